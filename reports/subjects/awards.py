"""Awards in the order of a list: the newest edition first."""

from __future__ import annotations

from collections.abc import Collection

from reports.facts.award_fact import AwardFact
from reports.facts.awards import known_awards
from reports.selection import Selection

UNRANKED = 1_000_000


def load_awards(
    selection: Selection, codes: Collection[str] | None = None
) -> tuple[AwardFact, ...]:
    """Awards known on the date asked for; within an edition by rank, where one is printed."""
    return tuple(sorted(known_awards(selection.per, codes), key=_place))


def _place(award: AwardFact) -> tuple[int, str, int, str, str, int]:
    year = award.assessment_year or award.as_of.year
    code = award.region.code if award.region else ""
    rank = award.rank or UNRANKED
    return -year, award.edition, rank, code, award.recipient, award.id
