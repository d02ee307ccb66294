"""Village mandates: done, left, what compliance adds, and what is left open."""

import csv
import datetime
import io
from decimal import Decimal

import pytest

from regions.models import Region, Status, Village
from reports.exports.villages_json import mandate_json
from reports.facts.mandates import region_mandates
from reports.measures import Count
from reports.selection import Selection
from reports.subjects.villages import load_mandates, mandate_rows
from reports.tables.villages import VillageTable
from tests.factories import place, submit
from tests.factories_subjects import MandateProgressFactory, RegulationFactory

pytestmark = pytest.mark.django_db

JULY = datetime.date(2023, 7, 12)
PER = "per=2023-07-12"


def rows(day=JULY, universe=92_913):
    known = region_mandates(None, day)
    return mandate_rows(known, day, {"18.04": None if universe is None else Count(universe)})


def sentences(day=JULY, universe=92_913):
    table = VillageTable(rows(day, universe), Selection(per=day), of_region=True)
    return table.sentences


@pytest.fixture
def rule():
    return RegulationFactory.create(as_of=JULY, number="63/2022", source__publisher="Koran")


@pytest.fixture
def lampung_barat(rule):
    """Nine villages of 131 with 96 workers; 5 kelurahan are outside."""
    return MandateProgressFactory.create(regulation=rule, as_of=JULY)


def village(number, name):
    return Village.objects.create(
        regency=place("18.04"), code=f"18.04.01.{number}", kind="desa", name=name, district="Liwa"
    )


def test_lampung_barat_on_the_day_and_not_before(lampung_barat):
    assert rows(datetime.date(2023, 7, 11)) == ()
    (row,) = rows()
    found = mandate_json(row)
    assert found["regulation"] == "Perbup 63/2022"
    keys = ("per_village", "villages", "done", "left", "workers", "urban_villages")
    assert [found[key] for key in keys] == [10, 131, 9, 122, 96, 5]
    assert (found["adds_low"], found["adds_high"]) == (1_214, 1_220)
    assert (found["points_low"], found["points_high"]) == ("1.31", "1.31")
    assert (found["as_of"], found["progress"]) == ("2023-07-12", [])


def test_it_is_said_in_one_breath(lampung_barat):
    assert sentences()[0] == (
        "Perbup 63/2022, sekurang-kurangnya 10 pekerja per desa: 9 dari 131 desa; 122 belum"
        " (5 kelurahan tidak termasuk). Yang sudah: 96 pekerja."
        " Bila semua patuh: 1.214–1.220 pekerja lagi (1,31 poin)."
    )


def test_without_a_universe_there_are_no_points(lampung_barat):
    assert sentences(universe=None)[0].endswith("Bila semua patuh: 1.214–1.220 pekerja lagi.")
    assert mandate_json(rows(universe=None)[0])["points_low"] is None


def test_drafts_other_rules_and_the_future_are_not_loaded(rule):
    RegulationFactory.create(per_village=None)
    RegulationFactory.create(status=Status.DRAFT)
    MandateProgressFactory.create(regulation=rule, as_of=JULY, status=Status.DRAFT)
    MandateProgressFactory.create(regulation=rule, as_of=datetime.date(2023, 7, 13))
    (row,) = rows()
    assert row.result.done is None
    assert (row.source.publisher, row.as_of) == ("Koran", JULY)
    assert "belum ada catatan kemajuan" in sentences()[0]


def test_mandates_of_some_regions(rule):
    RegulationFactory.create(region=place("17.02"), as_of=JULY)
    found = region_mandates(["17.02", "18.01"], JULY)
    assert [one.rule.region.code for one in found] == ["17.02"]


def test_workers_that_the_source_does_not_tell(rule):
    MandateProgressFactory.create(regulation=rule, as_of=JULY, workers=None)
    (said,) = sentences()
    assert "Yang sudah" not in said
    assert "Bila semua patuh: paling banyak 1.220 pekerja lagi." in said


def test_where_nobody_knows_how_many_villages_there_are(lampung_barat):
    Region.objects.filter(code="18.04").update(villages=None, urban_villages=None)
    (said,) = sentences()
    assert said == (
        "Perbup 63/2022, sekurang-kurangnya 10 pekerja per desa: 9 desa; jumlah desa seluruhnya"
        " belum diketahui. Yang sudah: 96 pekerja."
    )


