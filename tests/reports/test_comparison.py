"""Regions side by side: who may be compared with whom, and one number in every medium."""

import csv
import datetime
import io
import re
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from reports.charts.comparison import comparison_pictures
from reports.comparison import load_comparison, settled
from reports.exports.comparison_words import warnings
from reports.facts.places import load_atlas
from reports.measures import Extreme, Reason
from reports.selection import Selection
from tests.factories import count_workers, place, submit
from tests.factories_subjects import ProgrammeFactory, TargetFactory

pytestmark = pytest.mark.django_db

DAY = "2023-06-30"
ALIKE: Any = {"total_rule": "pu-bpu", "breakdown": "complete"}
FIGURE = re.compile(r'<data value="([^"]*)" data-figure="([^"]*)">([^<]*)</data>')


@pytest.fixture(autouse=True)
def open_to_all(settings):
    settings.COVERAGE_PUBLIC = True


@pytest.fixture
def lampung():
    """Three alike, of 40, 30 and 24,41 %; one counts the registered; one has no figure."""
    workers = {"18.01": 1000, "18.02": 1000, "18.04": 92_913, "18.05": 1000, "18.06": 80_000}
    count_workers("2022-12-31", {code: {"total": n, "pu": n} for code, n in workers.items()})
    submit("18.04", DAY, pu=20_000, bpu=2_680, **ALIKE)
    submit("18.01", DAY, pu=300, bpu=100, **ALIKE)
    submit("18.02", DAY, pu=200, bpu=100, **ALIKE)
    submit("18.05", DAY, pu=500, bpu=100, population="registered", **ALIKE)


def beside(*codes, **asked):
    selection = Selection(datetime.date.fromisoformat(DAY), **asked)
    atlas = load_atlas()
    return load_comparison(settled(codes, atlas, selection), selection, atlas)


def address(*codes, page=""):
    return f"/banding/{page}?" + "&".join([*(f"kode={code}" for code in codes), f"per={DAY}"])


def test_only_those_alike_are_compared_and_the_others_say_why(lampung):
    report = beside("18.04", "18.01", "18.05", "18.02", "18.06")
    by_code = {one.region.code: one for one in report.regions}
    assert [one.region.code for one in report.group] == ["18.04", "18.01", "18.02"]
    assert by_code["18.05"].why_not == (Reason.OTHER_POPULATION,)
    assert by_code["18.06"].why_not == (Reason.MISSING_PARTICIPANTS,)
    # The registered 60 % are above all, and not the highest of those that may be compared.
    assert by_code["18.01"].extreme is Extreme.HIGHEST
    assert by_code["18.04"].extreme is Extreme.LOWEST
    apart = {code: one.difference and one.difference.points for code, one in by_code.items()}
    assert (apart["18.01"], apart["18.02"]) == (Decimal("15.59"), Decimal("5.59"))
    assert apart["18.04"] is apart["18.05"] is apart["18.06"] is None
    said = warnings(report)
    assert said.verdict.startswith("Yang dapat dibandingkan hanya Kabupaten Lampung Barat, ")
    assert len(said.exceptions) == 2


def test_universes_of_two_documents_are_mended_by_a_series_of_all(lampung):
    submit("18.04", "2023-06-30", universe={"total": 100_000}, total=22_680, total_rule="pu-bpu")
    report = beside("18.04", "18.01")
    assert report.group == ()
    said = warnings(report)
    assert said.exceptions == (
        "Kabupaten Lampung Barat dan Kabupaten Lampung Selatan: semestanya edisi lain.",
    )
    assert said.mend is not None
    mended = beside("18.04", "18.01", edition=said.mend.slug)
    assert len(mended.group) == 2
    assert warnings(mended).mend is None


def test_regions_of_two_levels_are_warned_of(lampung):
    said = warnings(beside("18", "18.01", "18.02"))
    assert "tidak setingkat" in said.cautions[0]
    assert said.cautions[1].startswith("Selisih poin tidak ditulis: Provinsi Lampung ")


def test_peers_are_the_nearest_in_size_and_never_those_already_there(lampung):
    codes = [row.region.code for row in beside("18.04").peers]
    assert codes == ["18.06", "18.01", "18.02", "18.05"]
    assert [row.region.code for row in beside("18.04", "18.01").peers] == [
        "18.06",
        "18.02",
        "18.05",
    ]
    assert beside("18.03").peers == ()
    assert [label.code for label in beside().to_begin_with] == ["18.01", "18.02", "18.04", "18.05"]


