"""Which places there are, to whom they belonged when, and by what names they are found."""

import datetime

import pytest

from regions.loading.files import rows_of
from regions.loading.places import load_places
from regions.models import Kind, Level, Placement, Region, RegionAlias, RegionCode, Segment
from regions.names import matches

pytestmark = pytest.mark.django_db

BEFORE_KALTARA = datetime.date(2012, 11, 15)
BEFORE_THE_SPLIT = datetime.date(2022, 1, 31)
LAST_DAY_IN_PAPUA = datetime.date(2022, 7, 24)
FIRST_DAY_OF_PAPUA_SELATAN = datetime.date(2022, 7, 25)
LAST_DAY_WITH_37 = datetime.date(2022, 12, 7)
AFTER_THE_SPLIT = datetime.date(2023, 12, 31)


def region(code):
    return Region.objects.get(code=code)


def parent_of(code, day):
    return Placement.objects.on(day).get(region__code=code).parent.code


def test_all_of_indonesia_is_there():
    counts = {level: Region.objects.filter(level=level).count() for level in Level}

    assert counts == {Level.NATION: 1, Level.PROVINCE: 38, Level.REGENCY: 514}
    assert Region.objects.filter(kind=Kind.CITY).count() == 98
    assert Region.objects.filter(kind=Kind.REGENCY).count() == 416


@pytest.mark.parametrize(
    ("day", "provinces"),
    [
        (BEFORE_KALTARA, 33),
        (BEFORE_THE_SPLIT, 34),
        (FIRST_DAY_OF_PAPUA_SELATAN, 37),
        (LAST_DAY_WITH_37, 37),
        (AFTER_THE_SPLIT, 38),
    ],
)
def test_provinces_are_those_of_the_day(day, provinces):
    alive = Region.objects.filter(level=Level.PROVINCE).exclude(born_on__gt=day)
    assert Placement.objects.on(day).filter(parent=region("00")).count() == provinces
    assert alive.count() == provinces


def test_every_regency_has_exactly_one_parent_on_every_day():
    regencies = Region.objects.filter(level=Level.REGENCY).count()
    for day in (BEFORE_KALTARA, LAST_DAY_IN_PAPUA, FIRST_DAY_OF_PAPUA_SELATAN, AFTER_THE_SPLIT):
        placed = Placement.objects.on(day).filter(region__level=Level.REGENCY)
        assert placed.count() == placed.values("region").distinct().count() == regencies


def test_a_parent_is_never_younger_than_the_placement_under_it():
    for placement in Placement.objects.select_related("parent").exclude(parent__born_on=None):
        assert placement.valid_from
        assert placement.parent.born_on
        assert placement.valid_from >= placement.parent.born_on


def test_merauke_moves_to_papua_selatan_on_its_first_day():
    assert parent_of("93.01", LAST_DAY_IN_PAPUA) == "91"
    assert parent_of("93.01", FIRST_DAY_OF_PAPUA_SELATAN) == "93"


def test_kalimantan_utara_comes_out_of_kalimantan_timur():
    assert parent_of("65.71", BEFORE_KALTARA) == "64"
    assert parent_of("65.71", BEFORE_THE_SPLIT) == "65"


def test_a_province_is_born_with_its_law_and_the_others_always_were():
    assert region("93").born_on == FIRST_DAY_OF_PAPUA_SELATAN
    assert region("96").born_on == datetime.date(2022, 12, 8)
    assert region("18").born_on is None
    assert region("93.01").born_on is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Muko-Muko", "17.06"),
        ("Lambar", "18.04"),
        ("Tanjab Barat", "15.06"),
        ("Babel", "19"),
        ("91.16", "93.02"),
    ],
)
def test_other_names_and_old_codes_find_the_region(text, code):
    assert code in {match.code for match in matches(text)}


def test_a_kota_and_a_kabupaten_of_one_name_stay_apart():
    codes = [match.code for match in matches("Sorong")]
    found = Region.objects.filter(code__in=codes, level=Level.REGENCY).order_by("code")

    assert [str(one) for one in found if one.code in {"96.01", "96.71"}] == [
        "Kabupaten Sorong",
        "Kota Sorong",
    ]


def test_no_old_code_is_the_code_of_a_region_today():
    old = set(RegionCode.objects.values_list("code", flat=True))

    assert len(old) == 26
    assert not old & set(Region.objects.values_list("code", flat=True))


def test_an_old_code_names_the_parent_of_its_time():
    for row in rows_of("old_codes.csv"):
        last_day = datetime.date.fromisoformat(row["valid_until"]) - datetime.timedelta(days=1)
        assert parent_of(row["code"], last_day) == row["old_code"][:2]


def test_segments_are_one_tree_with_parents_before_children():
    parents = {one.code: one.parent and one.parent.code for one in Segment.objects.all()}

    assert [code for code, parent in parents.items() if parent is None] == ["total", "asn_korpri"]
    assert [code for code, parent in parents.items() if parent == "total"] == [
        "pu",
        "bpu",
        "jakon",
        "pmi",
    ]
    assert parents["non_asn_thlt"] == "non_asn"
    assert parents["badan_usaha_micro"] == "badan_usaha"
    order = list(parents)
    assert all(
        order.index(parent) < order.index(code) for code, parent in parents.items() if parent
    )


def test_loading_again_changes_nothing(django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        assert not load_places()


def test_loading_puts_back_what_was_changed():
    Region.objects.filter(code="18.04").update(name="Lampung")
    Placement.objects.filter(region__code="93.01", valid_until=None).update(law="")

    written = load_places()

    assert (written.created, written.updated) == (0, 2)
    assert region("18.04").name == "Kabupaten Lampung Barat"


def test_an_alias_that_an_office_added_stays():
    RegionAlias.objects.create(region=region("18.04"), name="Liwa")

    assert not load_places()
    assert RegionAlias.objects.filter(name="Liwa").exists()


def test_a_region_known_by_its_old_code_keeps_its_identity():
    merauke = region("93.01")
    Region.objects.filter(pk=merauke.pk).update(code="91.01")

    load_places()

    assert region("93.01").pk == merauke.pk
    assert not Region.objects.filter(code="91.01").exists()
