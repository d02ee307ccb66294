"""What a coverage is under other editions, for programs."""

from __future__ import annotations

from reports.editions import EditionRow
from reports.exports.json_rows import Json, percent_json


def edition_json(row: EditionRow) -> Json:
    return {
        "edition": row.edition.slug,
        "universe": row.coverage.universe.value,
        "standard_error": row.standard_error,
        "coverage": percent_json(row.coverage),
        "used": row.used,
        "later": row.later,
    }
