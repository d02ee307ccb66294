"""The drawing of a change, one line for each step."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from reports import formats
from reports.charts.axes import steps as ticks_to
from reports.charts.canvas import Canvas, written_width
from reports.charts.palette import ACCENT, GROUND, LINE, MUTED, NOTICE, STRONG
from reports.charts.picture import Spec
from reports.charts.spec import NARROW
from reports.charts.waterfall_steps import Step

EDGE, GAP = 2, 8
BAR, BETWEEN, ABOVE, BENEATH = 22, 18, 20, 26
HALF_A_TICK = 14  # pixels that the words of the first tick need at its left


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the lines lie, and percentages along them."""

    canvas: Canvas
    names: float  # the width of the names beside the bars; 0: they stand above
    left: float
    right: float
    base: int
    top: float

    def pixel(self, level: Fraction | float) -> float:
        share = (float(level) - self.base) / (self.top - self.base)
        return self.left + max(share, 0.0) * (self.right - self.left)

    @property
    def height(self) -> float:
        return BAR + (BETWEEN if self.names else BETWEEN / 2 + ABOVE)

    def upper(self, number: int) -> float:
        """The upper edge of a bar."""
        return number * self.height + (4 if self.names else ABOVE)


def draw_steps(steps: tuple[Step, ...], base: int, width: int) -> Spec:
    """Ends grey, gains and losses in two colours; the sign stands in the words."""
    names = 0 if width <= NARROW else max(written_width(step.name) for step in steps) + GAP
    left = names + HALF_A_TICK
    right = width - EDGE - max(written_width(step.text, bold=step.total) for step in steps) - GAP
    top = max(float(max(step.start, step.end)) for step in steps)
    lines = Lines(Canvas(width), names, left, right, base, max(top, base + 1))
    bottom = lines.upper(len(steps) - 1) + BAR + GAP
    _ticks(lines, len(steps), bottom)
    for number, pair in enumerate(pairwise(steps)):
        x = lines.pixel(pair[0].end)
        ends = (lines.upper(number) + BAR, lines.upper(number + 1))
        lines.canvas.rule((x, ends[0]), (x, ends[1]), STRONG, dash=(2, 2))
    for number, step in enumerate(steps):
        _bar(lines, number, step)
        _words(lines, number, step)
    return lines.canvas.spec(round(bottom) + BENEATH)


def _ticks(lines: Lines, count: int, bottom: float) -> None:
    found = [lines.base + tick for tick in ticks_to(lines.top - lines.base, 4)]
    # Lines may not cross the names above bars.
    spans = [(lines.upper(number) - 2, lines.upper(number) + BAR + 2) for number in range(count)]
    for tick in (tick for tick in found if tick <= lines.top):
        x, colour = lines.pixel(tick), STRONG if tick == lines.base else LINE
        for upper, lower in [(0, bottom)] if lines.names else spans:
            lines.canvas.rule((x, upper), (x, lower), colour)
    for tick in (tick for tick in found if tick <= lines.top):
        text = f"{formats.count(tick)}%"
        middle = max(lines.pixel(tick), written_width(text) / 2 + EDGE)
        lines.canvas.text((middle, bottom + 16), text, MUTED, align="center")


def _bar(lines: Lines, number: int, step: Step) -> None:
    moved = NOTICE if step.end < step.start else ACCENT
    colour = STRONG if step.total or step.end == step.start else moved
    low, high = sorted((lines.pixel(step.start), lines.pixel(step.end)))
    upper = lines.upper(number)
    label = f"{step.name}: {step.text}" + (f" ({step.people})" if step.people else "")
    lines.canvas.bar((low, upper), (max(high, low + 1.5), upper + BAR), colour, label)
    if step.total and lines.base:
        # The bar is not whole: its axis does not start at 0.
        for x in (low + 10, low + 16):
            lines.canvas.rule((x + 3, upper - 1), (x - 3, upper + BAR + 1), GROUND, thick=2)


def _words(lines: Lines, number: int, step: Step) -> None:
    upper, end = lines.upper(number), max(lines.pixel(step.start), lines.pixel(step.end))
    middle = upper + BAR / 2
    lines.canvas.text((end + GAP, middle + 4), step.text, bold=step.total, halo=True)
    if not lines.names:
        lines.canvas.text((EDGE, upper - 6), step.short or step.name, halo=True)
    elif step.people:
        lines.canvas.text((EDGE, middle - 3), step.name)
        lines.canvas.text((EDGE, middle + 12), step.people, MUTED)
    else:
        lines.canvas.text((EDGE, middle + 4), step.name)
