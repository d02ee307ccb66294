from fractions import Fraction

import pytest
from hypothesis import given

from reports.measures import Count, Interval, total_if_complete, total_of
from tests.reports.measures.strategies import counts


def test_a_count_rounded_to_thousands_stands_for_half_a_thousand_either_way():
    count = Count.of(42_000, rounded_to=1_000)
    assert [count.low, count.high] == [41_500, 42_500]
    assert not count.exact


def test_a_count_to_the_person_stands_for_itself():
    count = Count.of(22_680)
    assert count.low == count.high == count.value
    assert count.exact


def test_about_is_not_exact_although_it_is_not_rounded():
    assert not Count.of(112_000, approximate=True).exact


def test_people_are_never_fewer_than_none():
    assert Count.of(40_000, rounded_to=100_000).low == 0


@pytest.mark.parametrize(("value", "spread"), [(-1, 0), (1, -1)])
def test_a_negative_count_is_refused(value, spread):
    with pytest.raises(ValueError, match="negative"):
        Count(value, spread)


def test_a_count_cannot_be_rounded_to_nothing():
    with pytest.raises(ValueError, match="1 or more"):
        Count.of(1, rounded_to=0)


def test_adding_adds_what_is_unknown_too():
    assert Count(10, 2) + Count(5, 1, approximate=True) == Count(15, 3, approximate=True)


def test_taking_away_adds_what_is_unknown_and_never_goes_below_zero():
    assert Count(10, 2).less(Count(4, 1)) == Count(6, 3)
    assert Count(4).less(Count(10)) is None
    assert Count(4).less(Count(4)) == Count(0)


def test_what_is_taken_from_an_approximate_count_or_is_one_leaves_an_approximate_one():
    about = Count(4, approximate=True)
    assert Count(10).less(about) == Count(6, approximate=True)
    assert about.less(Count(1)) == Count(3, approximate=True)


def test_a_sum_of_nothing_is_not_zero():
    with pytest.raises(ValueError, match="unpack"):
        total_of([])
    assert total_if_complete([]) is None


def test_a_sum_with_a_missing_part_is_missing():
    assert total_if_complete([Count(1), None]) is None
    assert total_if_complete([Count(1), Count(0)]) == Count(1)


def test_intervals_that_share_an_end_meet():
    outer = Interval(Fraction(1), Fraction(4))
    assert outer.width == 3
    assert outer.meets(outer)
    assert outer.meets(Interval(Fraction(0), outer.low))
    assert outer.meets(Interval(outer.high, Fraction(50)))
    assert not outer.meets(Interval(outer.high + 1, Fraction(50)))


@given(counts, counts)
def test_an_interval_contains_its_nominal_value_and_so_does_a_sum(one, other):
    both = total_of([one, other])
    assert one.low <= one.value <= one.high
    assert one.low + other.low >= both.low
    assert both.high == one.high + other.high
    assert both.exact == (one.exact and other.exact)
