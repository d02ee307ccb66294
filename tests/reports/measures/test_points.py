from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import Count
from reports.measures import points_of as checked_points_of
from reports.measures import points_range as checked_points_range
from tests.reports.measures.build import unchecked

points_of, points_range = unchecked(checked_points_of), unchecked(checked_points_range)
LAMPUNG_BARAT = Count(92_913)


def test_people_are_points_of_their_universe():
    assert [str(points_of(people, LAMPUNG_BARAT)) for people in (1_214, 1_220)] == ["1.31", "1.31"]
    assert str(points_of(0, LAMPUNG_BARAT)) == "0.00"


def test_a_range_reaches_from_the_least_to_the_most():
    assert points_range(1_214, 1_220, LAMPUNG_BARAT) == (Decimal("1.31"), Decimal("1.31"))
    assert points_range(10, 20, Count(100)) == (Decimal("10.00"), Decimal("20.00"))


def test_a_rounded_universe_widens_the_range():
    assert points_range(10, 10, Count(100, 100)) == (Decimal("6.67"), Decimal("20.00"))


@pytest.mark.parametrize("universe", [None, Count(0)])
def test_no_points_without_a_universe(universe):
    assert points_of(1, universe) is None
    assert points_range(1, 2, universe) is None


def test_no_points_without_people():
    assert points_of(None, LAMPUNG_BARAT) is None
    assert points_range(None, 1, LAMPUNG_BARAT) is None
    assert points_range(1, None, LAMPUNG_BARAT) is None


@given(st.integers(0, 900), st.integers(1, 900), st.integers(1, 9))
def test_points_are_invariant_in_scale_and_grow_with_people(people, workers, factor):
    points = points_of(people, Count(workers))
    assert points == points_of(people * factor, Count(workers * factor))
    assert points <= points_of(people + factor, Count(workers))
