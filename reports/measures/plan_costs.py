"""What the levers of a plan cost at most, in rupiah (DESIGN 3.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce

from reports.measures.costs import cost
from reports.measures.pace import months_after, months_left
from reports.measures.plan_facts import Addition, Continuation
from reports.measures.programme_headcount import programme_people
from reports.measures.subjects import FundSource
from reports.measures.tariffs import Tariff
from reports.measures.tree import SegmentTree

# What APBN, APBD, a village's budget or a share of the state's revenue pays.
PUBLIC = frozenset(
    {
        FundSource.APBN,
        FundSource.APBD_PROVINCE,
        FundSource.APBD_REGENCY,
        FundSource.APBDES,
        FundSource.DBH_SAWIT,
        FundSource.DBHCHT,
    }
)


@dataclass(frozen=True, slots=True)
class Amount:
    """Rupiah; `low` and `high` differ where the law leaves the rate open."""

    low: int
    high: int

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(self.low + other.low, self.high + other.high)


@dataclass(frozen=True, slots=True)
class Bill:
    """Rupiah, at most: for the first month that is paid, for twelve, and until the plan's day.

    `laws` are those of the tariffs that come into question; none where a rate was assumed.
    """

    monthly: Amount
    yearly: Amount
    whole: Amount
    laws: tuple[str, ...] = ()

    def __add__(self, other: "Bill") -> "Bill":
        return Bill(
            self.monthly + other.monthly,
            self.yearly + other.yearly,
            self.whole + other.whole,
            tuple(dict.fromkeys((*self.laws, *other.laws))),
        )


def bill_of(
    tree: SegmentTree,
    tariffs: Iterable[Tariff],
    lever: Addition | Continuation,
    per: date,
    until: date,
) -> Bill | None:
    """What a lever costs from the month after `per`, each month at its own rate.

    A programme costs from the month after its end, and nothing is asked for one that is not
    renewed. `None` where the people or a rate are unknown. `KeyError` for an unknown segment.
    """
    if isinstance(lever, Addition):
        if lever.monthly is not None:
            return _assumed(lever.people, lever.monthly, months_left(per, until))
        return _by_tariff(
            tree, tariffs, lever.segment, lever.fund_source, lever.people, (per, until)
        )
    people, fact = programme_people(lever.fact), lever.fact
    if not lever.renewed or people is None or fact.segment is None:
        return None
    since = max(per, fact.end or per)
    return _by_tariff(tree, tariffs, fact.segment, fact.fund_source, people.value, (since, until))


def total_bill(bills: Iterable[Bill | None]) -> Bill | None:
    """The sum of those that are known; `None` where none is."""
    known = [bill for bill in bills if bill]
    return reduce(Bill.__add__, known) if known else None


def _assumed(people: int, monthly: int, months: int) -> Bill:
    month, year, whole = (
        Amount(n * people * monthly, n * people * monthly) for n in (1, 12, months)
    )
    return Bill(month, year, whole)


def _by_tariff(
    tree: SegmentTree,
    tariffs: Iterable[Tariff],
    segment: str,
    payer: FundSource,
    people: int,
    days: tuple[date, date],
) -> Bill | None:
    since, until = days
    known = tuple(tariffs)
    left = months_left(since, until)
    spans = (months_after(since, 1), months_after(since, 12), months_after(since, left))
    costs = [cost(tree, known, segment, payer, people, months) for months in spans]
    paid = [one for one in costs if one]
    if len(paid) < len(spans):
        return None
    laws = dict.fromkeys(law for one in paid for law in one.laws)
    month, year, whole = (Amount(one.low, one.high) for one in paid)
    return Bill(month, year, whole, tuple(laws))
