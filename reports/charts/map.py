"""The map of a region's children, or of a regency among its neighbours."""

from __future__ import annotations

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from reports import formats
from reports.charts.canvas import Canvas, written_width
from reports.charts.map_names import write_names
from reports.charts.palette import CLASSES, GROUND, HATCH, INK, OVER, STRONG
from reports.charts.picture import Cell, Picture, Spec
from reports.charts.shapes import Line, geometry, land_of
from reports.charts.siblings import (
    Siblings,
    coverage_cell,
    coverage_of,
    date_cell,
    label,
    over_note,
    short_name,
    siblings_of,
    source_line,
    terms_note,
)
from reports.charts.spec import HALF, NARROW, WIDE, link
from reports.coverage_table import CoverageRow
from reports.facts.outlines import Outline, outlines_on
from reports.measures import (
    COVERAGE_CLASSES,
    CoverageClass,
    count_classes,
    coverage_class,
    possible_classes,
)
from reports.region_report import RegionReport

FEWEST = 2  # one coloured land among hatched ones says nothing
TALLEST = {WIDE: 520, HALF: 480, NARROW: 380}
NAMED_FROM = HALF  # on a phone there is room for no name
BOX, LEGEND_LINE, LEGEND_GAP = 14, 24, 18
FAINT = (CLASSES[0], HATCH)  # hardly differ from the ground
COLOURS: Mapping[CoverageClass | None, str] = {
    **dict(zip(COVERAGE_CLASSES, (*CLASSES, OVER), strict=True)),
    None: HATCH,
}


def draw_map(report: RegionReport) -> Picture | None:
    """None where fewer than two regions have a coverage, or none of them has an outline."""
    siblings = siblings_of(report)
    if siblings is None or len(siblings.known) < FEWEST:
        return None
    outlines = outlines_on([row.region.code for row in siblings.rows], report.selection.per)
    if not outlines:
        return None
    return Picture(
        key="peta",
        title=_title(siblings),
        source=source_line(siblings),
        # Indonesia is three times as wide as high: it takes the line for itself.
        wide=_map(siblings, outlines, WIDE if siblings.parent.level == "nation" else HALF),
        narrow=_map(siblings, outlines, NARROW),
        header=(_("Wilayah"), _("Cakupan"), _("Kelas"), _("Keadaan per")),
        rows=tuple(_cells(row) for row in siblings.rows),
        note=_note(siblings),
    )


def class_name(one: CoverageClass | None) -> str:
    """``20–40%``, with the words for those outside the row of classes."""
    if one is None:
        return _("Belum ada angka")
    if one.exceeds:
        return _("Di atas 100%")
    return f"{one.low}–{one.high}%"


def _title(siblings: Siblings) -> str:
    known = siblings.known
    words: dict[str, object] = {
        "n": len(known),
        "of": len(siblings.rows),
        "children": siblings.children,
    }
    counts = count_classes(coverage_of(row) for row in known)
    lowest = next(one for one in COVERAGE_CLASSES if counts[one])
    words |= {"few": counts[lowest], "class": _in_sentence(lowest)}
    if len(known) == len(siblings.rows):
        return _("Cakupan terendah, %(class)s, di %(few)s dari %(of)s %(children)s") % words
    words["missing"] = len(siblings.rows) - len(known)
    return (
        _(
            "Cakupan terendah, %(class)s, di %(few)s dari %(n)s %(children)s yang ada angkanya;"
            " %(missing)s belum ada angka"
        )
        % words
    )


def _in_sentence(one: CoverageClass) -> str:
    return _("di atas 100%") if one.exceeds else class_name(one)


def _note(siblings: Siblings) -> str:
    notes = (
        _("Batas atas suatu kelas masuk kelas berikutnya; hanya 100% tepat masuk 80–100%."),
        terms_note(siblings),
        over_note(siblings),
        _(
            "Batas wilayah disederhanakan dari koordinat desa dan garis pantai Natural Earth:"
            " hanya untuk peta tematik."
        ),
    )
    return " ".join(note for note in notes if note)


