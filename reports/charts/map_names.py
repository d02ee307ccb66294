"""Names on a map, where there is room for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reports.charts.canvas import Canvas, written_width
from reports.charts.shapes import Line

LINE_HEIGHT = 13
MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the paper, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, place: tuple[float, float]) -> bool:
        return self.left < place[0] < self.right and self.top < place[1] < self.bottom


def write_names(
    canvas: Canvas, shapes: Mapping[str, Sequence[Line]], names: Mapping[str, str]
) -> None:
    """Each name in the middle of its land, the largest land first; none over another."""
    taken: list[Box] = []
    mains = {code: max(lines, key=lambda line: abs(_area(line))) for code, lines in shapes.items()}
    for code in sorted(mains, key=lambda code: -abs(_area(mains[code]))):
        written = _lines_within(names[code], mains[code])
        box = _box(mains[code], written)
        # A city inside its regency must not lie beneath the regency's name.
        hides = any(box.holds(_centre(mains[other])) for other in mains if other != code)
        if not written or hides or any(box.meets(other) for other in taken):
            continue
        taken.append(box)
        middle = (box.left + box.right) / 2
        for number, text in enumerate(written):
            place = (middle, box.top + LINE_HEIGHT * (number + 1) - 3)
            canvas.text(place, text, align="center", halo=True)


def _lines_within(name: str, land: Line) -> list[str]:
    """The name in one line or two, as the land is wide where it is written; else nothing."""
    for count in range(1, MOST_LINES + 1):
        written = _broken(name, count)
        if len(written) == count and _fits(_box(land, written), land):
            return written
    return []


def _broken(name: str, count: int) -> list[str]:
    words = name.split()
    if count == 1 or len(words) < count:
        return [name]
    breaks = ([" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words)))
    return min(breaks, key=lambda two: max(map(len, two)))


def _box(land: Line, written: Sequence[str]) -> Box:
    x, y = _centre(land)
    half, high = max(map(written_width, written), default=0) / 2, LINE_HEIGHT * len(written) / 2
    return Box(x - half, y - high, x + half, y + high)


def _fits(box: Box, land: Line) -> bool:
    """Whether the land reaches at least as far as the words, halfway up the box."""
    middle = (box.top + box.bottom) / 2
    crossed = sorted(
        x + (middle - y) / (next_y - y) * (next_x - x)
        for (x, y), (next_x, next_y) in pairwise(land)
        if (y > middle) != (next_y > middle)
    )
    stretches = zip(crossed[::2], crossed[1::2], strict=False)
    tall = max(y for _, y in land) - min(y for _, y in land) > box.bottom - box.top
    return tall and any(left <= box.left and box.right <= right for left, right in stretches)


def _area(line: Line) -> float:
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(line)) / 2


def _centre(line: Line) -> tuple[float, float]:
    """The middle of the land's weight, which for a bay may lie in the sea: then it fits nowhere."""
    area = _area(line) or 1
    x = sum((a + c) * (a * d - c * b) for (a, b), (c, d) in pairwise(line)) / (6 * area)
    y = sum((b + d) * (a * d - c * b) for (a, b), (c, d) in pairwise(line)) / (6 * area)
    return x, y
