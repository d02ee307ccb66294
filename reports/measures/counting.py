"""One number of participants by the counting rule (DESIGN 3.3)."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.measures.counts import Count, total_if_complete
from reports.measures.segments import NodeValue
from reports.measures.vocabulary import CountingRule, RuleApplied, TotalRule

HOLDS: Mapping[str, frozenset[str]] = {
    RuleApplied.PU_BPU: frozenset({"pu", "bpu"}),
    RuleApplied.PU_BPU_JAKON: frozenset({"pu", "bpu", "jakon"}),
    RuleApplied.PU_BPU_JAKON_PMI: frozenset({"pu", "bpu", "jakon", "pmi"}),
}
RULE_OF = {parts: RuleApplied(rule) for rule, parts in HOLDS.items()}
ALL_PARTS = ("pu", "bpu", "jakon", "pmi")


@dataclass(frozen=True, slots=True)
class Counted:
    """Participants, and what the number really counts."""

    count: Count
    rule_applied: RuleApplied

    @property
    def exact(self) -> bool:
        return self.count.exact


def counted(
    nodes: Mapping[str, NodeValue], total_rule: TotalRule, rule: CountingRule
) -> Counted | None:
    """The participants of one submission by `rule`; `None` where it has no such total.

    In this order: the sum of the parts that the rule asks for; a total that counts just
    them; a total less, or plus, the known parts that make the difference; the total itself,
    whatever it counts. A total that was completed from its parts counts what was summed,
    whatever the submission says of totals (DESIGN 3.3 "Counting rule").
    """
    wanted = HOLDS[rule]
    parts = sum_of(nodes, wanted)
    if parts is not None:
        return Counted(parts, RuleApplied(rule))
    total = known(nodes, "total")
    if total is None:
        return None
    counts = rule_of_total(nodes, total_rule)
    adjusted = _adjusted(total, nodes, HOLDS.get(counts), wanted)
    return Counted(total, counts) if adjusted is None else Counted(adjusted, RuleApplied(rule))


def known(nodes: Mapping[str, NodeValue], code: str) -> Count | None:
    """The count at a node; `None` where it is unknown or the node is not there."""
    node = nodes.get(code)
    return node.count if node else None


def own_rule(stated: TotalRule) -> CountingRule:
    """The rule to hold a publisher to: that of his own total, PU + BPU where he states none.

    PMI has no rule of its own; a total with PMI is held to the one with construction workers.
    """
    with_jakon = "jakon" in HOLDS.get(stated, ())
    return CountingRule.PU_BPU_JAKON if with_jakon else CountingRule.PU_BPU


def sum_of(nodes: Mapping[str, NodeValue], codes: frozenset[str]) -> Count | None:
    """The sum of some nodes; `None` where one of them is unknown."""
    return total_if_complete(known(nodes, code) for code in sorted(codes))


def rule_of_total(nodes: Mapping[str, NodeValue], stated: TotalRule) -> RuleApplied:
    """What a known total counts: what was summed if it was completed, else what is stated.

    A sum of other parts than the three rules name is `UNKNOWN`.
    """
    if not nodes["total"].given:
        summed = frozenset(code for code in ALL_PARTS if known(nodes, code) is not None)
        return RULE_OF.get(summed, RuleApplied.UNKNOWN)
    if stated is TotalRule.NOT_STATED:
        return RuleApplied.UNKNOWN
    return RuleApplied(stated)


def _adjusted(
    total: Count,
    nodes: Mapping[str, NodeValue],
    holds: frozenset[str] | None,
    wanted: frozenset[str],
) -> Count | None:
    """The total with the parts that it lacks and without those not asked for, if known."""
    if holds is None:
        return None
    for code in sorted(holds ^ wanted):
        part = known(nodes, code)
        changed = part and (total.less(part) if code in holds else total + part)
        if changed is None:
            return None
        total = changed
    return total
