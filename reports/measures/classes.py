"""Classes of coverage for a map (DESIGN 3.3, 5 "map").

The limits are fixed round steps, never taken from the figures at hand: one colour means the
same on maps of two dates and of two provinces.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from reports.measures.coverage import Coverage


@dataclass(frozen=True, slots=True)
class CoverageClass:
    """Coverages from `low` up to but without `high`, in percent.

    The last class up to the whole universe holds 100 % itself; above it `high` is `None`:
    there is no end.
    """

    low: int
    high: int | None

    @property
    def exceeds(self) -> bool:
        """Whether it is the class of those with more participants than universe."""
        return self.high is None


STEP = 20
UP_TO_ALL = tuple(CoverageClass(low, low + STEP) for low in range(0, 100, STEP))
OVER_ALL = CoverageClass(100, None)
COVERAGE_CLASSES = (*UP_TO_ALL, OVER_ALL)


def coverage_class(coverage: Coverage | None) -> CoverageClass | None:
    """The class of the exact midpoint; `None` where there is no coverage (missing is not zero).

    Rounded counts may reach into another class: `possible_classes` tells.
    """
    return None if coverage is None else _holding(coverage.value)


def possible_classes(coverage: Coverage) -> tuple[CoverageClass, ...]:
    """Every class that rounded counts leave open, upwards; a single one where they are exact."""
    low, high = (COVERAGE_CLASSES.index(_holding(end)) for end in (coverage.low, coverage.high))
    return COVERAGE_CLASSES[low : high + 1]


def _holding(share: Fraction) -> CoverageClass:
    if share > 1:
        return OVER_ALL
    return UP_TO_ALL[min(int(share * 100) // STEP, len(UP_TO_ALL) - 1)]


def count_classes(coverages: Iterable[Coverage | None]) -> dict[CoverageClass | None, int]:
    """How many coverages each class holds, empty ones included; under `None` the unknown."""
    found = [coverage_class(one) for one in coverages]
    return {one: found.count(one) for one in (*COVERAGE_CLASSES, None)}
