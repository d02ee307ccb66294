"""Agencies and their segments for programs."""

from __future__ import annotations

from reports.exports.json_rows import Json, people
from reports.subjects.stewards import StewardRow


def steward_json(row: StewardRow) -> Json:
    """``missing`` is signed; ``agency`` is ``null`` where nobody was appointed yet."""
    return {
        "agency": row.agency or None,
        "segment": row.segment.code,
        "potential": people(row.potential),
        "enrolled": people(row.enrolled),
        "missing": row.missing,
    }
