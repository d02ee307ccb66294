"""Village mandates: how many villages of each region have done it, and how many are left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from reports import formats
from reports.charts.canvas import Canvas, written_width
from reports.charts.palette import INK, LINE, MUTED, PARTS
from reports.charts.picture import Cell, Picture, Spec
from reports.charts.spec import NARROW, WIDE
from reports.selection import Selection
from reports.subjects.villages import MandateRow
from reports.wording.summaries import owners_said
from reports.wording.villages import standing

LEGEND, WORDS, BAR, SPACE, BOX = 30, 16, 14, 14, 12
TWO, DRAWN = 2, 15


def village_pictures(rows: tuple[MandateRow, ...], selection: Selection) -> Mapping[str, Picture]:
    """Nothing where fewer than two mandates are known: one bar is no comparison."""
    known = [row for row in rows if row.result.villages and row.result.left is not None]
    if len(known) < TWO:
        return {}
    ordered = sorted(known, key=lambda row: (-(row.result.left or 0), row.region.code))
    shown, more = ordered[:DRAWN], len(ordered) - DRAWN
    first = ordered[0]
    words = {"region": first.region.full_name, "standing": standing(first.result)}
    picture = Picture(
        key="kemajuan",
        title=_("Paling banyak yang belum: %(region)s, %(standing)s") % words,
        source=_source(ordered, selection),
        wide=_bars(shown, WIDE),
        narrow=_bars(shown, NARROW),
        header=(_("Wilayah"), _("Desa"), _("Sudah"), _("Belum"), _("Keadaan per")),
        rows=tuple(_cells(row) for row in ordered),
        note=_("%(n)s wilayah lain ada dalam tabel.") % {"n": more} if more > 0 else "",
    )
    return {picture.key: picture}


def _source(rows: Sequence[MandateRow], selection: Selection) -> str:
    names = tuple(dict.fromkeys(row.source.publisher for row in rows))
    words = {"names": owners_said(names), "day": formats.date(selection.per)}
    return _("Sumber: %(names)s; jumlah desa dari Kemendagri. Diketahui sampai %(day)s.") % words


def _cells(row: MandateRow) -> tuple[Cell, ...]:
    result = row.result
    counted = [
        Cell(formats.count(value), f"{row.reference}.{name}", value)
        for name, value in (
            ("villages", result.villages),
            ("done", result.done),
            ("left", result.left),
        )
    ]
    day = Cell(formats.date(row.as_of, row.precision))
    return (Cell(row.region.full_name), *counted, day)


def _bars(rows: Sequence[MandateRow], width: int) -> Spec:
    canvas = Canvas(width)
    most = max(row.result.villages or 0 for row in rows)
    y = _legend(canvas)
    for row in rows:
        y = _row(canvas, row, y, most)
    return canvas.spec(round(y))


def _row(canvas: Canvas, row: MandateRow, y: float, most: int) -> float:
    """Where the next one begins."""
    name, words = row.region.full_name, standing(row.result)
    y += WORDS
    canvas.text((0, y - 4), name)
    if written_width(name) + written_width(words) + 24 > canvas.width:
        y += WORDS
        canvas.text((0, y - 4), words, MUTED)
    else:
        canvas.text((canvas.width, y - 4), words, MUTED, align="right")
    parts = ((row.result.done or 0, PARTS[0]), (row.result.left or 0, LINE))
    left, label = 0.0, f"{name}: {words}"
    for villages, colour in parts:
        right = left + villages / most * canvas.width
        if villages:
            canvas.bar((left, y), (max(right, left + 1), y + BAR), colour, label)
        left = right
    return y + BAR + SPACE


def _legend(canvas: Canvas) -> float:
    left = 0.0
    for colour, name in ((PARTS[0], _("sudah")), (LINE, _("belum"))):
        canvas.bar((left, 4), (left + BOX, 4 + BOX), colour)
        canvas.text((left + BOX + 5, 4 + BOX - 2), name, INK)
        left += BOX + 5 + written_width(name) + 14
    return LEGEND
