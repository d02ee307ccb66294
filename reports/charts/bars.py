"""The children of a region, or a regency among its neighbours, by coverage."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from reports import formats
from reports.charts.axes import steps
from reports.charts.canvas import Canvas, written_width
from reports.charts.palette import ACCENT, GROUND, HATCH, INK, LINE, MUTED, NOTICE, OVER, STRONG
from reports.charts.picture import Picture, Spec
from reports.charts.ranking import (
    TWO,
    Ranking,
    aim,
    coarse,
    ranking_cells,
    ranking_note,
    ranking_of,
    ranking_title,
)
from reports.charts.siblings import (
    coverage_of,
    label,
    said,
    short_name,
    siblings_of,
    source_line,
)
from reports.charts.spec import HALF, NARROW
from reports.coverage_table import CoverageRow
from reports.region_report import RegionReport
from reports.wording import targets as target_words

MOST_STEPS = 7
AXIS, BAR, HEADING, UNKNOWN = 20, 12, 30, 28
VALUE_ROOM = 110


def draw_bars(report: RegionReport) -> Picture | None:
    """None where fewer than two regions have a coverage: one bar is no comparison."""
    siblings = siblings_of(report)
    if siblings is None or len(siblings.known) < TWO:
        return None
    ranking = ranking_of(report, siblings)
    rows = (*ranking.ranked, *ranking.others, *ranking.missing)
    return Picture(
        key="peringkat",
        title=ranking_title(ranking),
        source=source_line(siblings),
        wide=_bars(ranking, HALF),
        narrow=_bars(ranking, NARROW),
        header=(_("Wilayah"), _("Peringkat"), _("Cakupan"), _("Target"), _("Keadaan per")),
        rows=tuple(ranking_cells(row) for row in rows),
        note=ranking_note(ranking),
    )


@dataclass
class _Page:
    """Where things lie; on a phone a name stands above its bar, else beside it."""

    canvas: Canvas
    top: float  # percent at the right end of the bars
    left: float
    right: float
    line: float  # height of a row
    under: float  # from the foot of a row up to its words

    def at(self, percent: float) -> float:
        return self.left + percent / self.top * (self.right - self.left)


def _bars(ranking: Ranking, width: int) -> Spec:
    """Marks of one look after another: so they become one layer each."""
    page = _page(Canvas(width), ranking)
    feet, heading, foot = _placed(page, ranking)
    _grid(page, foot)
    for row, y in feet:
        _bar(page, row, y, _colour(row, ranking))
    if ranking.reference and ranking.reference.percent is not None:
        place = page.at(float(100 * ranking.reference.percent))
        words = target_words.named(ranking.reference)
        page.canvas.rule((place, 4), (place, foot), NOTICE, thick=1.5, dash=(4, 3), label=words)
    for row, y in feet:
        _interval(page, row, y)
    for row, y in feet:
        _target(page, row, y)
    if heading is not None:
        words = _("Tidak diperingkat bersama yang lain")
        page.canvas.text((0, heading), words, MUTED, halo=True)
    for row, y in feet:
        _words(page, row, y, own=row.region.code == ranking.siblings.own)
    return page.canvas.spec(round(foot + AXIS))


def _placed(
    page: _Page, ranking: Ranking
) -> tuple[list[tuple[CoverageRow, float]], float | None, float]:
    """Where each bar ends below, where the words between the groups stand, and where all ends."""
    y, heading = 0.0, None
    feet = []
    for row in (*ranking.ranked, *ranking.others, *ranking.listed):
        if ranking.ranked and row in ranking.others[:1]:
            heading = y + HEADING - 8
            y += HEADING
        y += page.line
        feet.append((row, y - 4))
    return feet, heading, y + 4


def _page(canvas: Canvas, ranking: Ranking) -> _Page:
    rows = (*ranking.ranked, *ranking.others)
    highest = max(max(_ends(row)) for row in rows)
    if ranking.reference and ranking.reference.percent is not None:
        highest = max(highest, float(100 * ranking.reference.percent))
    top = float(steps(highest, MOST_STEPS)[-1])
    if canvas.width < HALF:
        return _Page(canvas, top, 0, canvas.width - AXIS, line=40, under=BAR + 8)
    names = (_name(row) for row in (*rows, *ranking.listed))
    left = max(map(written_width, names)) + 22
    return _Page(canvas, top, left, canvas.width - VALUE_ROOM, line=24, under=6)


def _ends(row: CoverageRow) -> list[float]:
    coverage = coverage_of(row)
    return [float(coverage.points.high) if coverage else 0.0, aim(row) or 0.0]


def _grid(page: _Page, foot: float) -> None:
    for step in steps(page.top, MOST_STEPS):
        place = page.at(step)
        page.canvas.rule((place, 2), (place, foot), LINE)
        align = "left" if place < AXIS else "center"
        text = f"{formats.count(step)}%"
        page.canvas.text((place, foot + 15), text, MUTED, align=align)


def _bar(page: _Page, row: CoverageRow, y: float, colour: str) -> None:
    coverage = coverage_of(row)
    end = page.at(float(100 * coverage.value)) if coverage else page.left + UNKNOWN
    page.canvas.bar((page.left, y - BAR), (end, y), colour, label(row))


def _interval(page: _Page, row: CoverageRow, y: float) -> None:
    coverage = coverage_of(row)
    if coverage and coarse(row):
        low, high = (page.at(float(end)) for end in (coverage.points.low, coverage.points.high))
        ends = (low, y - BAR / 2), (high, y - BAR / 2)
        page.canvas.rule(*ends, GROUND, thick=3)
        page.canvas.rule(*ends, INK, thick=1.5)


def _target(page: _Page, row: CoverageRow, y: float) -> None:
    percent = aim(row)
    if row.held and percent is not None:
        place = page.at(percent)
        ends = (place, y - BAR - 3), (place, y + 3)
        page.canvas.rule(*ends, GROUND, thick=4.5)
        page.canvas.rule(*ends, INK, thick=2, label=target_words.named(row.held.target))


def _words(page: _Page, row: CoverageRow, y: float, *, own: bool) -> None:
    """The name before the bar and the value at the right edge, or both above the bar."""
    canvas, line = page.canvas, y + 4 - page.under
    canvas.text((0, line), _name(row), bold=own, halo=True)
    colour = INK if row.headline else MUTED
    canvas.text((canvas.width, line), said(row), colour, align="right", bold=own, halo=True)


def _name(row: CoverageRow) -> str:
    place = f"{row.rank.place}. " if row.rank else ""
    return f"{place}{short_name(row.region)}"


def _colour(row: CoverageRow, ranking: Ranking) -> str:
    coverage = coverage_of(row)
    if coverage is None:
        return HATCH
    if coverage.exceeds:
        return OVER
    own = ranking.siblings.own
    apart = row in ranking.others
    plain = STRONG if own or apart else ACCENT
    return ACCENT if row.region.code == own else plain
