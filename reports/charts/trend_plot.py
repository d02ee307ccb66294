"""Where days, percentages and people lie in the picture of a trend."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from reports import formats
from reports.charts.axes import NumberAxis, TimeAxis, steps
from reports.charts.canvas import Canvas, Place, written_width
from reports.charts.palette import LINE, MUTED, STRONG
from reports.measures import Coverage
from reports.trend import Aim, Trend, TrendPoint

RIGHT, GAP, ROW = 14, 8, 16


@dataclass(frozen=True, slots=True)
class Plot:
    """A canvas with its axes."""

    canvas: Canvas
    days: TimeAxis
    numbers: NumberAxis

    @property
    def left(self) -> float:
        return self.days.left - GAP

    @property
    def right(self) -> float:
        return self.canvas.width - RIGHT

    def place(self, day: datetime.date, value: float) -> Place:
        return self.days.pixel(day), self.numbers.pixel(value)

    def begin(self, middle: float, text: str, left: float, *, bold: bool = False) -> float:
        """Where a text around a place begins, so that it stays inside."""
        width = written_width(text, bold=bold)
        return max(left, min(middle - width / 2, self.canvas.width - 2 - width))


def with_people(trend: Trend) -> bool:
    """Whether the line of participants goes on where that of the coverage does not."""
    return len(trend.people) < len(trend.coverage)


def aims_shown(trend: Trend) -> tuple[Aim, ...]:
    """Those that fall due after the first figure, the next first, at most three."""
    first = day_of(trend.points[0])
    ahead = [aim for aim in trend.aims if aim.result.target.due > first]
    return tuple(sorted(ahead, key=lambda aim: aim.result.target.due)[:3])


def day_of(point: TrendPoint) -> datetime.date:
    day = point.figure.figures_as_of
    assert day is not None, "a figure of a history has its day"
    return day


def said_share(point: TrendPoint) -> float:
    """The coverage in percent that is said, as a place and not as a number to be read."""
    coverage, shown = point.figure.coverage["total"], point.headline
    return float(shown.low) if shown and shown.printed else percent_of(coverage)


def headcount(point: TrendPoint) -> float:
    counted = point.figure.counted
    return float(counted.count.value) if counted else 0.0


def percent_of(coverage: Coverage | None) -> float:
    return float(100 * coverage.value) if coverage else 0.0


def highest(trend: Trend) -> float:
    """The top of the axis of the coverage, in percent."""
    covered = [one.figure.coverage["total"] for run in trend.coverage for one in run.points]
    tops = [float(one.points.high) for one in covered if one]
    for aim in aims_shown(trend):
        tops.append(float(100 * (aim.result.target.percent or 0)))
        tops.append(percent_of(aim.expected))
    return max(tops) * 1.12 or 1


def draw_grid(plot: Plot, unit: str, most: int = 6) -> None:
    ticks = [tick for tick in steps(plot.numbers.top, most) if tick <= plot.numbers.top]
    for tick in ticks:
        height = plot.numbers.pixel(tick)
        plot.canvas.rule((plot.left, height), (plot.right, height), LINE if tick else STRONG)
    for tick in ticks:
        place = plot.left - GAP / 2, plot.numbers.pixel(tick) + 4
        plot.canvas.text(place, formats.count(tick) + unit, MUTED, align="right")
