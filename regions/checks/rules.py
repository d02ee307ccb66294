"""What is implausible in one submission, measured and held against what came before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from django.conf import settings

from regions.checks.words import Found, Names, Told
from regions.measured import Measured
from regions.models import Check, TotalRule
from regions.numbers import write_count
from reports.measures import (
    Count,
    Exceeding,
    NodeValue,
    changed_by,
    exceeding_children,
    jump,
    round_half_up,
    sum_swapped,
    swapped_digits,
    thousandfold,
)
from reports.measures.counting import HOLDS, sum_of

SLIPS = (Check.THOUSANDFOLD, Check.SWAPPED_DIGITS)
Nodes = Mapping[str, NodeValue]


def found_in(
    measured: Measured, total_rule: str, before: Mapping[str, Count], printed: Iterable[Count]
) -> list[Found]:
    """One for each mistake that there may be, in the order of the segments.

    ``before``: the last comparable figures; ``printed``: totals as the source printed them.
    """
    nodes = of_the_total(measured, total_rule)
    exceeding = exceeding_children(measured.tree, nodes)
    found = [*against_before(measured.nodes, before), *map(above_parent, exceeding)]
    told = any(one.parent == "total" for one in exceeding)
    missed = does_not_add_up(measured.nodes, total_rule)
    found += [one for one in missed if one.check in SLIPS or not told]
    found += differs_from_printed(measured.nodes["total"], printed)
    return [*found, *above_universe(measured)]


def of_the_total(measured: Measured, total_rule: str) -> dict[str, NodeValue]:
    """The nodes without what the total does not hold by its own rule."""
    held = HOLDS.get(total_rule, HOLDS[TotalRule.PU_BPU])
    apart = set(measured.tree.children("total")) - held
    nodes = measured.nodes
    return {code: NodeValue(None) if code in apart else node for code, node in nodes.items()}


def against_before(nodes: Nodes, before: Mapping[str, Count]) -> Iterator[Found]:
    """What the source states; a number summed from it would only say the same again."""
    for code, node in nodes.items():
        if node.given and node.count is not None and code in before:
            yield from beside(code, node.count, before[code])


def beside(code: str, now: Count, before: Count) -> Iterator[Found]:
    """At most one: a slip of the pen explains the jump that it makes."""
    numbers: dict[str, Told] = {"now": now, "before": before}
    if thousandfold(now, before):
        yield _of(Check.THOUSANDFOLD, code, numbers)
    elif swapped_digits(now, before):
        yield _of(Check.SWAPPED_DIGITS, code, numbers)
    elif jump(now, before, settings.COVERAGE_JUMP_PERCENT):
        yield _of(Check.JUMP, code, {**numbers, "change": change_said(now, before)})


def change_said(now: Count, before: Count) -> str:
    """``+45%``; from nobody, in people."""
    percent = changed_by(now, before)
    change = now.value if percent is None else int(round_half_up(percent, 0))
    sign = "+" if change > 0 else "−"
    return sign + write_count(abs(change)) + ("" if percent is None else "%")


def above_parent(exceeding: Exceeding) -> Found:
    several = len(exceeding.children) > 1
    numbers: dict[str, Told] = {
        "children": Names(exceeding.children),
        "held": exceeding.at_least,
        "parent": Names((exceeding.parent,)),
        "stated": exceeding.parent_count,
    }
    return Found(
        Check.ABOVE_PARENT,
        exceeding.parent if several else exceeding.children[0],
        "parts_above_parent" if several else "above_parent",
        numbers,
        frozenset({exceeding.parent, *exceeding.children}),
    )


def does_not_add_up(nodes: Nodes, rule: str) -> Iterator[Found]:
    total = nodes["total"].count
    if total is None or not nodes["total"].given:
        return
    rules = HOLDS if rule == TotalRule.NOT_STATED else {rule: HOLDS[rule]}
    sums = [held for parts in rules.values() if (held := sum_of(nodes, parts)) is not None]
    if not sums or any(meet(total, held) for held in sums):
        return
    involved = frozenset({"total", *(part for parts in rules.values() for part in parts)})
    if swapped := [held for held in sums if sum_swapped(total, held)]:
        words, check = "swapped_in_total", Check.SWAPPED_DIGITS
        sums = swapped
    else:
        words, check = "does_not_add_up", Check.DOES_NOT_ADD_UP
    told = tuple(dict.fromkeys(held.value for held in sums))
    yield Found(check, "total", words, {"total": total, "sums": told}, involved)


def differs_from_printed(total: NodeValue, printed: Iterable[Count]) -> Iterator[Found]:
    """A total is held to each that the same source printed for the same date."""
    apart = [one for one in printed if total.count and not meet(total.count, one)]
    if apart and total.count:
        told = tuple(dict.fromkeys(one.value for one in apart))
        numbers: dict[str, Told] = {"total": total.count, "sums": told}
        involved = frozenset({"total"})
        yield Found(Check.DOES_NOT_ADD_UP, "total", "differs_from_printed", numbers, involved)


def above_universe(measured: Measured) -> Iterator[Found]:
    for code in measured.tree.parents:
        divided = measured.by_segment[code]
        computed, universe = divided.coverage, divided.universe
        if computed and universe and divided.count and computed.low > 1:
            numbers: dict[str, Told] = {"people": divided.count, "workers": universe.count}
            yield _of(Check.ABOVE_UNIVERSE, code, numbers)


def meet(one: Count, other: Count) -> bool:
    return one.low <= other.high and other.low <= one.high


def _of(check: Check, segment: str, numbers: Mapping[str, Told]) -> Found:
    named = {"segment": Names((segment,)), **numbers}
    return Found(check, segment, check.value, named, frozenset({segment}))
