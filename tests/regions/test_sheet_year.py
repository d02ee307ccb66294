"""The sheet of a year: the months of one region, each a draft of its own."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.models import Closing, Source, SourceKind, Status, Submission
from tests.factories import SourceFactory, UserFactory, place, submit
from tests.regions.sheet_forms import (
    YEAR,
    clerk_of,
    fields,
    lines,
    save,
    shown_cell,
    text,
    typed,
)

pytestmark = pytest.mark.django_db

LAST_YEAR = f"{YEAR}?region=18.04&tahun=2022"


@pytest.fixture
def operator(client):
    return clerk_of(client, care=["18"])


@pytest.fixture
def office(operator):
    return operator.staff.office


def by_month():
    drafts = Submission.objects.filter(status=Status.DRAFT)
    return {f"{one.as_of:%Y-%m}": lines(one) for one in drafts}


def test_a_year_is_filled_back_in_one_go(client, operator):
    data = typed(client.get(LAST_YEAR))
    cells = [name for name in data if name.startswith("c-")]
    assert len(cells) == 4 * 12
    save(client, LAST_YEAR, data | dict.fromkeys(cells, "1.000"))
    assert Submission.objects.count() == 12
    sources = Submission.objects.values_list("source__month", flat=True)
    assert len(set(sources)) == 12
    said = Submission.objects.get(as_of=datetime.date(2022, 2, 28))
    assert (said.precision, lines(said)) == (
        "month",
        dict.fromkeys(("total", "pu", "bpu", "jakon"), 1_000),
    )


def test_months_without_a_figure_make_no_draft(client, operator):
    save(client, LAST_YEAR, typed(client.get(LAST_YEAR)) | {"c-2022-03-pu": "5"})
    assert by_month() == {"2022-03": {"pu": 5}}


def test_months_ahead_are_not_offered(client, operator, monkeypatch):
    monkeypatch.setattr("regions.sheets.year.today", lambda: datetime.date(2022, 5, 20))
    names = fields(client.get(LAST_YEAR))
    assert "c-2022-04-pu" in names
    assert "c-2022-05-pu" not in names


def test_a_region_has_no_months_before_it_was_born(client):
    client.force_login(UserFactory.create(group="operator"))
    page = client.get(f"{YEAR}?region=93&tahun=2022")
    assert "c-2022-12-pu" in fields(page)
    assert "c-2022-06-pu" not in fields(page)
    assert "sheet-rules" not in text(client.get(f"{YEAR}?region=93&tahun=2021"))


def test_a_line_of_another_agency_goes_into_submissions_of_its_source(client, operator):
    bkd = SourceFactory.create(title="BKD, data non-ASN 2022", office=operator.staff.office)
    address = f"{LAST_YEAR}&segmen=pu&segmen=non_asn"
    data = typed(client.get(address)) | {"c-2022-03-pu": "50", "c-2022-03-non_asn": "7"}
    save(client, address, data | {"source-non_asn": str(bkd.pk)})
    assert lines(Submission.objects.get(source=bkd)) == {"non_asn": 7}
    assert lines(Submission.objects.exclude(source=bkd).get()) == {"pu": 50}
    page = client.get(address)
    name = f"c-2022-03-{bkd.pk}-non_asn"
    assert fields(page)[name] == "7"
    assert fields(page)["source-non_asn"] == str(bkd.pk)
    assert fields(page)["c-2022-03-pu"] == "50"
    save(client, address, typed(page) | {name: "8"})
    assert lines(Submission.objects.get(source=bkd)) == {"non_asn": 8}
    assert Submission.objects.count() == 2


def test_a_line_that_moves_to_another_source_leaves_its_first(client, operator):
    bkd = SourceFactory.create(title="BKD, data non-ASN 2022", office=operator.staff.office)
    address = f"{LAST_YEAR}&segmen=pu&segmen=non_asn"
    data = typed(client.get(address)) | {"c-2022-03-pu": "50", "c-2022-03-non_asn": "7"}
    save(client, address, data)
    save(client, address, typed(client.get(address)) | {"source-non_asn": str(bkd.pk)})
    assert lines(Submission.objects.get(source=bkd)) == {"non_asn": 7}
    assert lines(Submission.objects.exclude(source=bkd).get()) == {"pu": 50}


def test_each_month_is_compared_with_the_one_before_in_the_sheet(client, operator):
    submit("18.04", "2021-12-31", pu=100)
    data = typed(client.get(LAST_YEAR)) | {"c-2022-01-pu": "110", "c-2022-02-pu": "121"}
    save(client, LAST_YEAR, data)
    page = client.get(LAST_YEAR)
    assert "+10 · +10,0%" in shown_cell(page, "c-2022-01-pu")
    assert "+11 · +10,0%" in shown_cell(page, "c-2022-02-pu")
    assert 'data-before-cell="c-2022-01-pu"' in shown_cell(page, "c-2022-02-pu")


def test_after_a_gap_a_month_is_compared_with_what_was_last_verified(client, operator):
    submit("18.04", "2021-12-31", pu=100, bpu=10)
    submit("18.04", "2022-03-31", pu=200)
    page = client.get(LAST_YEAR)
    assert 'data-before="200"' in shown_cell(page, "c-2022-05-pu")
    assert 'data-before="100"' in shown_cell(page, "c-2022-03-pu")
    assert 'data-before="10"' in shown_cell(page, "c-2022-05-bpu")


def test_one_month_is_copied_from_the_one_before(client, operator):
    data = typed(client.get(LAST_YEAR)) | {"c-2022-01-pu": "110", "c-2022-02-bpu": "5"}
    page = client.post(LAST_YEAR, data | {"_copy": "2022-02"})
    shown = fields(page)
    assert (shown["c-2022-02-pu"], shown["c-2022-02-bpu"]) == ("110", "5")
    assert shown["c-2022-03-pu"] == ""
    assert "disalin" in shown_cell(page, "c-2022-02-pu")
    assert not Submission.objects.exists()


def test_handed_in_and_closed_months_are_shown_and_not_typed(client, operator):
    data = typed(client.get(LAST_YEAR)) | {"c-2022-03-pu": "22680"}
    save(client, LAST_YEAR, data)
    Submission.objects.update(status=Status.VERIFIED)
    Closing.objects.create(region=place("18"), month=datetime.date(2022, 6, 30))
    page = client.get(LAST_YEAR)
    assert "c-2022-03-pu" not in fields(page)
    assert "c-2022-06-pu" not in fields(page)
    assert "c-2022-04-pu" in fields(page)
    assert "Ditutup untuk Provinsi Lampung" in text(page)
    assert 'data-value="22680"' in text(page)


def test_a_wrong_cell_writes_no_month_at_all(client, operator):
    data = typed(client.get(LAST_YEAR)) | {"c-2022-03-pu": "5", "c-2022-04-pu": "banyak"}
    response = save(client, LAST_YEAR, data)
    assert "bukan angka" in text(response)
    assert fields(response)["c-2022-04-pu"] == "banyak"
    assert not Submission.objects.exists()


def test_saving_a_year_twice_makes_no_second_drafts(client, operator):
    data = typed(client.get(LAST_YEAR)) | {"c-2022-03-pu": "5", "c-2022-04-pu": "6"}
    save(client, LAST_YEAR, data)
    save(client, LAST_YEAR, data)
    assert by_month() == {"2022-03": {"pu": 5}, "2022-04": {"pu": 6}}


def test_a_region_outside_ones_care_is_refused(client, operator):
    address = f"{YEAR}?region=17.02&tahun=2022"
    assert client.get(address).status_code == 403
    data = typed(client.get(LAST_YEAR)) | {"c-2022-03-pu": "5"}
    assert save(client, address, data).status_code == 403
    assert not Submission.objects.exists()


@pytest.mark.parametrize("query", ["", "?region=", "?region=entah", "?region=18.04&tahun=2222"])
def test_what_cannot_be_meant_is_told(client, operator, query):
    assert client.get(YEAR + query).status_code == 200


def test_a_year_with_figures_takes_the_queries_of_one_month(client, operator):
    def count():
        with CaptureQueriesContext(connection) as caught:
            client.get(LAST_YEAR)
        return len(caught)

    def figures(months):
        for month in months:
            day = datetime.date(2022, month, 28)
            office = operator.staff.office
            source = Source.objects.create(
                slug=f"r-{month}",
                title="Rekap",
                kind=SourceKind.OFFICIAL_RECAP,
                office=office,
                month=(day + datetime.timedelta(days=4)).replace(day=1)
                - datetime.timedelta(days=1),
            )
            submit("18.04", str(source.month), pu=5, source=source, status=Status.DRAFT)
            submit("18.04", str(day), pu=5)

    figures([1])
    count()
    one = count()
    figures(range(2, 13))
    assert count() == one
