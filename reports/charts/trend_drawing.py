"""The drawing of a coverage over time."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from itertools import pairwise

from django.utils.translation import gettext as _

from reports import formats
from reports.charts.axes import NumberAxis, TimeAxis, steps
from reports.charts.canvas import Canvas, written_width
from reports.charts.palette import ACCENT, MUTED, STRONG
from reports.charts.picture import Spec
from reports.charts.trend_aims import draw_aims, draw_expected
from reports.charts.trend_plot import (
    GAP,
    RIGHT,
    ROW,
    Plot,
    aims_shown,
    day_of,
    draw_grid,
    headcount,
    highest,
    said_share,
    with_people,
)
from reports.charts.trend_words import point_label
from reports.trend import Stretch, Trend, TrendPoint
from reports.wording.trend import break_label

HEIGHT, PEOPLE_HEIGHT, BETWEEN, BENEATH = 210, 66, 38, 24
AHEAD_DAYS = 3 * 365
CROWDED = 20  # pixels from point to point
SEEN = 25  # an interval is drawn from this part of the axis on: below it hides under its point

Value = Callable[[TrendPoint], float]


def draw_trend(trend: Trend, width: int) -> Spec:
    """Coverage above; participants beneath where other universes break its line."""
    canvas, days = Canvas(width), _days(trend, width)
    rows = min(len(trend.coverage) - 1, 2)
    top = highest(trend)
    ceiling = 12 + rows * ROW
    plot = Plot(canvas, days, NumberAxis(top, ceiling, ceiling + HEIGHT))
    draw_grid(plot, "%")
    _breaks(plot, trend)
    draw_aims(plot, trend)
    _stretches(plot, trend.coverage, said_share, ACCENT)
    draw_expected(plot, trend)
    _values(plot, trend)
    bottom = plot.numbers.bottom
    if with_people(trend):
        bottom = _people(canvas, days, bottom + BETWEEN, trend)
    _dates(plot, trend, bottom)
    return canvas.spec(round(bottom) + BENEATH)


def _days(trend: Trend, width: int) -> TimeAxis:
    first, last = day_of(trend.points[0]), day_of(trend.points[-1])
    dues = [aim.result.target.due for aim in aims_shown(trend)]
    # A far target would press all that is known into a corner: its line leaves the picture.
    near = [due for due in dues if last < due <= last + datetime.timedelta(days=AHEAD_DAYS)]
    most = max(headcount(point) for point in trend.points) if with_people(trend) else 0
    widest = max(written_width(formats.count(steps(most)[-1])), written_width("100%"))
    return TimeAxis(first, max([last, *near]), widest + GAP + GAP, width - RIGHT - GAP)


def _breaks(plot: Plot, trend: Trend) -> None:
    """Between two stretches, with what is new in the later, where it finds room."""
    taken = [0.0, 0.0]
    for earlier, later in pairwise(trend.coverage):
        if later.after is None:
            continue
        ends = (plot.days.pixel(day_of(one)) for one in (earlier.points[-1], later.points[0]))
        middle = sum(ends) / 2
        text = break_label(later.after, later.points[0].figure)
        start = plot.begin(middle, text, 2)
        row = next((row for row in (0, 1) if start >= taken[row]), None)
        # Of two rows the words of a lower line would be crossed by a higher one.
        high = 2 + ROW * ((row or 0) + 1)
        plot.canvas.rule((middle, high), (middle, plot.numbers.bottom), STRONG, dash=(2, 3))
        if row is not None:
            plot.canvas.text((start, high - 5), text, MUTED, halo=True)
            taken[row] = start + written_width(text) + GAP


def _stretches(plot: Plot, stretches: tuple[Stretch, ...], value: Value, colour: str) -> None:
    points = [point for stretch in stretches for point in stretch.points]
    for stretch in stretches:
        places = [plot.place(day_of(one), value(one)) for one in stretch.points]
        if len(places) > 1:
            plot.canvas.path(places, colour)
    crowded = (plot.days.right - plot.days.left) / len(points) < CROWDED
    for point in points:
        if value is said_share and interval_is_seen(point, plot.numbers.top):
            _interval(plot, point)
        place = plot.place(day_of(point), value(point))
        small = crowded or value is not said_share
        plot.canvas.circle(place, colour, point_label(point), small=small)


def interval_is_seen(point: TrendPoint, top: float) -> bool:
    """Whether rounded counts leave a coverage more open than its point is wide."""
    coverage = point.figure.coverage["total"]
    return coverage is not None and float(coverage.points.width) > top / SEEN


def _interval(plot: Plot, point: TrendPoint) -> None:
    coverage = point.figure.coverage["total"]
    if coverage is None:
        return
    ends = (float(end) for end in (coverage.points.low, coverage.points.high))
    low, high = (plot.place(day_of(point), end) for end in ends)
    plot.canvas.rule(low, high, ACCENT, thick=1.5)
    for x, y in (low, high):
        plot.canvas.rule((x - 4, y), (x + 4, y), ACCENT, thick=1.5)


def _values(plot: Plot, trend: Trend) -> None:
    """The last value, the first, and the ends of stretches, where they do not touch."""
    ends = [(one.points[-1], one.points[0]) for one in reversed(trend.coverage)]
    newest, oldest = ends[0][0], ends[-1][1]
    taken: list[tuple[float, float, float]] = []
    for point in (newest, oldest, *(point for pair in ends for point in pair)):
        text = point_label(point, brief=True)
        x, y = plot.place(day_of(point), said_share(point))
        bold = point is newest
        width = written_width(text, bold=bold)
        start = plot.begin(x, text, plot.left + 2, bold=bold)
        if all(
            start >= right + 6 or left >= start + width + 6 or abs(y - height) >= ROW
            for left, right, height in taken
        ):
            taken.append((start, start + width, y))
            clear = not _any_dot(plot, trend, (start, start + width), (y - 22, y - 5))
            middle = start + width / 2, y - 11 if clear or bold else y + 19
            plot.canvas.text(middle, text, align="center", bold=bold, halo=True)


def _any_dot(
    plot: Plot, trend: Trend, across: tuple[float, float], down: tuple[float, float]
) -> bool:
    """Whether words there would lie on a point."""
    points = (point for stretch in trend.coverage for point in stretch.points)
    dots = (plot.place(day_of(point), said_share(point)) for point in points)
    return any(across[0] <= x <= across[1] and down[0] <= y <= down[1] for x, y in dots)


def _people(canvas: Canvas, days: TimeAxis, ceiling: float, trend: Trend) -> float:
    """The participants, each universe or none; where they end."""
    top = max(headcount(point) for point in trend.points) * 1.05 or 1
    plot = Plot(canvas, days, NumberAxis(top, ceiling, ceiling + PEOPLE_HEIGHT))
    canvas.text((plot.left, ceiling - GAP), _("Peserta"), MUTED)
    draw_grid(plot, "", 3)
    _stretches(plot, trend.people, headcount, MUTED)
    return plot.numbers.bottom


def _dates(plot: Plot, trend: Trend, bottom: float) -> None:
    named = plot.days.labels(_worth_naming(plot, trend), 2, plot.canvas.width - 2)
    for day, (text, middle) in named.items():
        x = plot.days.pixel(day)
        plot.canvas.rule((x, bottom), (x, bottom + 4), STRONG)
        plot.canvas.text((middle, bottom + 18), text, MUTED, align="center")


def _worth_naming(plot: Plot, trend: Trend) -> Iterator[tuple[datetime.date, str | None]]:
    points = trend.points
    for point in (points[-1], points[0]):
        yield day_of(point), point.figure.precision
    for aim in aims_shown(trend):
        if aim.result.target.due <= plot.days.last:
            yield aim.result.target.due, None
    for point in (*(one.points[0] for one in trend.coverage), *points):
        yield day_of(point), point.figure.precision
