"""Awards: who received what, and never a rank that nobody printed."""

import csv
import datetime
import io

import pytest

from regions.models import AwardLevel, Precision, Status
from reports.exports.awards_json import award_json, award_page_json
from reports.exports.csv_file import CsvDialect, table_csv
from reports.selection import Selection
from reports.subjects.awards import load_awards
from reports.tables.awards import AwardTable
from tests.factories import place
from tests.factories_subjects import AwardCategoryFactory, AwardFactory

pytestmark = pytest.mark.django_db

YEAR_END = Selection(per=datetime.date(2023, 12, 31))
LEBONG = "17.07"


@pytest.fixture
def lebong():
    return AwardFactory.create(
        region=place(LEBONG),
        rank_note="peringkat 3 besar se-Provinsi Bengkulu",
        note="setelah Kota Bengkulu dan Kabupaten Mukomuko",
        as_of=datetime.date(2022, 12, 31),
        precision=Precision.YEAR,
    )


def codes(awards):
    return [award.region.code for award in awards]


def cells(table):
    [row] = table.rows
    return {column.name: row.get_cell(column.name) for column in table.columns.iterall()}


def test_words_about_a_rank_are_no_rank(lebong):
    [award] = load_awards(YEAR_END, [LEBONG])
    assert award.rank is None
    shown = cells(AwardTable([award], YEAR_END))
    assert shown["rank"] == (
        '<span>–<span class="under ">peringkat 3 besar se-Provinsi Bengkulu</span></span>'
    )
    header, row = AwardTable([award], YEAR_END).as_values()
    assert row[header.index("Peringkat")] is None


def test_a_printed_rank_is_a_number_on_the_page_and_in_files():
    AwardFactory.create(rank=2)
    [award] = load_awards(YEAR_END)
    shown = cells(AwardTable([award], YEAR_END))
    assert shown["rank"] == f'<data value="2" data-figure="18.04:awards.{award.id}.rank">2</data>'
    assert award_json(award)["rank"] == 2


def test_as_json_the_words_stand_in_the_note_and_never_in_the_rank(lebong):
    [award] = load_awards(YEAR_END, [LEBONG])
    assert award_json(award) == {
        "edition": "Paritrana Award 2022",
        "assessment_year": None,
        "level": "not_stated",
        "category": None,
        "recipient": "Kabupaten Lebong",
        "rank": None,
        "note": "peringkat 3 besar se-Provinsi Bengkulu;"
        " setelah Kota Bengkulu dan Kabupaten Mukomuko",
        "rank_note": "peringkat 3 besar se-Provinsi Bengkulu",
        "as_of": "2022-12-31",
        "source": lebong.source.slug,
    }
    assert list(award_page_json(award))[:2] == ["region", "edition"]
    assert award_page_json(award)["region"] == {"code": LEBONG, "name": "Kabupaten Lebong"}


@pytest.mark.parametrize(
    "unknown", [{"status": Status.DRAFT}, {"as_of": datetime.date(2024, 1, 1)}]
)
def test_drafts_and_what_is_told_later_are_unknown(unknown):
    AwardFactory.create(**unknown)
    assert load_awards(YEAR_END) == ()


def test_only_the_region_asked_for():
    AwardFactory.create()
    AwardFactory.create(region=place(LEBONG))
    assert codes(load_awards(YEAR_END, [LEBONG])) == [LEBONG]
    assert len(load_awards(YEAR_END)) == 2


def test_the_newest_edition_first_and_within_it_by_printed_rank():
    AwardFactory.create(region=place("18.01"), assessment_year=2021)
    AwardFactory.create(region=place("18.02"), assessment_year=2022)
    AwardFactory.create(region=place("18.03"), assessment_year=2022, rank=1)
    assert codes(load_awards(YEAR_END)) == ["18.03", "18.02", "18.01"]


def test_a_recipient_without_a_region_stands_in_its_place():
    AwardFactory.create(region=None, recipient="Perkebunan Teh", level=AwardLevel.PROVINCE)
    [award] = load_awards(YEAR_END)
    shown = cells(AwardTable([award], YEAR_END))
    assert (shown["region"], shown["level"]) == ("Perkebunan Teh", "Provinsi")
    assert award_page_json(award)["region"] is None
    assert award_json(award)["recipient"] == "Perkebunan Teh"


def test_in_the_section_of_a_region_the_award_leads():
    AwardFactory.create(category=AwardCategoryFactory.create(name="Pemerintah daerah"))
    table = AwardTable(load_awards(YEAR_END), YEAR_END, of_region=True)
    leads = [one.name for one in table.columns if one.column.attrs.get("css") == "lead"]
    assert leads == ["edition"]
    assert cells(table)["category"] == "Pemerintah daerah"


def test_the_region_leads_and_links_elsewhere():
    AwardFactory.create(recipient="Dinas Tenaga Kerja")
    table = AwardTable(load_awards(YEAR_END), YEAR_END)
    assert cells(table)["region"] == (
        '<span><a href="/wilayah/18.04/?per=2023-12-31">Kabupaten Lampung Barat</a>'
        '<span class="under ">Dinas Tenaga Kerja</span></span>'
    )


def test_files_have_years_without_separators():
    AwardFactory.create(assessment_year=2022)
    table = AwardTable(load_awards(YEAR_END), YEAR_END)
    content = table_csv(table, CsvDialect()).decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(content), delimiter=";")
    assert (row["Kode"], row["Tahun penilaian"], row["Peringkat"]) == ("18.04", "2022", "")


def test_one_award_or_twenty_take_one_query(django_assert_num_queries):
    for _ in range(2):
        AwardFactory.create_batch(10, category=AwardCategoryFactory.create())
        with django_assert_num_queries(1):
            load_awards(YEAR_END)


@pytest.mark.parametrize("sort", ["region", "-rank", "category", "-as_of"])
def test_the_page_can_be_sorted(client, settings, lebong, sort):
    settings.COVERAGE_PUBLIC = True
    AwardFactory.create(region=None, recipient="Perkebunan Teh", rank=1)
    page = client.get(f"/penghargaan/?per=2023-12-31&sort={sort}").content.decode()
    assert "peringkat 3 besar se-Provinsi Bengkulu" in page
    answer = client.get("/penghargaan/penghargaan.json?per=2023-12-31").json()
    assert [row["rank"] for row in answer["rows"]] == [1, None]
