"""The state of the data: who has not reported, what is old, what contradicts, month by month."""

import csv
import datetime
import io
import re
import zlib

import pytest
from django.test import Client

from regions.models import Status
from reports.charts.media import as_svg
from reports.charts.quality import quality_pictures
from reports.exports.quality_json import quality_page_json
from reports.measures import Trust
from reports.selection import Selection
from reports.subjects.quality import MONTHS, load_quality
from reports.subjects.quality_summary import opening_rows, quality_summary
from reports.wording.quality_summary import late_regions, who_is_late
from tests.factories import (
    OfficeFactory,
    PrintedFigureFactory,
    SourceFactory,
    UserFactory,
    count_workers,
    submit,
)
from tests.factories_subjects import DecisionFactory

pytestmark = pytest.mark.django_db

JUNE = Selection(per=datetime.date(2023, 6, 30))
PER = "per=2023-06-30"


@pytest.fixture
def lampung():
    """Three regencies reported, one of them long ago; a fourth only drafted its figure."""
    OfficeFactory.create(slug="liwa", name="Cabang Liwa", serves=["18.04", "18.01", "18.08"])
    count_workers("2022-12-31", {code: {"total": 90_000} for code in ("18.01", "18.02")})
    source = SourceFactory.create(publisher="Disnaker")
    submit("18.01", "2022-08-31", total=30_000, source=source)
    submit("18.02", "2023-06-30", total=(30_000, 1_000), source=source)
    submit("18.02", "2023-04-30", total=29_000, source=source)
    submit("18.03", "2023-06-30", total=10_000, status=Status.DRAFT)
    barat = submit("18.04", "2023-06-30", total=22_680, universe={"total": 92_913})
    return PrintedFigureFactory.create(submission=barat)


@pytest.fixture
def rows(lampung):
    return load_quality(JUNE)


def of(rows, code):
    return next(row for row in rows if row.region.code == code)


def in_lampung(rows):
    return tuple(row for row in rows if row.region.code.startswith("18"))


def test_every_province_with_its_regencies_and_nothing_that_did_not_exist_yet(db):
    before = load_quality(Selection(per=datetime.date(2022, 1, 31)))
    codes = [row.region.code for row in before]
    assert codes.index("18") + 1 == codes.index("18.01")
    assert len(opening_rows(before)) == 34
    assert "93" not in codes


def test_who_has_reported_within_three_months_and_what_speaks_against_it(rows):
    province, late, new, draft = (of(rows, code) for code in ("18", "18.01", "18.02", "18.03"))
    assert (province.recent.n, province.recent.of) == (2, 15)
    assert province.overdue
    assert (late.overdue, late.age_months, late.has_figure) == (True, 10, True)
    assert (new.overdue, new.age_months, new.exact) == (False, 0, False)
    assert (draft.overdue, draft.has_figure, draft.exact, draft.source) == (True, False, None, None)
    assert (late.failing, new.failing) == ((Trust.AGE,), (Trust.EXACT,))
    assert (new.universe_months, of(rows, "18.04").letter) == (6, "B")


def test_months_hold_verified_figures_only(rows):
    province, new = of(rows, "18"), of(rows, "18.02")
    assert len(province.months) == MONTHS
    counted = {f"{one.month:%Y-%m}": one.reported for one in province.months if one.reported}
    assert counted == {"2022-08": 1, "2023-04": 1, "2023-06": 2}
    assert [one.reported for one in new.months[-3:]] == [1, 0, 1]
    assert not any(one.reported for one in of(rows, "18.03").months)


def test_a_contradiction_is_open_until_somebody_decides(lampung):
    (found,) = of(load_quality(JUNE), "18.04").contradictions
    assert (str(found.printed), str(found.computed)) == ("22.41", "24.41")
    assert found.sentences[0].startswith("Kemungkinan: ")
    DecisionFactory.create(figure=lampung)
    assert of(load_quality(JUNE), "18.04").open_count == 0


