"""Every segment of a region, each chosen by itself (DESIGN 3.2)."""

from collections.abc import Mapping

from reports.measures.choice import Choice, choose
from reports.measures.counting import Counted, counted
from reports.measures.counts import Count
from reports.measures.coverage import coverage
from reports.measures.denominator import denominator_rule
from reports.measures.figures import NodeFigure, Question, RegionFacts
from reports.measures.reading import Nodes, read, universe_of
from reports.measures.statements import Statement
from reports.measures.tree import SegmentTree


def segment_figures(
    tree: SegmentTree, facts: RegionFacts, question: Question
) -> dict[str, NodeFigure]:
    """The figure of every segment of the tree, in its order.

    The total has a coverage only where it is what the counting rule counts; otherwise the
    region's own figure has it, and two percentages would contradict each other.
    """
    nodes = read(tree, facts)
    return {code: _node_figure(nodes, facts, question, code) for code in tree.parents}


def _node_figure(
    nodes: Mapping[int, Nodes], facts: RegionFacts, question: Question, code: str
) -> NodeFigure:
    choice = _choice(nodes, facts, question, code)
    said = choice.statement if choice else None
    node = nodes[said.id][code] if said else None
    value = node.count if node else None
    total = _by_rule(nodes, said, question) if code == "total" else None
    rule = denominator_rule(total, question.rule)
    universe = universe_of(facts, question, code, said, rule)
    workers = universe.count if universe else None
    divisible = total is None or _same(total.count, value)
    return NodeFigure(
        code=code,
        value=value,
        at_least=node.at_least if node else None,
        universe=workers,
        coverage=coverage(value, workers) if divisible else None,
        edition=universe.edition if universe else None,
        edition_later=universe.later if universe else False,
        statement=said,
        others=choice.others if choice else (),
    )


def _choice(
    nodes: Mapping[int, Nodes], facts: RegionFacts, question: Question, code: str
) -> Choice[Count] | None:
    """What stands for the node; where nobody gives it, what says most plainly "at least"."""

    def gives(said: Statement) -> Count | None:
        return nodes[said.id][code].count

    def floor(said: Statement) -> Count | None:
        at_least = nodes[said.id][code].at_least
        return None if at_least is None else Count(at_least)

    grace = question.media_grace_months
    choice = choose(facts.statements, question.per, gives, grace)
    return choice or choose(facts.statements, question.per, floor, grace)


def _by_rule(
    nodes: Mapping[int, Nodes], said: Statement | None, question: Question
) -> Counted | None:
    return counted(nodes[said.id], said.total_rule, question.rule) if said else None


def _same(one: Count, other: Count | None) -> bool:
    return other is not None and one.value == other.value
