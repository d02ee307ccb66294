"""Points to a target from rounded counts."""

from fractions import Fraction

from reports.measures import Count, Interval, PrintedValue, Standing, coverage
from reports.measures import points_interval as checked_points_interval
from tests.reports.measures.build import unchecked
from tests.reports.measures.target_facts import JULY, target

points_interval = unchecked(checked_points_interval)
TANJABBAR = Standing(coverage(Count(42_000, 1_000), Count(112_000, 1_000)), None, JULY)
EXACT = Standing(coverage(Count(400), Count(1_000)), None, JULY)


def test_rounded_counts_leave_the_points_of_tanjung_jabung_barat_open():
    ends = points_interval(target("0.55"), TANJABBAR)
    assert ends.low == 55 - Fraction(100 * 42_500, 111_500)
    assert ends.high == 55 - Fraction(100 * 41_500, 112_500)


def test_exact_counts_leave_nothing_open():
    assert points_interval(target("0.55"), EXACT) == Interval(Fraction(15), Fraction(15))


def test_a_rounded_headcount_leaves_them_open_too():
    asked = target(None, people=Count(610, 20))
    assert points_interval(asked, EXACT) == Interval(Fraction(20), Fraction(22))


def test_a_headcount_is_held_against_a_universe_as_far_as_that_is_known():
    rough = Standing(coverage(Count(0), Count(1, 4)), None, JULY)
    assert points_interval(target(None, people=Count(3)), rough).low == 100
    assert points_interval(target(None, people=Count(3)), rough).high == 300


def test_without_counts_or_without_a_goal_nothing_is_known():
    printed = Standing(None, PrintedValue(3199, 2), JULY)
    assert points_interval(target("0.55"), printed) is None
    assert points_interval(target(None), EXACT) is None
