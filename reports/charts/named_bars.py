"""Bars beneath their names, in the order in which they are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.charts.palette import INK, MUTED, NOTICE
from reports.charts.picture import Spec
from reports.charts.spec import drawing

NAME, BAR, GAP, HEADING, AXIS = 18, 14, 12, 28, 40
ROOM = 1.05


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with what is written above it; values in percent, without ``value`` none is drawn."""

    text: str
    colour: str = MUTED
    value: float | None = None
    low: float | None = None
    high: float | None = None
    mark: float | None = None  # a target

    @property
    def ends(self) -> list[float]:
        return [end for end in (self.value, self.high, self.mark) if end is not None]


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above the bars that belong together."""

    text: str


def named_bars(width: int, parts: Sequence[Bar | Heading]) -> Spec:
    """Every bar beneath its name, with what rounded counts leave open and its target."""
    rows, height = _placed(parts)
    most = max((end for part in parts if isinstance(part, Bar) for end in part.ends), default=0)
    across = {
        "type": "quantitative",
        "scale": {"domain": [0, max(most, 1) * ROOM], "nice": False},
        "title": None,
        "axis": {"tickCount": 4, "labelExpr": "datum.label + '%'", "ticks": False},
    }
    layers = (
        _bars(rows, across, height),
        _lines(rows, INK, {"x": {"field": "mark", **across}, **_from_to("above", "below", height)}),
        _lines(
            rows,
            NOTICE,
            {
                "x": {"field": "low", **across},
                "x2": {"field": "high"},
                "y": _down("middle", height),
            },
        ),
        *(_texts(rows, bold, height) for bold in (True, False)),
    )
    drawn = [layer for layer in layers if layer["data"]["values"]]
    return drawing(width, height + AXIS, layer=drawn)


def _bars(rows: Sequence[Spec], across: Spec, height: int) -> Spec:
    return {
        "data": _having(rows, "value"),
        "mark": "rect",
        "encoding": {
            "x": {"field": "value", **across},
            "x2": {"datum": 0},
            **_from_to("top", "bottom", height),
            "color": {"field": "colour", "type": "nominal", "scale": None},
            "description": {"field": "text"},
        },
    }


def _lines(rows: Sequence[Spec], colour: str, encoding: Spec) -> Spec:
    """A line for each row that knows where it stands."""
    return {
        "data": _having(rows, encoding["x"]["field"]),
        "mark": {"type": "rule", "color": colour, "strokeWidth": 2},
        "encoding": encoding,
    }


def _placed(parts: Sequence[Bar | Heading]) -> tuple[list[Spec], int]:
    """Each part with the height at which it stands, and how high all are together."""
    rows: list[Spec] = []
    down = 0
    for part in parts:
        if isinstance(part, Heading):
            rows.append({"text": part.text, "bold": True, "line": down + HEADING / 2})
            down += HEADING
        else:
            rows.append(_row(part, down))
            down += NAME + GAP + (BAR if part.value is not None else 0)
    return rows, down


def _row(bar: Bar, down: int) -> Spec:
    top = down + NAME
    known = {"value": bar.value, "low": bar.low, "high": bar.high, "mark": bar.mark}
    return {
        "text": bar.text,
        "bold": False,
        "colour": bar.colour,
        "line": down + NAME / 2,
        "top": top,
        "middle": top + BAR / 2,
        "bottom": top + BAR,
        "above": top - 3,
        "below": top + BAR + 3,
        **{name: end for name, end in known.items() if end is not None},
    }


def _having(rows: Sequence[Spec], name: str) -> Spec:
    """The rows with a bar that know ``name``."""
    return {"values": [row for row in rows if name in row and "value" in row]}


def _texts(rows: Sequence[Spec], bold: bool, height: int) -> Spec:
    return {
        "data": {"values": [row for row in rows if row["bold"] is bold]},
        "mark": {
            "type": "text",
            "align": "left",
            "baseline": "middle",
            "color": INK,
            "fontSize": 13 if bold else 12,
            "fontWeight": 700 if bold else 400,
        },
        "encoding": {
            "x": {"value": 2},
            "y": _down("line", height),
            "text": {"field": "text"},
        },
    }


def _from_to(top: str, bottom: str, height: int) -> Spec:
    return {"y": _down(top, height), "y2": {"field": bottom}}


def _down(field: str, height: int) -> Spec:
    """From the top, in dots."""
    scale = {"domain": [0, height], "reverse": True, "nice": False}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}
