"""Awards for programs: a rank is a number that was printed, or ``null``."""

from __future__ import annotations

from reports.exports.json_rows import Json, day, region_name
from reports.facts.award_fact import AwardFact


def award_json(award: AwardFact) -> Json:
    """``note`` holds the words about the rank too, so that none are missed."""
    return {
        "edition": award.edition,
        "assessment_year": award.assessment_year,
        "level": award.level,
        "category": award.category or None,
        "recipient": award.recipient or (award.region.full_name if award.region else None),
        "rank": award.rank,
        "note": "; ".join(filter(None, (award.rank_note, award.note))) or None,
        "rank_note": award.rank_note or None,
        "as_of": day(award.as_of),
        "source": award.source.slug,
    }


def award_page_json(award: AwardFact) -> Json:
    return {"region": region_name(award.region), **award_json(award)}
