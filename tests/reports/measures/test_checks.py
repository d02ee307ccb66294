"""Slips of the pen: what is asked of whoever typed a number, and what is left alone."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import (
    LEAST_CHANGE,
    Count,
    changed_by,
    jump,
    sum_swapped,
    swapped_digits,
    thousandfold,
)
from reports.measures.checks import swapped_at
from tests import oracles_checks as oracle

PERCENT = 30
UNITS = (0, 10, 100, 1_000)

people = st.integers(0, 400)
percents = st.integers(1, 300)


@st.composite
def counts(draw, most=400, units=(0, 2, 10, 40)):
    """What a source says: a multiple of the unit that it is rounded to."""
    spread = draw(st.sampled_from(units))
    value = draw(st.integers(0, most))
    return (value // spread * spread if spread else value), spread


def count(said):
    value, spread = said
    return Count(value, spread)


@pytest.mark.parametrize(
    ("now", "before", "asked"),
    [
        (29_485, 22_680, True),  # 30,004 %
        (29_484, 22_680, False),  # just 30 %
        (15_876, 22_680, False),
        (15_875, 22_680, True),
        (22_680, 22_680, False),
        (25, 6, False),  # 19 people
        (26, 6, True),  # 20 people
        (0, 19, False),
        (0, 20, True),
        (20, 0, True),
        (19, 0, False),
        (0, 0, False),
    ],
)
def test_a_jump_is_more_than_the_percentage_and_not_of_few_people(now, before, asked):
    assert jump(now, before, PERCENT) is asked


def test_a_rounded_count_is_left_alone_inside_its_rounding():
    assert not jump(Count(56_000, 1_000), Count(42_000, 2_000), PERCENT)
    assert jump(Count(57_000, 1_000), Count(42_000, 1_000), PERCENT)
    assert not jump(1_000, Count(0, 100_000), PERCENT)


@given(counts(), counts(), percents)
def test_a_jump_is_one_whatever_the_counts_really_were(now, before, percent):
    assert jump(count(now), count(before), percent) == oracle.is_jump(now, before, percent)


@given(counts(), counts(), percents)
def test_a_higher_percentage_asks_less(now, before, percent):
    if jump(count(now), count(before), percent + 1):
        assert jump(count(now), count(before), percent)


@given(people, people)
def test_fewer_people_than_the_least_change_never_jump(now, before):
    if abs(now - before) < LEAST_CHANGE:
        assert not jump(now, before, 1)


@pytest.mark.parametrize(
    ("now", "before", "change"), [(30, 20, 50), (10, 20, -50), (20, 30, Fraction(-100, 3))]
)
def test_a_change_is_a_share_of_what_was(now, before, change):
    assert changed_by(now, before) == change


def test_no_percentage_leads_from_nobody():
    assert changed_by(5, 0) is None


@pytest.mark.parametrize(
    ("now", "before", "asked"),
    [
        (23, 22_680, True),
        (22, 22_680, True),
        (22_680_000, 22_680, True),
        (22_680, 23, True),
        (45, 22_500, True),  # half of a thousandfold
        (46, 22_500, False),
        (1, 2_000, True),  # twice a thousandfold
        (1, 2_001, False),
        (0, 22_680, False),
        (22_680, 0, False),
        (0, 0, False),
    ],
)
def test_thousands_typed_as_units_are_asked_about(now, before, asked):
    assert thousandfold(now, before) is asked


@given(counts(most=30), counts(most=30_000, units=UNITS))
def test_a_thousandfold_is_about_a_thousand_times(small, large):
    expected = oracle.is_thousandfold(small, large)
    assert thousandfold(count(small), count(large)) == expected
    assert thousandfold(count(large), count(small)) == expected


def test_a_thousandfold_inside_its_own_rounding_is_none():
    assert not thousandfold(Count(60_000, 120_000), 60)


@pytest.mark.parametrize(
    ("now", "before", "month", "total"),
    [
        (26_280, 22_680, True, True),
        (22_608, 22_680, False, True),  # any small change may look like this
        (22_860, 22_680, True, True),
        (22_680, 22_680, False, False),
        (28_620, 22_680, False, False),  # two apart
        (22_681, 22_680, False, False),
        (12, 21, False, False),
        (120, 210, True, True),
        (102, 210, False, False),
        (2_268, 22_680, False, False),
        (11_000, 10_100, True, True),
        (68_622, 22_686, False, False),
    ],
)
def test_two_neighbouring_digits_are_swapped(now, before, month, total):
    assert swapped_digits(now, before) is month
    assert sum_swapped(now, before) is total


@pytest.mark.parametrize(
    ("now", "before", "swapped"),
    [
        (Count(421_000, 1_000), Count(241_000, 1_000), True),
        (Count(412_000, 1_000), Count(421_000, 1_000), False),  # the last two that are given
        (Count(42_000, 1_000), Count(24_000, 1_000), False),  # two digits only
        (Count(421_000, 1_000), 241_000, False),
        (Count(421_500, 1_000), Count(241_500, 1_000), False),
    ],
)
def test_only_digits_that_were_given_are_swapped(now, before, swapped):
    assert swapped_digits(now, before) is swapped


@given(st.integers(0, 20_000), st.integers(0, 20_000), st.sampled_from(UNITS))
def test_a_swap_is_found_where_there_is_one(one, other, spread):
    found = swapped_at(Count(one, spread), Count(other, spread))
    assert found == oracle.place_of_swap(one, other, spread)


@given(st.integers(100, 99_999).map(str), st.data())
def test_every_swap_is_found_both_ways(digits, data):
    swapped, place = data.draw(st.sampled_from(list(oracle.swaps_of(digits))))
    if swapped != digits and swapped[0] != "0":
        assert swapped_at(int(swapped), int(digits)) == place
        assert swapped_at(int(digits), int(swapped)) == place
