"""Who stands where among neighbours, and what may be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.charts.picture import Cell
from reports.charts.siblings import (
    Siblings,
    coverage_cell,
    coverage_of,
    date_cell,
    over_note,
    said,
    terms_note,
)
from reports.coverage_table import CoverageRow
from reports.measures import TargetFact, choose_target
from reports.region_report import RegionReport
from reports.wording import targets as target_words

TWO = 2
MOST_MISSING = 10


@dataclass(frozen=True, slots=True)
class Ranking:
    """Rows in the order in which they are drawn, and what they are held against."""

    siblings: Siblings
    ranked: tuple[CoverageRow, ...]  # comparable with each other, the highest first
    others: tuple[CoverageRow, ...]  # with a coverage that is not comparable with those
    missing: tuple[CoverageRow, ...]
    reference: TargetFact | None  # set for the province ("acuan")

    @property
    def listed(self) -> tuple[CoverageRow, ...]:
        """Those without a figure, where they are few enough to be named; the page's own always."""
        few = len(self.missing) <= MOST_MISSING
        return tuple(row for row in self.missing if few or row.region.code == self.siblings.own)


def ranking_of(report: RegionReport, siblings: Siblings) -> Ranking:
    known = sorted(siblings.known, key=lambda row: (-_share(row), row.region.code))
    apart = siblings.reasons
    return Ranking(
        siblings=siblings,
        ranked=tuple(row for row in known if row.region.code not in apart),
        others=tuple(row for row in known if row.region.code in apart),
        missing=tuple(row for row in siblings.rows if not row.headline),
        reference=_reference(report, siblings),
    )


def _share(row: CoverageRow) -> Fraction:
    coverage = coverage_of(row)
    return coverage.value if coverage else Fraction(-1)


def _reference(report: RegionReport, siblings: Siblings) -> TargetFact | None:
    """The target of the province; a nation's is nobody's province."""
    if siblings.parent.level != "province":
        return None
    rows = report.subjects.references if siblings.own else report.subjects.targets
    of_parent = [
        row.target
        for row in rows
        if row.owner_region == siblings.parent
        and row.segment.code == "total"
        and row.target.percent is not None
    ]
    return choose_target(of_parent, report.selection.per, report.selection.target)


def ranking_title(ranking: Ranking) -> str:
    siblings = ranking.siblings
    own = next((row for row in siblings.rows if row.region.code == siblings.own), None)
    if own and own.rank:
        place = wording.rank(own.rank).rstrip(".")
        words = {"region": own.region.full_name, "coverage": said(own), "rank": place}
        return _("%(region)s: %(coverage)s. %(rank)s") % words
    if len(ranking.ranked) < TWO:
        text = _("Cakupan %(n)s %(children)s, yang belum dapat dibandingkan")
        return text % {"n": len(siblings.known), "children": siblings.children}
    first, last = ranking.ranked[0], ranking.ranked[-1]
    return _(
        "Tertinggi %(first)s (%(high)s), terendah %(last)s (%(low)s) dari %(n)s %(children)s"
        " yang dapat dibandingkan"
    ) % {
        "first": first.region.full_name,
        "high": said(first),
        "last": last.region.full_name,
        "low": said(last),
        "n": len(ranking.ranked),
        "children": siblings.children,
    }


def ranking_note(ranking: Ranking) -> str:
    rows, hidden = (*ranking.ranked, *ranking.others), len(ranking.missing) - len(ranking.listed)
    reference = ranking.reference
    words = {"n": hidden, "children": ranking.siblings.children}
    own = _("Garis tegak: target wilayah itu sendiri.") if any(map(aim, rows)) else ""
    whose = ranking.siblings.parent.full_name
    above = (
        _("Garis putus-putus: acuan %(region)s (%(target)s).")
        % {"region": whose, "target": target_words.named(reference)}
        if reference
        else ""
    )
    ranges = any(row.headline and coarse(row) for row in rows)
    spread = _("Garis tipis: rentang dari angka yang dibulatkan.") if ranges else ""
    missing = _("%(n)s %(children)s belum ada angkanya.") % words if hidden else ""
    terms, over = terms_note(ranking.siblings), over_note(ranking.siblings)
    return " ".join(filter(None, (own, above, spread, terms, over, missing)))


def ranking_cells(row: CoverageRow) -> tuple[Cell, ...]:
    rank = (
        Cell(str(row.rank.place), f"{row.region.code}:rank", row.rank.place) if row.rank else None
    )
    held = row.held
    return (
        Cell(row.region.full_name),
        rank or Cell(formats.ABSENT),
        coverage_cell(row),
        Cell(target_words.named(held.target) if held else formats.ABSENT),
        date_cell(row),
    )


def aim(row: CoverageRow) -> float | None:
    """Its own target, in percent."""
    share = row.held.target.percent if row.held else None
    return None if share is None else float(100 * share)


def coarse(row: CoverageRow) -> bool:
    """Whether rounded counts leave more open than a dot of the picture."""
    coverage = coverage_of(row)
    return coverage is not None and coverage.points.width > 1
