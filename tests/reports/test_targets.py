"""Targets on their page and in their files: one number, said the same way everywhere."""

import csv
import datetime
import io

import pytest
from openpyxl import load_workbook

from regions.models import Breakdown
from reports.exports.brief import brief
from reports.exports.sentence import sentence
from reports.region_report import load_region_report
from reports.selection import Selection
from tests.factories import PrintedFigureFactory, segment, submit
from tests.factories_subjects import TargetFactory

pytestmark = pytest.mark.django_db

JULY = "2025-07-21"


@pytest.fixture(autouse=True)
def open_to_all(settings):
    settings.COVERAGE_PUBLIC = True


@pytest.fixture
def said(client):
    """The one row of the subject as JSON, as CSV, and the page's text."""

    def ask(per=JULY):
        (row,) = client.get(f"/target/target.json?per={per}").json()["rows"]
        content = client.get(f"/target/target.csv?per={per}").content.decode("utf-8-sig")
        (line,) = csv.DictReader(io.StringIO(content), delimiter=";")
        return row, line, client.get(f"/target/?per={per}").content.decode()

    return ask


def submitted(total, universe, as_of=JULY):
    return submit("18.04", as_of, total=total, universe={"total": universe})


def first_lines(per=JULY):
    report = load_region_report("18.04", Selection(datetime.date.fromisoformat(per)))
    return brief(report)[0].text, " ".join(sentence(report)), report


def test_exact_counts_in_every_medium(said):
    submitted(42_000, 112_000)
    TargetFactory.create()
    row, line, page = said()
    # 55 % of 112.000 are 61.600; 42.000 are 37,5 %; August to December are five months.
    assert (row["people"], row["gap_to_target"]) == (61_600, {"people": 19_600, "points": "17.50"})
    assert row["gap_to_universe"] == {"people": 70_000, "points": "62.50"}
    assert (row["attainment"], row["months"], row["pace"]) == ("68.18", 5, 3_920)
    assert (line["Kurang terhadap target"], line["Kurang terhadap target (poin)"]) == (
        "19600", "17,50",
    )  # fmt: skip
    assert (line["Kurang terhadap semesta"], line["Kurang terhadap semesta (poin)"]) == (
        "70000", "62,50",
    )  # fmt: skip
    assert (line["Capaian terhadap target"], line["Bulan tersisa"]) == ("68,18", "5")
    assert (line["Tambahan per bulan"], line["Target (orang)"]) == ("3920", "61600")
    assert ">19.600</data>" in page
    assert "17,50 poin" in page
    assert "tambahan bersih 3.920 orang per bulan selama 5 bulan" in page


def test_xlsx_has_numbers(client):
    submitted(42_000, 112_000)
    TargetFactory.create()
    content = client.get(f"/target/target.xlsx?per={JULY}").content
    (sheet,) = load_workbook(io.BytesIO(content)).worksheets
    cells = [cell.value for row in sheet for cell in row]
    assert {19_600, 61_600, 70_000, 3_920} <= set(cells)
    assert "BPJS Ketenagakerjaan" in cells


def test_people_are_rounded_up_and_one_short_is_short(said):
    submitted(54, 99)
    TargetFactory.create()
    # 55 % of 99 are 54,45: 55 people.
    row, _, _ = said()
    assert (row["people"], row["gap_to_target"]["people"]) == (55, 1)
    assert row["gap_to_target"]["points"] == "0.45"


@pytest.mark.parametrize(
    ("per", "months", "pace", "past"),
    [
        ("2025-12-31", 0, None, False),
        ("2026-01-01", None, None, True),
        ("2025-11-30", 1, 13_000, False),
        ("2025-12-01", 0, None, False),
    ],
)
def test_on_the_due_date_and_beside_it(said, per, months, pace, past):
    submitted(42_000, 100_000)
    TargetFactory.create()
    row, line, page = said(per)
    assert (row["months"], row["pace"]) == (months, pace)
    assert line["Bulan tersisa"] == ("" if months is None else str(months))
    assert (row["verdict"] == "past_due") is past
    assert ("sudah lewat" in page) is past
    assert ("angka per tanggal itu belum ada" in page) is past


