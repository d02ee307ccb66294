"""The hierarchy of a date, and what a code leads to."""

import datetime

import pytest

from regions.models import RegionCode
from reports.facts.places import Atlas, Moved, NotYetBorn, UnknownRegion, load_atlas

pytestmark = pytest.mark.django_db

BEFORE = datetime.date(2022, 7, 24)
BIRTH = datetime.date(2022, 7, 25)
NOW = datetime.date(2026, 11, 21)


@pytest.fixture
def atlas() -> Atlas:
    return load_atlas()


def test_the_atlas_takes_two_queries(django_assert_num_queries):
    with django_assert_num_queries(2):
        load_atlas()


@pytest.mark.parametrize(
    ("day", "provinces"),
    [(datetime.date(2022, 1, 31), 34), (datetime.date(2023, 12, 31), 38), (NOW, 38)],
)
def test_indonesia_has_the_provinces_of_the_date(atlas: Atlas, day: datetime.date, provinces: int):
    assert len(atlas.children("00", day)) == provinces


def test_a_region_belongs_to_its_new_province_from_the_first_day(atlas: Atlas):
    assert atlas.ancestors("93.01", BEFORE) == ("00", "91")
    assert atlas.ancestors("93.01", BIRTH) == ("00", "93")
    assert "93.01" in atlas.children("91", BEFORE)
    assert "93.01" not in atlas.children("91", BIRTH)


def test_every_regency_has_one_province_on_every_date(atlas: Atlas):
    for day in (datetime.date(2010, 1, 1), BEFORE, BIRTH, NOW):
        below = [c for p in atlas.children("00", day) for c in atlas.children(p, day)]
        assert len(below) == len(set(below)) == 514


def test_a_province_remembers_when_it_lost_regencies(atlas: Atlas):
    assert atlas.territory_changed_on("91", NOW) == BIRTH
    assert atlas.territory_changed_on("91", BEFORE) is None
    assert atlas.territory_changed_on("92", NOW) == datetime.date(2022, 12, 8)
    assert atlas.territory_changed_on("18", NOW) is None


def test_a_province_not_yet_born_names_the_one_its_land_belonged_to(atlas: Atlas):
    with pytest.raises(NotYetBorn) as caught:
        atlas.find("93", BEFORE)
    assert (caught.value.then.code, caught.value.born_on) == ("91", BIRTH)
    with pytest.raises(NotYetBorn) as caught:
        atlas.find("96", datetime.date(2022, 12, 7))
    assert caught.value.then.code == "92"


def test_an_old_code_leads_to_the_region_of_today(atlas: Atlas):
    old = RegionCode.objects.select_related("region").get(region__code="93.01")
    with pytest.raises(Moved) as caught:
        atlas.find(old.code, NOW)
    assert caught.value.code == "93.01"


def test_a_code_that_nobody_has_is_unknown(atlas: Atlas):
    with pytest.raises(UnknownRegion):
        atlas.find("99.99", NOW)


def test_a_region_is_found_on_dates_when_it_exists(atlas: Atlas):
    assert atlas.find("93", BIRTH).name == "Papua Selatan"
    assert atlas.find("18.04", BEFORE).full_name == "Kabupaten Lampung Barat"
    assert atlas.find("18", BEFORE).full_name == "Provinsi Lampung"
