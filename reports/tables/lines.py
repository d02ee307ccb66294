"""The lines of the children's table: a region each, their total, and the rest."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from reports import wording
from reports.coverage_table import CoverageRow, CoverageTable
from reports.measures import (
    TargetResult,
    headline,
    round_half_up,
)
from reports.tables.line import Line


def lines_of(report: CoverageTable) -> list[Line]:
    return [_line(report, row) for row in report.rows]


def pinned_lines(report: CoverageTable) -> list[Line]:
    """Total and rest; nothing where the region has no children."""
    if not report.rows:
        return []
    lines = [_total(report)]
    return [*lines, _rest(report)] if report.total.rest.regions else lines


def _line(report: CoverageTable, row: CoverageRow) -> Line:
    figure = row.figure
    region, said = row.region, row.figure.statement
    rule = figure.counted.rule_applied if figure.counted else None
    return Line(
        kind="region",
        reference=region.code,
        region=region,
        code=region.code,
        name=region.name,
        rank=row.rank.place if row.rank else None,
        pu=figure.participants["pu"],
        bpu=figure.participants["bpu"],
        jakon=figure.participants["jakon"],
        counted=figure.counted.count if figure.counted else None,
        universe=figure.universe["total"],
        coverage=figure.coverage["total"],
        headline=row.headline,
        population=figure.population,
        basis=figure.region_basis,
        as_of=figure.figures_as_of,
        since=figure.figures_from,
        precision=figure.precision,
        age_months=row.age_months,
        derivation=figure.derivation,
        how=wording.derivation(figure, region.level),
        rule=rule,
        rule_note=wording.rule_differs(rule, report.selection.rule) if rule else "",
        provisional=figure.provisional,
        edition=figure.edition,
        edition_later=figure.edition_later,
        source=said.source.publisher if said else None,
        grade=row.grade.letter if row.grade else None,
        level_with=_level_with(report, row),
        **_held(row.held),
    )


def _level_with(report: CoverageTable, row: CoverageRow) -> str | None:
    names = {one.region.code: one.region.name for one in report.rows}
    level = row.rank.level_with if row.rank else ()
    return ", ".join(names[code] for code in level) or None


def _held(result: TargetResult | None) -> dict[str, Any]:
    """The target of the row, and what is short of it."""
    if result is None:
        return {}
    share = result.target.percent
    return {
        "target": None if share is None else round_half_up(100 * share, 2),
        "target_gap": result.gap_people,
        "target_points": result.gap_points,
    }


def _total(report: CoverageTable) -> Line:
    total = report.total
    newest, oldest = newest_and_oldest(report)
    coverage = total.coverage.get("total")
    rule = total.counted.rule_applied if total.counted else None
    return Line(
        kind="total",
        reference=f"{report.region.code}.total",
        name=_("Jumlah %(n)s dari %(of)s wilayah")
        % {"n": len(total.included), "of": len(report.rows)},
        pu=total.participants.get("pu"),
        bpu=total.participants.get("bpu"),
        jakon=total.participants.get("jakon"),
        counted=total.counted.count if total.counted else None,
        universe=total.universe.get("total"),
        coverage=coverage,
        headline=headline(coverage) if coverage else None,
        population=total.population,
        basis=total.region_basis,
        rule=rule,
        rule_note=wording.rule_differs(rule, report.selection.rule) if rule else "",
        edition=edition_of_total(report),
        as_of=newest,
        since=oldest,
    )


def edition_of_total(report: CoverageTable) -> str | None:
    """The edition that every region in the total is divided by, if it is one."""
    used = {row.figure.edition for row in report.rows if row.region.code in report.total.included}
    return used.pop() if len(used) == 1 else None


def newest_and_oldest(
    report: CoverageTable,
) -> tuple[datetime.date | None, datetime.date | None]:
    """The dates between which the figures in the total lie."""
    included = [row.figure for row in report.rows if row.region.code in report.total.included]
    newest = [figure.figures_as_of for figure in included if figure.figures_as_of]
    oldest = [day for figure in included if (day := figure.figures_from or figure.figures_as_of)]
    return max(newest, default=None), min(oldest, default=None)


def _rest(report: CoverageTable) -> Line:
    rest = report.total.rest
    return Line(
        kind="rest",
        reference=f"{report.region.code}.rest",
        name=_("Lainnya (%(n)s wilayah)") % {"n": rest.regions},
        counted=rest.participants,
        universe=rest.universe,
    )
