"""What the protection of people costs at most, in rupiah (DESIGN 3.4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reports.measures.rates import rates
from reports.measures.subjects import FundSource
from reports.measures.tariffs import Tariff
from reports.measures.tree import SegmentTree


@dataclass(frozen=True, slots=True)
class Cost:
    """Rupiah for `people` over `months`, "paling banyak"; two numbers where the law is open.

    `laws` are those of the tariffs that come into question, in the order of the months.
    """

    fund_source: FundSource
    people: int
    months: int
    low: int
    high: int
    laws: tuple[str, ...]


def cost(
    tree: SegmentTree,
    tariffs: Iterable[Tariff],
    segment: str,
    fund_source: FundSource,
    people: int | None,
    months: Sequence[date],
) -> Cost | None:
    """`people` over `months`, each named by a day (its first) and paid at that day's rate.

    `None` where the people or the rate of a month are unknown. Raises `ValueError` where
    `people` is negative, `KeyError` for an unknown segment.
    """
    if people is None:
        return None
    if people < 0:
        raise ValueError(f"a cost is of people, not of {people}")
    known = tuple(tariffs)
    low, high, laws = 0, 0, dict[str, None]()
    for month in months:
        rate = rates(tree, known, segment, fund_source, month)
        if rate is None:
            return None
        low, high = low + people * rate.low, high + people * rate.high
        laws |= dict.fromkeys(rate.laws)
    return Cost(fund_source, people, len(months), low, high, tuple(laws))
