"""Programmes: what is loaded, what their table, files and JSON say, and what ends when."""

import csv
import datetime
import io

import pytest

from regions.models import FundSource, Renewal, Status
from reports.exports.programmes_json import programme_json
from reports.facts.programmes import region_programmes
from reports.measures import PeopleKind, Precision, ProgrammeStatus
from reports.selection import Selection
from reports.subjects.programmes import load_programmes
from reports.tables.programmes import ProgrammeTable
from tests.factories import SourceFactory, place, segment
from tests.factories_subjects import ProgrammeFactory, ProgrammeUpdateFactory, TariffFactory

pytestmark = pytest.mark.django_db

YEAR_END = datetime.date(2023, 12, 31)


def on(day):
    return Selection(per=day)


def rows(day=YEAR_END):
    return {row.fact.name: row for row in load_programmes(on(day))}


@pytest.fixture
def rejang():
    """What a regency's paper told: one programme with dates, three without."""
    said = {"region": place("17.02"), "as_of": datetime.date(2023, 12, 19)}
    ProgrammeFactory.create(
        **said,
        name="Pekerja rentan P3KE",
        payer="Pemkab Rejang Lebong",
        start=datetime.date(2023, 11, 30),
        start_precision=Precision.MONTH,
        end=YEAR_END,
        end_precision=Precision.MONTH,
        enrolled=10_000,
        renewal=Renewal.ANNOUNCED,
    )
    ProgrammeFactory.create(**said, name="Non-ASN", segment=segment("non_asn"), enrolled=2_800)
    ProgrammeFactory.create(**said, name="RT dan RW", enrolled=477)
    ProgrammeFactory.create(**said, name="PTT sekolah", segment=None, count_note="ratusan")


# Facts


def test_drafts_and_the_future_are_not_loaded():
    ProgrammeFactory.create(as_of=YEAR_END, enrolled=1)
    ProgrammeFactory.create(status=Status.DRAFT, enrolled=2)
    assert region_programmes(None, datetime.date(2023, 12, 30)) == {}
    assert [fact.enrolled for fact in region_programmes(None, YEAR_END)["18.04"]] == [1]


def test_regions_are_told_apart_and_each_has_its_place():
    ProgrammeFactory.create(region=place("17.02"))
    found = region_programmes(["17.02", "18.04"], YEAR_END)
    assert {code: len(facts) for code, facts in found.items()} == {"17.02": 1, "18.04": 0}


def test_what_was_said_last_of_each_thing_stands():
    programme = ProgrammeFactory.create(
        quota=1_200, enrolled=900, renewal=Renewal.ANNOUNCED, note="Awal."
    )
    later = {"programme": programme, "note": ""}
    ProgrammeUpdateFactory.create(**later, as_of=datetime.date(2023, 9, 30), active=850)
    ProgrammeUpdateFactory.create(**later, as_of=datetime.date(2023, 8, 31), active=880, paid=0)
    ProgrammeUpdateFactory.create(
        **later, as_of=datetime.date(2023, 10, 1), enrolled=5, status=Status.DRAFT
    )
    ProgrammeUpdateFactory.create(
        **later, as_of=datetime.date(2024, 1, 1), enrolled=7, renewal=Renewal.PAID
    )
    (fact,) = region_programmes(["18.04"], YEAR_END)["18.04"]
    assert (fact.quota, fact.enrolled, fact.active, fact.paid) == (1_200, 900, 850, 0)
    assert (fact.renewal, fact.note) == ("announced", "Awal.")
    assert fact.as_of == datetime.date(2023, 9, 30)
    assert len(fact.earlier) == 2


def test_hundreds_stay_hundreds_until_people_are_counted():
    programme = ProgrammeFactory.create(count_note="ratusan")
    ProgrammeUpdateFactory.create(programme=programme, renewal=Renewal.BUDGETED)
    (fact,) = region_programmes(["18.04"], datetime.date(2023, 7, 31))["18.04"]
    assert (fact.count_note, fact.renewal) == ("ratusan", "budgeted")
    ProgrammeUpdateFactory.create(
        programme=programme, as_of=datetime.date(2023, 8, 31), enrolled=340
    )
    (fact,) = region_programmes(["18.04"], YEAR_END)["18.04"]
    assert (fact.count_note, fact.enrolled) == ("", 340)


