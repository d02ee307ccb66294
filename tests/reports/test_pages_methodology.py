"""The worked examples of the methodology page are true."""

from datetime import date
from fractions import Fraction

import pytest

from reports import formats
from reports.measures import (
    Change,
    Count,
    Coverage,
    CoverageOn,
    Population,
    PrintedValue,
    RegionBasis,
    RuleApplied,
    explain_change,
    headline,
    percent,
)
from reports.measures.rounding import round_half_up

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demo(demo_of_this_file, db, settings):
    settings.COVERAGE_DEMO = True


@pytest.fixture
def page(client):
    return client.get("/metodologi/").content.decode()


@pytest.mark.parametrize(
    ("participants", "universe"),
    [
        *((22_680, 92_913), (25_721, 20_390), (407_773, 1_601_559), (910, 1_100)),
        *((805_433, 3_216_482), (128_358, 155_222), (23_900, 92_913)),
    ],
)
def test_percentages_follow_from_their_counts(page, participants, universe):
    percent = Coverage(Count(participants), Count(universe)).percent
    for shown in (
        formats.count(participants),
        formats.count(universe),
        formats.percent(percent),
    ):
        assert shown in page


@pytest.mark.parametrize(
    "counts",
    [
        (Count(42_000, 1_000), Count(112_000, 1_000)),
        (Count(731_991), Count(2_700_000, 100_000)),
        (Count(1_327_000, 1_000), Count(2_801_936)),
    ],
)
def test_ranges_follow_from_the_rounding(page, counts):
    found = Coverage(*counts).range
    assert found is not None
    low, high = found
    assert f"{formats.decimal(low)}–{formats.percent(high)}" in page


@pytest.mark.parametrize(
    ("counts", "printed", "speaks"),
    [
        ((Count(731_991), Count(2_700_000, 100_000)), PrintedValue(2679, 2), True),
        ((Count(1_327_000, 1_000), Count(2_801_936)), PrintedValue(4738, 2), True),
        ((Count(42_000, 1_000), Count(112_000, 1_000)), PrintedValue(37, 0), False),
    ],
)
def test_the_publisher_speaks_only_where_he_is_finer(page, counts, printed, speaks):
    assert headline(Coverage(*counts), [printed]).printed is speaks
    assert formats.percent(printed.value) in page


def test_parts_add_up(page):
    for parts in ((2_648, 96, 287), (3_031, 368), (324_295, 73_365), (324_295, 73_365, 198_094)):
        assert formats.count(sum(parts)) in page


def test_the_page_says_the_settings_of_this_office(client, settings):
    settings.COVERAGE_ROLLUP_SHARE = 65
    assert "65% semestanya" in client.get("/metodologi/").content.decode()


def test_editions_are_listed_with_the_word_for_the_address(page):
    assert "semesta=dokumen-" in page


def test_a_change_is_divided_without_rest(page):
    unknown = (RuleApplied.UNKNOWN, Population.NOT_STATED, RegionBasis.NOT_STATED)
    coverages = [
        CoverageOn(day, Coverage(*counts), {}, edition, *unknown)
        for day, counts, edition in (
            (date(2023, 12, 31), (Count(731_991), Count(2_700_000, 100_000)), "old"),
            (date(2025, 8, 13), (Count(687_000, 1_000), Count(2_800_000, 100_000)), "new"),
        )
    ]
    change = explain_change(*coverages)
    assert isinstance(change, Change)
    people = sum(one.points for one in change.people)
    for points in (people, change.universe, change.points):
        assert formats.points(round_half_up(points, 2)) in page
    assert formats.signed_count(687_000 - 731_991) in page


def test_a_plan_and_its_peers_follow_from_their_counts(page):
    assert formats.count(22_680 + 122 * 10) in page
    assert formats.points(percent(Fraction(1_220, 92_913))).removeprefix("+") in page
    for small, large in ((92_913, 112_000), (20_390, 92_913)):
        assert formats.decimal(round_half_up(Fraction(large, small), 2)) in page
