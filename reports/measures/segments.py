"""What one submission says at each node of the tree of segments (DESIGN 3.1, 3.2)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from reports.measures.counts import Count, total_if_complete
from reports.measures.tree import SegmentTree
from reports.measures.vocabulary import Breakdown


@dataclass(frozen=True, slots=True)
class NodeValue:
    """What one submission says at one node, in people.

    `count` is `None` where it is unknown; then `at_least` is what its parts certainly hold,
    or `None` where they say nothing. `given`: the submission has a line for this node, which
    may itself be without a number ("ratusan").
    """

    count: Count | None
    at_least: int | None = None
    given: bool = False


UNTOLD = NodeValue(None)


def resolve(
    tree: SegmentTree, given: Mapping[str, Count | None], breakdown: Breakdown
) -> dict[str, NodeValue]:
    """Every node of the tree as one submission tells it (DESIGN 3.2).

    A given count stands. With a complete breakdown a node that was not given is the sum of
    its topmost given descendants, unless one of those has no number. Otherwise it is unknown.
    Raises `ValueError` where a line belongs to no segment of the tree.
    """
    if strangers := given.keys() - tree.parents.keys():
        raise ValueError(f"lines of unknown segments: {sorted(strangers)}")
    told = given.keys() | {above for code in given for above in tree.ancestors(code)}
    nodes = dict.fromkeys(tree.parents, UNTOLD)
    for code in tree.deepest_first:
        if code in told:
            nodes[code] = _node(tree, given, breakdown, nodes, code)
    return nodes


def _node(
    tree: SegmentTree,
    given: Mapping[str, Count | None],
    breakdown: Breakdown,
    below: Mapping[str, NodeValue],
    code: str,
) -> NodeValue:
    count = given.get(code)
    if code not in given and breakdown is Breakdown.COMPLETE:
        count = total_if_complete(_topmost_lines(tree, given, code))
    if count is not None:
        return NodeValue(count, None, code in given)
    return NodeValue(None, _at_least(tree, below, code), code in given)


def _topmost_lines(
    tree: SegmentTree, given: Mapping[str, Count | None], code: str
) -> Iterator[Count | None]:
    for child in tree.children(code):
        if child in given:
            yield given[child]
        else:
            yield from _topmost_lines(tree, given, child)


def certain(node: NodeValue) -> int | None:
    """The people a node holds for certain: the low end of a rounded count; `None` if unknown."""
    return node.at_least if node.count is None else ceil(node.count.low)


def _at_least(tree: SegmentTree, nodes: Mapping[str, NodeValue], code: str) -> int | None:
    floors = [certain(nodes[child]) for child in tree.children(code)]
    known = [floor for floor in floors if floor is not None]
    return sum(known) if known else None
