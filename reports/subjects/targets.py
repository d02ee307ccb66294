"""Targets, and where each region stands."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from reports.facts.places import load_atlas
from reports.facts.programmes import region_programmes
from reports.facts.targets import region_targets
from reports.facts.tariffs import load_tariffs
from reports.facts.world import World, load_world, with_children
from reports.figures import compute_figure, compute_headline
from reports.labels import RegionLabel, SegmentLabel
from reports.measures import (
    GapCost,
    Headline,
    ProgrammeFact,
    SourceFact,
    TargetFact,
    TargetResult,
    Tariff,
    costs_a_head,
    costs_of,
    headline,
)
from reports.projections import projected
from reports.selection import Selection
from reports.standings import TOTAL, measure


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target; ``result`` is ``None`` where it was set for a region above ("acuan")."""

    region: RegionLabel
    owner_region: RegionLabel  # for which it was set
    segment: SegmentLabel
    target: TargetFact
    result: TargetResult | None
    headline: Headline | None  # what may be said of the coverage
    costs: tuple[GapCost, ...]  # of the gap to the target, by payer

    @property
    def reference(self) -> str:
        return f"{self.region.code}:targets.{self.target.slug}"

    @property
    def coverage_low(self) -> Decimal | None:
        """The lowest percentage that rounded counts allow; nothing where none is rounded."""
        ends = self._range
        return ends[0] if ends else None

    @property
    def coverage_high(self) -> Decimal | None:
        ends = self._range
        return ends[1] if ends else None

    @property
    def published(self) -> Decimal | None:
        """A percentage that is the publisher's and not ours."""
        if self.headline and self.headline.printed:
            return self.headline.low
        printed = self.result.standing.printed if self.result else None
        return printed.value if printed else None

    @property
    def _range(self) -> tuple[Decimal, Decimal] | None:
        coverage = self.result.standing.coverage if self.result else None
        return coverage.range if coverage else None

    @property
    def source(self) -> SourceFact:
        return self.target.source

    @property
    def as_of(self) -> datetime.date:
        """When the target was said."""
        return self.target.as_of

    @property
    def precision(self) -> str:
        return self.target.precision

    @property
    def note(self) -> str:
        return self.target.note


Prices = Callable[[str], tuple[GapCost, ...]]


def prices(world: World, tariffs: Sequence[Tariff]) -> Prices:
    """What one person of a segment costs on the date asked; looked up once for each segment."""
    tree, per = world.segments.tree, world.question.per
    return cache(lambda segment: costs_a_head(tree, tariffs, per, segment=segment))


def target_rows(
    world: World, code: str, a_head: Prices, programmes: Sequence[ProgrammeFact]
) -> tuple[TargetRow, ...]:
    """The region's own targets; the world must hold its whole history, for projections."""
    rows = []
    for target in world.targets.get(code, ()):
        projection = projected(world, code, target, programmes)
        result = measure(world, code, target, projection)
        rows.append(_row(world, code, target, result, a_head))
    return tuple(rows)


def reference_rows(world: World, code: str, above: Sequence[str]) -> tuple[TargetRow, ...]:
    """The targets of the regions above: for orientation, without gap or verdict."""
    targets = [target for parent in above for target in world.targets.get(parent, ())]
    return tuple(_row(world, code, target, None, _free) for target in targets)


def load_targets(selection: Selection) -> tuple[TargetRow, ...]:
    """Every region that has a target, held against it."""
    atlas = load_atlas()
    per = selection.per
    targets = region_targets(None, per)
    codes = [code for code in targets if atlas.exists(code, per)]
    below = [each for code in codes for each in with_children(atlas, code, selection)]
    world = load_world(selection, atlas, [*codes, *below], codes, targets)
    programmes = region_programmes(codes, per)
    a_head = prices(world, load_tariffs())
    rows = [row for code in codes for row in target_rows(world, code, a_head, programmes[code])]
    if selection.target:
        rows = [row for row in rows if row.target.slug == selection.target]
    return tuple(rows)


def _row(
    world: World,
    code: str,
    target: TargetFact,
    result: TargetResult | None,
    a_head: Prices,
) -> TargetRow:
    short = result.gap_people if result else None
    return TargetRow(
        region=world.atlas.labels[code],
        owner_region=world.atlas.labels[target.region],
        segment=world.segments.labels[target.segment],
        target=target,
        result=result,
        headline=_headline(world, code, result),
        costs=costs_of(short, a_head("bpu" if target.segment == TOTAL else target.segment)),
    )


def _free(segment: str) -> tuple[GapCost, ...]:
    """Of a gap that is not computed nothing is said to cost anything."""
    return ()


def _headline(world: World, code: str, result: TargetResult | None) -> Headline | None:
    """As on the region's page, where the target is about the same figure."""
    coverage = result.standing.coverage if result else None
    if coverage is None:
        return None
    figure, _ = compute_figure(world, code)
    same = figure.coverage["total"] == coverage
    return compute_headline(world, figure) if same else headline(coverage)
