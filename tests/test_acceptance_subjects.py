"""What the published figures mean: targets, money, funding, villages, contradictions."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from regions.models import Source
from tests.regions.test_demo_figures import CASES

pytestmark = pytest.mark.django_db
TODAY = "2026-11-21"


@pytest.fixture
def page(client: Client, demo_of_this_file, settings):
    settings.COVERAGE_DEMO = True

    def ask(address: str) -> str:
        response = client.get(address, follow=True)
        assert response.status_code == 200, response.content
        return response.content.decode()

    return ask


@pytest.fixture
def profile(page):
    def ask(code: str, per: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(page(f"/wilayah/{code}/profil.json?per={per}"))
        return found

    return ask


def only(rows: list[dict[str, Any]], **wanted: Any) -> dict[str, Any]:
    found = [row for row in rows if all(row[key] == value for key, value in wanted.items())]
    assert len(found) == 1, found
    return found[0]


def test_tanjung_jabung_barat_is_19_600_people_short_with_five_months_left(profile):
    target = only(profile("15.06", "2025-07-21")["targets"], reference=False)
    assert (target["regime"], target["due"], target["percent"]) == ("bpjs", "2025-12-31", "55.00")
    assert target["people"] == 61600
    assert target["gap_to_target"] == {"people": 19600, "points": "17.50"}
    assert target["gap_to_universe"] == {"people": 70000, "points": "62.50"}
    assert (target["months"], target["pace"]) == (5, 3920)
    assert target["cost"]["per_month"] == 329_280_000
    assert target["cost"]["per_year"] == 3_951_360_000
    assert target["cost"]["at_most"] is True


def test_what_was_printed_of_its_target_raises_nothing(profile):
    found = profile("15.06", "2025-07-21")
    assert found["discrepancies"] == []
    assert {one["cause"] for one in found["printed"]} == {"rounded_inputs"}


def test_its_page_says_so_in_its_first_lines(page):
    text = re.sub(r"<[^>]+>", "", page("/wilayah/15.06/?per=2025-07-21"))
    assert "kurang sekitar 19.600 orang (sekitar 17–18 poin)" in text
    assert "17,50 poin" in text
    assert "tambahan bersih sekitar 3.920 orang per bulan selama 5 bulan" in text
    assert "paling banyak Rp329 juta per bulan" in text
    assert "Rp329.280.000" in text
    assert "Rp3.951.360.000" in text


def test_after_its_due_date_it_is_past_due_and_has_no_pace(profile, page):
    target = only(profile("15.06", TODAY)["targets"], reference=False)
    assert (target["verdict"], target["pace"], target["months"]) == ("past_due", None, None)
    text = page(f"/wilayah/15.06/?per={TODAY}")
    assert "jatuh tempo 31 Desember 2025 sudah lewat; angka per tanggal itu belum ada" in text


def test_a_province_s_target_is_only_for_orientation_in_a_regency(profile):
    reference = only(profile("15.06", "2025-07-21")["targets"], reference=True)
    assert reference["set_for"] == "15"
    for key in ("gap_to_target", "gap_to_universe", "attainment", "pace", "verdict", "cost"):
        assert reference[key] is None


def test_lampung_s_printed_389_534_is_its_gap_to_the_target(profile):
    found = profile("18", "2025-08-13")
    printed = only(found["printed"], measure="unprotected", printed=389534)
    assert printed["cause"] == "other_quantity"
    assert "kekurangan terhadap target" in printed["explanation"]
    assert "belum dikonfirmasi" in printed["explanation"]
    target = only(found["targets"], percent="38.39", reference=False)
    assert target["gap_to_target"]["people"] == 387920
    assert target["gap_to_universe"]["people"] == 2113000


def test_closing_the_printed_gap_of_lampung_costs_at_most_78_milliard_a_year(page):
    assert "Rp78.530.054.400" in page("/wilayah/18/?per=2025-08-13")


def test_wonogiri_is_20_70_points_short_of_its_target(profile, page):
    found = profile("33.12", "2025-10-31")
    target = only(found["targets"], reference=False)
    assert target["gap_to_target"] == {"people": None, "points": "20.70"}
    assert target["gap_to_universe"] == {"people": None, "points": "68.01"}
    printed = only(found["printed"], measure="gap_to_target_points")
    assert (printed["computed"], printed["cause"]) == ("20.70", "other_quantity")
    assert "kekurangan terhadap semesta" in printed["explanation"]
    assert "20,70 poin" in page("/target/?per=2025-10-31")


def test_the_funding_of_rejang_lebong_ends_on_the_last_day_of_2023(profile, page):
    programmes = profile("17.02", "2023-12-31")["programmes"]
    ending = only(programmes, people=10000)
    assert (ending["start"], ending["end"]) == ("2023-11-01", "2023-12-31")
    assert (ending["renewal"], ending["budget"]) == ("announced", None)
    assert ending["expected_cost"] == 336_000_000
    assert "Pendanaan berakhir 31 Desember 2023 untuk 10.000 orang" in page(
        "/wilayah/17.02/?per=2023-12-31"
    )


def test_no_effect_on_coverage_is_claimed_where_there_is_no_total(page, profile):
    assert profile("17.02", "2023-12-31")["row"]["coverage"]["total"] is None
    assert "cakupan dapat turun" not in page("/wilayah/17.02/?per=2023-12-31")


def test_hundreds_of_ptt_are_a_row_without_a_count(profile):
    programmes = profile("17.02", "2023-12-31")["programmes"]
    ptt = only(programmes, count_note="ratusan")
    assert set(ptt["counts"].values()) == {None}
    assert ptt["people"] is None
    for people in (2800, 477):
        undated = only(programmes, people=people)
        assert (undated["start"], undated["end"], undated["expected_cost"]) == (None, None, None)


def test_the_villages_of_lampung_barat_from_the_day_it_was_said(profile, page):
    assert profile("18.04", "2023-07-11")["villages"] == []
    mandate = only(profile("18.04", "2023-07-12")["villages"], per_village=10)
    assert (mandate["villages"], mandate["done"], mandate["workers"]) == (131, 9, 96)
    assert mandate["left"] == 122
    assert (mandate["adds_low"], mandate["adds_high"]) == (1214, 1220)
    text = page("/wilayah/18.04/?per=2023-07-12")
    assert "1.214–1.220" in text
    assert "1,31 poin" in text


def test_claims_of_an_office_are_quoted_as_the_office_s(profile, page):
    claims = profile("18.04", "2023-07-12")["claims"]
    office = only(claims, cases=8586)
    assert (office["region"], office["cumulative"]) == (None, True)
    assert (office["rupiah"], office["rounded_to"]) == (112_000_000_000, 1_000_000_000)
    assert "BPJS Ketenagakerjaan Cabang Lampung Tengah" in page("/wilayah/18.04/?per=2023-07-12")
    assert "8.586" in page("/kantor/bpjs-cabang-lampung-tengah/?per=2023-07-12")


def test_lebong_s_award_has_words_and_no_rank(profile, page):
    award = only(profile("17.07", "2022-12-31")["awards"])
    assert award["rank"] is None
    assert "peringkat 3 besar" in award["note"]
    rows = json.loads(page("/penghargaan/penghargaan.json?per=2022-12-31"))["rows"]
    before = {row["region"]["code"]: row["rank"] for row in rows if row["region"]}
    assert before["17.06"] is None
    assert before["17.71"] is None


def test_every_source_of_the_demo_is_listed(page):
    text = page("/sumber/")
    for title in Source.objects.filter(is_demo=True).values_list("title", flat=True):
        assert title in text


@pytest.mark.parametrize(
    "word", ["target", "program", "desa", "penghargaan", "klaim", "tindak-lanjut"]
)
def test_a_subject_says_the_same_on_its_page_and_in_its_files(page, client, word):
    asked = "per=2025-10-31"
    rows = json.loads(page(f"/{word}/{word}.json?{asked}"))["rows"]
    assert rows
    content = client.get(f"/{word}/{word}.csv?{asked}").content.decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(content), delimiter=";"))) == len(rows) + 1
    assert client.get(f"/{word}/{word}.xlsx?{asked}").status_code == 200
    assert f"{len(rows)} catatan" in page(f"/{word}/?{asked}")


EXPECTED = Path(__file__).parent / "data" / "case_causes.csv"


def test_each_published_number_gets_a_cause_that_was_expected(capsys):
    call_command("explain", str(CASES), json=True)
    found = {
        (one["case"], one["segment"], one["measure"], one["printed"]): one["cause"]
        for one in json.loads(capsys.readouterr().out)
    }
    with EXPECTED.open() as file:
        for row in csv.DictReader(file):
            matching = {
                cause
                for (case, segment, measure, printed), cause in found.items()
                if (case, segment, measure) == (row["case"], row["segment"], row["measure"])
                and float(printed) == float(row["printed"])
            }
            assert matching, row
            assert matching <= set(row["causes"].split("|")), row
