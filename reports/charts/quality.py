"""In which months who reported, as a map of cells: regions down, months across."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _

from reports import formats
from reports.charts.palette import CLASSES, GROUND, HATCH, INK
from reports.charts.picture import Cell, Picture, Spec
from reports.charts.spec import NARROW, WIDE, drawing
from reports.labels import RegionLabel
from reports.measures import MonthReported, together
from reports.selection import Selection
from reports.subjects.quality_row import QualityRow
from reports.wording import quality as words

COLOURS = (HATCH, *CLASSES)
ON_A_PHONE = 6  # months
MOST_ROWS = 60
ROOMY = 20  # rows
WIDEST = 6.6  # pixels of a letter, in the widest of the fonts that a reader may have
IN_TWO_LINES = {"orient": "top", "labelExpr": "split(datum.label, ' ')", "labelPadding": 16}
SQUARE = {"type": "rect", "stroke": GROUND, "strokeWidth": 2}
DOT = {
    "type": "point",
    "shape": "circle",
    "size": 28,
    "filled": True,
    "fill": GROUND,
    "stroke": INK,
    "strokeWidth": 1,
    "opacity": 1,
}
QUIET = {"condition": {"test": "datum.none", "value": 0.5}, "value": 1}
ALL = 5  # the last step


def quality_pictures(rows: Sequence[QualityRow], selection: Selection) -> Mapping[str, Picture]:
    """Of the provinces, each as the share of its regencies; of one province its regencies.

    None where nobody reported at all: the summary has said so.
    """
    shown = _shown(rows)
    if not any(map(_any_reported, shown)) or len(shown) > MOST_ROWS:
        return {}
    cells = tuple(cell for row in shown for cell in _marks(row, selection.per))
    picture = Picture(
        key="kelengkapan",
        title=_title(shown, selection.per),
        source=_("Angka yang disahkan sampai %(date)s, menurut bulan keadaannya.")
        % {"date": formats.date(selection.per)},
        wide=_drawn(shown, cells, WIDE),
        narrow=_drawn(shown, cells, NARROW),
        header=(
            _("Wilayah"),
            *(words.month_name(one.month, selection.per) for one in shown[0].months),
        ),
        rows=tuple(_cells(row) for row in shown),
        note=_note(shown),
    )
    return {picture.key: picture}


def _shown(rows: Sequence[QualityRow]) -> list[QualityRow]:
    provinces = [row for row in rows if row.is_province]
    return provinces if len(provinces) > 1 else [row for row in rows if not row.is_province]


def _any_reported(row: QualityRow) -> bool:
    return any(one.reported for one in (*row.months, *row.own_months))


def _note(shown: Sequence[QualityRow]) -> str:
    if shown[0].is_province:
        return _(
            "Warna: berapa kabupaten/kota provinsi itu yang punya angka keadaan bulan itu."
            " Titik: provinsi itu sendiri punya angka."
        )
    return _("Berwarna: ada angka keadaan bulan itu. Berarsir: belum ada.")


def _title(shown: Sequence[QualityRow], per: date) -> str:
    """Of the newest month that is over, and of the fullest."""
    over = [one for one in together(row.months for row in shown) if one.month <= per]
    fullest = max(reversed(over), key=lambda one: one.share or 0)
    return words.finding(_place(shown), over[-1], fullest)


def _place(shown: Sequence[QualityRow]) -> str:
    above = {row.above for row in shown}
    return above.pop().full_name if len(above) == 1 else _("Wilayah terpilih")


def _drawn(rows: Sequence[QualityRow], cells: Sequence[tuple[date, Spec]], width: int) -> Spec:
    wide = width == WIDE
    months = rows[0].months if wide else rows[0].months[-ON_A_PHONE:]
    kept = {one.month for one in months}
    names = [words.short_name(row.region) for row in rows]
    place = {
        "x": _axis("month", [words.short_month(one.month) for one in months], IN_TWO_LINES),
        "y": _axis("name", names, {"orient": "left", "minExtent": WIDEST * max(map(len, names))}),
        "description": {"field": "label"},
    }
    colour = {"color": _colours(rows[0], columns=6 if wide else 2), "opacity": QUIET}
    return drawing(
        width,
        {"step": 22 if len(rows) <= ROOMY else 17},
        data={"values": [cell for month, cell in cells if month in kept]},
        layer=[
            {"mark": SQUARE, "encoding": {**place, **colour}},
            {"transform": [{"filter": "datum.own"}], "mark": DOT, "encoding": place},
        ],
    )


def _axis(field: str, order: Sequence[str], look: Spec) -> Spec:
    axis = {
        "domain": False,
        "ticks": False,
        "labelLimit": 0,
        "labelAngle": 0,
        "labelFontSize": 11,
        "labelOverlap": False,
        **look,
    }
    return {"field": field, "type": "nominal", "sort": list(order), "title": None, "axis": axis}


def _colours(row: QualityRow, columns: int) -> Spec:
    steps = range(len(COLOURS)) if row.is_province else (0, ALL)
    return {
        "field": "step",
        "type": "nominal",
        "scale": {
            "domain": [_step(row, step) for step in steps],
            "range": [COLOURS[step] for step in steps],
        },
        "legend": {
            "title": None,
            "orient": "bottom",
            "direction": "horizontal",
            "symbolType": "square",
            "symbolSize": 160,
            "labelFontSize": 11,
            "columns": columns if row.is_province else 1,
        },
    }


def _step(row: QualityRow, step: int) -> str:
    """Of a single regency only whether it has a figure."""
    return _("ada angka") if step == ALL and not row.is_province else str(words.STEPS[step])


def _marks(row: QualityRow, per: date) -> Iterator[tuple[date, Spec]]:
    """A cell for each month in which there was somebody who could report."""
    for month, itself in zip(row.months, row.own_months, strict=True):
        own = row.is_province and itself.reported > 0
        if month.step is not None:
            yield (
                month.month,
                {
                    "name": words.short_name(row.region),
                    "month": words.short_month(month.month),
                    "step": _step(row, month.step),
                    "none": not month.reported,
                    "own": own,
                    "label": words.cell(row.region, month, per, own=own),
                },
            )


def _cells(row: QualityRow) -> tuple[Cell, ...]:
    return (Cell(row.region.full_name), *(_cell(row.region, one) for one in row.months))


def _cell(region: RegionLabel, month: MonthReported) -> Cell:
    reference = f"{region.code}:quality.months.{month.month:%Y-%m}.reported"
    return Cell(words.reported(month), reference if month.of else "", month.reported)
