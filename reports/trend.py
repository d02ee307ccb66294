"""How a region's own coverage went over time, and where its targets want it to go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reports.facts.world import World
from reports.figures import compute_headline
from reports.history import own_history
from reports.measures import (
    Break,
    Change,
    Count,
    Coverage,
    Figure,
    Headline,
    TargetResult,
    coverage,
    coverage_on,
    explain_change,
    runs,
)
from reports.standings import TOTAL
from reports.subjects.targets import TargetRow


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A figure as it stood on its own date, and what may be said of its coverage."""

    figure: Figure
    headline: Headline | None  # None: nobody counted the workers


@dataclass(frozen=True, slots=True)
class Stretch:
    """Points that a line may join."""

    points: tuple[TrendPoint, ...]
    after: Break | None  # why the line does not come from the stretch before

    @property
    def change(self) -> Change | None:
        """From its first coverage to its last; ``None`` where there is but one."""
        ends = (coverage_on(self.points[place].figure) for place in (0, -1))
        change = explain_change(*ends)
        return change if isinstance(change, Change) else None


@dataclass(frozen=True, slots=True)
class Aim:
    """A target of the region's own that its newest figure is held against."""

    result: TargetResult

    @property
    def expected(self) -> Coverage | None:
        """At the due date, by the pace of a year and the workers of now (DESIGN 3.4)."""
        projection, now = self.result.projection, self.result.standing.coverage
        if projection is None or now is None:
            return None
        return coverage(Count(projection.people), now.universe)


@dataclass(frozen=True, slots=True)
class Trend:
    """All own figures of a region, oldest first, and in stretches that may be joined."""

    points: tuple[TrendPoint, ...]
    coverage: tuple[Stretch, ...]  # of the points that have a coverage
    people: tuple[Stretch, ...]  # of all: other universes do not break it
    aims: tuple[Aim, ...]


def compute_trend(world: World, code: str, targets: Iterable[TargetRow]) -> Trend | None:
    """``None`` for a region without a coverage of its own: a sum has no history here.

    The world must hold the whole history of ``code``; ``targets`` are the region's own.
    """
    figures = own_history(world, code)
    covered = [one for one in figures if one.coverage["total"]]
    if not covered:
        return None
    points = {id(one): TrendPoint(one, compute_headline(world, one)) for one in figures}

    def stretches(some: Iterable[Figure], *, of_coverage: bool) -> tuple[Stretch, ...]:
        return tuple(
            Stretch(tuple(points[id(one)] for one in run.figures), run.after)
            for run in runs(some, of_coverage=of_coverage)
        )

    return Trend(
        points=tuple(points.values()),
        coverage=stretches(covered, of_coverage=True),
        people=stretches(figures, of_coverage=False),
        aims=_aims(covered[-1], targets),
    )


def _aims(newest: Figure, targets: Iterable[TargetRow]) -> tuple[Aim, ...]:
    """The targets in percent that are about the very figure that the line ends with."""
    now = newest.coverage["total"]
    return tuple(
        Aim(row.result)
        for row in targets
        if row.result
        and row.target.percent is not None
        and row.target.segment == TOTAL
        and row.result.standing.coverage == now
    )
