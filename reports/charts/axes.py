"""Where numbers and days lie on a canvas, and what may be written along them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from django.utils.formats import date_format

from reports.charts.canvas import written_width

MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class NumberAxis:
    """From 0 to ``top`` over the pixels from ``bottom`` up to ``ceiling``."""

    top: float
    ceiling: float
    bottom: float

    def pixel(self, value: float) -> float:
        return self.bottom - value / self.top * (self.bottom - self.ceiling)


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """From one day to another between two pixels."""

    first: datetime.date
    last: datetime.date
    left: float
    right: float

    def pixel(self, day: datetime.date) -> float:
        days = max((self.last - self.first).days, 1)
        return self.left + (day - self.first).days / days * (self.right - self.left)

    def labels(
        self, days: Iterable[tuple[datetime.date, str | None]], left: float, right: float
    ) -> dict[datetime.date, tuple[str, float]]:
        """Words for days and the middle of each, inside ``left`` and ``right``.

        Those given first go before the others; who would touch one of them has none.
        """
        named: dict[datetime.date, tuple[str, float]] = {}
        for day, precision in days:
            text = short_date(day, precision)
            half = written_width(text) / 2
            middle = min(max(self.pixel(day), left + half), right - half)
            others = ((one, written_width(word) / 2) for word, one in named.values())
            if all(abs(middle - one) > half + width + 8 for one, width in others):
                named[day] = text, middle
        return named


def steps(top: float, most: int = MOST_TICKS) -> list[int]:
    """Round numbers from 0 until ``top`` is reached, at most ``most`` above 0."""
    unit = 1
    while True:
        for factor in (1, 2, 5):
            step = factor * unit
            if ceil(top / step) <= most:
                return [number * step for number in range(max(ceil(top / step), 1) + 1)]
        unit *= 10


def short_date(day: datetime.date, precision: str | None) -> str:
    """``Jun 2023``; ``2023`` where no more was said."""
    return str(day.year) if precision == "year" else date_format(day, "M Y")
