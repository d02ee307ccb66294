"""How many participants a region will have, by its own figures of a year (DESIGN 3.4)."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from reports.facts.world import World
from reports.history import as_it_stood
from reports.measures import (
    NoProjection,
    Observation,
    Population,
    ProgrammeFact,
    ProgrammeStatus,
    Projection,
    RegionBasis,
    RegionFacts,
    RuleApplied,
    SegmentTree,
    TargetFact,
    add_months,
    own_figure,
    programme_people,
    programme_status,
    project,
    segment_figures,
)
from reports.measures.counting import HOLDS
from reports.standings import TOTAL, by_rule_of

WINDOW_MONTHS = 12


def projected(
    world: World, code: str, target: TargetFact, programmes: Sequence[ProgrammeFact]
) -> Projection | NoProjection:
    """The participants at the target's due date, by those of its segment alone.

    The world must hold the whole history of ``code``.
    """
    asked, segment = by_rule_of(world, target), target.segment
    seen = list(_observations(asked, code, segment))
    boxed = [
        fact
        for fact in programmes
        if fact.included
        and fact.end is not None
        and counts_in(asked.segments.tree, fact.segment, _held(segment, seen))
    ]
    days = [target.due, *(one.as_of for one in seen)]
    if any(programme_people(fact) is None and _runs_on(fact, days) for fact in boxed):
        return NoProjection.UNKNOWN_PEOPLE
    observed = [replace(one, time_boxed=_running(boxed, one.as_of)) for one in seen]
    return project(observed, target.due, world.question.per, _running(boxed, target.due))


def counts_in(tree: SegmentTree, segment: str | None, held: Collection[str]) -> bool:
    """Whether people of a segment are among those counted; so taken where either is unknown."""
    if segment is None or not held:
        return True
    return not set(held).isdisjoint({segment, *tree.ancestors(segment)})


def _held(segment: str, seen: Sequence[Observation]) -> Collection[str]:
    """The segments that the participants are made of; empty where that is unknown."""
    if segment != TOTAL:
        return {segment}
    return HOLDS.get(seen[-1].rule, ()) if seen else ()


def _observations(world: World, code: str, segment: str) -> Iterator[Observation]:
    """The region's own figures of the last months, each as it stood on its own date."""
    found: dict[datetime.date, Observation] = {}
    for asked, facts in as_it_stood(world, code, add_months(world.question.per, -WINDOW_MONTHS)):
        seen = _total(asked, facts) if segment == TOTAL else _segment(asked, facts, segment)
        if seen:
            found[seen.as_of] = seen
    yield from found.values()


def _total(world: World, facts: RegionFacts) -> Observation | None:
    figure = own_figure(world.segments.tree, facts, world.question)
    if figure.counted is None or figure.figures_as_of is None:
        return None
    return Observation(
        as_of=figure.figures_as_of,
        participants=figure.counted.count,
        edition=figure.edition,
        rule=figure.counted.rule_applied,
        population=figure.population or Population.NOT_STATED,
        basis=figure.region_basis or RegionBasis.NOT_STATED,
        time_boxed=0,
    )


def _segment(world: World, facts: RegionFacts, segment: str) -> Observation | None:
    figure = segment_figures(world.segments.tree, facts, world.question)[segment]
    said = figure.statement
    if said is None or figure.value is None:
        return None
    return Observation(
        as_of=said.as_of,
        participants=figure.value,
        edition=figure.edition.slug if figure.edition else None,
        rule=RuleApplied.UNKNOWN,
        population=said.population,
        basis=said.region_basis,
        time_boxed=0,
    )


def _runs_on(fact: ProgrammeFact, days: Sequence[datetime.date]) -> bool:
    """Whether a programme runs on one of the days at least."""
    return any(programme_status(fact, day) is ProgrammeStatus.RUNNING for day in days)


def _running(programmes: Sequence[ProgrammeFact], day: datetime.date) -> int:
    """The people of the programmes that run on a day."""
    people = [programme_people(fact) for fact in programmes if _runs_on(fact, [day])]
    return sum(one.value for one in people if one)
