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
    RuleApplied,
    SourceFact,
    own_figure,
    own_rule,
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
    coverage: Coverage | None  # what it was compared with, by the source's own figures
    rule_applied: RuleApplied | None  # what those figures count
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
    coverage, rule = _same_source(world, facts, fact)
    comparison = compare_printed(fact.measure, fact.value, fact.rounded_to, coverage)
    return PrintedRow(
        segment=world.segments.labels[fact.segment],
        measure=fact.measure,
        measure_label=fact.measure_label,
        is_percentage=fact.is_percentage,
        value=fact.value,
        approximate=fact.approximate,
        computed=comparison.computed if comparison else None,
        difference=comparison.difference if comparison else None,
        coverage=coverage if comparison else None,
        rule_applied=rule if comparison else None,
        disagrees=bool(comparison and comparison.disagrees),
        as_of=fact.as_of,
        precision=fact.precision,
        source=fact.source,
        statement_id=fact.statement_id,
    )


def _same_source(
    world: World, facts: RegionFacts, fact: PrintedFact
) -> tuple[Coverage | None, RuleApplied | None]:
    """Coverage of the printed segment by the figures of the very same submission.

    A publisher is held to his own universe and rule, whatever the reader asked for.
    """
    said = next((one for one in facts.statements if one.id == fact.statement_id), None)
    if said is None or said.as_of != fact.as_of:
        return None, None
    alone = replace(facts, statements=(said,))
    question = replace(world.question, edition=None, rule=own_rule(said.total_rule))
    figure = own_figure(world.segments.tree, alone, question)
    if fact.segment in figure.coverage:
        rule = figure.counted.rule_applied if figure.counted else None
        return figure.coverage[fact.segment], rule if fact.segment == "total" else None
    return segment_figures(world.segments.tree, alone, question)[fact.segment].coverage, None


def sources_of(
    segments: Iterable[SegmentRow], printed: Iterable[PrintedRow]
) -> tuple[SourceFact, ...]:
    """The sources behind the rows, each once, in the order of the page."""
    of_segments = [row.source for row in segments if row.source]
    rows = [*of_segments, *(row.source for row in printed)]
    return tuple({source.id: source for source in rows}.values())
