"""Which of a few regions may stand against each other, and how far apart they are (DESIGN 2, 3.3).

Stricter than a rank: also the edition of the universe must be one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import combinations
from typing import Any

from reports.measures.comparable import select
from reports.measures.counts import Interval
from reports.measures.coverage import Coverage
from reports.measures.dates import within_months
from reports.measures.figures import Figure
from reports.measures.ranks import ranks
from reports.measures.rounding import round_half_up
from reports.measures.vocabulary import CountingRule, Population, Reason, RegionBasis


class Extreme(StrEnum):
    """The one coverage above, or beneath, all others that it may be compared with."""

    HIGHEST = "highest"
    LOWEST = "lowest"


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The codes that may be compared with each other, and why each other one may not.

    `group` is empty or has two members at least. A region outside it that has a coverage has
    its differences to the group or, where there is none, to all others; the only one with a
    coverage has no reason.
    """

    group: tuple[str, ...]
    why_not: Mapping[str, tuple[Reason, ...]]


@dataclass(frozen=True, slots=True)
class Difference:
    """One coverage less another: points with two decimals, rounded once, and their interval."""

    points: Decimal
    interval: Interval


def side_by_side(figures: Sequence[Figure], months: int = 3) -> SideBySide:
    """The largest group whose members are alike two by two; of equals the first in order.

    Alike are two figures with one rule, one edition, no two different stated populations or
    bases, within `months` of each other. Meant for few regions: every group is tried.
    """
    lacking = {figure.code: why for figure in figures if (why := _lacking(figure))}
    usable = [figure for figure in figures if figure.code not in lacking]
    group = _largest(usable, months)
    against = group or usable
    why_not = {
        figure.code: _differences(figure, against, months)
        for figure in usable
        if figure not in group
    }
    return SideBySide(tuple(figure.code for figure in group), {**lacking, **why_not})


def difference(one: Coverage, first: Coverage) -> Difference:
    """`one` less `first`, in points."""
    low, high = 100 * (one.low - first.high), 100 * (one.high - first.low)
    return Difference(round_half_up(100 * (one.value - first.value), 2), Interval(low, high))


def extremes(figures: Sequence[Figure], months: int = 3) -> dict[str, Extreme]:
    """The highest and the lowest of figures that are alike; none that another may equal.

    That is where the intervals of rounded counts meet, or a survey cannot tell the two apart.
    """
    known = {figure.code: share for figure in figures if (share := figure.coverage["total"])}
    if len(known) < 2:
        return {}
    found: dict[str, Extreme] = {}
    for code in _distinct(figures, months):
        one, others = known[code], [known[other] for other in known if other != code]
        if all(other.high < one.low for other in others):
            found[code] = Extreme.HIGHEST
        if all(one.high < other.low for other in others):
            found[code] = Extreme.LOWEST
    return found


def _distinct(figures: Sequence[Figure], months: int) -> list[str]:
    """Those that a survey of the universe can tell from all others."""
    there = [replace(figure, before_placement=False) for figure in figures]
    places = ranks(there, len(there), months=months)
    return [code for code, place in places.items() if not place.level_with]


def _lacking(figure: Figure) -> tuple[Reason, ...]:
    """Why a figure can be held against nothing; its place under a parent does not matter."""
    alone = replace(figure, before_placement=False)
    left_out = select([alone], CountingRule.PU_BPU, needs_universe=True).left_out
    return tuple(reason for _, reason in left_out)


def _largest(figures: Sequence[Figure], months: int) -> tuple[Figure, ...]:
    for size in range(len(figures), 1, -1):
        for group in combinations(figures, size):
            pairs = combinations(group, 2)
            if not any(_differences(one, [other], months) for one, other in pairs):
                return group
    return ()


def _differences(one: Figure, others: Sequence[Figure], months: int) -> tuple[Reason, ...]:
    """In what `one` differs from any of the others, in the order of the vocabulary."""
    checks = {
        Reason.OTHER_RULE: lambda other: _rule(one) != _rule(other),
        Reason.OTHER_POPULATION: lambda other: _parted(
            one.population, other.population, Population.NOT_STATED
        ),
        Reason.OTHER_BASIS: lambda other: _parted(
            one.region_basis, other.region_basis, RegionBasis.NOT_STATED
        ),
        Reason.OTHER_DATE: lambda other: not _near(one, other, months),
        Reason.OTHER_EDITION: lambda other: one.edition is None or one.edition != other.edition,
    }
    besides = [other for other in others if other is not one]
    return tuple(why for why, differs in checks.items() if any(map(differs, besides)))


def _rule(figure: Figure) -> Any:
    return figure.counted and figure.counted.rule_applied


def _parted(one: object, other: object, not_stated: object) -> bool:
    return one != other and not_stated not in (one, other)


def _near(one: Figure, other: Figure, months: int) -> bool:
    days: list[date] = [
        day for each in (one, other) for day in (each.figures_from, each.figures_as_of) if day
    ]
    return not days or within_months(min(days), max(days), months)
