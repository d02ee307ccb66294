"""A picture as a part of a page and as a file."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from django.core.cache import caches

from reports.charts.cleaning import SVG, parsed, recolour, written
from reports.charts.drawing import draw, fingerprint, rasterize
from reports.charts.palette import GROUND, INK, LIGHT, MUTED, NAMES
from reports.charts.picture import Picture, Spec
from reports.charts.spec import FONT, HALF, lines

EDGE, TITLE, SMALL = 16, 22, 17


def on_page(spec: Spec, key: str) -> str:
    """An SVG without colours of its own: classes take the stylesheet's, light or dark."""
    drawn = draw(spec)
    kept: str | None = caches["pictures"].get(name := fingerprint("page", key, drawn))
    if kept is None:
        kept = _classed(drawn, key)
        caches["pictures"].set(name, kept)
    return kept


def _classed(drawn: str, key: str) -> str:
    root = parsed(drawn, key)
    for element in root.iter():
        element.attrib.pop("font-family", None)
        names = [
            f"{name}-{NAMES[colour]}"
            for name in ("fill", "stroke")
            if (colour := element.get(name, "").lower()) in NAMES
        ]
        for name in ("fill", "stroke"):
            if element.get(name, "").lower() in NAMES:
                del element.attrib[name]
        if names:
            element.set("class", " ".join(names))
    root.attrib.pop("class", None)
    root.set("aria-hidden", "true")
    root.set("focusable", "false")
    return written(root).replace(f' xmlns="{SVG}"', "")


def as_svg(picture: Picture, colours: Mapping[str, str] = LIGHT) -> str:
    """A whole file: the finding above the drawing, its source and its reading beneath."""
    root = parsed(draw(picture.wide), picture.key)
    for element in root.iter():
        element.attrib.pop("tabindex", None)
        element.attrib.pop("href", None)
    width = max(HALF, float(root.get("width", HALF))) + 2 * EDGE
    heading = lines(picture.title, int(width * 0.75))
    foot = [*lines(picture.note, int(width * 1.1))] if picture.note else []
    foot += lines(picture.source, int(width * 1.1))
    top = EDGE + TITLE * len(heading) + 8
    below = top + float(root.get("height", "0")) + 10
    sheet = ET.Element(f"{{{SVG}}}svg", {"font-family": FONT})
    height = below + SMALL * len(foot) + EDGE
    sheet.attrib |= {"width": f"{width:g}", "height": f"{height:g}"}
    sheet.set("viewBox", f"0 0 {width:g} {height:g}")
    ET.SubElement(sheet, f"{{{SVG}}}title").text = picture.title
    ground = {"width": f"{width:g}", "height": f"{height:g}", "fill": GROUND}
    ET.SubElement(sheet, f"{{{SVG}}}rect", ground)
    _write(sheet, heading, EDGE + 16, TITLE, INK, bold=True)
    root.attrib |= {"x": str(EDGE), "y": f"{top:g}"}
    sheet.append(root)
    _write(sheet, foot, below + 12, SMALL, MUTED)
    recolour(sheet, colours)
    return written(sheet)


def as_png(picture: Picture, colours: Mapping[str, str] = LIGHT) -> bytes:
    """The same as a picture of dots, twice as dense as a screen."""
    svg = as_svg(picture, colours)
    kept: bytes | None = caches["pictures"].get(name := fingerprint("png", svg))
    if kept is None:
        kept = rasterize(svg)
        caches["pictures"].set(name, kept)
    return kept


def _write(
    sheet: ET.Element,
    text: list[str],
    top: float,
    step: int,
    colour: str,
    *,
    bold: bool = False,
) -> None:
    for number, line in enumerate(text):
        place = {"x": str(EDGE), "y": f"{top + number * step:g}", "fill": colour}
        look = {"font-size": "18" if bold else "12", "font-weight": "700" if bold else "400"}
        ET.SubElement(sheet, f"{{{SVG}}}text", {**place, **look}).text = line