def _cells(row: CoverageRow) -> tuple[Cell, ...]:
    coverage = coverage_of(row)
    classes = possible_classes(coverage) if coverage else (None,)
    mine = class_name(coverage_class(coverage))
    if len(classes) > 1:
        others = (class_name(one) for one in classes if class_name(one) != mine)
        mine = _("%(class)s (mungkin %(others)s)") % {"class": mine, "others": ", ".join(others)}
    return (
        Cell(row.region.full_name),
        coverage_cell(row),
        Cell(mine if coverage else formats.ABSENT),
        date_cell(row),
    )


def _map(siblings: Siblings, outlines: Mapping[str, Outline], width: int) -> Spec:
    land = land_of(tuple(outlines.items()), width, TALLEST[width])
    shapes = land.shapes
    canvas = Canvas(width)
    rows = [row for row in siblings.rows if row.region.code in shapes]
    features = [_feature(row, shapes[row.region.code], siblings) for row in rows]
    canvas.layers.append(_land(features))
    if siblings.own and siblings.own in shapes:
        outline = [{"type": "Feature", "geometry": geometry(shapes[siblings.own])}]
        canvas.layers.append(_own(outline))
    if width >= NAMED_FROM and siblings.parent.level != "nation":
        names = {row.region.code: short_name(row.region) for row in rows}
        write_names(canvas, shapes, names)
    return canvas.spec(_legend(canvas, siblings, land.height + LEGEND_GAP))


def _feature(row: CoverageRow, lines: tuple[Line, ...], siblings: Siblings) -> Spec:
    address = reverse("reports:region", args=[row.region.code])
    colour = COLOURS[coverage_class(coverage_of(row))]
    return {
        "type": "Feature",
        "geometry": geometry(lines),
        "colour": colour,
        "edge": STRONG if colour in FAINT else GROUND,
        "label": label(row),
        "href": link(f"{address}?{siblings.selection.query()}"),
    }


def _land(features: list[Spec]) -> Spec:
    return {
        "data": {"values": features},
        "projection": {"type": "identity", "scale": 1, "translate": [0, 0]},
        "mark": {"type": "geoshape", "strokeWidth": 0.75},
        "encoding": {
            "fill": {"field": "colour", "type": "nominal", "scale": None},
            "stroke": {"field": "edge", "type": "nominal", "scale": None},
            "href": {"field": "href"},
            "description": {"field": "label"},
        },
    }


def _own(features: list[Spec]) -> Spec:
    """The region of the page, outlined over its neighbours."""
    return {
        "data": {"values": features},
        "projection": {"type": "identity", "scale": 1, "translate": [0, 0]},
        "mark": {
            "type": "geoshape",
            "fill": None,
            "stroke": INK,
            "strokeWidth": 2.5,
            "aria": False,
        },
    }


def _legend(canvas: Canvas, siblings: Siblings, top: float) -> int:
    """What the colours mean, how often each occurs, and how low the picture ends."""
    counts = count_classes(coverage_of(row) for row in siblings.rows)
    left, line = 1.0, top
    for one, number in counts.items():
        text = f"{class_name(one)} ({number})"
        needed = BOX + 6 + written_width(text)
        if left + needed > canvas.width:
            left, line = 1.0, line + LEGEND_LINE
        canvas.bar((left, line), (left + BOX, line + BOX), COLOURS[one])
        _frame(canvas, left, line)
        canvas.text((left + BOX + 6, line + BOX - 3), text)
        left += needed + LEGEND_GAP
    return round(line + LEGEND_LINE)


def _frame(canvas: Canvas, left: float, top: float) -> None:
    """A thin edge, since the lightest class is nearly the ground's."""
    right, bottom = left + BOX, top + BOX
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    for number, corner in enumerate(corners):
        canvas.rule(corner, corners[(number + 1) % 4], STRONG)
