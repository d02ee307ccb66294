"""A sheet of many rows while others work on them, and how often it asks the database."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.actions import revise
from regions.models import Closing, Region, Scope, Status, Submission
from tests.factories import (
    SourceFactory,
    UserFactory,
    count_workers,
    place,
    station,
    submit,
)
from tests.regions.sheet_forms import (
    JUNE,
    MONTH,
    REGENCIES,
    clerk_of,
    fields,
    lines,
    save,
    text,
    typed,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator(client):
    return clerk_of(client, care=REGENCIES)


@pytest.fixture
def office(operator):
    return operator.staff.office


def test_saving_the_same_form_twice_makes_no_second_draft(client, operator):
    data = typed(client.get(JUNE)) | {"c-18.04-pu": "22.680"}
    save(client, JUNE, data)
    assert save(client, JUNE, data).status_code == 302
    said = Submission.objects.get()
    assert lines(said) == {"pu": 22_680}
    assert said.events.count() == 1


@pytest.mark.parametrize("status", [Status.SUBMITTED, Status.VERIFIED])
def test_what_was_handed_in_is_shown_and_not_typed(client, operator, office, status):
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "22680"})
    data = typed(client.get(JUNE))
    Submission.objects.update(status=status)
    page = client.get(JUNE)
    assert "c-18.04-pu" not in fields(page)
    assert 'data-value="22680"' in text(page)
    assert "status-" + status in text(page)
    response = save(client, JUNE, data | {"c-18.04-pu": "1", "c-18.05-pu": "2"})
    assert "tidak disimpan" in text(response)
    assert lines(Submission.objects.get()) == {"pu": 22_680}


def test_a_closed_month_is_shown_with_a_word_and_not_typed(client, operator):
    data = typed(client.get(JUNE))
    Closing.objects.create(region=place("18.04"), month=datetime.date(2023, 6, 30))
    page = client.get(JUNE)
    assert "c-18.04-pu" not in fields(page)
    assert ">Ditutup<" in text(page)
    response = save(client, JUNE, data | {"c-18.04-pu": "5"})
    assert "tidak disimpan" in text(response)
    assert not Submission.objects.exists()


@pytest.fixture
def opened_before(client, operator, office):
    """A form that was opened before a colleague changed PU from 100 to 120."""
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "100", "c-18.04-bpu": "10"})
    mine = typed(client.get(JUNE))
    siti = UserFactory.create(group="operator", first_name="Siti")
    station(siti, office, scope=Scope.OFFICE)
    office.regions.set(Region.objects.filter(code__in=REGENCIES))
    client.force_login(siti)
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "120"})
    client.force_login(operator)
    return mine


def test_two_at_the_same_figure_the_second_sees_both_and_chooses(client, opened_before):
    mine = opened_before | {"c-18.04-pu": "130", "c-18.05-pu": "7"}
    response = save(client, JUNE, mine)
    assert "Sekarang 120 (Siti" in text(response)
    assert "Anda 130" in text(response)
    assert "Belum ada yang disimpan" in text(response)
    assert Submission.objects.count() == 1
    mark = text(response).split('value="mine-')[1].split('"')[0]
    again = fields(response)
    assert "Sekarang 120" in text(save(client, JUNE, again))  # nothing was chosen
    save(client, JUNE, again | {"pick-c-18.04-pu": f"mine-{mark}"})
    assert lines(Submission.objects.get(region__code="18.04")) == {"pu": 130, "bpu": 10}
    assert Submission.objects.count() == 2


def test_the_others_figure_may_be_chosen(client, opened_before):
    response = save(client, JUNE, opened_before | {"c-18.04-pu": "130", "c-18.04-bpu": "11"})
    mark = text(response).split('value="theirs-')[1].split('"')[0]
    save(client, JUNE, fields(response) | {"pick-c-18.04-pu": f"theirs-{mark}"})
    assert lines(Submission.objects.get()) == {"pu": 120, "bpu": 11}


def test_what_only_the_other_changed_stays_as_he_left_it(client, opened_before):
    assert save(client, JUNE, opened_before | {"c-18.04-bpu": "11"}).status_code == 302
    assert lines(Submission.objects.get()) == {"pu": 120, "bpu": 11}


@pytest.mark.parametrize("drafts", [False, True])
def test_one_region_or_twenty_take_the_same_queries(client, operator, office, drafts):
    codes = list(Region.objects.filter(code__startswith="33.").values_list("code", flat=True)[:20])
    address = f"{MONTH}?per=2023-06"
    source = SourceFactory.create(office=office, month=datetime.date(2023, 6, 30))

    def figures(named):
        operator.staff.regions.set(Region.objects.filter(code__in=named))
        count_workers("2022-12-31", {code: {"total": 90} for code in named})
        for code in named:
            submit(code, "2023-05-31", pu=10)
            if drafts:
                status = Status.DRAFT
                submit(code, "2023-06-30", pu=20, source=source, status=status, entered_by=operator)

    def count():
        with CaptureQueriesContext(connection) as caught:
            page = client.get(address)
        return len(caught), len([name for name in fields(page) if name.startswith("seen-")])

    figures(codes[:1])
    count()
    one, shown = count()
    assert shown == 1
    figures(codes[1:])
    operator.staff.regions.set(Region.objects.filter(code__in=codes))
    assert count() == (one, 20)


def test_saving_asks_the_database_at_most_in_proportion_to_the_rows(client, operator):
    operator.staff.regions.set([place("18")])

    def queries(number):
        names = [one for one in typed(client.get(JUNE)) if one.endswith("-pu")][:number]
        data = typed(client.get(JUNE)) | dict.fromkeys(names, str(number))
        with CaptureQueriesContext(connection) as caught:
            save(client, JUNE, data)
        return len(caught)

    queries(1)
    Submission.objects.all().delete()
    one, two, fifteen = (queries(number) for number in (2, 3, 15))
    assert fifteen < one + 14 * max(two, 1)


@pytest.mark.parametrize("nonsense", ["", "entah", "9" * 30, "9" * 5_000])
def test_what_no_page_would_send_is_not_believed(client, operator, nonsense):
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "5"})
    hidden = {f"{name}-18.04": nonsense for name in ("seen", "doc")}
    response = save(client, JUNE, typed(client.get(JUNE)) | hidden | {"c-18.04-pu": "6"})
    assert response.status_code == 302
    assert lines(Submission.objects.get()) == {"pu": 6}
    response = save(client, JUNE, typed(client.get(JUNE)) | {"source-18.04": nonsense or "x"})
    assert "tidak dikenal" in text(response)
    assert client.get(f"{JUNE}&source={nonsense[:40]}").status_code == 200


def test_a_revision_is_continued_in_the_sheet(client, operator):
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "5"})
    verified = Submission.objects.get()
    Submission.objects.update(status=Status.VERIFIED)
    verified.refresh_from_db()
    revise(document=verified, actor=operator)
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "6"})
    assert lines(verified.revisions.get()) == {"pu": 6}
    assert lines(verified) == {"pu": 5}
