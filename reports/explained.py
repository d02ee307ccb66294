"""Why printed numbers differ from what their own source implies (DESIGN 3.7)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from reports.facts.printed_fact import PrintedFact
from reports.facts.world import World
from reports.measures import (
    Count,
    Edition,
    Population,
    PrintedValue,
    RegionFacts,
    SegmentTree,
    Statement,
    TotalRule,
    own_figure,
    own_rule,
)
from reports.measures.causes.explain import explain_report
from reports.measures.causes.fits import Explanation
from reports.measures.causes.lines import OtherUniverse, PrintedLine, Report
from reports.measures.causes.vocabulary import PLAIN, POPULATIONS, Cause

COUNTED = frozenset({*POPULATIONS, "universe"})


def explain_statement(
    world: World, facts: RegionFacts, said: Statement, printed: Sequence[PrintedFact]
) -> dict[int, Explanation]:
    """The numbers that a statement printed and that are not themselves in use, by id; once each."""
    if said.id not in world.explained:
        belonging = [fact for fact in printed if _belongs(fact)]
        world.explained[said.id] = dict(_explained(world, facts, said, belonging))
    return world.explained[said.id]


def open_discrepancies(world: World, facts: RegionFacts, said: Statement) -> tuple[int, ...]:
    """Ids of the printed numbers that contradict their source and are not decided upon."""
    explained = explain_statement(world, facts, said, world.printed.get(said.id, ()))
    return tuple(
        figure
        for figure, explanation in explained.items()
        if contradicts(explanation.cause) and figure not in world.decisions
    )


def contradicts(cause: Cause) -> bool:
    """Whether a printed number cannot be had from its own source."""
    return cause not in PLAIN and cause is not Cause.NOT_CHECKABLE


def _explained(
    world: World, facts: RegionFacts, said: Statement, printed: Sequence[PrintedFact]
) -> Iterator[tuple[int, Explanation]]:
    asked = [fact for fact in printed if not fact.adopted]
    if not asked:
        return
    editions = _own_editions(world, facts, said)
    lines = (*_counts(said), *_universes(editions, said), *map(_line, _not_counted(printed)))
    others = tuple(_others([one for one in facts.editions if one not in editions]))
    tree = tuple(world.segments.tree.parents.items())
    explained = _explain(lines, tree, said.total_rule, others)
    yield from zip((fact.id for fact in asked), explained, strict=True)


@lru_cache(maxsize=8192)
def _explain(
    lines: tuple[PrintedLine, ...],
    tree: tuple[tuple[str, str | None], ...],
    rule: TotalRule,
    others: tuple[OtherUniverse, ...],
) -> tuple[Explanation, ...]:
    """Kept from page to page: the same numbers have the same explanation for ever."""
    return explain_report(Report(lines, SegmentTree(dict(tree)), rule, others))


def _belongs(fact: PrintedFact) -> bool:
    """Numbers of a target may bear its due date; all others speak of their statement's date."""
    return "target" in fact.measure or fact.as_of == fact.said_of


def _not_counted(printed: Sequence[PrintedFact]) -> list[PrintedFact]:
    """Without those that stand in the statement or its universe already."""
    return [fact for fact in printed if not (fact.adopted and fact.measure in COUNTED)]


def _line(fact: PrintedFact) -> PrintedLine:
    return PrintedLine(
        segment=fact.segment,
        measure=fact.measure,
        value=fact.value,
        rounded_to=fact.rounded_to,
        approximate=fact.approximate,
        as_of=fact.as_of,
        adopted=fact.adopted,
    )


def _counts(said: Statement) -> Iterator[PrintedLine]:
    unnamed = said.population is Population.NOT_STATED
    measure = "participants" if unnamed else said.population.value
    for segment, count in said.lines.items():
        if count is not None:
            yield _count(segment, measure, count, said)


def _universes(editions: list[Edition], said: Statement) -> Iterator[PrintedLine]:
    """The workers of each segment, by the first edition that counts it."""
    workers = {code: count for one in reversed(editions) for code, count in one.figures.items()}
    for segment, count in workers.items():
        yield _count(segment, "universe", count, said)


def _count(segment: str, measure: str, count: Count, said: Statement) -> PrintedLine:
    value = PrintedValue(count.value, 0, count.approximate)
    unit = max(count.spread, 1)
    return PrintedLine(segment, measure, value, unit, count.approximate, said.as_of, adopted=True)


def _own_editions(world: World, facts: RegionFacts, said: Statement) -> list[Edition]:
    """The universes that the publisher printed, else the series that he is measured by.

    The one to be taken first comes first.
    """
    alone = replace(facts, statements=(said,))
    question = replace(world.question, edition=None, rule=own_rule(said.total_rule))
    chosen = own_figure(world.segments.tree, alone, question).edition
    own = {chosen, *(one.slug for one in facts.editions if one.source_id == said.source.id)}
    offers = [one for one in facts.editions if one.slug in own]
    return sorted(offers, key=lambda one: (one.slug != chosen, *_distance(one, said)))


def _distance(edition: Edition, said: Statement) -> tuple[bool, datetime.timedelta]:
    """Of one source the universe of the same date comes first, then what was counted before."""
    later = edition.reference_date > said.as_of
    return later, abs(edition.reference_date - said.as_of)


def _others(editions: list[Edition]) -> Iterator[OtherUniverse]:
    for edition in editions:
        for segment, count in edition.figures.items():
            yield OtherUniverse(edition.title, segment, count)