def test_old_codes_and_repetitions_lead_to_each_region_once(lampung, client):
    response = client.get(address("18.04", " 18.01", "18.04"))
    assert (response.status_code, response["Location"]) == (302, address("18.04", "18.01"))
    moved = client.get(address("91.01", "18.04", page="banding.json"))
    assert moved["Location"] == address("93.01", "18.04", page="banding.json")


def test_what_cannot_be_compared_is_explained(lampung, client):
    seven = "&".join(f"kode=18.{n:02}" for n in range(1, 8))
    for query, status, says in (
        ("", 200, "Wilayah mana yang ingin dibandingkan?"),
        ("kode=18.04", 200, "yang sebesar Kabupaten Lampung Barat"),
        ("kode=99.99&kode=18.04", 404, "Tidak ada wilayah dengan kode “99.99”"),
        ("kode=18.04&tambah=bandung", 200, "dapat berarti beberapa wilayah"),
        ("kode=18.04&tambah=zzzz", 200, "Tidak ada wilayah yang cocok"),
        (seven, 400, "Paling banyak 6 wilayah"),
    ):
        response = client.get(f"/banding/?per={DAY}&{query}")
        assert response.status_code == status, query
        assert says in response.content.decode(), query


def test_a_name_adds_the_only_region_that_it_means(lampung, client):
    response = client.get(address("18.04") + "&tambah=kota metro")
    assert (response.status_code, response["Location"]) == (
        302,
        f"/banding/?kode=18.04&kode=18.72&per={DAY}",
    )


def test_one_region_alone_has_no_file(lampung, client):
    for page in ("banding.csv", "banding.json", "gambar/cakupan.svg"):
        assert client.get(address("18.04", page=page)).status_code == 400
    assert client.get(address("18.04", "18.01", page="gambar/cakupan.svg")).status_code == 200
    assert client.get(address("18.04", "18.01", page="gambar/lain.svg")).status_code == 404


def test_each_figure_is_that_of_the_regions_page_the_files_and_the_pictures(lampung, client):
    TargetFactory.create(region=place("18.04"))
    ProgrammeFactory.create(region=place("18.04"), enrolled=1_000, end=datetime.date(2023, 12, 31))
    page = client.get(address("18.04", "18.01")).content.decode()
    shown = {reference: (value, text) for value, reference, text in FIGURE.findall(page)}
    own = client.get(f"/wilayah/18.04/?per={DAY}").content.decode()
    of_region = {reference: value for value, reference, _text in FIGURE.findall(own)}
    common = {reference for reference in shown if reference in of_region}
    assert {reference: shown[reference][0] for reference in common} == {
        reference: of_region[reference] for reference in common
    }
    assert {
        "18.04:coverage.total",
        "18.04:gap_to_universe.points",
        "18.04:segments.pu.coverage",
    } <= common
    assert shown["18.04:endings.year_end.people"] == ("1000", "1.000")
    assert shown["18.01:difference.18.04"] == ("15.59", "+15,59 poin")
    for picture in comparison_pictures(beside("18.04", "18.01")).values():
        for cell in (cell for row in picture.rows for cell in row if cell.reference):
            assert shown[cell.reference] == (str(cell.value), cell.text)
    row = client.get(address("18.04", "18.01", page="banding.json")).json()["rows"][1]
    assert (row["coverage"]["total"], row["difference"], row["comparable"]) == (
        "40.00",
        "15.59",
        True,
    )
    content = client.get(address("18.04", "18.01", page="banding.csv")).content.decode("utf-8-sig")
    line = list(csv.DictReader(io.StringIO(content), delimiter=";"))[1]
    assert (line["Cakupan (%)"], line["Selisih dari yang pertama (poin)"]) == ("40,00", "15,59")
    book = client.get(address("18.04", "18.01", page="banding.xlsx")).content
    assert load_workbook(io.BytesIO(book))["Banding wilayah"]["A1"].value == "Banding wilayah"


def test_six_regions_take_the_same_queries_as_two(lampung, client):
    asked = []
    for codes in (["18.04", "18.01"], ["18.04", "18.01", "18.02", "18.05", "18.06", "18"]):
        client.get(address(*codes))
        with CaptureQueriesContext(connection) as caught:
            client.get(address(*codes))
        asked.append(len(caught))
    assert asked[0] == asked[1]
