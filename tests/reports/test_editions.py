"""The same participants under each edition of the universe, and what a survey cannot tell."""

import datetime
from fractions import Fraction

import pytest

from regions.models import UniverseFigure
from reports.region_report import load_region_report
from reports.selection import Selection
from tests.factories import count_workers, submit

pytestmark = pytest.mark.django_db

PER = datetime.date(2025, 6, 30)


def by_edition(code="18.04", **asked):
    return load_region_report(code, Selection(PER, **asked)).by_edition


@pytest.fixture
def two():
    count_workers("2023-12-31", {"18.04": {"total": 800}}, slug="lama")
    count_workers("2024-12-31", {"18.04": {"total": 1_000}}, slug="baru")
    submit("18.04", "2025-06-30", total=400)


def test_each_edition_has_its_line_and_the_one_in_use_is_marked(two):
    found = {row.edition.slug: (row.coverage.value, row.used, row.later) for row in by_edition()}
    assert found == {
        "lama": (Fraction(1, 2), False, False),
        "baru": (Fraction(2, 5), True, False),
    }


def test_the_one_that_was_chosen_is_the_one_in_use(two):
    assert [row.edition.slug for row in by_edition(edition="lama") if row.used] == ["lama"]


def test_what_was_counted_after_the_figure_is_marked(two):
    count_workers("2025-12-31", {"18.04": {"total": 1_600}}, slug="nanti")
    rows = {row.edition.slug: row for row in by_edition()}
    assert (rows["nanti"].later, rows["nanti"].used) == (True, False)
    assert rows["baru"].used


def test_one_edition_alone_is_not_compared():
    count_workers("2024-12-31", {"18.04": {"total": 1_000}})
    submit("18.04", "2025-06-30", total=400)
    assert by_edition() == ()


def test_an_edition_that_is_a_draft_or_of_zero_workers_divides_nothing(two):
    count_workers("2024-06-30", {"18.04": {"total": 500}}, status="draft")
    count_workers("2024-05-31", {"18.04": {"total": 0}})
    assert {row.edition.slug for row in by_edition()} == {"lama", "baru"}


def test_without_participants_there_is_nothing_to_divide():
    count_workers("2023-12-31", {"18.04": {"total": 800}})
    count_workers("2024-12-31", {"18.04": {"total": 1_000}})
    assert by_edition() == ()


def test_a_sum_is_divided_by_each_series_of_its_parts():
    codes = [f"18.{number:02}" for number in (*range(1, 14), 71, 72)]
    for day, workers in (("2023-12-31", 80), ("2024-12-31", 100)):
        count_workers(day, {code: {"total": workers} for code in codes})
    for code in codes:
        submit(code, "2025-06-30", total=40)
    assert sorted(row.coverage.value for row in by_edition("18")) == [
        Fraction(2, 5),
        Fraction(1, 2),
    ]


# Surveys


def survey(errors):
    """A thousand workers in each of the fifteen regencies; a standard error for some."""
    codes = [f"18.{number:02}" for number in (*range(1, 14), 71, 72)]
    edition = count_workers("2024-12-31", {code: {"total": 1_000} for code in codes})
    for code, error in errors.items():
        figures = UniverseFigure.objects.filter(edition=edition, region__code=code)
        figures.update(standard_error=error)
    for place, code in enumerate(codes):
        submit(code, "2025-06-30", total=900 - 20 * place)


def test_a_standard_error_stands_beside_the_universe(client, settings):
    settings.COVERAGE_PUBLIC = True
    survey({"18.04": 25})
    count_workers("2023-12-31", {"18.04": {"total": 800}})
    errors = {row.coverage.universe.value: row.standard_error for row in by_edition()}
    assert errors == {1_000: 25, 800: None}
    page = client.get(f"/wilayah/18.04/?per={PER}").content.decode()
    assert "galat baku 25" in page


def level(code):
    rank = load_region_report(code, Selection(PER)).row.rank
    assert rank
    return rank.place, rank.level_with


def test_ranks_closer_than_the_standard_error_are_level(client, settings):
    settings.COVERAGE_PUBLIC = True
    # 18.01 has 0,90 and 18.02 0,88. An error of 25 in 1.000 makes 0,90 × 0,025 = 0,0225.
    survey({"18.01": 25})
    assert level("18.01") == (1, ("18.02",))
    assert level("18.02") == (2, ("18.01",))
    assert level("18.03") == (3, ())
    page = client.get(f"/wilayah/18.01/?per={PER}").content.decode()
    assert "Peringkat 1 dari 15." in page
    assert "Setara dengan" in page


def test_an_error_that_is_too_small_leaves_the_ranks_alone():
    # 0,90 × 0,022 = 0,0198 is less than the two points between them.
    survey({"18.01": 22})
    assert level("18.01") == (1, ())
