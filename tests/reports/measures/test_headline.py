"""Which of several ways of saying a percentage is chosen, where two are close."""

from decimal import Decimal

from reports.measures import Count, Headline, PrintedValue, headline
from reports.measures import coverage as checked_coverage
from tests.reports.measures.build import unchecked

coverage = unchecked(checked_coverage)
LAMPUNG = coverage(Count(731_991), Count.of(2_700_000, 100_000))
TANJABBAR = coverage(Count.of(42_000, 1_000), Count.of(112_000, 1_000))


def test_a_finer_printed_percentage_is_said_before_a_nearer_one():
    printed = [PrintedValue(271, 1), PrintedValue(2670, 2)]
    assert headline(LAMPUNG, printed).low == Decimal("26.70")


def test_one_decimal_is_finer_than_a_range_of_whole_percents():
    assert headline(TANJABBAR, [PrintedValue(374, 1)]).low == Decimal("37.4")


def test_a_percentage_may_round_to_an_end_of_its_interval():
    low, high = coverage(Count(4_744, 8), Count(10_000)), coverage(Count(4_736, 8), Count(10_000))
    exactly = Decimal("47.4")
    assert headline(low) == headline(high) == Headline(exactly, exactly, 1, False, False)
