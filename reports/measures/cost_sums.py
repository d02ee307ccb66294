"""Costs of several gaps or programmes together, at most (DESIGN 3.4)."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.measures.gap_costs import GapCost


@dataclass(frozen=True, slots=True)
class CostSum:
    """Rupiah at most, for one month and for the twelve that follow; `None` where none is known.

    `unknown` have no known cost and are in neither sum.
    """

    monthly: int | None
    yearly: int | None
    unknown: int


def sum_costs(costs: Iterable[GapCost | None]) -> CostSum:
    """The highest rates, added up; `None` among `costs` is a cost that nobody knows."""
    said = tuple(costs)
    known = [cost for cost in said if cost is not None]
    if not known:
        return CostSum(None, None, len(said))
    monthly = sum(cost.monthly.high for cost in known)
    return CostSum(monthly, sum(cost.yearly.high for cost in known), len(said) - len(known))
