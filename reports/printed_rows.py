"""Published numbers beside ours, computed inside the submission that prints them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from reports.facts.printed import PrintedFact
from reports.facts.world import World
from reports.labels import SegmentLabel
from reports.measures import (
    Coverage,
    PrintedValue,
    RegionFacts,
    SourceFact,
    own_figure,
    segment_figures,
)
from reports.measures.comparison import compare_printed
from reports.segment_rows import SegmentRow


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A number as published, beside ours from the same source; ``None``: nothing to compute."""

    segment: SegmentLabel
    measure: str
    measure_label: str
    is_percentage: bool
    value: PrintedValue  # with the decimals that were printed
    approximate: bool
    computed: Decimal | None
    difference: Decimal | None  # printed − computed: points, or people
    disagrees: bool
    as_of: datetime.date
    precision: str
    source: SourceFact
    statement_id: int

    @property
    def printed(self) -> Decimal:
        """The number with the decimals that were printed."""
        return self.value.value


def compute_printed(
    world: World, facts: RegionFacts, printed: Iterable[PrintedFact]
) -> tuple[PrintedRow, ...]:
    """The printed numbers that are not themselves in use, each beside what its source implies."""
    return tuple(_row(world, facts, fact) for fact in printed if not fact.adopted)


def _row(world: World, facts: RegionFacts, fact: PrintedFact) -> PrintedRow:
    comparison = compare_printed(
        fact.measure, fact.value, fact.rounded_to, _coverage(world, facts, fact)
    )
    return PrintedRow(
        segment=world.segments.labels[fact.segment],
        measure=fact.measure,
        measure_label=fact.measure_label,
        is_percentage=fact.is_percentage,
        value=fact.value,
        approximate=fact.approximate,
        computed=comparison.computed if comparison else None,
        difference=comparison.difference if comparison else None,
        disagrees=bool(comparison and comparison.disagrees),
        as_of=fact.as_of,
        precision=fact.precision,
        source=fact.source,
        statement_id=fact.statement_id,
    )


def _coverage(world: World, facts: RegionFacts, fact: PrintedFact) -> Coverage | None:
    """Coverage of the printed segment by the figures of the very same submission."""
    same = tuple(
        statement
        for statement in facts.statements
        if statement.id == fact.statement_id and statement.as_of == fact.as_of
    )
    alone = replace(facts, statements=same)
    figure = own_figure(world.segments.tree, alone, world.question)
    if fact.segment in figure.coverage:
        return figure.coverage[fact.segment]
    node = segment_figures(world.segments.tree, alone, world.question).get(fact.segment)
    return node.coverage if node else None


def sources_of(
    segments: Iterable[SegmentRow], printed: Iterable[PrintedRow]
) -> tuple[SourceFact, ...]:
    """The sources behind the rows, each once, in the order of the page."""
    of_segments = [row.source for row in segments if row.source]
    rows = [*of_segments, *(row.source for row in printed)]
    return tuple({source.id: source for source in rows}.values())
