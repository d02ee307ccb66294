"""Classes of coverage for a map (DESIGN 5)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.measures import (
    COVERAGE_CLASSES,
    Count,
    Coverage,
    count_classes,
    coverage_class,
    possible_classes,
)
from tests.oracles_classes import class_limits

peoples = st.integers(0, 1_000)


def limits(one):
    return one.low, one.high


@pytest.mark.parametrize(
    ("participants", "low", "high"),
    [
        (0, 0, 20),
        (1_999, 0, 20),
        (2_000, 20, 40),  # a limit belongs to the class above it
        (3_999, 20, 40),
        (8_000, 80, 100),
        (10_000, 80, 100),  # the whole universe is not more than it
        (10_001, 100, None),
        (50_000, 100, None),
    ],
)
def test_limits(participants, low, high):
    assert limits(coverage_class(Coverage(Count(participants), Count(10_000)))) == (low, high)


def test_missing_is_a_class_of_its_own():
    assert coverage_class(None) is None
    counts = count_classes([None, Coverage(Count(0), Count(10)), None])
    assert counts[None] == 2
    assert counts[COVERAGE_CLASSES[0]] == 1
    assert sum(counts.values()) == 3
    assert set(counts) == {*COVERAGE_CLASSES, None}


def test_only_the_class_above_the_universe_exceeds_it():
    assert [one for one in COVERAGE_CLASSES if one.exceeds] == [COVERAGE_CLASSES[-1]]


def test_rounded_counts_leave_neighbours_open():
    rounded = Coverage(Count.of(41_000, 10_000), Count(100_000))
    assert limits(coverage_class(rounded)) == (40, 60)
    assert [limits(one) for one in possible_classes(rounded)] == [(20, 40), (40, 60)]


@settings(max_examples=50)
@given(peoples, st.integers(1, 500))
def test_every_coverage_is_in_exactly_one_class(participants, universe):
    exact = Coverage(Count(participants), Count(universe))
    assert [limits(coverage_class(exact))] == class_limits(participants, universe)
    assert possible_classes(exact) == (coverage_class(exact),)


@settings(max_examples=50)
@given(peoples, st.integers(1, 500), st.sampled_from([1, 10, 100]))
def test_the_midpoint_is_among_what_is_possible(participants, universe, unit):
    rounded = Coverage(Count.of(participants, unit), Count.of(universe, unit))
    assert coverage_class(rounded) in possible_classes(rounded)
