"""Published numbers beside ours, computed inside the submission that prints them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from regions.models import Stands
from reports.explained import contradicts, explain_statement
from reports.facts.decisions import DecisionFact
from reports.facts.printed_fact import PrintedFact
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
from reports.measures.causes.fits import Explanation
from reports.segment_rows import SegmentRow
from reports.wording.causes import explain_fit


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A number as published, and what its own source implies; ``None``: nothing to compute."""

    id: int
    segment: SegmentLabel
    measure: str
    measure_label: str
    is_percentage: bool
    value: PrintedValue  # with the decimals that were printed
    rounded_to: int
    approximate: bool
    explanation: Explanation | None
    sentences: tuple[str, ...]  # of each cause that fits, the likeliest first
    decision: DecisionFact | None
    coverage: Coverage | None  # of the segment, by the source's own figures
    rule_applied: RuleApplied | None  # what those figures count
    as_of: datetime.date
    precision: str
    source: SourceFact
    statement_id: int
    said_of: datetime.date  # what its statement speaks of

    @property
    def printed(self) -> Decimal:
        """The number with the decimals that were printed."""
        return self.value.value

    @property
    def computed(self) -> Decimal | None:
        return self.explanation.computed if self.explanation else None

    @property
    def difference(self) -> Decimal | None:
        """Printed less computed: points, or people."""
        return self.explanation.difference if self.explanation else None

    @property
    def disagrees(self) -> bool:
        """Whether it contradicts its own source."""
        return self.explanation is not None and contradicts(self.explanation.cause)

    @property
    def is_due(self) -> bool:
        """Whether its date is the day on which a target falls due."""
        return "target" in self.measure and self.as_of != self.said_of

    @property
    def other_sentences(self) -> tuple[str, ...]:
        """What stands behind the first line: all causes, where a decision is that line."""
        return self.sentences if self.decision else self.sentences[1:]

    @property
    def needs_care(self) -> bool:
        """Whether it disagrees and nobody has decided that ours is the one to say."""
        ours = self.decision is not None and self.decision.stands == Stands.COMPUTED
        return self.disagrees and not ours

    @property
    def is_open(self) -> bool:
        """Whether it disagrees and nobody has decided which number stands."""
        return self.disagrees and self.decision is None


def compute_printed(
    world: World, facts: RegionFacts, printed: Iterable[PrintedFact]
) -> tuple[PrintedRow, ...]:
    """The printed numbers that are not themselves in use, each beside what its source implies."""
    by_statement: dict[int, list[PrintedFact]] = defaultdict(list)
    for fact in printed:
        by_statement[fact.statement_id].append(fact)
    return tuple(
        _row(world, facts, fact, together)
        for together in by_statement.values()
        for fact in together
        if not fact.adopted
    )


def _row(
    world: World, facts: RegionFacts, fact: PrintedFact, together: list[PrintedFact]
) -> PrintedRow:
    said = next((one for one in facts.statements if one.id == fact.statement_id), None)
    explained = explain_statement(world, facts, said, together) if said else {}
    coverage, rule = _same_source(world, facts, fact)
    explanation = explained.get(fact.id)
    return PrintedRow(
        id=fact.id,
        segment=world.segments.labels[fact.segment],
        measure=fact.measure,
        measure_label=fact.measure_label,
        is_percentage=fact.is_percentage,
        value=fact.value,
        rounded_to=fact.rounded_to,
        approximate=fact.approximate,
        explanation=explanation,
        sentences=_sentences(world, explanation) if explanation else (),
        decision=world.decisions.get(fact.id),
        coverage=coverage,
        rule_applied=rule,
        as_of=fact.as_of,
        precision=fact.precision,
        source=fact.source,
        statement_id=fact.statement_id,
        said_of=fact.said_of,
    )


def _sentences(world: World, explanation: Explanation) -> tuple[str, ...]:
    names = {code: label.name for code, label in world.segments.labels.items()}
    return tuple(explain_fit(explanation, fit, names) for fit in explanation.fits)


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
