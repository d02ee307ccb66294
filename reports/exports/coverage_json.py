"""``cakupan.json``: the children's table for programs."""

from __future__ import annotations

from reports.coverage_table import CoverageTable
from reports.exports.json_rows import Json, people, region_json, row_json, total_json


def coverage_json(report: CoverageTable) -> Json:
    rest = report.total.rest
    return {
        "region": region_json(report.region),
        "as_of": report.selection.per.isoformat(),
        "counting_rule": report.selection.rule,
        "rows": [row_json(row) for row in report.rows],
        "total": total_json(report),
        "rest": {
            "regions": rest.regions,
            "participants": people(rest.participants),
            "universe": people(rest.universe),
        },
    }
