"""What a region would reach with a plan: what is recorded, what is asked, what follows."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reports.coverage_table import CoverageRow, row_of
from reports.facts.mandates import region_mandates
from reports.facts.offices import serving_offices
from reports.facts.places import Atlas, load_atlas
from reports.facts.programmes import region_programmes
from reports.facts.tariffs import load_tariffs
from reports.facts.universes import edition_labels
from reports.facts.village_counts import village_count
from reports.facts.world import World, load_world, with_children
from reports.figures import compute_figure
from reports.labels import EditionLabel, OfficeLabel, RegionLabel
from reports.levers import Levers, refuse_unknown
from reports.measures import (
    Plan,
    PlanResult,
    Standing,
    TargetFact,
    TargetResult,
    add_months,
    last_day,
    measure_plan,
    measure_target,
    own_figure,
    reach,
)
from reports.plan_levers import Offers, additions, completed, continuations, offered
from reports.region_subjects import is_counted
from reports.segment_rows import compute_segments
from reports.selection import Selection
from reports.standings import TOTAL, chosen_target, measure
from reports.subjects.villages import mandate_rows


@dataclass(frozen=True, slots=True)
class PlannedTarget:
    """A target of all workers, today and with the plan."""

    now: TargetResult
    then: TargetResult


@dataclass(frozen=True, slots=True)
class PlanReport:
    """One region with a plan; ``is_offered``: nobody asked, it is what the records suggest."""

    region: RegionLabel
    selection: Selection
    ancestors: tuple[RegionLabel, ...]
    row: CoverageRow
    edition: EditionLabel | None  # the universe that the coverage is of
    offices: tuple[OfficeLabel, ...]
    nearest_with_figures: RegionLabel | None
    offers: Offers
    levers: Levers
    is_offered: bool
    result: PlanResult
    targets: tuple[PlannedTarget, ...]  # the one that the region's row shows first
    segments: Mapping[str, str]  # what they are called

    @property
    def aim(self) -> PlannedTarget | None:
        """The target that the plan is held against first."""
        return self.targets[0] if self.targets else None


def load_plan(
    code: str, selection: Selection, asked: Levers | None, until: datetime.date | None = None
) -> PlanReport:
    """``asked`` in the region ``code``, or what its records suggest where that is ``None``.

    ``until``: the day on which it is looked at; ``None``: that of the target. Raises what
    ``Atlas.find``, ``load_world`` and the levers raise.
    """
    atlas = load_atlas()
    atlas.find(code, selection.per)
    above = atlas.ancestors(code, selection.per)
    world = load_world(selection, atlas, [*above, *with_children(atlas, code, selection)])
    row = row_of(world, code, compute_figure(world, code), target=selection.target)
    offers = _offers(world, atlas, row)
    levers = completed(asked or offered(offers), offers)
    refuse_unknown(levers.renewed, [fact.slug for fact, _ in offers.programmes])
    levers = replace(levers, until=until or _until(world, code, selection.target))
    result = _result(world, row, levers, offers)
    slug = row.figure.edition
    return PlanReport(
        region=world.atlas.labels[code],
        selection=selection,
        ancestors=tuple(world.atlas.labels[one] for one in above),
        row=row,
        edition=next(iter(edition_labels([slug])), None) if slug else None,
        offices=serving_offices(code),
        nearest_with_figures=_nearest(world, above),
        offers=offers,
        levers=levers,
        is_offered=asked is None,
        result=result,
        targets=tuple(_targets(world, code, selection, result.net)),
        segments={name: label.name for name, label in world.segments.labels.items()},
    )


def _result(world: World, row: CoverageRow, levers: Levers, offers: Offers) -> PlanResult:
    per, until, figure = world.question.per, levers.until, row.figure
    assert until is not None
    people = figure.counted.count if figure.counted else None
    before = Standing(figure.coverage[TOTAL], None, figure.figures_from, people)
    plan = Plan(per, until, additions(levers, offers), continuations(levers, offers, per, until))
    return measure_plan(plan, before, world.segments.tree, load_tariffs())


def _offers(world: World, atlas: Atlas, row: CoverageRow) -> Offers:
    """What is recorded of the region that a plan can begin with."""
    code, per = row.region.code, world.question.per
    mandates = mandate_rows(region_mandates([code], per), per, {})
    segments = compute_segments(world, world.facts[code])
    facts = region_programmes([code], per)[code]
    return Offers(
        mandate=max(
            (one for one in mandates if one.result.left is not None),
            key=lambda one: (one.rule.as_of, one.rule.id),
            default=None,
        ),
        villages=village_count(_regencies(atlas, code, per)),
        non_asn=next((one for one in segments if one.segment.code == "non_asn"), None),
        programmes=tuple((fact, is_counted(world, row, fact)) for fact in facts),
        figures_as_of=row.figure.figures_from,
    )


def _regencies(atlas: Atlas, code: str, per: datetime.date) -> list[str]:
    """The region itself where nothing lies beneath it, else those at the bottom."""
    below = atlas.children(code, per)
    return [each for child in below for each in _regencies(atlas, child, per)] or [code]


def _until(world: World, code: str, slug: str | None) -> datetime.date:
    """The due date of the target ahead; else the end of the month a year on."""
    per = world.question.per
    later = add_months(per, 12)
    due = (one.due for one in _aims(world, code, slug) if one.due > per)
    return next(due, last_day(later.year, later.month))


def _aims(world: World, code: str, slug: str | None) -> tuple[TargetFact, ...]:
    """The target that the row shows, then the others of all workers that are still ahead."""
    first = chosen_target(world, code, slug)
    if first is None or slug:
        return (first,) if first else ()
    others = (
        one
        for one in world.targets.get(code, ())
        if one.segment == TOTAL and one.due > world.question.per and one is not first
    )
    return (first, *others)


def _targets(world: World, code: str, selection: Selection, change: int) -> Iterator[PlannedTarget]:
    for target in _aims(world, code, selection.target):
        now = measure(world, code, target)
        yield PlannedTarget(now, measure_target(target, reach(now.standing, change), selection.per))


def _nearest(world: World, above: Sequence[str]) -> RegionLabel | None:
    for code in reversed(above):
        if own_figure(world.segments.tree, world.facts[code], world.question).counted:
            return world.atlas.labels[code]
    return None
