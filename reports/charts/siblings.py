"""Regions beside each other, as the map and the ranked bars show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.charts.picture import Cell
from reports.coverage_table import CoverageRow
from reports.labels import RegionLabel
from reports.measures import Coverage, Population, Reason, RegionBasis, not_ranked
from reports.region_report import RegionReport
from reports.selection import Selection

FEW = 2
REGENCY = "Kabupaten "


@dataclass(frozen=True)
class Siblings:
    """The children of ``parent``; ``own`` is the one that the page speaks of, if it is one."""

    parent: RegionLabel
    rows: tuple[CoverageRow, ...]
    selection: Selection
    own: str | None = None

    @property
    def children(self) -> str:
        """What they are called: ``kabupaten/kota``."""
        return str(wording.CHILDREN[self.parent.level])

    @property
    def known(self) -> tuple[CoverageRow, ...]:
        """Those whose coverage may be said."""
        return tuple(row for row in self.rows if row.headline)

    @cached_property
    def reasons(self) -> dict[str, Reason]:
        """Why regions are not ranked with the others, by code (DESIGN 3.3)."""
        asked = self.selection.question()
        figures = [row.figure for row in self.rows]
        return not_ranked(figures, asked.rollup_months, asked=asked.rule)


def siblings_of(report: RegionReport) -> Siblings | None:
    """The children; of a region that has none here, it and its neighbours."""
    if report.table.rows:
        return Siblings(report.region, report.table.rows, report.selection)
    if not report.ancestors:
        return None
    own = report.region.code
    return Siblings(report.ancestors[-1], report.siblings, report.selection, own)


def coverage_of(row: CoverageRow) -> Coverage | None:
    return row.figure.coverage["total"] if row.headline else None


def said(row: CoverageRow) -> str:
    """Its coverage as the page says it, or why there is none."""
    if row.headline:
        return wording.percentage(row.headline)
    if row.figure.reported:
        return _("semesta belum ada")
    return _("belum ada angka") if row.figure.counted is None else _("angka belum lengkap")


def label(row: CoverageRow) -> str:
    """``Kabupaten Lampung Barat: 24,41% (Juni 2023)``."""
    words = {"region": row.region.full_name, "coverage": said(row)}
    text = _("%(region)s: %(coverage)s") % words
    return f"{text} ({wording.figure_date(row.figure)})" if row.headline else text


def coverage_cell(row: CoverageRow) -> Cell:
    """The same figure as in the table of the page."""
    coverage = coverage_of(row)
    if coverage is None:
        return Cell(said(row))
    return Cell(said(row), f"{row.region.code}:coverage.total", coverage.percent)


def date_cell(row: CoverageRow) -> Cell:
    return Cell(wording.figure_date(row.figure) if row.headline else formats.ABSENT)


def short_name(region: RegionLabel) -> str:
    """Without the word that most names begin with; a Kota keeps its own."""
    return region.name.removeprefix(REGENCY)


def source_line(siblings: Siblings) -> str:
    """Who said the figures, and between which dates they lie."""
    figures = [row.figure for row in siblings.known]
    publishers = _each_once(one.statement.source.publisher for one in figures if one.statement)
    days = [day for one in figures for day in (one.figures_from, one.figures_as_of) if day]
    ends = _each_once(formats.date(day, "month") for day in (min(days), max(days)))
    words = {"sources": _shortened(publishers), "dates": " – ".join(ends)}
    if not publishers:
        return _("Dijumlahkan dari angka di bawahnya; keadaan %(dates)s.") % words
    return _("Sumber: %(sources)s; keadaan %(dates)s.") % words


def terms_note(siblings: Siblings) -> str:
    """That some figures must not be compared with the others; empty where all may."""
    figures = [row.figure for row in siblings.known]
    rules = {one.counted.rule_applied for one in figures if one.counted}
    populations = {one.population for one in figures} - {None, Population.NOT_STATED}
    bases = {one.region_basis for one in figures} - {None, RegionBasis.NOT_STATED}
    differ = (
        (len(populations) > 1, _("istilah sumbernya (aktif, terdaftar, atau terlindungi)")),
        (len(rules) > 1, _("cara menghitungnya")),
        (len(bases) > 1, _("dasar wilayahnya")),
        (Reason.OTHER_DATE in siblings.reasons.values(), _("tanggalnya")),
    )
    what = ", ".join(words for differs, words in differ if differs)
    if not what:
        return ""
    return _("Tidak semuanya dapat dibandingkan: tidak sama %(what)s.") % {"what": what}


def over_note(siblings: Siblings) -> str:
    """What it means that some have more participants than universe; empty where none has."""
    exceeds = any(coverage.exceeds for row in siblings.known if (coverage := coverage_of(row)))
    above = _("Di atas 100%")
    return f"{above}: {wording.OVER_UNIVERSE}" if exceeds else ""


def _each_once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))


def _shortened(names: list[str]) -> str:
    """The first names, and how many more there are."""
    if len(names) <= FEW + 1:
        return ", ".join(names)
    more = _("%(n)s lainnya") % {"n": len(names) - FEW}
    return ", ".join([*names[:FEW], more])
