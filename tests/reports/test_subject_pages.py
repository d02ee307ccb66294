"""Pages by subject: a filter holds on the page, in every file and in pictures."""

import csv
import datetime
import io
import json
import re

import pytest
from python_calamine import CalamineWorkbook

from reports.selection import Selection
from reports.subjects.award_sums import sums_of_awards
from reports.subjects.awards import load_awards
from reports.subjects.claim_sums import sums_of_claims
from reports.subjects.claims import load_claims
from reports.subjects.follow_up_sums import sums_of_follow_ups
from reports.subjects.follow_ups import load_follow_ups
from reports.subjects.village_sums import sum_villages
from reports.subjects.villages import load_mandates
from reports.views.subject_list import SUBJECTS
from tests.factories import OfficeFactory, SourceFactory, UserFactory, place, submit
from tests.factories_subjects import (
    AwardFactory,
    ClaimPaymentFactory,
    FollowUpFactory,
    MandateProgressFactory,
    ProgrammeFactory,
    RegulationFactory,
    TargetFactory,
)

pytestmark = pytest.mark.django_db

DAY = datetime.date(2023, 7, 31)
PER = "per=2023-07-31"
JULY = Selection(per=DAY)
HERE, THERE = "18.04", "17.06"
WORDS = ("target", "program", "desa", "penghargaan", "klaim", "tindak-lanjut", "sumber")


@pytest.fixture
def two_provinces():
    """Something of every subject in Lampung Barat and in Mukomuko."""
    for code in (HERE, THERE):
        said = {"region": place(code), "source": SourceFactory.create(title=f"Rekap {code}")}
        for factory in (TargetFactory, ProgrammeFactory, AwardFactory, FollowUpFactory):
            factory.create(**said)
        ClaimPaymentFactory.create(office=None, **said)
        rule = RegulationFactory.create(**said)
        MandateProgressFactory.create(regulation=rule, source=said["source"])
        submit(code, "2023-06-30", pu=20, bpu=5, universe={"total": 100}, source=said["source"])


@pytest.fixture
def get(client, settings):
    settings.COVERAGE_PUBLIC = True

    def fetch(address, status=200):
        response = client.get(address)
        assert response.status_code == status
        return response.content

    return fetch


def names(text):
    return {name for name in ("Lampung Barat", "Mukomuko") if name in text}


def sheet_of(content):
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
    return [[str(cell) for cell in row] for row in sheet.to_python()]


def test_a_list_is_ordered_by_each_of_its_columns_both_ways(two_provinces):
    for subject in SUBJECTS:
        rows, columns = subject.load(JULY)[:3], subject.table.base_columns
        for name in (name for name, column in columns.items() if column.orderable is not False):
            for sort in (name, f"-{name}"):
                assert len(subject.table(rows, JULY, sort=sort).data) == len(rows) > 1


def test_files_are_ordered_as_the_page(two_provinces, get):
    for sort, codes in (("region", [HERE, THERE]), ("-region", [THERE, HERE])):
        rows = json.loads(get(f"/target/target.json?{PER}&sort={sort}"))["rows"]
        assert [row["region"]["code"] for row in rows] == codes


def test_an_empty_list_offers_another_date_and_says_who_records(client, get):
    page = get("/klaim/?per=2020-01-01").decode()
    assert 'name="per"' in page
    assert "mencatatnya" in page
    assert "/admin/regions/claimpayment/add/" not in page
    client.force_login(UserFactory.create(group="operator"))
    assert "/admin/regions/claimpayment/add/" in get("/klaim/").decode()


def test_a_wrong_filter_leads_back_to_the_page(get):
    for address in ("/target/?provinsi=99", "/target/target.csv?provinsi=99"):
        assert 'href="/target/"' in get(address, 400).decode()


