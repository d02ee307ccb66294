"""What every picture has in common."""

from __future__ import annotations

import textwrap
from typing import Any

from reports.charts.palette import GROUND, INK, LINE, MUTED, STRONG
from reports.charts.picture import Spec

WIDE, NARROW = 720, 328
HALF = 584  # two of these stand side by side on a desk
FONT = "Liberation Sans, Arial, sans-serif"
# Links leave the drawing with an address of their own, or they would be given another's.
PAGES = "https://page.invalid"


def drawing(width: int, height: int | Spec, **parts: Any) -> Spec:
    """A whole specification; ``width`` is that of the picture with its axes and legends."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": width,
        "height": height,
        "autosize": {"type": "fit", "contains": "padding"},
        "background": None,
        "padding": 2,
        "config": config(),
        **parts,
    }


def config() -> Spec:
    """Calm type, thin lines, no frame."""
    quiet = {"labelFont": FONT, "titleFont": FONT, "labelColor": MUTED, "titleColor": MUTED}
    return {
        "font": FONT,
        "view": {"stroke": None},
        "axis": {
            **quiet,
            "labelFontSize": 12,
            "titleFontSize": 12,
            "titleFontWeight": "normal",
            "gridColor": LINE,
            "domainColor": STRONG,
            "tickColor": STRONG,
            "labelPadding": 4,
        },
        "legend": {
            **quiet,
            "labelFontSize": 12,
            "titleFontSize": 12,
            "titleFontWeight": "normal",
            "labelLimit": 400,
            "titleLimit": 600,
            "symbolStrokeColor": STRONG,
        },
        "text": {"font": FONT, "fontSize": 12, "fill": INK},
        "rule": {"stroke": STRONG},
        "geoshape": {"stroke": GROUND, "strokeWidth": 0.5},
    }


def link(address: str) -> str:
    """An address of ours as a value of ``href``."""
    return PAGES + address


def lines(text: str, width: int) -> list[str]:
    """``text`` broken for a picture of that width, since a drawing does not wrap."""
    return textwrap.wrap(text, max(20, width // 8)) or [""]