def test_a_figure_of_the_due_date_tells_how_it_ended(said):
    submitted(55_000, 100_000, as_of="2025-12-31")
    TargetFactory.create()
    row, _, page = said("2026-01-01")
    assert row["verdict"] == "achieved"
    assert "belum ada" not in page
    line, quote, _ = first_lines("2026-01-01")
    assert "tercapai" in line
    assert "tercapai" in quote


def test_a_figure_of_the_due_date_may_tell_that_it_was_missed():
    submitted(54_999, 100_000, as_of="2025-12-31")
    TargetFactory.create()
    line, quote, report = first_lines("2026-01-01")
    assert report.row.held.verdict == "past_due"
    assert "kurang 1 orang" in line
    assert "belum ada" not in line + quote
    assert "jatuh tempo 31 Desember 2025 sudah lewat" in quote


def test_more_participants_than_the_universe_are_beyond_the_target(said):
    submitted(120, 100)
    TargetFactory.create()
    row, line, page = said()
    assert row["gap_to_target"] == {"people": -65, "points": "-65.00"}
    assert row["gap_to_universe"] == {"people": -20, "points": "-20.00"}
    assert (row["verdict"], row["pace"], row["cost"]) == ("achieved", None, None)
    assert line["Kurang terhadap target"] == "-65"
    assert "melampaui 65" in page
    assert "tercapai, melampaui 65 orang (65,00 poin)" in first_lines()[0]


def test_a_printed_percentage_beyond_its_target_is_beyond(said):
    bare = submit("18.04", JULY, breakdown=Breakdown.PARTIAL)
    PrintedFigureFactory.create(submission=bare, scaled=6000)
    TargetFactory.create()
    row, _, page = said()
    assert row["gap_to_target"] == {"people": None, "points": "-5.00"}
    assert (row["verdict"], row["pace"]) == ("achieved", None)
    assert "melampaui 5,00 poin" in page


def test_a_headcount_alone(said):
    submitted(42_000, 112_000)
    TargetFactory.create(percent=None, people=61_000)
    row, line, page = said()
    assert (row["percent"], row["people"], row["printed_people"]) == (None, 61_000, 61_000)
    # 61.000 of 112.000 are 54,464…; less 37,5.
    assert row["gap_to_target"] == {"people": 19_000, "points": "16.96"}
    assert line["Target (%)"] == ""
    assert "61.000 orang" in page


def test_rounded_counts_that_straddle_the_target_claim_nothing_finer(said):
    submitted((55_000, 1_000), 100_000)
    TargetFactory.create(percent="55.2")
    row, _, page = said()
    assert row["gap_to_target"]["people"] == 200
    assert "sekitar 200" in page
    assert ">200</data>" not in page


def test_the_printed_headcount_stands_beside_ours(said):
    submitted(42_000, 112_000)
    TargetFactory.create(people=61_000, people_rounded_to=1_000)
    row, line, page = said()
    assert (row["people"], row["printed_people"]) == (61_600, 61_000)
    assert line["Target tercetak (orang)"] == "61000"
    assert "dihitung 61.600 orang" in page
    assert "tercetak sekitar 61.000" in page


def test_a_segment_s_target_names_its_segment(said):
    submit("18.04", JULY, bpu=100, universe={"bpu": 500})
    TargetFactory.create(segment=segment("bpu_vulnerable"))
    row, line, page = said()
    assert row["segment"] == "bpu_vulnerable"
    assert line["Segmen"] in page
    assert "hanya target segmen" in first_lines()[0]
    assert "bpu" not in first_lines()[1]


def test_rounded_counts_make_attainment_and_money_no_finer_than_they_are(client):
    submitted((42_000, 1_000), (112_000, 1_000))
    TargetFactory.create()
    page = client.get(f"/target/?per={JULY}").content.decode()
    # 41.500 of 61.875 are 67,07 %, 42.500 of 61.325 are 69,30 %.
    assert "sekitar 67–69%" in page
    assert ">sekitar Rp329.280.000</data>" in page
    region = client.get(f"/wilayah/18.04/?per={JULY}").content.decode()
    assert ">sekitar Rp329.280.000</data>" in region
    assert ">Rp329.280.000</data>" not in region
