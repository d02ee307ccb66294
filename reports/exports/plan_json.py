"""A plan for programs: what is unknown is ``null``, rupiah are integers, points are strings."""

from __future__ import annotations

from reports.exports.json_rows import Json, day, people, percent_json, region_json, two_places
from reports.measures import Bill, Count, Coverage, TargetResult
from reports.plan import PlannedTarget, PlanReport
from reports.tables.plan_rows import PlanRow, plan_rows


def plan_json(report: PlanReport) -> Json:
    """``people`` and ``points`` of a lever are at most, negative where a programme ends."""
    result = report.result
    return {
        "region": region_json(report.region),
        "as_of": day(report.selection.per),
        "until": day(result.plan.until),
        "counting_rule": report.selection.rule,
        "offered": report.is_offered,
        "now": _standing(result.before.counted, result.before.coverage),
        "with_plan": _standing(result.after.counted, result.after.coverage),
        "people": {"added": result.added, "lost": result.lost, "net": result.net},
        "points": two_places(result.points),
        "levers": [_lever(row, report) for row in plan_rows(report) if not row.is_total],
        "public_money": _bill(result.public),
        "by_payer": [
            {"payer": payer, **(_bill(result.bill_for(payer)) or {})} for payer in result.payers
        ],
        "targets": [_target(one) for one in report.targets],
    }


def _standing(counted: Count | None, coverage: Coverage | None) -> Json:
    return {
        "participants": people(counted),
        "universe": people(coverage.universe) if coverage else None,
        "coverage": percent_json(coverage),
        "coverage_range": coverage
        and coverage.range
        and [two_places(end) for end in coverage.range],
    }


def _lever(row: PlanRow, report: PlanReport) -> Json:
    return {
        "lever": row.reference.removeprefix(f"{report.region.code}:plan."),
        "name": row.name,
        "people": row.change,
        "points": two_places(row.points),
        "cost": _bill(row.bill),
    }


def _bill(bill: Bill | None) -> Json | None:
    if bill is None:
        return None
    return {
        "per_month": [bill.monthly.low, bill.monthly.high],
        "per_year": [bill.yearly.low, bill.yearly.high],
        "until": [bill.whole.low, bill.whole.high],
        "laws": list(bill.laws),
    }


def _target(one: PlannedTarget) -> Json:
    target = one.now.target
    return {
        "target": target.slug,
        "regime": target.regime,
        "owner": target.owner or None,
        "due": day(target.due),
        "people": one.now.people,
        "gap_now": _gap(one.now),
        "gap_with_plan": _gap(one.then),
    }


def _gap(result: TargetResult) -> Json:
    return {"people": result.gap_people, "points": two_places(result.gap_points)}
