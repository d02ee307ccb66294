from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import add_months, last_day, months_between, within_months
from tests import oracles
from tests.reports.measures.strategies import any_day, lengths


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        (date(2025, 7, 21), date(2026, 11, 21), 16),
        (date(2025, 7, 21), date(2026, 11, 20), 15),
        (date(2023, 6, 30), date(2023, 9, 30), 3),
        (date(2023, 6, 30), date(2023, 7, 31), 1),
        (date(2023, 6, 30), date(2023, 7, 30), 1),
        (date(2024, 1, 31), date(2024, 2, 29), 1),
        (date(2024, 2, 29), date(2024, 1, 31), -1),
    ],
)
def test_whole_months_and_a_month_end_to_a_month_end_counts(earlier, later, months):
    assert months_between(earlier, later) == months


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2023, 6, 30), 3, date(2023, 9, 30)),
        (date(2023, 6, 30), 1, date(2023, 7, 31)),
        (date(2023, 1, 30), 1, date(2023, 2, 28)),
        (date(2023, 12, 15), 1, date(2024, 1, 15)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
    ],
)
def test_the_last_day_of_a_month_leads_to_the_last_day(day, months, then):
    assert add_months(day, months) == then


def test_within_months_holds_its_last_day_in_either_direction():
    june, september = date(2023, 6, 30), date(2023, 9, 30)
    assert within_months(june, september, 3)
    assert within_months(september, june, 3)
    assert not within_months(june, date(2023, 10, 1), 3)


def test_the_last_day_of_february_depends_on_the_year():
    assert last_day(2024, 2).day == 29
    assert last_day(2023, 2).day == 28


@given(any_day, lengths)
def test_months_between_is_what_the_oracle_counts_day_by_day(day, length):
    assert months_between(day, day + length) == oracles.months_apart(day, day + length)
    assert months_between(day + length, day) == -months_between(day, day + length)


@given(any_day, st.integers(0, 30))
def test_adding_months_is_what_the_oracle_walks_day_by_day(day, months):
    then = add_months(day, months)
    assert then == oracles.months_later(day, months)
    assert months_between(day, then) == months
    assert within_months(day, then, months)