def test_a_source_that_said_both_is_named_once():
    source = SourceFactory.create()
    programme = ProgrammeFactory.create(source=source)
    ProgrammeUpdateFactory.create(programme=programme, source=source)
    assert region_programmes(None, YEAR_END)["18.04"][0].earlier == ()


# Rows


def test_rejang_lebong_at_the_end_of_2023(rejang):
    row = rows()["Pekerja rentan P3KE"]
    assert row.status is ProgrammeStatus.RUNNING
    assert (row.headcount, row.months, row.expected_high) == (10_000, 2, 336_000_000)
    assert row.people.kind is PeopleKind.ENROLLED
    assert (row.fact.budget, row.implied_rate) == (None, None)


def test_a_budget_comes_to_so_much_a_month():
    month = datetime.date(2023, 11, 1)
    ProgrammeFactory.create(name="A", quota=3, budget=100_001, start=month, end=month)
    assert rows()["A"].implied_rate == 33_334


def test_what_ends_soonest_comes_first_and_what_has_ended_last():
    dates = {"tahun depan": 2024, "dua tahun lagi": 2025, "lama": 2021, "baru saja": 2022}
    for name, year in dates.items():
        ProgrammeFactory.create(
            name=name, start=datetime.date(2020, 1, 1), end=datetime.date(year, 6, 30)
        )
    ProgrammeFactory.create(name="tanpa tanggal")
    assert list(rows()) == ["tahun depan", "dua tahun lagi", "tanpa tanggal", "baru saja", "lama"]


def test_programmes_of_one_line_that_may_pay_for_the_same_people():
    dates = {"start": datetime.date(2023, 1, 1), "end": YEAR_END}
    for code in ("00", "18", "18.04", "17.02"):
        ProgrammeFactory.create(region=place(code), name=code, **dates)
    found = {name: row.maybe_same for name, row in rows().items()}
    assert set(found["18.04"]) == {"18 (Provinsi Lampung)", "00 (Indonesia)"}
    assert found["17.02"] == ("00 (Indonesia)",)
    assert len(found["00"]) == 3


def test_a_regency_of_the_same_segment_is_not_another_ones():
    dates = {"start": datetime.date(2023, 1, 1), "end": YEAR_END}
    ProgrammeFactory.create(region=place("18.04"), **dates)
    ProgrammeFactory.create(region=place("18.01"), **dates)
    assert {row.maybe_same for row in rows().values()} == {()}


# Table, files, JSON


def cells(day=YEAR_END, **options):
    table = ProgrammeTable(load_programmes(on(day)), on(day), **options)
    return {
        row.record.fact.name: {
            column.name: str(row.get_cell(column.name)) for column in table.columns.iterall()
        }
        for row in table.rows
    }


def test_dates_counts_and_money_on_the_screen(rejang):
    shown = cells()
    dated = shown["Pekerja rentan P3KE"]
    assert "Desember 2023" in dated["end"]
    assert "sejak November 2023 · hari terakhir" in dated["end"]
    assert ">10.000</data>" in dated["people"]
    assert "didaftarkan" in dated["people"]
    assert ">Rp336.000.000</data>" in dated["expected"]
    assert "10.000 × 2 bulan · PP 44/2015" in dated["expected"]
    assert dated["budget"] == "–"
    assert dated["renewal"] == "diumumkan"
    assert "Pemkab Rejang Lebong" in dated["payer"]
    assert "APBD kabupaten/kota" in dated["payer"]
    hundreds = shown["PTT sekolah"]
    assert hundreds["people"] == "<span>ratusan</span>"
    assert "segmen tidak disebut" in hundreds["name"]
    assert "tanggal tidak disebut" in hundreds["end"]
    assert "pembayar tidak disebut" in hundreds["payer"]


def test_a_date_that_is_known_alone():
    ProgrammeFactory.create(name="awal", start=datetime.date(2023, 5, 1))
    ProgrammeFactory.create(name="akhir", end=datetime.date(2024, 3, 31))
    shown = cells()
    assert "akhirnya tidak disebut" in shown["awal"]["end"]
    assert "sejak 1 Mei 2023" in shown["awal"]["end"]
    assert "31 Maret 2024" in shown["akhir"]["end"]
    assert "mulainya tidak disebut" in shown["akhir"]["end"]


