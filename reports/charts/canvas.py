"""A drawing whose places are worked out here, in pixels from the upper left corner.

For pictures in which words stand beside marks: only who places both can keep them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from reports.charts.palette import GROUND, INK
from reports.charts.picture import Spec
from reports.charts.spec import drawing

LETTER, BOLD = 7.1, 7.8  # pixels of a letter of 12 px, on average in a wide type
Place = tuple[float, float]


def written_width(text: str, *, bold: bool = False) -> float:
    """How many pixels a text of 12 px may take: a page brings the reader's own type."""
    return len(text) * (BOLD if bold else LETTER)


@dataclass
class Canvas:
    """Marks in the order in which they are drawn; neighbours of one look share a layer."""

    width: int
    layers: list[Spec] = field(default_factory=list)

    def rule(
        self,
        start: Place,
        end: Place,
        colour: str,
        *,
        thick: float = 1,
        dash: Sequence[int] = (),
        label: str = "",
    ) -> None:
        mark: Spec = {"type": "rule", "stroke": colour, "strokeWidth": thick}
        self._add(mark | _dashed(dash), {**_between(start, end), "label": label})

    def bar(self, start: Place, end: Place, colour: str, label: str = "") -> None:
        self._add({"type": "rect", "fill": colour}, {**_between(start, end), "label": label})

    def text(
        self,
        place: Place,
        text: str,
        colour: str = INK,
        *,
        align: str = "left",
        bold: bool = False,
        halo: bool = False,
    ) -> None:
        """``halo`` keeps it readable on lines."""
        mark: Spec = {"type": "text", "align": align, "baseline": "alphabetic", "limit": 0}
        mark |= {"fontWeight": "bold" if bold else "normal"}
        row = {"x": place[0], "y": place[1], "text": text, "label": ""}
        if halo:
            around = {"fill": GROUND, "stroke": GROUND, "strokeWidth": 4, "strokeJoin": "round"}
            self._add(mark | around, row)
        self._add(mark | {"fill": colour}, row)

    def circle(
        self,
        place: Place,
        colour: str,
        label: str = "",
        *,
        small: bool = False,
        hollow: bool = False,
    ) -> None:
        inside = GROUND if hollow else colour
        outside = colour if hollow or small else GROUND
        mark: Spec = {"type": "point", "shape": "circle", "size": 14 if small else 60}
        mark |= {"opacity": 1, "fill": inside, "stroke": outside, "strokeWidth": 1.5}
        self._add(mark, {"x": place[0], "y": place[1], "label": label})

    def path(
        self, places: Iterable[Place], colour: str, *, thick: float = 2, dash: Sequence[int] = ()
    ) -> None:
        mark: Spec = {"type": "line", "stroke": colour, "strokeWidth": thick}
        rows = [{"x": x, "y": y, "label": ""} for x, y in places]
        self.layers.append(_layer(mark | _dashed(dash), rows))

    def spec(self, height: int) -> Spec:
        whole = drawing(self.width, height, layer=self.layers)
        return {**whole, "autosize": {"type": "none"}, "padding": 0}

    def _add(self, mark: Spec, row: dict[str, Any]) -> None:
        layer = _layer(mark, [row])
        for earlier in reversed(self.layers):
            if {**earlier, "data": None} == {**layer, "data": None}:
                earlier["data"]["values"].append(row)
                return
            # Words lie beside each other: only among them does the order not matter.
            if not _is_text(earlier) or not _is_text(layer):
                break
        self.layers.append(layer)


def _layer(mark: Spec, rows: list[dict[str, Any]]) -> Spec:
    encoding: Spec = {
        name: {"field": name, "type": "quantitative", "scale": None, "axis": None}
        for name in ("x", "y")
    }
    encoding |= {name: {"field": name} for name in ("x2", "y2") if name in rows[0]}
    if "text" in rows[0]:
        encoding["text"] = {"field": "text"}
    if rows[0]["label"]:
        encoding["description"] = {"field": "label"}
    else:
        mark = mark | {"aria": False}  # or it would be labelled with its place
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}


def _is_text(layer: Spec) -> bool:
    return bool(layer["mark"]["type"] == "text")


def _between(start: Place, end: Place) -> dict[str, Any]:
    return {"x": start[0], "y": start[1], "x2": end[0], "y2": end[1]}


def _dashed(dash: Sequence[int]) -> Spec:
    return {"strokeDash": list(dash)} if dash else {}
