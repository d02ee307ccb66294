from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from reports.measures import PeopleOf, Precision, ProgrammeStatus
from reports.measures import programme_months as checked_programme_months
from reports.measures import programme_people as checked_programme_people
from reports.measures import programme_status as checked_programme_status
from reports.measures.programme_headcount import PeopleKind
from tests import oracles_programmes
from tests.reports.measures.build import unchecked
from tests.reports.measures.programme_facts import SOME_DAYS, programme, programmes, undated

programme_months = unchecked(checked_programme_months)
programme_people = unchecked(checked_programme_people)
programme_status = unchecked(checked_programme_status)
START, END = date(2023, 11, 1), date(2023, 12, 31)
BEFORE, AFTER = START - timedelta(days=1), END + timedelta(days=1)
UNKNOWN, NOT_STARTED, RUNNING, ENDED = ProgrammeStatus


def test_people_are_the_active_else_the_enrolled_else_the_quota():
    counts = {"quota": 14_700, "enrolled": 10_000, "active": 0}
    assert programme_people(programme(**counts)) == PeopleOf(0, PeopleKind.ACTIVE)
    known = programme(**counts | {"active": None})
    assert programme_people(known) == PeopleOf(10_000, PeopleKind.ENROLLED)
    allocated = programme(quota=14_700, enrolled=None)
    assert programme_people(allocated) == PeopleOf(14_700, PeopleKind.QUOTA)


def test_hundreds_are_no_number():
    assert programme_people(programme(enrolled=None, paid=7, count_note="ratusan")) is None


@pytest.mark.parametrize(
    ("per", "status"), [(BEFORE, NOT_STARTED), (START, RUNNING), (END, RUNNING), (AFTER, ENDED)]
)
def test_the_first_and_the_last_day_belong_to_a_programme(per, status):
    assert programme_status(programme(start=START, end=END), per) is status


@pytest.mark.parametrize("per", [BEFORE, START, END, AFTER])
def test_a_programme_without_dates_never_ends(per):
    assert programme_status(undated(), per) is UNKNOWN


def test_one_date_tells_only_what_it_settles():
    ends, starts = programme(start=None, end=END), programme(start=START, end=None)
    assert [programme_status(ends, day) for day in (END, AFTER)] == [UNKNOWN, ENDED]
    assert [programme_status(starts, day) for day in (BEFORE, START)] == [NOT_STARTED, UNKNOWN]


def test_a_month_or_a_year_is_said_from_its_first_day():
    month = programme(start=date(2023, 11, 30), start_precision=Precision.MONTH)
    assert (month.first_day, programme_status(month, START)) == (START, RUNNING)
    year = programme(start=END, start_precision=Precision.YEAR)
    assert year.first_day == date(2023, 1, 1)
    assert programme_status(year, date(2022, 12, 31)) is NOT_STARTED
    assert programme(start=date(2023, 11, 15)).first_day == date(2023, 11, 15)
    assert programme(start=None, start_precision=Precision.MONTH).first_day is None


def test_months_count_from_the_start_to_the_end_both_included():
    assert programme_months(programme()) == (date(2023, 11, 1), date(2023, 12, 1))
    one_day = programme(start=date(2023, 12, 31), end=date(2023, 12, 31))
    assert programme_months(one_day) == (date(2023, 12, 1),)
    over_the_year = programme(start=date(2023, 12, 31), end=date(2024, 1, 1))
    assert programme_months(over_the_year) == (date(2023, 12, 1), date(2024, 1, 1))


@pytest.mark.parametrize(
    "changes",
    [
        {"start": None},
        {"end": None},
        {"start_precision": Precision.YEAR},
        {"end_precision": Precision.YEAR},
        {"start_precision": Precision.STATEMENT},
    ],
)
def test_months_are_unknown_where_a_date_or_its_month_is(changes):
    assert programme_months(programme(**changes)) is None


def test_months_said_as_months_are_known():
    said = {"start_precision": Precision.MONTH, "end_precision": Precision.MONTH}
    assert programme_months(programme(**said)) == (date(2023, 11, 1), date(2023, 12, 1))


def test_a_programme_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match=r"cannot end before it starts: programme-7$"):
        programme(7, start=START, end=BEFORE)
    assert programme(start=START, end=START).end == START
    mid_november = date(2023, 11, 15)
    late = programme(start=date(2023, 11, 30), start_precision=Precision.MONTH, end=mid_november)
    assert late.end == mid_november


@given(programmes(), SOME_DAYS)
def test_people_status_and_months_are_what_the_oracle_says(facts, per):
    for fact in facts:
        people, months = programme_people(fact), programme_months(fact)
        assert (people and people.value) == oracles_programmes.people_of(fact)
        assert programme_status(fact, per) == oracles_programmes.status(fact, per)
        assert (months and list(months)) == oracles_programmes.months_of(fact)


@given(programmes(most=1), SOME_DAYS, SOME_DAYS)
def test_status_only_ever_moves_forward(facts, one, other):
    order = (NOT_STARTED, RUNNING, ENDED)
    for fact in facts:
        seen = [programme_status(fact, day) for day in sorted((one, other))]
        if UNKNOWN not in seen:
            assert order.index(seen[0]) <= order.index(seen[1])
        assert programme_status(replace(fact, start=None, end=None), one) is UNKNOWN
