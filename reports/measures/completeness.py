"""In which months regions reported, and who has been silent for too long (DESIGN 3.2, 3.8)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from reports.measures.dates import add_months, last_day
from reports.measures.grade import FRESH_MONTHS

QUARTERS = 4


@dataclass(frozen=True, slots=True)
class MonthReported:
    """Of `of` regions that existed at the end of a month, `reported` have a figure of it.

    `month` is its last day. `of` is zero where none existed yet.
    """

    month: date
    reported: int
    of: int

    @property
    def share(self) -> Fraction | None:
        """From 0 to 1; `None` where there was nobody who could report."""
        return Fraction(self.reported, self.of) if self.of else None

    @property
    def step(self) -> int | None:
        """How far along, for a scale of colours.

        0: nobody; 1: at most a quarter; 2: at most a half; 3: at most three quarters; 4: more,
        but not all; 5: all. `None` where there was nobody who could report.
        """
        if self.share is None:
            return None
        return int(self.share) + -(-self.share * QUARTERS // 1)


def calendar_months(per: date, count: int) -> tuple[date, ...]:
    """The last days of `count` months, the oldest first; the last is the month of `per`.

    That one may not be over yet. Raises `ValueError` where less than one is asked for.
    """
    if count < 1:
        raise ValueError(f"there are no {count} months")
    end = last_day(per.year, per.month)
    return tuple(add_months(end, -back) for back in range(count - 1, -1, -1))


def completeness(
    members: Mapping[date, Collection[str]], figures: Mapping[str, Iterable[date]]
) -> tuple[MonthReported, ...]:
    """How many regions have a figure as of some day of each month.

    `members` are the regions that existed at the end of each month, by its last day;
    `figures` the days that each region's figures speak of, in any order. A figure of one month
    says nothing of the next.
    """
    told = {code: {last_day(day.year, day.month) for day in days} for code, days in figures.items()}
    return tuple(
        MonthReported(month, sum(month in told.get(code, ()) for code in existed), len(existed))
        for month, existed in ((month, set(codes)) for month, codes in members.items())
    )


def together(regions: Iterable[Sequence[MonthReported]]) -> tuple[MonthReported, ...]:
    """The same months of several groups as one; nobody may be in two of them.

    Every group tells of the same months. Raises `ValueError` where one has more than another.
    """
    return tuple(
        MonthReported(each[0].month, sum(one.reported for one in each), sum(one.of for one in each))
        for each in zip(*regions, strict=True)
    )


def is_overdue(newest: date | None, per: date) -> bool:
    """Whether the newest figure is more than three months old on `per`, or there is none.

    The same limit as in the grade (DESIGN 3.8).
    """
    return newest is None or per > add_months(newest, FRESH_MONTHS)