@pytest.mark.parametrize("word", WORDS)
def test_a_filter_holds_on_the_page_and_in_every_file(two_provinces, get, word):
    only, address = f"{PER}&provinsi=18", f"/{word}/{word}"
    page = get(f"/{word}/?{only}").decode()
    listed = page[page.index('id="daftar"') :]
    assert names(listed) == {"Lampung Barat"}
    assert f"{word}.xlsx?{PER}&amp;provinsi=18" in page
    told = json.loads(get(f"{address}.json?{only}"))
    assert told["filters"] == {"provinsi": "18"}
    rows = list(csv.reader(io.StringIO(get(f"{address}.csv?{only}").decode()), delimiter=";"))
    cells = sheet_of(get(f"{address}.xlsx?{only}"))
    for text in (json.dumps(told["rows"]), str(rows), str(cells)):
        assert names(text) == {"Lampung Barat"}
    assert len(told["rows"]) == len(rows) - 1 > 0
    assert any("Hanya Provinsi: Lampung" in cell for row in cells for cell in row)
    everything = json.loads(get(f"{address}.json?{PER}"))
    assert everything["filters"] == {}
    assert names(json.dumps(everything["rows"])) == {"Lampung Barat", "Mukomuko"}


def test_a_file_is_named_for_its_filter(two_provinces, client, settings):
    settings.COVERAGE_PUBLIC = True
    response = client.get(f"/klaim/klaim.csv?{PER}&provinsi=18&jenis=kabupaten")
    name = 'filename="klaim-2023-07-31-provinsi-18-jenis-kabupaten.csv"'
    assert name in response.headers["Content-Disposition"]


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(
    ("query", "says"),
    [("provinsi=99", "18 (Lampung)"), ("sort=xyz", "sort=xyz"), ("jenis=desa", "kabupaten")],
)
def test_a_wrong_value_is_refused_with_what_would_do(get, word, query, says):
    assert says in get(f"/{word}/?{query}", 400).decode()
    assert says in json.loads(get(f"/{word}/{word}.json?{query}", 400))["error"]


def test_filters_keep_the_question_and_the_order(two_provinces, get):
    page = get(f"/desa/?{PER}&aturan=pu-bpu-jakon&sort=-villages&jenis=kabupaten").decode()
    assert '<input type="hidden" name="aturan" value="pu-bpu-jakon">' in page
    assert '<option value="-villages" selected>' in page
    # Every order of a column keeps the filter, and removing the filter keeps the order.
    assert re.search(r'href="\?[^"]*jenis=kabupaten[^"]*sort=left', page) or re.search(
        r'href="\?[^"]*sort=-?left[^"]*jenis=kabupaten', page
    )
    assert f'href="?{PER}&amp;aturan=pu-bpu-jakon&amp;sort=-villages"' in page


def test_an_empty_result_says_which_filter_to_remove(two_provinces, get):
    page = get(f"/desa/?{PER}&provinsi=17&q=lampung").decode()
    assert "Tidak ada catatan yang cocok" in page
    assert "0 dari 2 catatan" in page
    assert "Tanpa saringan Provinsi: Bengkulu" in page


def test_columns_sort_both_ways_with_the_unknown_last(two_provinces, get):
    RegulationFactory.create(region=place("18.05"))
    up = json_order(get, "desa", "done")
    assert up == json_order(get, "desa", "-done")
    assert up[-1] == "18.05"


def json_order(get, word, sort):
    text = get(f"/{word}/{word}.csv?{PER}&sort={sort}").decode("utf-8-sig")
    return [row["Kode"] for row in csv.DictReader(io.StringIO(text), delimiter=";")]


def test_sources_are_those_known_on_the_day(two_provinces, get):
    rows = json.loads(get(f"/sumber/sumber.json?{PER}"))["rows"]
    given = {row["title"]: row for row in rows}["Rekap 18.04"]
    keys = ("figures", "printed", "universes", "records", "from", "to")
    assert [given[key] for key in keys] == [2, 0, 1, 7, "2023-06-30", "2023-06-30"]
    assert [region["code"] for region in given["regions"]] == [HERE]
    before = json.loads(get("/sumber/sumber.json?per=2023-06-29"))["rows"]
    assert {row["figures"] + row["records"] for row in before} <= {0}
    media = json.loads(get(f"/sumber/sumber.json?{PER}&sumber=media"))["rows"]
    assert media == []


