"""Before many reports are verified at once, a page sums them up."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions import actions
from regions.models import Event, Region, Status, Verb
from tests.factories import (
    OfficeFactory,
    SourceFactory,
    UserFactory,
    place,
    submit,
)
from tests.regions.waiting import LIST, ids, posted, status_of, waiting

pytestmark = pytest.mark.django_db

PAGE = "/admin/regions/submission/sahkan/"
JUNE = {"per": "2023-06", "provinsi": "18"}


@pytest.fixture
def operator():
    return UserFactory.create(group="operator", first_name="Budi")


@pytest.fixture
def verifier(client):
    user = UserFactory.create(group="verifier")
    client.force_login(user)
    return user


# The page


def test_the_page_sums_up_what_waits_in_a_month_of_a_province(client, operator, verifier):
    submit("18.04", "2023-05-31", total=20_000)
    waiting("18.04", 22_000, operator)
    waiting("18.11", 8_000, operator)
    submit("18.01", "2023-06-30", total=1_000)
    waiting("18", 32_000, operator)
    submit("18.02", "2023-06-30", total=1, status=Status.DRAFT)
    waiting("17.02", 77_777, operator)
    page = client.get(PAGE, JUNE).content.decode()
    for shown in (
        *("Provinsi Lampung, Juni 2023", "22.000", "20.000", "+2.000", "+10%", "Budi"),
        "Jumlah 3 dari 15 kabupaten/kota: <strong>31.000</strong>",
        "Angka provinsi sendiri: <strong>32.000</strong>",
        "Kabupaten Lampung Tengah (draf)",
    ):
        assert shown in page, shown
    tanpa = page.split("Tanpa:")[1].split("</p>")[0]
    assert "Lampung Barat" not in tanpa
    assert "Kabupaten Pesisir Barat" in tanpa
    assert "77.777" not in page


def test_the_difference_is_told_once_all_are_in_the_sum(client, operator, verifier):
    codes = list(Region.objects.filter(code__startswith="18.").values_list("code", flat=True))
    for code in codes:
        submit(code, "2023-06-30", total=1_000)
    waiting("18", 16_000, operator)
    page = client.get(PAGE, JUNE).content.decode()
    assert "Selisihnya +1.000." in page
    assert "Tanpa:" not in page


def test_what_counts_differently_is_not_summed(client, operator, verifier):
    waiting("18.04", 22_000, operator)
    waiting("18.11", 8_000, operator, population="registered")
    page = client.get(PAGE, JUNE).content.decode()
    assert "Tidak dijumlahkan" in page
    assert "30.000" not in page


def test_a_revision_is_compared_with_what_it_replaces(client, operator, verifier):
    old = submit("18.04", "2023-06-30", total=10_000)
    waiting("18.04", 9_000, operator, revises=old, revision=2, source=old.source)
    page = client.get(PAGE, JUNE).content.decode()
    assert "−1.000" in page
    assert "revisi 2" in page


def test_only_what_asks_for_nothing_is_ticked(client, operator, verifier):
    doubtful = waiting("18.04", 10, operator, pu=20)
    plain = waiting("18.11", 8_000, operator)
    page = client.get(PAGE, JUNE).content.decode()
    assert f'id="pick-{plain.pk}" checked' in page
    assert f'id="pick-{doubtful.pk}" aria-label' in page
    assert "melebihi" in page
    assert "Tanpa alasan." in page


def test_what_cannot_be_verified_stands_apart_with_the_reason(client, operator, verifier):
    own = waiting("18.04", 1, verifier)
    standing = submit("18.11", "2023-06-30", total=2)
    twin = waiting("18.11", 3, operator, source=standing.source)
    closed = waiting("17.02", 4, operator)
    draft = submit("18.01", "2023-06-30", status=Status.DRAFT, total=5)
    actions.close_period(region=place("17"), month=closed.as_of, actor=verifier)
    page = client.get(PAGE, ids(own, twin, closed, draft)).content.decode()
    for shown in (
        "orang lain harus mengesahkan",
        "Sudah ada angka yang disahkan",
        "Periode Juni 2023 Provinsi Bengkulu ditutup",
        "berstatus “Draf”",
    ):
        assert shown in page, shown
    assert 'name="pick"' not in page
    assert "Sahkan yang dipilih" not in page


def test_an_office_of_one_person_verifies_its_own(client, verifier, settings):
    settings.COVERAGE_ONE_PERSON_OFFICE = True
    waiting("18.04", 1, verifier)
    assert 'name="pick"' in client.get(PAGE, JUNE).content.decode()


def test_figures_of_offices_are_verified_too(client, operator, verifier):
    own = waiting(None, 500, operator, office=OfficeFactory.create(name="Cabang Metro"))
    page = client.get(PAGE, ids(own)).content.decode()
    assert "Cabang Metro" in page
    assert "Jumlah" not in page


def test_what_was_ticked_is_verified(client, operator, verifier):
    one, other = waiting("18.04", 1, operator), waiting("18.11", 2, operator)
    response = client.post(f"{PAGE}?per=2023-06", posted(one, _verify=""), follow=True)
    assert "1 laporan disahkan." in response.content.decode()
    assert status_of(one, other) == [Status.VERIFIED, Status.SUBMITTED]


def test_what_changed_meanwhile_is_named_and_no_longer_ticked(client, operator, verifier):
    one, other = waiting("18.04", 1, operator), waiting("18.11", 2, operator)
    typed = posted(one, other, _verify="")
    Event.objects.create(submission=other, verb=Verb.EDIT, actor=operator)
    page = client.post(f"{PAGE}?per=2023-06", typed).content.decode()
    assert "Berubah sejak halaman ini dibuka: Kabupaten Mesuji, 30 Juni 2023" in page
    assert f'id="pick-{one.pk}" checked' in page
    assert f'id="pick-{other.pk}" aria-label' in page
    assert status_of(one, other) == [Status.SUBMITTED] * 2
    page = client.post(f"{PAGE}?per=2023-06", {"_verify": ""}).content.decode()
    assert "Belum ada yang dipilih" in page


def test_a_reason_returns_what_was_ticked(client, operator, verifier):
    one = waiting("18.04", 1, operator)
    page = client.post(f"{PAGE}?per=2023-06", posted(one, _return="")).content.decode()
    assert "Tulis alasannya" in page
    nik = "1234" * 4
    typed = posted(one, _return="", reason=f"orang {nik}")
    page = client.post(f"{PAGE}?per=2023-06", typed).content.decode()
    assert nik not in page
    typed = posted(one, _return="", reason="salah bulan")
    page = client.post(f"{PAGE}?per=2023-06", typed, follow=True).content.decode()
    assert "1 laporan dikembalikan." in page
    assert status_of(one) == [Status.RETURNED]


def test_the_list_leads_to_the_page(client, operator, verifier):
    one = waiting("18.04", 1, operator)
    assert "Sahkan banyak laporan" in client.get(LIST).content.decode()
    assert f"{PAGE}?per=2023-06&amp;provinsi=18" in client.get(LIST, JUNE).content.decode()
    typed = {"action": "verify_chosen", "_selected_action": [one.pk]}
    assert client.post(LIST, typed).url == f"{PAGE}?ids={one.pk}"


def test_the_month_that_is_asked_for_is_shown_in_words(client, verifier):
    assert 'value="Juni 2023"' in client.get(PAGE, JUNE).content.decode()
    client.cookies["django_language"] = "en"
    page = client.get(PAGE, {"per": "June 2023"}).content.decode()
    assert 'value="June 2023"' in page
    assert 'class="errorlist"' not in page


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({}, "Lihat yang menunggu"),
        ({"per": "2022"}, "Tulis satu bulan"),
        ({"per": "kemarin"}, "tidak terbaca"),
        ({"per": "2023-06", "provinsi": "99"}, "99"),
        ({"per": "2023-06"}, "Tidak ada yang menunggu"),
        ({"ids": "x,9999999999999999999,7"}, "Tidak ada yang menunggu"),
    ],
)
def test_whatever_the_address_asks_for_is_answered(client, verifier, asked, shown):
    response = client.get(PAGE, asked)
    assert response.status_code == 200
    assert shown in response.content.decode()


# Who may


def test_who_may_not_verify_is_refused(client, operator):
    assert "/admin/login/" in client.get(PAGE).url
    one = waiting("18.04", 1, operator)
    client.force_login(UserFactory.create(group="operator"))
    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE, posted(one, _verify="")).status_code == 403
    assert "Sahkan banyak laporan" not in client.get(LIST).content.decode()
    assert status_of(one) == [Status.SUBMITTED]


def test_what_one_does_not_look_after_is_neither_shown_nor_verified(client, operator):
    client.force_login(UserFactory.create(group="verifier", care=["17.02"]))
    other = waiting("18.04", 77_777, operator)
    waiting("17.02", 1, operator)
    for asked in (ids(other), JUNE, {"per": "2023-06"}):
        page = client.get(PAGE, asked).content.decode()
        assert "77.777" not in page
        assert "Lampung" not in page
    page = client.get(PAGE, {"per": "2023-06"}).content.decode()
    assert "Jumlah 1 dari 1 kabupaten/kota" in page
    assert client.post(f"{PAGE}?per=2023-06", posted(other, _verify="")).status_code == 403
    assert status_of(other) == [Status.SUBMITTED]


# How often the database is asked


def test_twenty_ask_as_often_as_one(client, operator, verifier):
    def fill(codes: list[str]) -> None:
        for code in codes:
            before = submit(code, "2023-05-15", total=10, pu=5)
            waiting(code, 20, UserFactory.create(), pu=30, source=SourceFactory.create())
            waiting(code, 9, operator, revises=before, revision=2, status=Status.SUBMITTED)

    def count() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(PAGE, {"per": "2023-06"}).status_code == 200
        return len(asked)

    fill(["18.04"])
    count()
    once = count()
    fill([f"18.{number:02}" for number in range(5, 12)])
    fill([f"17.{number:02}" for number in range(1, 8)])
    assert count() == once


def test_the_parts_are_told_where_no_total_is_given(client, operator, verifier):
    submit("18.04", "2023-06-30", status="submitted", entered_by=operator, pu=9_402, bpu=5_662)
    page = client.get(PAGE, JUNE).content.decode()
    assert "<small>PU 9.402</small>" in page
    assert "<small>BPU 5.662</small>" in page
