"""What stands next to a region: in its ranking, in the order of the codes, and in time."""

import datetime

import pytest

from reports.coverage_table import CoverageRow
from reports.labels import RegionLabel
from reports.measures import ranks
from reports.neighbours import Periods, find_neighbours, find_periods
from tests.reports.measures.build import figure


def siblings(*rows):
    """Rows of (code, participants, workers[, standard error]), ranked among each other."""
    figures = [
        figure(code, people, workers, standard_error=error[0] if error else None)
        for code, people, workers, *error in rows
    ]
    places = ranks(figures, len(figures))
    return [
        CoverageRow(
            RegionLabel(one.code, one.code, "regency", "kabupaten"),
            one,
            None,
            None,
            places.get(one.code),
            None,
        )
        for one in figures
    ]


def around(code, *rows):
    table = siblings(*rows)
    return find_neighbours(next(row for row in table if row.region.code == code), table)


def places(rivals):
    return [(one.row.region.code, one.people and one.people.people) for one in rivals]


FIVE = [("a", 10, 100), ("b", 50, 100), ("c", 50, 100), ("d", 40, 100), ("e", 5, 100)]


def test_the_next_places_and_the_people_between():
    found = around("d", *FIVE)
    assert found.rank.place == 3
    assert places(found.above) == [("b", 11), ("c", 11)]
    assert places(found.below) == [("a", 31)]
    assert (found.previous.code, found.following.code) == ("c", "e")


@pytest.mark.parametrize(
    ("code", "above", "below"),
    [("b", [], [("d", 11)]), ("e", [("a", 6)], [])],
)
def test_the_first_and_the_last_have_one_side(code, above, below):
    found = around(code, *FIVE)
    assert (places(found.above), places(found.below)) == (above, below)


def test_who_cannot_be_told_apart_has_no_distance():
    found = around("a", ("a", 50, 100, 6), ("b", 405, 900, 80), ("c", 10, 100, 1))
    assert places(found.below) == [("b", None)]


def test_without_a_ranking_the_neighbours_in_the_list_remain():
    found = around("b", ("a", 10, 100), ("b", None, None), ("c", None, None))
    assert (found.rank, found.above, found.below) == (None, (), ())
    assert (found.previous.code, found.following.code) == ("a", "c")


def test_who_is_alone_has_none():
    assert around("a", ("a", 1, 2)) is None


def test_the_nearest_dates_with_figures():
    days = [datetime.date(2025, month, 28) for month in (8, 6, 3)]
    august, june, march = days
    assert find_periods(days, june, june) == Periods(march, august)
    # In July the figure of June stands; the one before it is that of March.
    assert find_periods(days, datetime.date(2025, 7, 1), june) == Periods(march, august)
    assert find_periods(days, august, august) == Periods(june, None)
    assert find_periods(days, datetime.date(2025, 1, 1), None) == Periods(None, march)
    assert find_periods([], june, None) == Periods(None, None)
