"""The people between two places of a ranking."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.measures import Count, Coverage, Interval, to_overtake
from reports.measures.goals import Goal
from tests import oracles_neighbours


def between(behind, ahead):
    found = to_overtake(Coverage(*map(Count, behind)), Coverage(*map(Count, ahead)))
    return None if found is None else found.people


def test_one_more_than_its_share_of_the_own_universe():
    # 31,20 % of 1.000 are 312; the 313th is the first who makes it more.
    assert between((250, 1_000), (312, 1_000)) == 63
    assert between((250, 1_000), (31_200, 100_000)) == 63


def test_equals_are_one_person_apart():
    assert between((1, 2), (2, 4)) == 1


def test_who_is_ahead_overtakes_nobody():
    assert between((51, 100), (50, 100)) is None


def test_rounded_counts_leave_an_interval():
    ahead = Coverage(Count(50), Count(100))
    found = to_overtake(Coverage(Count(300, 100), Count(1_000)), ahead)
    # 501 less 350, 300 and 250.
    assert found == Goal(201, Interval(Fraction(151), Fraction(251)))


def test_nobody_knows_who_is_ahead_where_rounding_is_wider_than_the_distance():
    ahead = Coverage(Count(50), Count(100))
    assert to_overtake(Coverage(Count(490, 100), Count(1_000)), ahead) is None


people = st.integers(0, 60)
workers = st.integers(1, 60)


@settings(max_examples=50)
@given(people, workers, people, workers)
def test_as_many_as_are_added_one_by_one(mine, universe, theirs, other):
    ahead = Coverage(Count(theirs), Count(other))
    added = oracles_neighbours.to_overtake(mine, universe, ahead.value)
    assert between((mine, universe), (theirs, other)) == (added or None)