def test_the_summary_says_who_must_act(rows):
    summary = quality_summary(in_lampung(rows), JUNE)
    regencies, province = who_is_late(summary)
    assert regencies == (
        "13 dari 15 kabupaten/kota belum melapor dalam tiga bulan terakhir."
        " 12 di antaranya belum pernah punya angka yang disahkan."
    )
    assert province == "Angka provinsinya sendiri pun belum ada dalam tiga bulan terakhir."
    (duty,) = summary.duties
    assert late_regions(duty) == (
        "2 dari 3 wilayahnya belum melapor: Kabupaten Lampung Selatan, Kabupaten Way Kanan"
    )
    assert summary.oldest[0].region.code == "18.01"
    assert (summary.scope, summary.open_count, summary.unserved) == ("18", 1, 11)
    assert quality_summary(in_lampung(rows)[1:], JUNE).scope == ""


def test_with_no_figures_at_all_it_says_so(db):
    rows = load_quality(JUNE)
    assert quality_pictures(rows, JUNE) == {}
    summary = quality_summary(rows, JUNE)
    assert who_is_late(summary)[0] == (
        "514 dari 514 kabupaten/kota belum melapor dalam tiga bulan terakhir."
        " Belum satu pun pernah punya angka yang disahkan."
    )
    assert (summary.oldest, summary.weakest, summary.scope) == ((), (), "00")


def test_the_picture_and_its_table_tell_the_same(rows):
    nation = quality_pictures(rows, JUNE)["kelengkapan"]
    assert nation.title == "Indonesia: 2 dari 514 kabupaten/kota punya angka keadaan Juni 2023"
    labels = re.findall(r'data-label="([^"]+)"', as_svg(nation))
    assert "Lampung, Juni 2023: 2 dari 15 kabupaten/kota" in labels
    lampung = quality_pictures(in_lampung(rows), JUNE)["kelengkapan"]
    barat = next(row for row in lampung.rows if row[0].text == "Kabupaten Lampung Barat")
    assert (barat[-1].text, barat[-1].reference) == ("ada", "18.04:quality.months.2023-06.reported")
    for row, cells in zip(in_lampung(rows)[1:], lampung.rows, strict=True):
        told = quality_page_json(row)["months"].values()
        assert [cell.value for cell in cells[1:]] == [one["reported"] for one in told]
    assert quality_pictures((), JUNE) == {}


def test_the_page_lists_provinces_and_one_province_its_regencies(lampung, client, settings):
    settings.COVERAGE_PUBLIC = True
    nation = client.get(f"/mutu-data/?{PER}").content.decode()
    assert "38 catatan" in nation
    assert 'id="selisih"' in nation
    assert 'data-figure="18:quality.reporting.n">2 dari 15<' in nation
    assert len(zlib.compress(nation.encode())) < 60_000
    narrowed = client.get(f"/mutu-data/?{PER}&provinsi=18").content.decode()
    assert "Kabupaten Way Kanan</a>" in narrowed
    assert "10 bulan</data></strong>" in narrowed
    figures = re.findall(r'value="([^"]*)" data-figure="([^"]+)"', nation + narrowed)
    assert len({name for _, name in figures}) == len(set(figures))


def test_files_hold_every_region(lampung, client, settings):
    settings.COVERAGE_PUBLIC = True
    answer = client.get(f"/mutu-data/mutu-data.json?{PER}").json()
    assert len(answer["rows"]) == 552
    barat = next(row for row in answer["rows"] if row["region"]["code"] == "18.04")
    assert (barat["open"], barat["discrepancies"][0]["printed"]) == (1, "22.41")
    text = client.get(f"/mutu-data/mutu-data.csv?{PER}&provinsi=18").content.decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert len(lines) == 16
    late = next(line for line in lines if line["Kode"] == "18.01")
    assert late["Umur (bulan)"] == "10"
    assert late["Melapor dalam tiga bulan"] == "tidak"
    assert late["Yang kurang"] == "umur angka lebih dari tiga bulan"
    assert late["Yang harus melapor"] == "Cabang Liwa"


def test_only_staff_are_shown_where_to_enter(db, settings):
    settings.COVERAGE_PUBLIC = True
    visitor, member = Client(), Client()
    member.force_login(UserFactory.create(group="operator"))
    entry = "/admin/regions/submission/add/"
    assert entry not in visitor.get("/mutu-data/").content.decode()
    assert entry in member.get("/mutu-data/").content.decode()
