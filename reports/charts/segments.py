"""The segments of a region: in which of them the people are who do not take part yet."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from reports.charts.canvas import Canvas, written_width
from reports.charts.palette import HATCH, INK, LINE, MUTED, OVER, PARTS
from reports.charts.picture import Picture, Spec
from reports.charts.segment_parts import Part, main_parts, parts_of
from reports.charts.segment_words import (
    TWO,
    lacking,
    segment_cells,
    segments_note,
    segments_source,
    segments_title,
    written,
)
from reports.charts.spec import NARROW, WIDE
from reports.region_report import RegionReport

LEGEND, WORDS, BAR, THIN, SPACE = 30, 16, 16, 9, 14
INDENT = 14
BOX = 12


def draw_segments(report: RegionReport) -> Picture | None:
    """None where fewer than two segments are known beside the total, or none has people."""
    parts = parts_of(report)
    if len(main_parts(parts)) < TWO or not any(part.people for part in parts):
        return None
    return Picture(
        key="segmen",
        title=segments_title(parts),
        source=segments_source(parts),
        wide=_bars(parts, WIDE),
        narrow=_bars(parts, NARROW),
        header=(
            _("Segmen"),
            _("Peserta"),
            _("Semesta"),
            _("Cakupan"),
            _("Belum menjadi peserta"),
            _("Keadaan per"),
        ),
        rows=tuple(segment_cells(part) for part in parts),
        note=segments_note(parts, report),
    )


@dataclass
class _Page:
    canvas: Canvas
    most: int  # people at the right end of the longest bar
    deepest: float  # the left end of what is indented most
    dated: frozenset[str]  # those that say their date, since it is not that of the others
    y: float = LEGEND

    def at(self, part: Part, people: float) -> float:
        left = _left(part)
        # One scale for all rows: what is indented must not be shorter for it.
        return left + people / self.most * (self.canvas.width - self.deepest)


def _bars(parts: tuple[Part, ...], width: int) -> Spec:
    canvas = Canvas(width)
    most = max(part.longest for part in parts)
    dated = _dated(parts)
    page = _Page(canvas, max(most, 1), max(map(_left, parts)), dated)
    page.y += _legend(canvas, parts)
    for part in parts:
        _row(page, part)
    return canvas.spec(round(page.y))


def _dated(parts: tuple[Part, ...]) -> frozenset[str]:
    days = {part.date for part in main_parts(parts) if part.date}
    usual = days.pop() if len(days) == 1 else ""
    return frozenset(part.code for part in parts if part.date and part.date != usual)


def _left(part: Part) -> float:
    return INDENT * (min(part.depth, 3) - 1)


def _row(page: _Page, part: Part) -> None:
    words = written(part)
    name = f"{part.name} · {part.date}" if part.code in page.dated else part.name
    beside = written_width(name) + written_width(words) + 24 + _left(part)
    canvas, main = page.canvas, part.depth == 1
    page.y += WORDS
    canvas.text((_left(part), page.y - 4), name, bold=main)
    if beside > canvas.width:
        page.y += WORDS
        canvas.text((_left(part), page.y - 4), words, MUTED)
    else:
        canvas.text((canvas.width, page.y - 4), words, MUTED, align="right")
    high = BAR if main else THIN
    for start, end, colour, text in _pieces(part):
        first, last = page.at(part, start), page.at(part, end)
        canvas.bar((first, page.y), (max(last, first + 1), page.y + high), colour, text)
    page.y += high + SPACE


def _pieces(part: Part) -> list[tuple[float, float, str, str]]:
    """From where to where, in people, and what a piece of the bar says of itself."""
    known = part.people.value if part.people else part.at_least or 0
    universe = part.universe.value if part.universe else known
    label = f"{part.name}: {written(part)}"
    if part.people is None:
        unknown = (known, universe, HATCH, label)
        return [(0, known, PARTS[0], label), unknown] if known else [unknown]
    inside = (0, min(known, universe), PARTS[0], label)
    if known > universe:
        return [inside, (universe, known, OVER, f"{part.name}: {lacking(part)}")]
    if known == universe:
        return [inside]
    short = _("%(segment)s, belum: %(people)s") % {"segment": part.name, "people": lacking(part)}
    return [inside, (known, universe, LINE, short)]


def _legend(canvas: Canvas, parts: tuple[Part, ...]) -> int:
    """How far the rows beneath move down, where its words need more than a line."""
    shown = {colour for part in parts for _first, _last, colour, _label in _pieces(part)}
    names = (
        (PARTS[0], _("peserta")),
        (LINE, _("belum menjadi peserta")),
        (OVER, _("melebihi semesta")),
        (HATCH, _("tidak diketahui")),
    )
    left, top = 0.0, 4
    for colour, name in names:
        if colour in shown:
            needed = BOX + 5 + written_width(name)
            if left + needed > canvas.width:
                left, top = 0.0, top + WORDS
            canvas.bar((left, top), (left + BOX, top + BOX), colour)
            canvas.text((left + BOX + 5, top + BOX - 2), name, INK)
            left += needed + 14
    return top - 4
