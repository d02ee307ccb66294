"""A verifier's first page: a month of a province is one click from being verified."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regions.models import Closing, Status
from regions.worklist.waiting import to_verify
from tests.factories import (
    OfficeFactory,
    SourceFactory,
    UniverseEditionFactory,
    UserFactory,
    place,
    submit,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def verifier():
    return UserFactory.create(group="verifier", care=["18", "17.02"])


def handed_in(region, as_of="2026-10-31", **said):
    return submit(region, as_of, total=5, status=Status.SUBMITTED, **said)


def test_a_month_of_a_province_is_one_thing_to_do(client, verifier):
    for code in ("18", "18.01", "18.04"):
        handed_in(code)
    handed_in("18.04", "2026-09-15")
    handed_in("17.02")
    task = to_verify(verifier)
    assert task.number == 5
    assert [(item.text, item.detail) for item in task.items] == [
        ("Provinsi Lampung, September 2026", "1 laporan"),
        ("Provinsi Bengkulu, Oktober 2026", "1 laporan"),
        ("Provinsi Lampung, Oktober 2026", "3 laporan"),
    ]
    client.force_login(verifier)
    assert 'href="/admin/regions/submission/sahkan/?per=2026-10&amp;provinsi=17"' in (
        client.get(reverse("admin:index")).content.decode()
    )
    for item, number in zip(task.items, (1, 1, 3), strict=True):
        assert client.get(item.url).content.decode().count('name="pick"') == number


def test_what_one_may_not_verify_is_no_work(verifier):
    handed_in("18.01", entered_by=verifier)
    handed_in("17.01")
    handed_in("18.04", "2026-09-30")
    Closing.objects.create(region=place("18"), month=datetime.date(2026, 9, 30))
    submit("18.05", "2026-10-31", total=5, status=Status.DRAFT)
    assert not to_verify(verifier).items
    handed_in("18.02")
    assert not to_verify(UserFactory.create(group="operator", care=["18"])).items


def test_the_first_page_counts_once_what_waits(client):
    verifier = UserFactory.create(group="verifier")
    handed_in("18.01", entered_by=verifier)
    handed_in("18.02")
    UniverseEditionFactory.create(status=Status.SUBMITTED)
    client.force_login(verifier)
    page = client.get(reverse("admin:index")).content.decode()
    assert page.count("sahkan/?per=2026-10&amp;provinsi=18") == 1
    assert 'Untuk Anda sahkan <span class="task-number">2</span>' in page


def test_an_office_s_own_figures_are_asked_for_by_key(client):
    chief = UserFactory.create(group="verifier")
    own = handed_in(None, office=OfficeFactory.create())
    [item] = to_verify(chief).items
    assert item.text == "Nasional dan kantor, Oktober 2026"
    assert item.url.endswith(f"/sahkan/?ids={own.pk}")


def test_an_edition_leads_to_its_form():
    edition = UniverseEditionFactory.create(status=Status.SUBMITTED, title="Sakernas 2025")
    [item] = to_verify(UserFactory.create(group="verifier")).items
    assert item.text == "Edisi semesta: Sakernas 2025"
    assert item.url == reverse("admin:regions_universeedition_change", args=[edition.pk])


def test_queries_do_not_grow_with_what_waits(client, django_assert_num_queries):
    client.force_login(UserFactory.create(group="verifier"))
    address = reverse("admin:index")

    def fill(codes):
        for code in codes:
            handed_in(code, source=SourceFactory.create())
            UniverseEditionFactory.create(status=Status.SUBMITTED)

    fill(["18.01", "17.02"])
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    fill([f"18.{number:02}" for number in range(2, 9)])
    with django_assert_num_queries(len(few)):
        page = client.get(address).content.decode()
    assert 'Untuk Anda sahkan <span class="task-number">18</span>' in page
