"""Targets for programs."""

from __future__ import annotations

from reports.exports.cost_json import cost_json
from reports.exports.json_rows import (
    Json,
    asked_json,
    day,
    gap_json,
    people,
    region_name,
    two_places,
)
from reports.measures import TargetResult, round_half_up
from reports.subjects.targets import TargetRow


def target_json(row: TargetRow) -> Json:
    """Set for a region above (``reference``), it has neither gap nor verdict."""
    target, result = row.target, row.result
    return {
        "slug": target.slug,
        "regime": target.regime,
        "owner": target.owner or None,
        "segment": target.segment,
        "rule": target.rule,
        "due": day(target.due),
        **asked_json(target, result),
        "printed_people": people(target.people),
        "reference": result is None,
        "set_for": target.region,
        **_result_json(result),
        "cost": cost_json(row.costs),
        "as_of": day(target.as_of),
        "source": target.source.slug,
    }


def target_page_json(row: TargetRow) -> Json:
    return {"region": region_name(row.region), **target_json(row)}


def _result_json(result: TargetResult | None) -> Json:
    if result is None:
        keys = ("gap_to_target", "gap_to_universe", "attainment", "months", "pace", "verdict")
        return dict.fromkeys(keys)
    attained = result.attainment
    return {
        "gap_to_target": gap_json(result.gap_people, result.gap_points),
        "gap_to_universe": gap_json(result.universe_gap_people, result.universe_gap_points),
        "attainment": None if attained is None else two_places(round_half_up(100 * attained, 2)),
        "months": None if result.past_due else result.months,
        "pace": result.pace,
        "verdict": result.verdict,
        "figures_as_of": day(result.standing.as_of),
    }
