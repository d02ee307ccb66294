"""What looks wrong in a submission but is not forbidden: a source may contradict itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from regions.models import Submission, TotalRule
from regions.numbers import write_count
from regions.tree import lines_of, nodes_of, segments_in_order, tree_of
from reports.measures import Exceeding, NodeValue, exceeding_children
from reports.measures.counting import HOLDS


def doubts_about(submission: Submission) -> list[str]:
    """One sentence for each contradiction inside ``submission``."""
    segments = segments_in_order()
    names = {segment.code: segment.name for segment in segments}
    tree = tree_of(segments)
    nodes = nodes_of(tree, lines_of(submission), submission.breakdown)
    exceeding = exceeding_children(tree, nodes)
    found = [_too_large(names, one) for one in exceeding]
    if not any(one.parent == "total" for one in exceeding):
        found += _total_does_not_add_up(nodes, submission.total_rule)
    return found


def _too_large(names: Mapping[str, str], found: Exceeding) -> str:
    return _("%(children)s (%(held)s) melebihi %(parent)s (%(stated)s).") % {
        "children": " + ".join(names[child] for child in found.children),
        "held": write_count(found.at_least),
        "parent": names[found.parent],
        "stated": write_count(found.parent_count.value),
    }


def _total_does_not_add_up(nodes: Mapping[str, NodeValue], rule: str) -> Iterator[str]:
    total = nodes["total"].count
    if total is None or not nodes["total"].given:
        return
    rules = HOLDS if rule == TotalRule.NOT_STATED else {rule: HOLDS[rule]}
    sums = [held for parts in rules.values() if (held := _held(nodes, parts)) is not None]
    if sums and total.value not in sums and total.spread == 0:
        yield _("Total %(total)s tidak sama dengan jumlah bagiannya (%(sums)s).") % {
            "total": write_count(total.value),
            "sums": _(" atau ").join(write_count(held) for held in sums),
        }


def _held(nodes: Mapping[str, NodeValue], parts: frozenset[str]) -> int | None:
    counts = [nodes[part].count for part in parts]
    known = [count.value for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None
