"""What a programme's contributions should cost, and what its budget implies (DESIGN 3.4)."""

from collections.abc import Iterable
from fractions import Fraction

from reports.measures.costs import Cost, cost
from reports.measures.programme_facts import ProgrammeFact
from reports.measures.programme_headcount import programme_people
from reports.measures.programmes import programme_months
from reports.measures.tariffs import Tariff
from reports.measures.tree import SegmentTree


def expected_contribution(
    tree: SegmentTree, tariffs: Iterable[Tariff], fact: ProgrammeFact
) -> Cost | None:
    """The programme's people in each of its months, at that month's tariff; rupiah.

    Ours, never the payer's budget. `None` where people, months or segment are unknown, or
    where the segment has no tariff.
    """
    people, months = programme_people(fact), programme_months(fact)
    if people is None or months is None or fact.segment is None:
        return None
    return cost(tree, tariffs, fact.segment, fact.fund_source, people.value, months)


def implied_rate(fact: ProgrammeFact) -> Fraction | None:
    """The budget by its people and months: rupiah per person and month, not rounded.

    `None` where one of the three is unknown, or where the programme has nobody.
    """
    people, months = budgeted_people(fact), programme_months(fact)
    if fact.budget is None or not people or months is None:
        return None
    return Fraction(fact.budget, people * len(months))


def budgeted_people(fact: ProgrammeFact) -> int | None:
    """Whom a budget was made for: the quota, else those enrolled, else those active."""
    counts = (fact.quota, fact.enrolled, fact.active)
    return next((count for count in counts if count is not None), None)
