"""What closing a gap costs each payer at most, (DESIGN 3.4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reports.measures.costs import Cost, cost
from reports.measures.pace import months_after
from reports.measures.subjects import FundSource
from reports.measures.tariffs import Tariff
from reports.measures.tree import SegmentTree

# APBD of a regency stands for every payer that APBN, APBD or DBH funds: they pay alike.
PAYERS = (FundSource.APBD_REGENCY, FundSource.APBDES, FundSource.CSR, FundSource.SELF)


@dataclass(frozen=True, slots=True)
class GapCost:
    """What a closed gap costs one payer: for one month, and in the twelve that follow."""

    fund_source: FundSource
    monthly: Cost
    yearly: Cost


def gap_costs(
    tree: SegmentTree,
    tariffs: Iterable[Tariff],
    people: int | None,
    per: date,
    sources: Sequence[FundSource] = PAYERS,
    segment: str = "bpu",
) -> tuple[GapCost, ...]:
    """What it costs each payer to enrol the `people` who are short, if all are of `segment`.

    A month at the rate of `per`; a year is the twelve calendar months after it, each at its
    own rate. Empty where nobody is short or it is unknown; a payer without rates is left out.
    """
    if people is None or people <= 0:
        return ()
    return costs_of(people, costs_a_head(tree, tariffs, per, sources, segment))


def costs_a_head(
    tree: SegmentTree,
    tariffs: Iterable[Tariff],
    per: date,
    sources: Sequence[FundSource] = PAYERS,
    segment: str = "bpu",
) -> tuple[GapCost, ...]:
    """`gap_costs` of one person, from which `costs_of` tells those of any gap."""
    known, year = tuple(tariffs), months_after(per, 12)
    costs = []
    for source in sources:
        monthly = cost(tree, known, segment, source, 1, (per,))
        yearly = cost(tree, known, segment, source, 1, year)
        if monthly is not None and yearly is not None:
            costs.append(GapCost(source, monthly, yearly))
    return tuple(costs)


def costs_of(people: int | None, a_head: Iterable[GapCost]) -> tuple[GapCost, ...]:
    """What so many people cost, by what one of them costs; empty where nobody is short."""
    if people is None or people <= 0:
        return ()
    return tuple(
        GapCost(one.fund_source, _times(people, one.monthly), _times(people, one.yearly))
        for one in a_head
    )


def _times(people: int, one: Cost) -> Cost:
    return replace(one, people=people, low=people * one.low, high=people * one.high)
