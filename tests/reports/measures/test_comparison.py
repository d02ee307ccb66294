from decimal import Decimal

import pytest

from reports.measures import Count, PrintedValue, comparison, coverage
from tests.reports.measures.build import unchecked

compare_printed = unchecked(comparison.compare_printed)
LAMPUNG_BARAT = coverage(Count(22_680), Count(92_913))
LAMPUNG_2025 = coverage(Count.of(687_000, 1_000), Count.of(2_800_000, 100_000))


@pytest.mark.parametrize(
    ("printed", "difference", "disagrees"),
    [
        (PrintedValue(2241, 2), "-2.00", True),
        (PrintedValue(2441, 2), "0.00", False),
        (PrintedValue(2440, 2), "-0.01", False),
        (PrintedValue(2439, 2), "-0.02", True),
    ],
)
def test_a_percentage_disagrees_beyond_one_unit_of_its_last_digit(printed, difference, disagrees):
    found = compare_printed("coverage_percent", printed, 1, LAMPUNG_BARAT)
    assert found.computed == Decimal("24.41")
    assert (str(found.difference), found.disagrees) == (difference, disagrees)


def test_the_unprotected_are_held_against_the_gap_to_the_universe():
    found = compare_printed("unprotected", PrintedValue(389_534, 0), 1, LAMPUNG_2025)
    assert (found.computed, found.difference) == (2_113_000, -1_723_466)
    assert found.disagrees
    rounded = compare_printed("unprotected", PrintedValue(2_000_000, 0), 1_000_000, LAMPUNG_2025)
    assert not rounded.disagrees


def test_what_cannot_be_held_together_is_not_compared():
    assert compare_printed("coverage_percent", PrintedValue(9692, 2), 1, None) is None
    assert compare_printed("target_people", PrintedValue(61_000, 0), 1, LAMPUNG_2025) is None
