"""Parts against their whole, inside one submission (DESIGN 3.2)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.measures.counts import Count, total_of
from reports.measures.segments import NodeValue, certain
from reports.measures.tree import SegmentTree


@dataclass(frozen=True, slots=True)
class Exceeding:
    """A child, or several children together, that hold more people than their parent."""

    parent: str
    children: tuple[str, ...]
    parent_count: Count
    at_least: int


def exceeding_children(tree: SegmentTree, nodes: Mapping[str, NodeValue]) -> list[Exceeding]:
    """Every parent that is certainly smaller than a child or than all its children together.

    Certainly: beyond what rounding can explain. The children together are named only where
    no single child is too large (DESIGN 3.2 "a child above its parent is a discrepancy").
    """
    known = ((code, nodes[code].count) for code in tree.parents if tree.children(code))
    return [
        found
        for code, parent in known
        if parent is not None
        for found in _exceeding(tree, nodes, code, parent)
    ]


def _exceeding(
    tree: SegmentTree, nodes: Mapping[str, NodeValue], code: str, parent: Count
) -> Iterator[Exceeding]:
    floors = {child: certain(nodes[child]) for child in tree.children(code)}
    known = {child: floor for child, floor in floors.items() if floor is not None}
    too_large = [child for child, floor in known.items() if floor > parent.high]
    for child in too_large:
        yield Exceeding(code, (child,), parent, known[child])
    if not too_large and sum(known.values()) > parent.high:
        yield Exceeding(code, tuple(known), parent, sum(known.values()))


def unspecified(tree: SegmentTree, nodes: Mapping[str, NodeValue], code: str) -> Count | None:
    """The people of a node that none of its known descendants names ("tidak dirinci").

    `None` where the node or all of its parts are unknown, and where nothing is left.
    """
    parent = nodes[code].count
    parts = list(_topmost_known(tree, nodes, code))
    if parent is None or not parts:
        return None
    rest = parent.less(total_of(parts))
    return rest if rest is not None and rest.value > 0 else None


def _topmost_known(tree: SegmentTree, nodes: Mapping[str, NodeValue], code: str) -> Iterator[Count]:
    for child in tree.children(code):
        count = nodes[child].count
        yield from _topmost_known(tree, nodes, child) if count is None else (count,)
