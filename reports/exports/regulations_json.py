"""Rules and agreements for programs."""

from __future__ import annotations

from reports.exports.json_rows import Json, day
from reports.facts.regulation_fact import RegulationFact


def regulation_json(rule: RegulationFact) -> Json:
    """``per_village``: at least so many workers in each village; ``null`` without a mandate."""
    return {
        "kind": rule.kind,
        "number": rule.number or None,
        "title": rule.title,
        "issued_on": day(rule.issued_on),
        "per_village": rule.per_village,
        "segment": rule.segment,
        "as_of": day(rule.as_of),
        "source": rule.source.slug,
    }
