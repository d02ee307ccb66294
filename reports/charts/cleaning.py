"""What a drawing loses before it is shown: the words of its maker, and digits nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from reports.charts.palette import HATCH
from reports.charts.spec import PAGES

SVG, XLINK = "http://www.w3.org/2000/svg", "{http://www.w3.org/1999/xlink}href"
ET.register_namespace("", SVG)
NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
ROUNDED = ("d", "transform", "x", "y", "x2", "y2", "width", "height")
DROPPED = ("role", "aria-roledescription", "aria-label", "aria-hidden", "pointer-events")
FRAMES = ("axis", "legend", "title", "group mark container")
COLOURED = ("fill", "stroke")


def parsed(svg: str, key: str) -> ET.Element:
    """The drawing with labels as ``data-label``, ids that begin with ``key``, and our hatching."""
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    _without_empty(root)
    ids = {one.get("id", ""): f"{key}-{number}" for number, one in enumerate(_with_id(root))}
    for element in root.iter():
        _label(element)
        _link(element)
        _shorten(element)
        _rename(element, ids)
    _hatch(root, key)
    return root


def recolour(root: ET.Element, colours: Mapping[str, str]) -> None:
    """Each colour in ``colours`` becomes another."""
    for element in root.iter():
        for name in COLOURED:
            value = element.get(name, "")
            if value.lower() in colours:
                element.set(name, colours[value.lower()])


def written(root: ET.Element) -> str:
    return ET.tostring(root, encoding="unicode")


def _without_empty(parent: ET.Element) -> None:
    for child in list(parent):
        _without_empty(child)
        if _draws_nothing(child):
            parent.remove(child)


def _draws_nothing(element: ET.Element) -> bool:
    if element.get("display") == "none" or element.get("d") == "":
        return True
    if element.get("class") in ("background", "foreground"):
        return element.get("fill") is None and element.get("stroke") is None
    return element.tag == f"{{{SVG}}}g" and len(element) == 0


def _with_id(root: ET.Element) -> Iterator[ET.Element]:
    return (element for element in root.iter() if element.get("id"))


def _label(element: ET.Element) -> None:
    """What a mark says of itself; axes and frames say nothing that is not drawn."""
    said = element.get("aria-label")
    if said and element.get("aria-roledescription") not in FRAMES:
        element.set("data-label", said)
    for name in DROPPED:
        element.attrib.pop(name, None)
    if element.get("opacity") == "1":
        del element.attrib["opacity"]
    if element.tag != f"{{{SVG}}}svg":
        element.attrib.pop("class", None)


def _link(element: ET.Element) -> None:
    if address := element.attrib.pop(XLINK, None):
        element.set("href", address.removeprefix(PAGES))
        # The table of regions on the page holds the same links for a keyboard.
        element.set("tabindex", "-1")


def _shorten(element: ET.Element) -> None:
    for name in ROUNDED:
        if value := element.get(name):
            element.set(name, NUMBER.sub(_one_decimal, value))


def _one_decimal(number: re.Match[str]) -> str:
    return f"{float(number[0]):.1f}".removesuffix(".0")


def _rename(element: ET.Element, ids: Mapping[str, str]) -> None:
    for name, value in element.attrib.items():
        if name == "id":
            element.set(name, ids[value])
        elif value.startswith("url(#"):
            element.set(name, f"url(#{ids.get(value[5:-1], value[5:-1])})")


def _hatch(root: ET.Element, key: str) -> None:
    hatched = [one for one in root.iter() if (one.get("fill") or "").lower() == HATCH]
    for element in hatched:
        element.set("fill", f"url(#{key}-hatch)")
    if not hatched:
        return
    definitions = ET.Element(f"{{{SVG}}}defs")
    pattern = ET.SubElement(
        definitions,
        f"{{{SVG}}}pattern",
        {
            "id": f"{key}-hatch",
            "width": "5",
            "height": "5",
            "patternUnits": "userSpaceOnUse",
            "patternTransform": "rotate(45)",
        },
    )
    strokes = {"x2": "0", "y2": "5", "stroke": "#7d8c88", "stroke-width": "2.5"}
    ET.SubElement(pattern, f"{{{SVG}}}line", strokes)
    root.insert(0, definitions)
