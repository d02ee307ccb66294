"""Targets in the picture of a trend, and where the pace of a year leads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reports.charts.canvas import Place, written_width
from reports.charts.palette import ACCENT, NOTICE
from reports.charts.trend_plot import Plot, aims_shown, day_of, percent_of, said_share
from reports.charts.trend_words import aim_label, expected_label
from reports.trend import Trend

# Pixels from the line of a target down to its words: above it, else where there is room.
STEPS = (-6, 16, 34, 52, 70)


def draw_aims(plot: Plot, trend: Trend) -> None:
    """Each target from when it was said until it falls due, with its words where they find room."""
    taken = list(_drawn(plot, trend))
    for aim in aims_shown(trend):
        target = aim.result.target
        first, last = plot.days.first, plot.days.last
        start, end = (min(max(day, first), last) for day in (target.as_of, target.due))
        height = plot.numbers.pixel(float(100 * (target.percent or 0)))
        right = plot.right if target.due > last else plot.days.pixel(end)
        plot.canvas.rule((plot.days.pixel(start), height), (right, height), NOTICE, thick=1.5)
        if target.due <= last:
            plot.canvas.rule((right, height - 5), (right, height + 5), NOTICE, thick=1.5)
        text = aim_label(aim, right - plot.left)
        x, y = _free_place(text, (plot.left + 2, right), height, taken)
        middle = x + written_width(text) / 2, y
        plot.canvas.text(middle, text, NOTICE, align="center", halo=True)
        taken += [(x + place, y - 4) for place in range(0, int(written_width(text)), 12)]


def _free_place(text: str, sides: Place, height: float, taken: Sequence[Place]) -> Place:
    """Where a text at a level begins: at its right end or its left, above or below."""
    left, right = sides
    width = written_width(text)
    starts = (max(left, right - width), left)
    places = [(start, height + step) for step in STEPS for start in starts]
    return next((one for one in places if not _touches(one, width, taken)), places[0])


def _touches(place: Place, width: float, taken: Sequence[Place]) -> bool:
    x, y = place
    return any(x - 6 < left < x + width + 6 and y - 18 < high < y + 8 for left, high in taken)


def _drawn(plot: Plot, trend: Trend) -> Iterator[Place]:
    """Places on the lines of coverage and of what is expected, close to one another."""
    for stretch in trend.coverage:
        places = [plot.place(day_of(one), said_share(one)) for one in stretch.points]
        yield from _along(places)
        yield from (_above(places[end]) for end in (0, -1))
    last = trend.coverage[-1].points[-1]
    for aim in aims_shown(trend)[:1]:
        if aim.expected:
            end = plot.place(aim.result.target.due, percent_of(aim.expected))
            yield from _along([plot.place(day_of(last), said_share(last)), end])
            yield _above(end)


def _along(places: Sequence[Place]) -> Iterator[Place]:
    yield from places
    for (x, y), (right, high) in pairwise(places):
        yield from ((x + (right - x) * n / 12, y + (high - y) * n / 12) for n in range(1, 12))


def _above(place: Place) -> Place:
    """Where the value of a point is written."""
    return place[0], place[1] - 15


def draw_expected(plot: Plot, trend: Trend) -> None:
    """Where the pace of a year leads by the first due date that it is worked out for."""
    last = trend.coverage[-1].points[-1]
    for aim in aims_shown(trend):
        due = aim.result.target.due
        if aim.expected is None or due > plot.days.last:
            continue
        end = plot.place(due, percent_of(aim.expected))
        above = aim.expected.value >= (aim.result.target.percent or 0)
        plot.canvas.rule(
            plot.place(day_of(last), said_share(last)), end, ACCENT, thick=1.5, dash=(5, 4)
        )
        text = expected_label(aim.expected)
        beside = plot.right, end[1] + (-10 if above else 20)
        plot.canvas.text(beside, text, ACCENT, align="right", halo=True)
        plot.canvas.circle(end, ACCENT, text, hollow=True)
        return
