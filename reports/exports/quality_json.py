"""The state of a region's data for programs."""

from __future__ import annotations

from reports.exports.json_rows import Json, day, region_name
from reports.exports.profile_json import printed_json
from reports.subjects.quality_row import QualityRow


def quality_page_json(row: QualityRow) -> Json:
    """``overdue``: no figure, or one more than three months old; ``open``: not decided yet.

    ``months``: how many of its regencies have a figure as of each month; of a regency itself.
    """
    recent = row.recent
    return {
        "region": region_name(row.region),
        "level": row.region.level,
        "above": row.above.code,
        "overdue": row.overdue,
        "figures_as_of": day(row.as_of),
        "precision": row.precision if row.as_of else None,
        "age_months": row.age_months,
        "derivation": row.figure.derivation,
        "reporting": recent and {"n": recent.n, "of": recent.of},
        "offices": [office.slug for office in row.offices],
        "universe_as_of": day(row.universe_from),
        "universe_age_months": row.universe_months,
        "exact": row.exact,
        "sources": [source.slug for source in row.sources],
        "source_kinds": list(row.source_kinds),
        "grade": row.letter,
        "failing": list(row.failing),
        "open": row.open_count,
        "discrepancies": [printed_json(one) for one in row.contradictions],
        "own_and_sum_differ": row.differs,
        "months": {
            f"{one.month:%Y-%m}": {"reported": one.reported, "of": one.of} for one in row.months
        },
    }
