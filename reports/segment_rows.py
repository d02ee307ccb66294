"""The segments of a region or office, each with its own date and source."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from reports.facts.world import World
from reports.labels import SegmentLabel
from reports.measures import (
    Count,
    Coverage,
    NodeFigure,
    Population,
    Precision,
    RegionBasis,
    RegionFacts,
    SourceFact,
    Statement,
    months_between,
    resolve,
    segment_figures,
    unspecified,
)


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """A segment of the region: chosen by itself, so it tells its own date and source."""

    segment: SegmentLabel
    participants: Count | None
    summed: bool  # ours, from the parts that the source gives
    at_least: int | None  # known parts of an incomplete breakdown
    note: str  # why there is no count ("ratusan"), as the source said
    universe: Count | None
    edition: str | None
    coverage: Coverage | None
    as_of: datetime.date | None
    precision: Precision | None
    age_months: int | None
    population: Population | None
    region_basis: RegionBasis | None
    provisional: bool
    source: SourceFact | None
    unspecified: Count | None  # "tidak dirinci" within the same submission


def compute_segments(world: World, facts: RegionFacts) -> tuple[SegmentRow, ...]:
    """The segments that something is known of, in the order of the tree."""
    nodes = segment_figures(world.segments.tree, facts, world.question)
    rows = (
        _row(world, node, node.statement or _silent(facts, node.code)) for node in nodes.values()
    )
    return tuple(row for row in rows if _says_something(row))


def _says_something(row: SegmentRow) -> bool:
    known = (row.participants, row.at_least, row.universe)
    return bool(row.note) or any(value is not None for value in known)


def _silent(facts: RegionFacts, code: str) -> Statement | None:
    """The newest statement that names the segment without a number ("ratusan")."""
    named = [said for said in facts.statements if code in said.lines]
    return max(named, key=lambda said: (said.as_of, said.id), default=None)


def _row(world: World, node: NodeFigure, said: Statement | None) -> SegmentRow:
    return SegmentRow(
        segment=world.segments.labels[node.code],
        participants=node.value,
        summed=node.value is not None and said is not None and node.code not in said.lines,
        at_least=node.at_least,
        note=world.notes.get((said.id, node.code), "") if said else "",
        universe=node.universe,
        edition=node.edition.slug if node.edition else None,
        coverage=node.coverage,
        as_of=said.as_of if said else None,
        precision=said.precision if said else None,
        age_months=months_between(said.as_of, world.question.per) if said else None,
        population=said.population if said else None,
        region_basis=said.region_basis if said else None,
        provisional=bool(said and said.provisional),
        source=said.source if said else None,
        unspecified=_unspecified(world, said, node.code),
    )


def _unspecified(world: World, said: Statement | None, code: str) -> Count | None:
    if said is None:
        return None
    tree = world.segments.tree
    return unspecified(tree, resolve(tree, said.lines, said.breakdown), code)
