"""Which rows of a list are asked for: by place, office, kind, category and text."""

import datetime
from types import SimpleNamespace

import pytest

from reports.labels import OfficeLabel, RegionLabel
from reports.narrowing import (
    OF_PLACES,
    Narrowing,
    load_listing,
    load_surroundings,
    narrow,
    of_closed,
    read_narrowing,
)
from reports.selection import ImpossibleQuestion, Selection
from reports.wording.narrowing import narrowed_to, records
from tests.factories import OfficeFactory, SourceFactory, submit
from tests.factories_subjects import BandFactory

pytestmark = pytest.mark.django_db

JULY = Selection(per=datetime.date(2023, 7, 31))
SOURCE = of_closed("sumber", "Jenis sumber", {"media": "Media"}, lambda row: row.kind)


def of(code, name, kind="kabupaten", **more):
    level = "province" if kind == "provinsi" else "regency"
    return SimpleNamespace(region=RegionLabel(code, name, level, kind), kind=None, **more)


LAMPUNG_BARAT = of("18.04", "Kabupaten Lampung Barat")
METRO = of("18.72", "Kota Metro", "kota")
LAMPUNG = of("18", "Lampung", "provinsi")
MUKOMUKO = of("17.06", "Kabupaten Mukomuko", agency="Dinas Perikanan")
NATION = of("00", "Indonesia", "negara")
COMPANY = SimpleNamespace(region=None, recipient="PT Pesisir", kind="media")
OFFICE = SimpleNamespace(region=None, office=OfficeLabel("metro", "Cabang Metro"), kind=None)
ROWS = (LAMPUNG_BARAT, METRO, LAMPUNG, MUKOMUKO, NATION, COMPANY, OFFICE)


@pytest.fixture
def office():
    return OfficeFactory.create(slug="metro", name="Cabang Metro", serves=["18.72", "18.04"])


def left(query, facets=(SOURCE,), selection=JULY):
    return load_listing(ROWS, query, facets, selection)


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ({}, ROWS),
        ({"provinsi": "18"}, (LAMPUNG_BARAT, METRO, LAMPUNG, OFFICE)),
        ({"provinsi": "00"}, (NATION,)),
        ({"provinsi": "11"}, ()),
        ({"jenis": "kota"}, (METRO,)),
        ({"jenis": "provinsi"}, (LAMPUNG,)),
        ({"kantor": "metro"}, (LAMPUNG_BARAT, METRO, OFFICE)),
        ({"kantor": "metro", "jenis": "kabupaten", "provinsi": "18"}, (LAMPUNG_BARAT,)),
        ({"sumber": "media"}, (COMPANY,)),
        ({"q": "  pesisir "}, (COMPANY,)),
        ({"q": "metro"}, (METRO, OFFICE)),
        ({"q": "perikanan"}, (MUKOMUKO,)),
        ({"provinsi": "", "sort": "region"}, ROWS),
    ],
)
def test_rows_that_are_left(office, query, rows):
    assert left(query).rows == rows


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ({"provinsi": "99"}, "18 (Lampung)"),
        ({"provinsi": "18.04"}, "provinsi=18.04"),
        ({"kantor": "x"}, "metro (Cabang Metro)"),
        ({"jenis": "kecamatan"}, "jenis=kabupaten (Kabupaten), jenis=kota (Kota)"),
        ({"kategori": "rendah"}, "belum punya pilihan"),
        ({"sumber": "x"}, "media (Media)"),
    ],
)
def test_an_unknown_value_is_refused_with_those_there_are(office, query, says):
    with pytest.raises(ImpossibleQuestion) as refused:
        left(query)
    assert says in str(refused.value)


def test_a_province_of_2022_has_no_rows_before_it():
    keerom = (of("91.05", "Kabupaten Kepulauan Yapen"), of("95.01", "Kabupaten Jayawijaya"))
    before = Selection(per=datetime.date(2020, 1, 1))
    assert load_listing(keerom, {"provinsi": "91"}, (), before).rows == keerom
    with pytest.raises(ImpossibleQuestion):
        load_listing(keerom, {"provinsi": "95"}, (), before)


def test_only_what_some_row_has_is_offered_with_how_many(office):
    fields = {field.word: field for field in left({"jenis": "kabupaten"}).fields}
    provinces = [(one.value, one.rows) for one in fields["provinsi"].choices]
    assert provinces == [("17", 1), ("18", 1)]
    # The field that is chosen offers what else there is.
    assert [one.value for one in fields["jenis"].choices] == ["provinsi", "kabupaten", "kota"]
    assert "kategori" not in fields


def test_an_empty_list_says_which_filter_to_remove(office):
    listing = left({"provinsi": "17", "jenis": "kota", "q": "metro"})
    assert listing.rows == ()
    # Without one of three filters there may be nothing yet.
    assert [(one.word, one.rows) for one in listing.active] == [
        ("provinsi", 1),
        ("jenis", 0),
        ("q", 0),
    ]


def test_in_words():
    listing = left({"provinsi": "18", "q": "metro"})
    assert narrowed_to(listing) == "Hanya Provinsi: Lampung, memuat “metro”; 1 dari 7 catatan."
    assert (records(left({})), narrowed_to(left({}))) == ("7 catatan", "")


def test_a_narrowing_is_a_value_that_links_keep():
    asked = Narrowing((("provinsi", "18"),), "metro")
    assert asked.pairs() == (("provinsi", "18"), ("q", "metro"))
    assert asked.without("q").pairs() == (("provinsi", "18"),)
    assert asked.without("provinsi").pairs() == (("q", "metro"),)
    assert not Narrowing()
    assert read_narrowing({}, OF_PLACES, load_surroundings(JULY)) == Narrowing()


@pytest.fixture
def bands(office):
    said = {"office": office, "source": SourceFactory.create()}
    BandFactory.create(**said, name="rendah", at_least=10)
    BandFactory.create(**said, name="tinggi", at_least=50)


def test_categories_are_those_of_the_office_on_that_day(bands):
    universe = {"total": 100_000}
    submit("18.04", "2023-06-30", pu=20_000, bpu=1_000, universe=universe)
    submit("18.72", "2023-06-30", pu=70_000, bpu=0, universe=universe)
    submit("17.06", "2023-06-30", pu=20_000, bpu=0, universe=universe)
    assert left({"kategori": "rendah"}).rows == (LAMPUNG_BARAT,)
    assert left({"kategori": "tinggi"}).rows == (METRO,)


def test_a_coverage_across_a_limit_falls_under_both(bands):
    about = (50_000, 1_000)
    submit("18.04", "2023-06-30", total=about, universe={"total": 100_000})
    assert left({"kategori": "rendah"}).rows == left({"kategori": "tinggi"}).rows


def test_nothing_is_lost_and_nothing_comes_twice(office):
    about, facets = load_surroundings(JULY), (*OF_PLACES,)
    kinds = ("provinsi", "kabupaten", "kota")
    parts = [narrow(ROWS, Narrowing((("jenis", kind),)), facets, about).rows for kind in kinds]
    assert sum(len(part) for part in parts) == len({id(row) for part in parts for row in part}) == 4
