from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reports.measures import (
    Count,
    Headline,
    PrintedValue,
    headline,
)
from reports.measures import coverage as checked_coverage
from tests import oracles
from tests.reports.measures.build import unchecked
from tests.reports.measures.strategies import counts

coverage = unchecked(checked_coverage)
LAMPUNG = coverage(Count(731_991), Count.of(2_700_000, 100_000))
TANJABBAR = coverage(Count.of(42_000, 1_000), Count.of(112_000, 1_000, approximate=True))


def said(low, high, places, *, about, printed=False):
    return Headline(Decimal(low), Decimal(high), places, about, printed)


@pytest.mark.parametrize(
    ("participants", "workers", "shown"),
    [
        (22_680, 92_913, "24.41"),
        (760_468, 3_059_943, "24.85"),
        (128_358, 155_222, "82.69"),
        (25_721, 20_390, "126.15"),
        (407_773, 1_601_559, "25.46"),
        (334_786, 711_705, "47.04"),
        (72_987, 889_854, "8.20"),
        (115_463, 457_718, "25.23"),
        (0, 10, "0.00"),
    ],
)
def test_coverage_of_exact_counts_has_two_decimals_and_no_range(participants, workers, shown):
    found = coverage(Count(participants), Count(workers))
    assert str(found.percent) == shown
    assert found.range is None
    assert headline(found) == said(shown, shown, 2, about=False)


def test_coverage_is_missing_where_a_count_is_missing_or_the_universe_is_zero():
    assert coverage(None, Count(1)) is None
    assert coverage(Count(1), None) is None
    assert coverage(Count(0), Count(0)) is None


def test_rounded_counts_make_a_range():
    assert [str(end) for end in LAMPUNG.range] == ["26.62", "27.62"]
    assert [str(end) for end in TANJABBAR.range] == ["36.89", "38.12"]
    assert str(TANJABBAR.percent) == "37.50"


def test_over_100_percent_is_said_and_its_gaps_are_negative():
    kaimana = coverage(Count(25_721), Count(20_390))
    assert kaimana.exceeds
    assert kaimana.gap_people == -5_331
    assert str(kaimana.gap_points) == "-26.15"
    assert not coverage(Count(5), Count(5)).exceeds


def test_the_gap_of_rounded_counts_is_an_interval_around_the_nominal_one():
    assert (TANJABBAR.gap_people, str(TANJABBAR.gap_points)) == (70_000, "62.50")
    assert (TANJABBAR.gap_interval.low, TANJABBAR.gap_interval.high) == (69_000, 71_000)


def test_gap_points_are_rounded_once_from_the_exact_value():
    assert str(coverage(Count(1), Count(800)).gap_points) == "99.88"
    assert str(coverage(Count(1), Count(800)).percent) == "0.13"


def test_a_universe_rounded_far_beyond_itself_holds_one_worker_at_least():
    assert coverage(Count(10), Count.of(40_000, 100_000)).high == 10


def test_a_finer_printed_percentage_inside_ours_is_the_headline():
    assert headline(LAMPUNG, [PrintedValue(2679, 2)]) == said(
        "26.79", "26.79", 2, about=False, printed=True
    )


def test_a_printed_percentage_that_rounded_counts_rule_out_is_not():
    assert headline(LAMPUNG, [PrintedValue(2763, 2), PrintedValue(2661, 2)]) == headline(LAMPUNG)


def test_a_printed_percentage_that_the_rounded_counts_just_allow_is():
    sulsel = coverage(Count.of(1_327_000, 1_000), Count(2_801_936))
    assert headline(sulsel, [PrintedValue(4738, 2)]).low == Decimal("47.38")


def test_a_printed_percentage_keeps_the_publishers_about():
    assert headline(LAMPUNG, [PrintedValue(2679, 2, approximate=True)]).about


def test_a_whole_percentage_is_not_finer_than_a_range_of_whole_ones():
    assert headline(TANJABBAR, [PrintedValue(37, 0)]) == said("37", "38", 0, about=True)


