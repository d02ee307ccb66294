"""What the figures of a region have in common: its statements read, its universe chosen."""

from collections.abc import Mapping

from reports.measures.denominator import workers
from reports.measures.figures import Question, RegionFacts
from reports.measures.segments import NodeValue, resolve
from reports.measures.statements import Statement
from reports.measures.tree import SegmentTree
from reports.measures.universe import ChosenUniverse, choose_edition
from reports.measures.vocabulary import CountingRule

Nodes = Mapping[str, NodeValue]


def read(tree: SegmentTree, facts: RegionFacts) -> dict[int, Nodes]:
    """Every statement resolved on the tree, by its id."""
    return {said.id: resolve(tree, said.lines, said.breakdown) for said in facts.statements}


def universe_of(
    facts: RegionFacts,
    question: Question,
    code: str,
    said: Statement | None,
    rule: CountingRule,
) -> ChosenUniverse | None:
    """The universe of one segment for a statement; without one, as on the date asked for."""
    return choose_edition(
        facts.editions,
        source_id=said.source.id if said else None,
        as_of=said.as_of if said else question.per,
        gives=lambda edition: workers(edition, code, rule),
        forced=question.edition,
    )
