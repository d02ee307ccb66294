"""What stands next to a region: in its ranking, in the order of the codes, and in time."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from reports.coverage_table import CoverageRow
from reports.labels import RegionLabel
from reports.measures import Rank, to_overtake
from reports.measures.goals import Goal

TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Rival:
    """A region in the next place, and the people between the two."""

    row: CoverageRow
    people: Goal | None  # None: surveys or rounded counts do not tell the two apart
    approximate: bool = False  # a source said "sekitar" of one of the counts


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The ranking around a region, and who stands beside it in lists."""

    rank: Rank | None  # None: too few siblings are comparable
    above: tuple[Rival, ...]  # the next higher place; several share it
    below: tuple[Rival, ...]
    previous: RegionLabel | None
    following: RegionLabel | None


@dataclass(frozen=True, slots=True)
class Periods:
    """The dates with figures before the one shown and after the one asked for."""

    previous: datetime.date | None
    following: datetime.date | None


def find_periods(
    dates: Sequence[datetime.date], per: datetime.date, shown: datetime.date | None
) -> Periods:
    """Those of ``dates`` next to ``per``, on which the figure of the day ``shown`` stands."""
    since = min(per, shown or per)
    earlier, later = [day for day in dates if day < since], [day for day in dates if day > per]
    return Periods(max(earlier, default=None), min(later, default=None))


def find_neighbours(row: CoverageRow, siblings: Sequence[CoverageRow]) -> Neighbours | None:
    """Those of ``row`` among its ``siblings``, itself included; ``None`` where it has none."""
    others = [one for one in siblings if one.region.code != row.region.code]
    if not others:
        return None
    by_code = sorted(others, key=lambda one: one.region.code)
    return Neighbours(
        rank=row.rank,
        above=_next(row, others, step=-1),
        below=_next(row, others, step=1),
        previous=_last([one.region for one in by_code if one.region.code < row.region.code]),
        following=next((one.region for one in by_code if one.region.code > row.region.code), None),
    )


def _next(row: CoverageRow, others: Sequence[CoverageRow], step: int) -> tuple[Rival, ...]:
    """Those in the nearest place that is not its own; ``step`` is -1 upwards and 1 downwards."""
    if row.rank is None:
        return ()
    own = row.rank.place
    ranked = [one for one in others if one.rank and (one.rank.place - own) * step > 0]
    nearest = min((abs(_place(one) - own) for one in ranked), default=0)
    return tuple(_rival(row, one, step) for one in ranked if abs(_place(one) - own) == nearest)


def _place(row: CoverageRow) -> int:
    assert row.rank is not None
    return row.rank.place


def _rival(row: CoverageRow, other: CoverageRow, step: int) -> Rival:
    behind, ahead = (row, other) if step < 0 else (other, row)
    mine, theirs = behind.figure.coverage[TOTAL], ahead.figure.coverage[TOTAL]
    level = row.rank is not None and other.region.code in row.rank.level_with
    if mine is None or theirs is None or level:
        return Rival(other, None)
    return Rival(other, to_overtake(mine, theirs), mine.approximate or theirs.approximate)


def _last(regions: Sequence[RegionLabel]) -> RegionLabel | None:
    return regions[-1] if regions else None
