"""The subjects of one region for programs, under the names of DESIGN 4."""

from __future__ import annotations

from reports.exports.awards_json import award_json
from reports.exports.changes_json import change_json
from reports.exports.claims_json import claim_json
from reports.exports.editions_json import edition_json
from reports.exports.follow_ups_json import follow_up_json
from reports.exports.json_rows import Json
from reports.exports.programmes_json import programme_json
from reports.exports.regulations_json import regulation_json
from reports.exports.stewards_json import steward_json
from reports.exports.targets_json import target_json
from reports.exports.villages_json import mandate_json
from reports.region_report import RegionReport


def subjects_json(report: RegionReport) -> Json:
    known = report.subjects
    return {
        "targets": [target_json(row) for row in (*known.targets, *known.references)],
        "programmes": [programme_json(row) for row in known.programmes.rows],
        "villages": [mandate_json(row) for row in known.villages],
        "awards": [award_json(row) for row in known.awards],
        "claims": [claim_json(row) for row in known.claims.rows],
        "follow_ups": [follow_up_json(row) for row in known.follow_ups],
        "regulations": [regulation_json(row) for row in known.regulations],
        "stewards": [steward_json(row) for row in known.stewards],
        "grade": report.row.grade
        and {
            "letter": report.row.grade.letter,
            "facts": {fact.name: fact.holds for fact in report.row.grade.facts},
        },
        "category": report.category
        and {"low": report.category.low.name, "high": report.category.high.name},
        "change": change_json(report.change),
        "editions": [edition_json(row) for row in report.by_edition],
    }
