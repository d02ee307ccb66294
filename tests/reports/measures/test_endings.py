from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import Count, Precision, Renewal, programme_status
from reports.measures import coverage as checked_coverage
from reports.measures import coverage_without as checked_coverage_without
from reports.measures import endings as checked_endings
from reports.measures import programmes_between as checked_programmes_between
from tests import oracles_programmes
from tests.reports.measures.build import unchecked
from tests.reports.measures.programme_facts import (
    SAID_ON,
    SOME_DAYS,
    heads,
    programme,
    programmes,
    undated,
)

coverage_without, endings = unchecked(checked_coverage_without), unchecked(checked_endings)
programmes_between = unchecked(checked_programmes_between)
coverage = unchecked(checked_coverage)
PER = date(2023, 12, 31)
WINDOWS = ("days30", "days60", "days90", "year_end")


def ids(facts):
    return [fact.id for fact in facts]


def ending_in(days, number=1, **changes):
    return programme(number, start=None, end=PER + timedelta(days=days), **changes)


def test_funding_of_ten_thousand_ends_on_the_last_day_of_the_year():
    found = endings([programme(), undated(2), undated(3, enrolled=None)], PER)
    for window in WINDOWS:
        ending = getattr(found, window)
        assert (ids(ending.programmes), ending.people, ending.unknown) == ([1], 10_000, 0)
        assert ending.people_not_secured == 10_000


@pytest.mark.parametrize(
    ("days", "windows"),
    [
        (-1, ()),
        (0, WINDOWS),
        (1, WINDOWS[:3]),
        (30, WINDOWS[:3]),
        (31, WINDOWS[1:3]),
        (60, WINDOWS[1:3]),
        (61, WINDOWS[2:3]),
        (90, WINDOWS[2:3]),
        (91, ()),
    ],
)
def test_a_window_holds_its_first_and_its_last_day(days, windows):
    found = endings([ending_in(days)], PER)
    assert tuple(window for window in WINDOWS if getattr(found, window).programmes) == windows


def test_the_windows_say_how_far_they_reach():
    found = endings([], date(2024, 2, 1))
    assert [getattr(found, window).until for window in WINDOWS] == [
        date(2024, 3, 2),
        date(2024, 4, 1),
        date(2024, 5, 1),
        date(2024, 12, 31),
    ]


def test_what_was_said_later_is_not_known_yet():
    assert endings([programme()], SAID_ON).year_end.programmes
    assert not endings([programme()], SAID_ON - timedelta(days=1)).year_end.programmes


def test_a_programme_without_a_number_is_counted_apart():
    found = endings([programme(1), programme(2, enrolled=None), programme(3, enrolled=5)], PER)
    ending = found.days30
    assert (ending.people, ending.unknown, ids(ending.programmes)) == (10_005, 1, [1, 2, 3])
    only_unknown = endings([programme(enrolled=None)], PER).days30
    assert (only_unknown.people, only_unknown.unknown) == (None, 1)
    assert only_unknown.people_not_secured is None
    nothing = endings([], PER).days30
    assert (nothing.people, nothing.unknown, nothing.people_not_secured) == (None, 0, None)


@pytest.mark.parametrize(
    ("renewal", "secured"),
    [
        (Renewal.NOT_STATED, False),
        (Renewal.ANNOUNCED, False),
        (Renewal.BUDGETED, True),
        (Renewal.DECREED, True),
        (Renewal.PAID, True),
        (Renewal.NOT_RENEWED, False),
    ],
)
def test_what_is_secured_still_ends_but_is_told_apart(renewal, secured):
    ending = endings([programme(renewal=renewal)], PER).year_end
    assert (ids(ending.programmes), ending.people) == ([1], 10_000)
    assert ids(ending.not_secured) == ([] if secured else [1])
    assert ending.people_not_secured == (0 if secured else 10_000)


def test_people_not_secured_are_those_of_the_other_programmes():
    facts = [programme(1, enrolled=7), programme(2, renewal=Renewal.PAID)]
    assert endings(facts, PER).days30.people_not_secured == 7
    facts = [programme(1, enrolled=None), programme(2, renewal=Renewal.PAID)]
    assert endings(facts, PER).days30.people_not_secured is None


def test_the_soonest_end_comes_first_then_the_region_then_the_name():
    facts = [
        ending_in(2, 1, region="18.01"),
        ending_in(1, 2, region="18.02", slug="b"),
        ending_in(1, 3, region="18.02", slug="a"),
        ending_in(1, 4, region="18.01", slug="z"),
    ]
    assert ids(endings(facts, PER).days30.programmes) == [4, 3, 2, 1]


def test_coverage_falls_by_the_people_of_a_programme_that_is_inside():
    before = coverage(Count(42_000), Count(112_000))
    after = coverage_without(before, 10_000, True)
    assert (after.participants, after.universe) == (Count(32_000), Count(112_000))


