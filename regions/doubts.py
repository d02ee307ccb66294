"""What looks wrong in a submission but is not forbidden: a source may contradict itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.measured import Measured, measure
from regions.models import Submission, TotalRule
from regions.numbers import write_count
from reports.measures import Exceeding, NodeValue, SegmentTree, exceeding_children
from reports.measures.counting import HOLDS, sum_of

Text = str | Promise

# The script of the form says the same while somebody types.
EXCEEDS_PARENT = gettext_lazy("%(children)s (%(held)s) melebihi %(parent)s (%(stated)s).")
EXCEEDS_UNIVERSE = gettext_lazy(
    "Peserta %(segment)s (%(people)s) melebihi semestanya (%(workers)s)."
)


def doubts_about(submission: Submission) -> list[str]:
    """One sentence for each contradiction inside ``submission``."""
    return doubts_in(measure(submission), submission.total_rule)


def doubts_in(measured: Measured, total_rule: str) -> list[str]:
    names = {segment.code: str(segment) for segment in measured.segments}
    nodes = of_the_total(measured.tree, measured.nodes, total_rule)
    exceeding = exceeding_children(measured.tree, nodes)
    found = [_too_large(names, one) for one in exceeding]
    if not any(one.parent == "total" for one in exceeding):
        found += _total_does_not_add_up(measured.nodes, total_rule)
    return found + list(_above_universe(names, measured))


def of_the_total(
    tree: SegmentTree, nodes: Mapping[str, NodeValue], total_rule: str
) -> dict[str, NodeValue]:
    """``nodes`` without what the total does not hold by its own rule."""
    held = HOLDS.get(total_rule, HOLDS[TotalRule.PU_BPU])
    apart = set(tree.children("total")) - held
    return {code: NodeValue(None) if code in apart else node for code, node in nodes.items()}


def _too_large(names: Mapping[str, str], found: Exceeding) -> str:
    return str(EXCEEDS_PARENT) % {
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
    held = (sum_of(nodes, parts) for parts in rules.values())
    sums = [count.value for count in held if count is not None]
    if sums and total.value not in sums and total.spread == 0:
        yield _("Total %(total)s tidak sama dengan jumlah bagiannya (%(sums)s).") % {
            "total": write_count(total.value),
            "sums": _(" atau ").join(write_count(people) for people in sums),
        }


def _above_universe(names: Mapping[str, str], measured: Measured) -> Iterator[str]:
    for code in measured.tree.parents:
        divided = measured.by_segment[code]
        count, universe = divided.count, divided.universe
        if count and universe and divided.coverage and divided.coverage.exceeds:
            yield str(EXCEEDS_UNIVERSE) % {
                "segment": names[code],
                "people": write_count(count.value),
                "workers": write_count(universe.count.value),
            }
