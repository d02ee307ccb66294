"""The workers under a number of participants, counted the same way (DESIGN 3.3)."""

from collections.abc import Mapping

from reports.measures.counting import HOLDS, Counted, known, sum_of
from reports.measures.counts import Count
from reports.measures.segments import NodeValue
from reports.measures.universe import Edition
from reports.measures.vocabulary import CountingRule, JakonPlace, RuleApplied


def universe_counted(
    nodes: Mapping[str, NodeValue], jakon_place: JakonPlace, rule: CountingRule
) -> Count | None:
    """The workers of one edition that belong under participants counted by `rule`.

    An edition that keeps construction workers apart leaves them out for `pu-bpu` as far as
    it can: pu and bpu, else the total less jakon, else the total as it is. Any other total
    stands as printed, and is else the sum of its parts. `None` where these are unknown.
    """
    total = known(nodes, "total")
    pu_bpu = sum_of(nodes, HOLDS[CountingRule.PU_BPU])
    if jakon_place is not JakonPlace.APART:
        return total or pu_bpu
    if rule is CountingRule.PU_BPU_JAKON:
        return total or sum_of(nodes, HOLDS[rule])
    jakon = known(nodes, "jakon")
    less_jakon = total.less(jakon) if total and jakon else None
    return pu_bpu or less_jakon or total


def denominator_rule(counted: Counted | None, asked: CountingRule) -> CountingRule:
    """The rule by which the universe is counted: that of the participants, where it is known.

    Participants that include jakon are not divided by a universe without it, even where the
    reader asked for `pu-bpu` and the source could not give it.
    """
    if counted is None or counted.rule_applied is RuleApplied.UNKNOWN:
        return asked
    without_jakon = counted.rule_applied is RuleApplied.PU_BPU
    return CountingRule.PU_BPU if without_jakon else CountingRule.PU_BPU_JAKON


def workers(edition: Edition, code: str, rule: CountingRule) -> Count | None:
    """The workers of one segment in one edition; those of the total by `rule`.

    An edition is read as printed: a potential of one trade is never completed to a universe.
    """
    if code != "total":
        return edition.figures.get(code)
    printed = {segment: NodeValue(count) for segment, count in edition.figures.items()}
    return universe_counted(printed, edition.jakon, rule)
