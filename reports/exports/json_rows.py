"""A line of coverage as JSON (DESIGN 4, ROW): every key is there, what is absent is ``null``."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from reports.coverage_table import CoverageRow, CoverageTable
from reports.labels import RegionLabel
from reports.measures import (
    Count,
    Counted,
    Coverage,
    RollUp,
    TargetFact,
    TargetResult,
    Total,
    months_between,
    round_half_up,
)
from reports.tables.lines import edition_of_total, newest_and_oldest

Json = dict[str, Any]
OF_A_REGION = {"target": None, "gap_to_target": None, "grade": None}
PARTS = ("pu", "bpu", "jakon", "pmi", "total")
MEASURED = ("pu", "bpu", "jakon", "total")


ROW = (
    "code", "name", "kind", "participants", "universe", "edition", "coverage", "coverage_range",
    "population", "region_basis", "rule_applied", "derivation", "reporting", "figures_as_of",
    "precision", "age_months", "provisional", "target", "gap_to_target", "gap_to_universe",
    "rank", "ranked_of", "grade",
)  # fmt: skip


def people(count: Count | None) -> int | None:
    return None if count is None else count.value


def two_places(value: Decimal | None) -> str | None:
    """``"24.41"``, ``"-2.00"``; more decimals are never cut off."""
    if value is None:
        return None
    exponent = value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 2
    return str(round_half_up(value, max(2, places)))


def day(value: datetime.date | None) -> str | None:
    return None if value is None else value.isoformat()


def region_name(region: RegionLabel | None) -> Json | None:
    """The region of a row; ``null`` for an office's own."""
    return None if region is None else {"code": region.code, "name": region.name}


def region_json(region: RegionLabel) -> Json:
    return {
        "code": region.code,
        "name": region.name,
        "level": region.level,
        "kind": region.kind,
    }


def row_json(row: CoverageRow) -> Json:
    """One region; of a sum the date is that of its oldest part."""
    figure = row.figure
    values = {
        **_of_region(row.region),
        **_measures(figure.participants, figure.counted, figure.universe, figure.coverage),
        "edition": figure.edition,
        "population": figure.population,
        "region_basis": figure.region_basis,
        "derivation": figure.derivation,
        "reporting": figure.reporting and {"n": figure.reporting.n, "of": figure.reporting.of},
        "figures_as_of": day(figure.figures_from),
        "precision": figure.precision,
        "age_months": row.age_months,
        "provisional": figure.provisional,
        "rank": row.rank and row.rank.place,
        "ranked_of": row.rank and row.rank.of,
        **_held(row.held),
        "grade": row.grade and row.grade.letter,
    }
    return {key: values[key] for key in ROW}


def _held(result: TargetResult | None) -> Json:
    """The target that the row shows, and what is short of it."""
    if result is None:
        return {"target": None, "gap_to_target": None}
    target = result.target
    return {
        "target": {
            "regime": target.regime,
            "owner": target.owner or None,
            "due": day(target.due),
            **asked_json(target, result),
        },
        "gap_to_target": gap_json(result.gap_people, result.gap_points),
    }


def asked_json(target: TargetFact, result: TargetResult | None) -> Json:
    """Percent and people: ours by the universe, the printed headcount where nothing is known."""
    percent = None if target.percent is None else round_half_up(100 * target.percent, 2)
    ours = result.people if result and result.people is not None else people(target.people)
    return {"percent": two_places(percent), "people": ours}


def gap_json(people_short: int | None, points: Decimal | None) -> Json | None:
    if people_short is None and points is None:
        return None
    return {"people": people_short, "points": two_places(points)}


def total_json(report: CoverageTable) -> Json:
    """The total as a row of its own, and who is not in it."""
    total = report.total
    _, oldest = newest_and_oldest(report)
    values = {
        **_of_region(report.region),
        **_measures(total.participants, total.counted, total.universe, total.coverage),
        "edition": edition_of_total(report),
        "population": total.population,
        "region_basis": total.region_basis,
        "derivation": _derivation(total, report.roll_up),
        "reporting": {"n": len(total.included), "of": len(report.rows)},
        "figures_as_of": day(oldest),
        "precision": None,
        "age_months": months_between(oldest, report.selection.per) if oldest else None,
        "provisional": any(
            row.figure.provisional for row in report.rows if row.region.code in total.included
        ),
        "rank": None,
        "ranked_of": None,
        **OF_A_REGION,
    }
    return {
        **{key: values[key] for key in ROW},
        "left_out": [{"code": code, "reason": reason} for code, reason in total.left_out],
    }


def _derivation(total: Total, roll_up: RollUp | None) -> str:
    if not total.included:
        return "missing"
    return "rolled_up" if roll_up and roll_up.figure else "partial"


def _of_region(region: RegionLabel) -> Json:
    return {"code": region.code, "name": region.name, "kind": region.kind}


def _measures(
    participants: Mapping[str, Count | None],
    counted: Counted | None,
    universe: Mapping[str, Count | None],
    coverage: Mapping[str, Coverage | None],
) -> Json:
    total = coverage.get("total")
    return {
        "participants": {
            **{part: people(participants.get(part)) for part in PARTS},
            "counted": counted and counted.count.value,
        },
        "universe": {part: people(universe.get(part)) for part in MEASURED},
        "coverage": {part: percent_json(coverage.get(part)) for part in MEASURED},
        "coverage_range": total and total.range and [two_places(end) for end in total.range],
        "rule_applied": counted and counted.rule_applied,
        "gap_to_universe": total
        and {"people": total.gap_people, "points": two_places(total.gap_points)},
    }


def percent_json(coverage: Coverage | None) -> str | None:
    return two_places(coverage.percent) if coverage else None