def test_more_villages_than_there_are(rule):
    MandateProgressFactory.create(regulation=rule, as_of=JULY, villages=140)
    assert "140 desa; tercatat 131 desa, jadi sisanya tidak dihitung" in sentences()[0]


def test_villages_one_by_one(rule):
    one = {"regulation": rule, "villages": None}
    first = village("2001", "Sukarame")
    MandateProgressFactory.create(**one, village=first, workers=4, as_of=datetime.date(2023, 5, 1))
    MandateProgressFactory.create(**one, village=first, workers=12, as_of=JULY)
    MandateProgressFactory.create(**one, village=village("2002", "Balak"), workers=3, as_of=JULY)
    (row,) = rows()
    found = mandate_json(row)
    assert [(each["name"], each["workers"]) for each in found["progress"]] == [
        ("Balak", 3),
        ("Sukarame", 12),
    ]
    assert (found["done"], found["left"], found["workers"]) == (1, 130, 15)
    assert (found["adds_low"], found["adds_high"]) == (1_297, 1_297)
    assert "Bila semua patuh: 1.297 pekerja lagi" in sentences()[0]


def test_what_stands_in_the_table(lampung_barat):
    table = VillageTable(rows(), Selection(per=JULY))
    (row,) = table.rows
    cells = {column.name: str(row.get_cell(column.name)) for column in table.columns.iterall()}
    assert "Perbup 63/2022" in cells["name"]
    assert "5 kelurahan tidak termasuk" in cells["villages"]
    assert ">1.214–1.220</data>" in cells["adds"]
    assert "1,31 poin" in cells["adds"]
    assert "regulasi: Koran" in cells["source"]
    values = {column.name: row.get_cell_value(column.name) for column in table.columns.iterall()}
    assert (values["adds_low"], values["adds"]) == (1_214, 1_220)
    assert values["points_low"] == Decimal("1.31")
    assert values["rule"] == "Perbup 63/2022"


@pytest.mark.parametrize("name", ["region", "name", "done", "left", "adds", "workers"])
def test_the_table_can_be_sorted(lampung_barat, name):
    assert VillageTable(rows(), Selection(per=JULY), sort=f"-{name}").sentences == sentences()


def test_the_universe_is_that_of_the_regions_coverage(lampung_barat):
    submit("18.04", "2023-06-30", total=22_680, universe={"total": 92_913})
    (row,) = load_mandates(Selection(per=JULY))
    assert (row.points_low, row.points_high) == (Decimal("1.31"), Decimal("1.31"))


def test_page_files_and_json_say_the_same(client, settings, lampung_barat):
    settings.COVERAGE_PUBLIC = True
    submit("18.04", "2023-06-30", total=22_680, universe={"total": 92_913})
    page = client.get(f"/desa/?{PER}").content.decode()
    (row,) = client.get(f"/desa/desa.json?{PER}").json()["rows"]
    table = client.get(f"/desa/desa.csv?{PER}").content.decode("utf-8-sig")
    (line,) = csv.DictReader(io.StringIO(table), delimiter=";")
    assert client.get(f"/desa/desa.xlsx?{PER}").content[:2] == b"PK"
    assert row["region"] == {"code": "18.04", "name": "Kabupaten Lampung Barat"}
    figure = f'data-figure="18.04:villages.{lampung_barat.regulation_id}.left"'
    assert f'<data value="122" {figure}>122</data>' in page
    assert line["Wilayah"] == "Kabupaten Lampung Barat"
    assert line["Belum (dihitung)"] == str(row["left"]) == "122"
    assert line["Tambahan terendah (poin)"] == row["points_low"].replace(".", ",")
    assert client.get("/desa/desa.json?per=2023-07-11").json()["rows"] == []


def test_the_page_of_the_region_lists_the_villages_that_are_known(client, settings, rule):
    settings.COVERAGE_PUBLIC = True
    one = {"regulation": rule, "villages": None, "as_of": JULY}
    MandateProgressFactory.create(**one, village=village("2001", "Sukarame"), workers=12)
    MandateProgressFactory.create(**one, village=village("2002", "Balak"), workers=None)
    page = client.get(f"/wilayah/18.04/?{PER}").content.decode()
    assert "2 desa yang tercatat" in page
    assert "Sukarame (Liwa): 12 pekerja, 12 Juli 2023" in page
    assert "Balak (Liwa): jumlah pekerja tidak disebut, 12 Juli 2023" in page
