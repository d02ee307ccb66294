"""Regions by the names that people type."""

import pytest

from regions.names import matches

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("lampung barat", "18.04"),
        ("Kab. Lampung  Barat", "18.04"),
        ("kab lampung barat", "18.04"),
        ("lambar", "18.04"),
        ("1804", "18.04"),
        ("18.04", "18.04"),
        ("18", "18"),
        ("prov. lampung", "18"),
        ("Muko-Muko", "17.06"),
        ("tanjab barat", "15.06"),
        ("kota bandung", "32.73"),
        ("kabupaten bandung", "32.04"),
        ("babel", "19"),
        ("91.01", "93.01"),
        ("9101", "93.01"),
    ],
)
def test_what_is_typed_leads_to_the_region(typed: str, first: str):
    assert matches(typed)[0].code == first


def test_a_kind_that_was_said_excludes_the_other():
    assert {match.code for match in matches("kota bandung")} == {"32.73"}
    assert "32.73" not in {match.code for match in matches("kab bandung")}


def test_a_name_without_a_kind_shows_both():
    assert {"32.04", "32.73"} <= {match.code for match in matches("bandung")}


def test_nothing_fits_nonsense():
    assert matches("xyz") == ()


def test_a_search_takes_three_queries(django_assert_num_queries):
    with django_assert_num_queries(3):
        matches("bandung")
