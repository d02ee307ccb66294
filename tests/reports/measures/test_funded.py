from datetime import date

import pytest
from hypothesis import given, settings

from reports.measures import (
    Precision,
    endings_by_day,
    endings_by_month,
    funded,
    last_day,
)
from tests import oracles_funding
from tests.reports.measures.programme_facts import programme, programmes, undated

OCTOBER, APRIL = date(2023, 10, 1), date(2024, 4, 30)


def steps(*facts, since=OCTOBER, until=APRIL):
    return [(one.day, one.people) for one in funded(facts, since, until)]


def test_people_are_paid_for_from_the_first_day_to_the_last():
    assert steps(programme()) == [
        (OCTOBER, 0),
        (date(2023, 11, 1), 10_000),
        (date(2024, 1, 1), 0),
    ]


def test_a_month_begins_on_its_first_day():
    said = programme(start=date(2023, 11, 30), start_precision=Precision.MONTH)
    assert steps(said)[1] == (date(2023, 11, 1), 10_000)


def test_programmes_side_by_side_are_added_up_and_fall_one_by_one():
    longer = programme(2, enrolled=2_000, end=date(2024, 3, 31))
    assert steps(programme(), longer) == [
        (OCTOBER, 0),
        (date(2023, 11, 1), 12_000),
        (date(2024, 1, 1), 2_000),
        (date(2024, 4, 1), 0),
    ]


def test_a_programme_that_follows_another_without_a_gap_leaves_no_step():
    other = programme(2, start=date(2024, 1, 1), end=date(2024, 12, 31))
    assert steps(programme(), other)[-1] == (date(2023, 11, 1), 10_000)


def test_a_programme_without_a_number_is_counted_but_adds_nobody():
    (_, step, after) = funded([programme(enrolled=None)], OCTOBER, APRIL)
    assert (step.people, step.programmes, step.unknown) == (0, 1, 1)
    assert (after.programmes, after.unknown) == (0, 0)


def test_nobody_knows_that_a_programme_runs_of_which_a_date_is_unknown():
    open_end = programme(2, end=None)
    assert steps(undated(), open_end) == [(OCTOBER, 0)]


def test_there_is_nothing_between_two_dates_the_wrong_way_round():
    assert funded([programme()], APRIL, OCTOBER) == ()


def test_what_ends_on_a_day_ends_together():
    early = programme(2, end=date(2023, 11, 30))
    found = endings_by_day([programme(3), early, programme(1), undated(4)], OCTOBER, APRIL)
    assert [(one.until, [fact.id for fact in one.programmes]) for one in found] == [
        (date(2023, 11, 30), [2]),
        (date(2023, 12, 31), [1, 3]),
    ]
    assert found[1].people == 20_000


@pytest.mark.parametrize(("since", "ends"), [(date(2023, 12, 31), 1), (date(2024, 1, 1), 0)])
def test_the_last_day_itself_is_still_to_come(since, ends):
    assert len(endings_by_day([programme()], since, APRIL)) == ends
    assert len(endings_by_month([programme()], since)) == ends


def test_what_ends_in_a_month_stands_under_its_last_day():
    early = programme(2, end=date(2023, 12, 15))
    (found,) = endings_by_month([programme(1), early, undated(3)], OCTOBER)
    assert found.until == date(2023, 12, 31)
    assert [fact.id for fact in found.programmes] == [1, 2]


@settings(max_examples=50)
@given(programmes())
def test_every_step_is_that_of_the_days(facts):
    found = [
        (one.day, one.people, one.programmes, one.unknown)
        for one in funded(facts, OCTOBER, date(2024, 5, 2))
    ]
    assert found == oracles_funding.funded(facts, OCTOBER, date(2024, 5, 2))


@settings(max_examples=50)
@given(programmes())
def test_every_ending_is_that_of_its_day_and_month(facts):
    by_day = endings_by_day(facts, OCTOBER, APRIL)
    by_month = endings_by_month(facts, OCTOBER)
    for found, last in (
        (by_day, lambda day: day),
        (by_month, lambda day: last_day(day.year, day.month)),
    ):
        expected = oracles_funding.endings(facts, OCTOBER, APRIL, last)
        assert {one.until: {fact.id for fact in one.programmes} for one in found} == expected
        assert list(expected) == [one.until for one in found]
