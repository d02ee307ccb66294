"""People as percentage points of a universe (DESIGN 2 "poin")."""

from decimal import Decimal

from reports.measures.counts import Count
from reports.measures.coverage import Coverage, coverage
from reports.measures.rounding import percent


def points_of(people: int | None, universe: Count | None) -> Decimal | None:
    """What so many people are of the universe, in points with two decimals.

    `None` where one of the two is unknown, or the universe is zero.
    """
    share = None if people is None else coverage(Count(people), universe)
    return None if share is None else share.percent


def points_range(
    low: int | None, high: int | None, universe: Count | None
) -> tuple[Decimal, Decimal] | None:
    """The points of `low` to `high` people, as far as a rounded universe tells.

    `None` where one of the three is unknown, or the universe is zero.
    """
    if low is None or high is None or universe is None or universe.value == 0:
        return None
    least, most = Coverage(Count(low), universe), Coverage(Count(high), universe)
    return percent(least.low), percent(most.high)
