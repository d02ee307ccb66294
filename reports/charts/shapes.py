"""Outlines as shapes on paper: projected, fitted to a width, and no finer than can be seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians
from typing import Any

from reports.facts.outlines import Outline, Ring

GRID = 0.5  # pixels; neighbours fall on the same points, so no gap opens between them
MARGIN = 2.0
CORNERS = 3
Pixel = tuple[float, float]
Line = tuple[Pixel, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """How degrees become pixels: equirectangular, true in the middle of what is shown."""

    west: float
    north: float
    across: float  # pixels of a degree of longitude
    down: float  # pixels of a degree of latitude
    height: int

    def place(self, point: tuple[float, float]) -> Pixel:
        return (
            _snapped(MARGIN + (point[0] - self.west) * self.across),
            _snapped(MARGIN + (self.north - point[1]) * self.down),
        )


@dataclass(frozen=True, slots=True)
class Land:
    """The shapes of some regions on one sheet."""

    height: int
    shapes: Mapping[str, tuple[Line, ...]]


@lru_cache(maxsize=100)
def land_of(outlines: tuple[tuple[str, Outline], ...], width: int, tallest: int) -> Land:
    """The regions by code, as large as ``width`` and ``tallest`` allow."""
    sheet = sheet_of([outline for _, outline in outlines], width, tallest)
    return Land(sheet.height, {code: shape(outline, sheet) for code, outline in outlines})


def sheet_of(outlines: Iterable[Outline], width: int, tallest: int) -> Sheet:
    """The largest that fits into ``width`` and ``tallest``; it is as tall as its land."""
    points = [point for outline in outlines for ring in outline.rings for point in ring]
    longitudes, latitudes = zip(*points, strict=True)
    west, east, south, north = min(longitudes), max(longitudes), min(latitudes), max(latitudes)
    narrowing = cos(radians((south + north) / 2))
    wide, high = (east - west) * narrowing, north - south
    down = min((width - 2 * MARGIN) / wide, (tallest - 2 * MARGIN) / high)
    left = (width - 2 * MARGIN - wide * down) / 2
    across = down * narrowing
    return Sheet(west - left / across, north, across, down, round(high * down + 2 * MARGIN))


def shape(outline: Outline, sheet: Sheet) -> tuple[Line, ...]:
    """The rings in pixels; islands too small to be seen fall away unless nothing else is left."""
    lines = [_line(ring, sheet) for ring in outline.rings]
    visible = tuple(line for line in lines if len(set(line)) >= CORNERS)
    return visible or (_dot(sheet.place(outline.rings[0][0])),)


def geometry(lines: Sequence[Line]) -> dict[str, Any]:
    """As GeoJSON; on a plane holes are told by their direction alone."""
    return {"type": "Polygon", "coordinates": lines}


def _line(ring: Ring, sheet: Sheet) -> Line:
    """Without the points that say nothing: repeated ones, and those on a straight way."""
    kept: list[Pixel] = []
    for point in map(sheet.place, ring):
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and _straight(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _straight(first: Pixel, middle: Pixel, last: Pixel) -> bool:
    one = (middle[0] - first[0]) * (last[1] - middle[1])
    other = (middle[1] - first[1]) * (last[0] - middle[0])
    ahead = (middle[0] - first[0]) * (last[0] - middle[0])
    ahead += (middle[1] - first[1]) * (last[1] - middle[1])
    return one == other and ahead > 0


def _dot(place: Pixel) -> Line:
    x, y = place
    return ((x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y))


def _snapped(value: float) -> float:
    return round(value / GRID) * GRID
