"""Regions by the names that people type."""

from pathlib import Path

import pytest

from regions.models import Region
from regions.names import matches
from regions.near_names import distance, mistakes, nearest

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


def test_a_name_that_begins_like_a_kind_is_found_written_apart():
    found = {match.code: match.closeness for match in matches("kota baru")}
    assert found["63.02"] == 1
    assert matches("kota waringin barat")[0].code == "62.01"


def test_nothing_fits_nonsense():
    assert matches("xyz") == ()


def test_a_search_takes_three_queries(django_assert_num_queries):
    with django_assert_num_queries(3):
        matches("bandung")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("lampug barat", ["Kabupaten Lampung Barat"]),
        ("tj jabung", ["Kabupaten Tanjung Jabung Barat", "Kabupaten Tanjung Jabung Timur"]),
        ("tlg. bawang barat", ["Kabupaten Tulang Bawang Barat"]),
        ("banda lampung", ["Kota Bandar Lampung"]),
        ("kota bandug", ["Kota Bandung"]),
        ("kab bandug", ["Kabupaten Bandung", "Kabupaten Bandung Barat"]),
        ("bandug", ["Kabupaten Bandung", "Kabupaten Bandung Barat", "Kota Bandung"]),
        ("lamabr", ["Kabupaten Lampung Barat"]),
        ("mukomko", ["Kabupaten Mukomuko"]),
        ("jaksel", ["Kota Administrasi Jakarta Selatan"]),
        ("tubaba", ["Kabupaten Tulang Bawang Barat"]),
        ("Lampung Barat, Lampung", ["Kabupaten Lampung Barat"]),
        ("xyzzy", []),
        ("18.99", []),
        ("-", []),
    ],
)
def test_what_was_nearly_typed_is_offered(typed: str, names: list[str]):
    assert matches(typed) == ()
    found = Region.objects.in_bulk([one.code for one in nearest(typed)], field_name="code")
    assert [found[one.code].name for one in nearest(typed)] == names


def test_fewer_mistakes_come_first():
    assert [mistakes(["metro"], name) for name in ("Kota Metro", "Kota Metre")] == [0, 1]
    far = [match.closeness for match in nearest("jogjakarta")]
    assert far == sorted(far)
    assert distance("lampung", "lapmung") == 1
    assert distance("kitten", "sitting") == 3


def test_near_names_are_for_the_search_alone():
    """A figure must never be written where a name was only nearly right."""
    users = [
        str(path)
        for package in ("regions", "reports", "coverage_tracker")
        for path in Path(package).rglob("*.py")
        if "near_names" in path.read_text() and path.name != "near_names.py"
    ]
    assert users == ["reports/lists.py"]