def test_a_printed_percentage_never_displaces_an_exact_one():
    found = coverage(Count(22_680), Count(92_913))
    assert not headline(found, [PrintedValue(2441, 2), PrintedValue(2241, 2)]).printed


def test_a_printed_percentage_as_coarse_as_ours_adds_nothing():
    found = coverage(Count(1_000, 100), Count(10_000))
    assert not headline(found, [PrintedValue(10, 0)]).printed


def test_of_several_printed_percentages_the_finest_then_the_nearest_is_said():
    printed = [PrintedValue(27, 0), PrintedValue(2670, 2), PrintedValue(2705, 2)]
    assert headline(LAMPUNG, printed).low == Decimal("27.05")
    assert headline(LAMPUNG, reversed(printed)) == headline(LAMPUNG, printed)


@pytest.mark.parametrize(
    ("participants", "workers", "expected"),
    [
        (Count.of(1_327_000, 1_000), Count(2_801_936), said("47.36", "47.36", 2, about=True)),
        (Count(2_446, 40), Count(10_000), said("24.5", "24.5", 1, about=True)),
        (Count.of(687_000, 1_000), Count.of(2_800_000, 100_000), said("25", "25", 0, about=True)),
        (Count(1_000, 1), Count(10_000), said("10.00", "10.00", 2, about=False)),
        (Count(1_000, 10), Count(10_000), said("10.0", "10.0", 1, about=False)),
        (Count(1_000, 100), Count(10_000), said("10", "10", 0, about=True)),
        (Count(1_000, 102), Count(10_000), said("9", "11", 0, about=True)),
        (Count(1_000, 0, True), Count(10_000), said("10.00", "10.00", 2, about=True)),
    ],
)
def test_the_width_of_the_range_decides_how_precisely_it_is_said(participants, workers, expected):
    assert headline(coverage(participants, workers)) == expected


def test_a_printed_value_stands_for_half_a_unit_of_its_last_decimal():
    printed = PrintedValue(820, 2)
    assert str(printed.value) == "8.20"
    assert (printed.interval.low, printed.interval.high) == (
        Fraction("8.195"),
        Fraction("8.205"),
    )


@given(counts, counts)
def test_the_nominal_value_lies_in_the_range_and_in_the_headline(participants, workers):
    found = coverage(participants, workers)
    assume(found is not None)
    assert found.low <= found.value <= found.high
    assert found.gap_interval.low <= found.gap_people <= found.gap_interval.high
    assert found.percent == oracles.rounded(Fraction(100 * participants.value, workers.value), 2)
    spoken = headline(found)
    half = Fraction(1, 2 * 10**spoken.places)
    assert Fraction(spoken.low) - half <= 100 * found.value <= Fraction(spoken.high) + half
    assert spoken.about or found.points.width <= Fraction(1, 10)


@given(counts, counts, st.integers(1, 50))
def test_coverage_is_the_same_in_any_unit(participants, workers, factor):
    found = coverage(participants, workers)
    assume(found is not None)
    assume(workers.low >= 1)
    scaled = coverage(
        Count(participants.value * factor, participants.spread * factor),
        Count(workers.value * factor, workers.spread * factor),
    )
    assert (scaled.percent, scaled.low) == (found.percent, found.low)
    assert scaled.range == found.range


@given(counts, counts, counts)
def test_more_participants_never_lower_coverage_and_more_workers_never_raise_it(one, more, workers):
    found = coverage(one, workers)
    assume(found is not None)
    assert coverage(one + more, workers).percent >= found.percent
    assert coverage(one, workers + more).percent <= found.percent
    assert coverage(one + more, workers).gap_people <= found.gap_people


def test_it_is_exact_where_both_counts_are():
    assert coverage(Count(1), Count(2)).exact
    assert not coverage(Count(1), Count.of(200, 10)).exact
    assert not coverage(Count(1, approximate=True), Count(2)).exact
