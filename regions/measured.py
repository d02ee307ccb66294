"""A submission measured: its nodes, its totals by each rule, and the universe under each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from regions.models import Segment, Submission
from regions.region_editions import editions_of
from regions.tree import lines_of, nodes_of, segments_in_order, tree_of
from reports.measures import (
    ChosenUniverse,
    Count,
    Counted,
    CountingRule,
    Coverage,
    Edition,
    NodeValue,
    RuleApplied,
    SegmentTree,
    TotalRule,
    choose_edition,
    counted,
    coverage,
    own_rule,
)
from reports.measures.counting import rule_of_total
from reports.measures.denominator import denominator_rule, workers

PAGE_RULE = CountingRule.PU_BPU  # that of the pages, unless asked otherwise


@dataclass(frozen=True, slots=True)
class Divided:
    """People over their own universe; either may be unknown."""

    count: Count | None
    universe: ChosenUniverse | None
    rule: RuleApplied | None = None

    @property
    def coverage(self) -> Coverage | None:
        return coverage(self.count, self.universe.count if self.universe else None)


@dataclass(frozen=True, slots=True)
class Measured:
    """``by_segment`` divides the total as the source counts it.

    ``on_page`` is what the pages count; ``printed`` what the publisher's own rule asks of his
    figures, to hold his printed percentages to it.
    """

    segments: list[Segment]
    tree: SegmentTree
    nodes: Mapping[str, NodeValue]
    by_segment: Mapping[str, Divided]
    on_page: Divided
    printed: Divided

    @property
    def page_differs(self) -> bool:
        """Whether the page counts another number than the total as it was given."""
        total = self.nodes["total"].count
        return self.on_page.count is not None and self.on_page.count != total


def measure(submission: Submission) -> Measured:
    lines, editions = lines_of(submission), editions_of(submission)
    return measure_said(submission, lines, editions, segments_in_order())


def measure_said(
    submission: Submission,
    lines: Mapping[str, Count | None],
    editions: list[Edition],
    segments: list[Segment],
) -> Measured:
    """Without asking the database; ``submission`` need not be stored."""
    tree = tree_of(segments)
    nodes = nodes_of(tree, lines, submission.breakdown)
    universe = partial(_universe, submission, editions)
    stated = TotalRule(submission.total_rule)
    by_segment = {
        code: Divided(node.count, universe(code=code, rule=PAGE_RULE))
        for code, node in nodes.items()
        if code != "total"
    }
    by_segment["total"] = _total_as_given(nodes, stated, universe)
    return Measured(
        segments=segments,
        tree=tree,
        nodes=nodes,
        by_segment=by_segment,
        on_page=_by_rule(nodes, stated, PAGE_RULE, universe),
        printed=_by_rule(nodes, stated, own_rule(stated), universe),
    )


def _total_as_given(
    nodes: Mapping[str, NodeValue], stated: TotalRule, universe: partial[ChosenUniverse | None]
) -> Divided:
    count = nodes["total"].count
    given = Counted(count, rule_of_total(nodes, stated)) if count else None
    return _divided(given, count, own_rule(stated), universe)


def _by_rule(
    nodes: Mapping[str, NodeValue],
    stated: TotalRule,
    rule: CountingRule,
    universe: partial[ChosenUniverse | None],
) -> Divided:
    found = counted(nodes, stated, rule)
    return _divided(found, found.count if found else None, rule, universe)


def _divided(
    found: Counted | None,
    count: Count | None,
    asked: CountingRule,
    universe: partial[ChosenUniverse | None],
) -> Divided:
    under = universe(code="total", rule=denominator_rule(found, asked))
    return Divided(count, under, found.rule_applied if found else None)


def _universe(
    submission: Submission, editions: list[Edition], *, code: str, rule: CountingRule
) -> ChosenUniverse | None:
    return choose_edition(
        editions,
        source_id=submission.source_id,
        as_of=submission.as_of,
        gives=partial(workers, code=code, rule=rule),
    )
