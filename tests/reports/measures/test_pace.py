from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import months_after, months_left
from reports.measures.pace import pace
from tests import oracles_targets
from tests.reports.measures.strategies import any_day

gaps = st.integers(-20, 400)
lefts = st.integers(0, 14)


@pytest.mark.parametrize(
    ("per", "due", "months"),
    [
        (date(2025, 7, 21), date(2025, 12, 31), 5),
        (date(2025, 6, 30), date(2025, 12, 31), 6),
        (date(2025, 7, 21), date(2025, 12, 30), 4),
        (date(2025, 7, 1), date(2025, 7, 31), 0),
        (date(2025, 6, 30), date(2025, 7, 31), 1),
        (date(2025, 6, 30), date(2025, 7, 30), 0),
        (date(2025, 12, 31), date(2025, 12, 31), 0),
        (date(2024, 12, 1), date(2026, 1, 31), 13),
        (date(2024, 1, 31), date(2024, 2, 28), 0),
        (date(2024, 1, 31), date(2024, 2, 29), 1),
        (date(2026, 11, 21), date(2025, 12, 31), 0),
    ],
)
def test_only_months_that_lie_whole_before_the_due_date_are_left(per, due, months):
    assert months_left(per, due) == months


@pytest.mark.parametrize(
    ("gap", "months", "each"),
    [
        (19_600, 5, 3_920),
        (19_601, 5, 3_921),
        (1, 12, 1),
        (1, 1, 1),
        (0, 5, None),
        (-1, 5, None),
        (5, 0, None),
    ],
)
def test_a_pace_is_rounded_up_and_needs_a_gap_and_a_month(gap, months, each):
    assert pace(gap, months) == each


def test_the_twelve_months_after_a_day_begin_with_the_next():
    year = months_after(date(2025, 7, 31), 12)
    assert (year[0], year[-1], len(year)) == (date(2025, 8, 1), date(2026, 7, 1), 12)
    assert months_after(date(2025, 12, 1), 2) == (date(2026, 1, 1), date(2026, 2, 1))
    assert months_after(date(2025, 12, 1), 0) == ()


@given(any_day, st.integers(-60, 900))
def test_months_left_are_what_the_oracle_finds_day_by_day(per, days):
    due = per + timedelta(days=days)
    assert months_left(per, due) == oracles_targets.months_left(per, due)


@given(any_day, any_day, st.integers(0, 100))
def test_a_later_due_date_leaves_no_fewer_months_and_a_later_day_no_more(per, due, days):
    later = timedelta(days=days)
    assert months_left(per, due + later) >= months_left(per, due)
    assert months_left(per + later, due) <= months_left(per, due)


@given(any_day, st.integers(0, 15))
def test_months_after_are_what_the_oracle_walks(day, months):
    assert months_after(day, months) == tuple(oracles_targets.months_after(day, months))


@given(gaps, lefts)
def test_a_pace_is_the_least_that_the_oracle_finds_to_be_enough(gap, months):
    assert pace(gap, months) == oracles_targets.pace(gap, months)


@given(st.integers(1, 400), st.integers(1, 14), st.integers(1, 50))
def test_the_pace_of_a_whole_number_each_month_grows_with_the_gap(each, months, factor):
    assert pace(each * months * factor, months) == each * factor