def test_villages_in_a_sentence_and_by_province(two_provinces, get):
    found = sum_villages(load_mandates(JULY), JULY)
    assert found.total
    assert found.total.done == 18
    assert [(one.region.code, one.sum.done) for one in found.provinces] == [("17", 9), ("18", 9)]
    page = get(f"/desa/?{PER}").decode()
    assert "18 dari" in page
    assert 'data-figure="18:villages_sum.left"' in page


def test_the_picture_of_villages_has_the_numbers_of_the_page(two_provinces, get):
    page = get(f"/desa/?{PER}").decode()
    marks = re.findall(r'value="(\d+)" data-figure="(18.04:villages.\d+.left)"', page)
    assert len(marks) == 2
    assert len(set(marks)) == 1
    assert "Paling banyak yang belum: Kabupaten" in page
    picture = get(f"/desa/gambar/kemajuan.svg?{PER}&jenis=kabupaten").decode()
    said = " ".join(re.sub(r"<[^>]+>", " ", picture).split())
    assert "Hanya Jenis wilayah: Kabupaten" in said
    # One bar is no comparison.
    get(f"/desa/gambar/kemajuan.svg?{PER}&provinsi=18", 404)


def test_claims_of_one_period_add_up_and_an_office_stays_apart():
    since, until = datetime.date(2023, 1, 1), datetime.date(2023, 6, 30)
    said = {"since": since, "as_of": until, "programme": "jkm", "cases": 2, "rupiah": 84_000_000}
    for code in (HERE, THERE):
        ClaimPaymentFactory.create(region=place(code), office=None, **said)
    ClaimPaymentFactory.create(**said)
    found = sums_of_claims(load_claims(JULY), JULY)
    assert sorted((one.sum.cases, one.sum.rupiah) for one in found.sums) == [
        (2, 84_000_000),
        (4, 168_000_000),
    ]
    assert [one.amount for one in found.benefits] == [42_000_000]


def test_promises_by_how_urgent_they_are_and_by_agency():
    dues = (datetime.date(2023, 7, 30), DAY, DAY + datetime.timedelta(days=30), None)
    for due in dues:
        FollowUpFactory.create(due=due, agency="Dinas Sosial")
    FollowUpFactory.create(due=DAY + datetime.timedelta(days=31), agency="")
    found = sums_of_follow_ups(load_follow_ups(JULY), JULY)
    assert (found.late, found.soon, found.undated, found.open, found.closed) == (1, 2, 1, 5, 0)
    assert [(one.agency, one.open, one.late) for one in found.agencies] == [
        ("Dinas Sosial", 4, 1),
        ("", 1, 0),
    ]


def test_promises_can_be_narrowed_to_the_late_ones(get):
    FollowUpFactory.create(due=datetime.date(2023, 7, 30))
    FollowUpFactory.create(due=None)
    for word, rows in (("lewat", 1), ("tanpa", 1), ("segera", 0)):
        told = json.loads(get(f"/tindak-lanjut/tindak-lanjut.json?{PER}&tenggat={word}"))
        assert len(told["rows"]) == rows


def test_awards_by_edition_name_only_a_printed_first_place():
    best = AwardFactory.create(region=place(HERE), rank=1)
    AwardFactory.create(region=place(THERE), rank_note="3 besar")
    (found,) = sums_of_awards(load_awards(JULY), JULY)
    assert found.awards == 2
    assert [one.reference for one in found.first] == [f"{HERE}:awards.{best.pk}"]


def test_an_office_shows_the_coverage_of_its_regions_without_a_sum(get):
    OfficeFactory.create(slug="metro", serves=[HERE, THERE, "18"])
    submit(HERE, "2023-06-30", pu=20, bpu=5, universe={"total": 100})
    page = get(f"/kantor/metro/?{PER}").decode()
    assert '<data value="25.00" data-figure="18.04:coverage.total">25,00%</data>' in page
    assert 'data-figure="18.04:gap_to_universe.people">75</data>' in page
    assert "Mukomuko" in page
    assert ".total:" not in page