@pytest.mark.parametrize("included", [None, False])
def test_coverage_is_not_known_where_nobody_said_that_they_are_inside(included):
    assert coverage_without(coverage(Count(10), Count(20)), 1, included) is None


def test_coverage_is_not_known_without_a_coverage_or_people():
    assert coverage_without(None, 1, True) is None
    assert coverage_without(coverage(Count(10), Count(20)), None, True) is None


def test_coverage_never_falls_below_zero_and_stays_as_vague_as_it_was():
    before = coverage(Count(1000, 100, approximate=True), Count(2000, 10))
    assert coverage_without(before, 400, True).participants == Count(600, 100, approximate=True)
    assert coverage_without(before, 1000, True).participants == Count(0, 100, approximate=True)
    assert coverage_without(before, 1001, True).participants == Count(0, 100, approximate=True)
    assert coverage_without(before, 999, True).participants.value == 1


def between(*facts, since=date(2023, 11, 1), until=date(2024, 2, 29)):
    found = programmes_between(facts, since, until)
    return ids(found.began), ids(found.ended)


def test_a_programme_begins_after_the_earlier_date_and_up_to_the_later():
    starts = {-1: [], 0: [], 1: [1]}
    for days, began in starts.items():
        fact = programme(start=date(2023, 11, 1) + timedelta(days=days), end=None)
        assert between(fact) == (began, [])
    last = date(2023, 12, 31)
    assert between(programme(start=last, end=None), until=last) == ([1], [])
    assert between(programme(start=last, end=None), until=last - timedelta(days=1)) == ([], [])


def test_a_programme_that_paid_on_the_earlier_date_ends_after_it():
    for days, ended in {-1: [], 0: [1], 1: [1]}.items():
        fact = programme(start=None, end=date(2023, 11, 1) + timedelta(days=days))
        assert between(fact) == ([], ended)
    last = date(2023, 12, 31)
    assert between(programme(start=None, end=last), until=last) == ([], [])
    assert between(programme(start=None, end=last), until=last + timedelta(days=1)) == ([], [1])


def test_a_programme_may_begin_and_end_in_between():
    whole = programme(start=date(2023, 11, 30), start_precision=Precision.MONTH)
    assert between(whole, since=date(2023, 10, 31)) == ([1], [1])
    assert between(undated()) == ([], [])


def test_what_was_said_after_the_later_date_is_not_known():
    until = date(2024, 1, 1)
    assert between(programme(as_of=until), until=until) == ([], [1])
    assert between(programme(as_of=date(2024, 1, 2)), until=until) == ([], [])


def test_what_was_said_after_it_is_known_on_a_later_day():
    until = date(2024, 1, 1)
    told = programme(as_of=date(2024, 1, 2))
    since = date(2023, 11, 1)
    for per, ended in ((until, []), (date(2024, 1, 2), [1])):
        assert ids(programmes_between([told], since, until, per).ended) == ended


@given(programmes(), SOME_DAYS, st.randoms(use_true_random=False))
def test_endings_are_what_the_oracle_says_in_any_order(facts, per, random):
    found = endings(facts, per)
    assert found == endings(random.sample(facts, len(facts)), per)
    for window in WINDOWS:
        ending = getattr(found, window)
        assert oracles_programmes.ending(facts, per, ending.until) == (
            sorted(ids(ending.programmes)),
            ending.people,
            ending.unknown,
            ending.people_not_secured,
        )
    assert set(found.days30.programmes) <= set(found.days60.programmes)
    assert set(found.days60.programmes) <= set(found.days90.programmes)


@given(programmes(), SOME_DAYS)
def test_a_date_never_sees_what_is_said_after_it(facts, per):
    known = [fact for fact in facts if fact.as_of <= per]
    assert endings(facts, per) == endings(known, per)
    since = per - timedelta(days=40)
    assert programmes_between(facts, since, per) == programmes_between(known, since, per)


@given(programmes(), SOME_DAYS, SOME_DAYS)
def test_what_began_and_ended_is_what_changed_its_status(facts, one, other):
    since, until = sorted((one, other))
    known = [replace(fact, as_of=since) for fact in facts]
    found = programmes_between(known, since, until)
    for fact in known:
        old, new = programme_status(fact, since), programme_status(fact, until)
        assert (fact in found.began) == (old == "not_started" and _begun(fact, until))
        assert (fact in found.ended) == (old != new and new == "ended")


def _begun(fact, per):
    return fact.first_day is not None and fact.first_day <= per


@given(st.integers(0, 900), st.sampled_from([0, 1, 10]), st.integers(1, 900), heads)
def test_coverage_without_is_never_negative_nor_more_than_before(people, spread, workers, lost):
    before = coverage(Count(people, spread), Count(workers))
    after = coverage_without(before, lost, True)
    assert (after is None) == (lost is None)
    if after is not None:
        assert after.participants.value == max(people - lost, 0)
        assert 0 <= after.low <= after.value <= before.value
        assert after.high <= before.high
