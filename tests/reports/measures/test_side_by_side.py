from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings

from reports.measures import (
    Count,
    Extreme,
    Interval,
    Population,
    Reason,
    RegionBasis,
    RuleApplied,
    coverage,
    extremes,
    side_by_side,
)
from reports.measures import difference as checked_difference
from reports.measures.comparable import comparable
from tests import oracles_peers
from tests.reports.measures.build import figure, unchecked
from tests.reports.measures.strategies import siblings

difference = unchecked(checked_difference)

A, B = figure("a", 20, 100), figure("b", 30, 100)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"rule": RuleApplied.UNKNOWN}, Reason.OTHER_RULE),
        ({"population": Population.REGISTERED}, Reason.OTHER_POPULATION),
        ({"region_basis": RegionBasis.REGISTRATION}, Reason.OTHER_BASIS),
        ({"as_of": date(2024, 3, 29)}, Reason.OTHER_DATE),
        ({"edition": "other"}, Reason.OTHER_EDITION),
        ({"edition": None}, Reason.OTHER_EDITION),
    ],
)
def test_what_counts_or_divides_otherwise_is_not_compared(changes, why):
    stated = {"region_basis": RegionBasis.DOMICILE}
    group = [figure("a", 20, 100, **stated), figure("b", 30, 100, **stated)]
    found = side_by_side([*group, figure("c", 40, 100, **stated | changes)])
    assert (found.group, found.why_not) == (("a", "b"), {"c": (why,)})


def test_three_months_apart_and_words_not_stated_are_compared():
    early = figure("c", 40, 100, as_of=date(2024, 3, 31), population=Population.NOT_STATED)
    assert side_by_side([A, B, early]).group == ("a", "b", "c")
    assert side_by_side([A, B, early], months=2).group == ("a", "b")


def test_two_stated_words_are_not_joined_by_one_that_states_none():
    unstated = figure("b", 30, 100, population=Population.NOT_STATED)
    registered = figure("c", 40, 100, population=Population.REGISTERED)
    found = side_by_side([A, unstated, registered])
    assert (found.group, found.why_not) == (("a", "b"), {"c": (Reason.OTHER_POPULATION,)})


@pytest.mark.parametrize(
    ("lacking", "why"),
    [
        (figure("c", None, 100), Reason.MISSING_PARTICIPANTS),
        (figure("c", 40, None), Reason.MISSING_UNIVERSE),
        (figure("c", 40, 100, territory_changed=True), Reason.TERRITORY_CHANGED),
    ],
)
def test_without_coverage_of_its_land_of_today_nothing_is_compared(lacking, why):
    found = side_by_side([lacking, A, B])
    assert (found.group, found.why_not) == (("a", "b"), {"c": (why,)})


def test_a_place_under_another_parent_does_not_matter():
    moved = figure("c", 40, 100, before_placement=True)
    assert side_by_side([A, moved]).group == ("a", "c")
    assert extremes([A, moved]) == {"a": Extreme.LOWEST, "c": Extreme.HIGHEST}


def test_of_two_that_differ_both_say_why():
    other = figure("b", 30, 100, edition="other", population=Population.REGISTERED)
    found = side_by_side([A, other])
    assert found.group == ()
    assert found.why_not == dict.fromkeys("ab", (Reason.OTHER_POPULATION, Reason.OTHER_EDITION))
    assert side_by_side([A]).why_not == {"a": ()}
    assert side_by_side([]).why_not == {}


@settings(max_examples=50)
@given(siblings())
def test_the_group_is_as_large_as_can_be_and_may_be_ranked(known):
    found = side_by_side(known)
    members = [one for one in known if one.code in found.group]
    assert len(members) == oracles_peers.most_alike(known, 3)
    assert comparable(members)
    assert {*found.group, *found.why_not} == {one.code for one in known}
    reasons = [why for why in found.why_not.values() if not why]
    assert len(reasons) <= (not members)


def test_the_highest_and_the_lowest_are_those_that_nobody_may_equal():
    assert extremes([A, B, figure("c", 25, 100)]) == {"a": Extreme.LOWEST, "b": Extreme.HIGHEST}
    assert extremes([A, B, figure("c", 30, 100)]) == {"a": Extreme.LOWEST}
    assert extremes([A]) == {}
    # 26 stands for 21 to 31, so it may be above 30; what a survey cannot tell apart likewise.
    assert extremes([A, B, figure("c", Count(26, 10), 100)]) == {"a": Extreme.LOWEST}
    assert extremes([figure("a", 29, 100, standard_error=90), B]) == {}


def test_a_difference_in_points_is_as_wide_as_both_coverages():
    exact = difference(coverage(Count(1), Count(3)), coverage(Count(1), Count(2)))
    assert (str(exact.points), exact.interval.width) == ("-16.67", 0)
    rounded = difference(coverage(Count(30, 10), Count(100)), coverage(Count(20, 10), Count(100)))
    assert rounded.interval == Interval(Fraction(0), Fraction(20))
