"""Rules and agreements of regions in the order of a list: the newest first."""

from __future__ import annotations

from collections.abc import Collection

from reports.facts.regulation_fact import RegulationFact
from reports.facts.regulations import known_regulations
from reports.selection import Selection


def load_regulations(
    selection: Selection, codes: Collection[str] | None = None
) -> tuple[RegulationFact, ...]:
    """Regulations known on the date asked for, region by region."""
    return tuple(sorted(known_regulations(selection.per, codes), key=_place))


def _place(rule: RegulationFact) -> tuple[str, int, int]:
    day = rule.issued_on or rule.as_of
    return rule.region.code, -day.toordinal(), rule.id