def test_other_counts_budget_and_an_open_rate():
    TariffFactory.create(
        segment=segment("bpu"),
        fund_source=FundSource.CSR,
        monthly=8_400,
        valid_from=datetime.date(2023, 11, 1),
        law="PP 50/2025",
        certain=False,
    )
    november = {"start": datetime.date(2023, 11, 1), "end": datetime.date(2023, 11, 30)}
    ProgrammeFactory.create(
        name="CSR", fund_source=FundSource.CSR, quota=100, active=90, paid=80, budget=1_512_000,
        payer="Perusahaan", **november,
    )  # fmt: skip
    shown = cells()["CSR"]
    assert "aktif · kuota 100 · dibayar 80" in shown["people"]
    assert ">Rp1.512.000</data>" in shown["expected"]
    assert "atau Rp756.000: tarifnya belum jelas · 90 × 1 bulan · PP 50/2025" in shown["expected"]
    assert "setara Rp15.120 per orang per bulan" in shown["budget"]


def test_later_sources_and_programmes_of_the_same_people_are_named():
    dates = {"start": datetime.date(2023, 1, 1), "end": YEAR_END}
    first = ProgrammeFactory.create(name="A", source__publisher="Koran", **dates)
    ProgrammeUpdateFactory.create(programme=first, source__publisher="Dinas")
    ProgrammeFactory.create(name="B", **dates)
    shown = cells()
    assert "Dinas" in shown["A"]["source"]
    assert "juga Koran" in shown["A"]["source"]
    assert "mungkin orang yang sama dengan: B" in shown["A"]["name"]
    assert cells(of_region=True).keys() == {"A", "B"}


@pytest.mark.parametrize("name", ["region", "name", "end", "people", "expected", "budget"])
def test_the_table_can_be_sorted(rejang, name):
    assert len(cells(sort=f"-{name}")) == 4


def test_page_files_and_json_say_the_same(client, demo_pages, rejang):
    per = "per=2023-12-31"
    page = client.get(f"/program/?{per}").content.decode()
    answer = client.get(f"/program/program.json?{per}").json()
    table = client.get(f"/program/program.csv?{per}").content.decode("utf-8-sig")
    lines = {line["Program"]: line for line in csv.DictReader(io.StringIO(table), delimiter=";")}
    assert client.get(f"/program/program.xlsx?{per}").content[:2] == b"PK"
    assert answer["as_of"] == "2023-12-31"
    assert len(answer["rows"]) == len(lines) == 4
    for row in answer["rows"]:
        line = lines[row["name"]]
        assert row["region"] == {"code": "17.02", "name": "Kabupaten Rejang Lebong"}
        assert line["Wilayah"] == "Kabupaten Rejang Lebong"
        assert line["Didaftarkan"] == text(row["counts"]["enrolled"])
        assert line["Perkiraan iuran, paling banyak"] == text(row["expected_cost"])
        assert (line["Mulai"], line["Berakhir"]) == (text(row["start"]), text(row["end"]))
        if row["people"]:
            figure = f'data-figure="17.02:programmes.{row["slug"]}.people"'
            assert f'<data value="{row["people"]}" {figure}>' in page


def text(value):
    return "" if value is None else str(value)


@pytest.fixture
def demo_pages(settings):
    settings.COVERAGE_PUBLIC = True


def test_unknown_is_null(rejang):
    found = {name: programme_json(row) for name, row in rows().items()}
    hundreds = found["PTT sekolah"]
    assert set(hundreds["counts"].values()) == {None}
    assert (hundreds["count_note"], hundreds["people"]) == ("ratusan", None)
    assert (found["Non-ASN"]["start"], found["Non-ASN"]["end"]) == (None, None)
    assert found["Non-ASN"]["counts"]["enrolled"] == 2_800
    dated = found["Pekerja rentan P3KE"]
    assert (dated["expected_cost"], dated["budget"]) == (336_000_000, None)
    assert (dated["start"], dated["end"]) == ("2023-11-01", "2023-12-31")
