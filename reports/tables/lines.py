"""The lines of the children's table: a region each, their total, and the rest."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext as _

from reports import wording
from reports.coverage_table import CoverageRow, CoverageTable
from reports.labels import RegionLabel
from reports.measures import (
    Count,
    Coverage,
    Derivation,
    Headline,
    Population,
    Precision,
    RegionBasis,
    RuleApplied,
    headline,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What stands in one row, whatever the medium; every column names a field of it."""

    kind: str  # region, total or rest
    reference: str  # of its figures: "18.04", "18.total", "18.rest"
    name: str
    region: RegionLabel | None = None
    code: str | None = None
    rank: int | None = None
    pu: Count | None = None
    bpu: Count | None = None
    jakon: Count | None = None
    counted: Count | None = None
    universe: Count | None = None
    coverage: Coverage | None = None
    headline: Headline | None = None
    population: Population | None = None
    basis: RegionBasis | None = None
    as_of: datetime.date | None = None
    since: datetime.date | None = None
    precision: Precision | None = None
    age_months: int | None = None
    derivation: Derivation | None = None
    how: str = ""
    rule: RuleApplied | None = None
    rule_note: str = ""
    provisional: bool = False
    edition: str | None = None
    edition_later: bool = False
    source: str | None = None

    @property
    def css(self) -> str:
        """What the row is, for the stylesheet."""
        return "missing" if self.derivation is Derivation.MISSING else self.kind

    @property
    def spoken(self) -> str | None:
        """The percentage as it may be said, with whose it is."""
        return wording.attributed_percentage(self.headline) if self.headline else None

    @property
    def lowest(self) -> object:
        return self.coverage.range[0] if self.coverage and self.coverage.range else None

    @property
    def highest(self) -> object:
        return self.coverage.range[1] if self.coverage and self.coverage.range else None

    @property
    def gap(self) -> int | None:
        return self.coverage.gap_people if self.coverage else None


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
    )


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
