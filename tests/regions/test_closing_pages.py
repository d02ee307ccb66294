"""The screens on which a month is closed and opened again."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions import actions
from regions.models import Closing, Region, Status
from tests.factories import UserFactory, place, submit

pytestmark = pytest.mark.django_db

JUNE = datetime.date(2023, 6, 30)
LIST = "/admin/regions/closing/"
CLOSE = f"{LIST}tutup/"


def shut(code: str = "18", month: datetime.date = JUNE) -> Closing:
    actor = UserFactory.create(group="verifier")
    return actions.close_period(region=place(code), month=month, actor=actor)


def enter_as(client, group, **said: Any):
    user = UserFactory.create(group=group, **said)
    client.force_login(user)
    return user


def test_closing_shows_first_what_is_there(client):
    enter_as(client, "verifier")
    submit("18.04", "2023-06-30", total=1)
    waiting = submit("18.11", "2023-06-30", total=1, status=Status.SUBMITTED)
    page = client.get(CLOSE, {"region": "18", "bulan": "2023-06"}).content.decode()
    assert "<strong>1 dari 15</strong>" in page
    assert "Kabupaten Mesuji" in page
    assert f"/admin/regions/submission/{waiting.pk}/change/" in page
    response = client.post(CLOSE, {"region": "18", "bulan": "Juni 2023", "note": "menyusul"})
    closing = Closing.objects.get()
    assert response.url == f"{LIST}{closing.pk}/change/"
    assert (closing.month, closing.note) == (JUNE, "menyusul")
    page = client.get(response.url).content.decode()
    for shown in ("Provinsi Lampung, Juni 2023", "Kabupaten Mesuji", "Ditutup", "menyusul"):
        assert shown in page
    assert "Buka kembali" not in page
    page = client.get(CLOSE, {"region": "18", "bulan": "2023-06"}).content.decode()
    assert "sudah tertutup" in page
    assert "Tutup periode</button>" not in page


def test_the_form_suggests_the_last_month_and_the_only_province(client):
    enter_as(client, "verifier", care=["18"])
    page = client.get(CLOSE).content.decode()
    assert "Provinsi Lampung (18)" in page


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"region": "17", "bulan": "2023-06"}, "di luar tanggungan"),
        ({"region": "18", "bulan": "2022"}, "Tulis satu bulan"),
        ({"region": "18", "bulan": "kemarin"}, "tidak terbaca"),
        ({"region": "atlantis", "bulan": "2023-06"}, "Tidak ada wilayah"),
        ({"region": "18", "bulan": "Juni 2123"}, "masih di depan"),
    ],
)
def test_what_is_typed_wrong_is_told(client, typed, told):
    enter_as(client, "verifier", care=["18"])
    assert told in client.get(CLOSE, typed).content.decode()
    assert told in client.post(CLOSE, typed).content.decode()
    assert not Closing.objects.exists()


def test_a_month_closed_meanwhile_is_told(client):
    enter_as(client, "verifier")
    shut()
    typed = {"region": "18", "bulan": "Juni 2023"}
    assert "sudah ditutup oleh" in client.post(CLOSE, typed).content.decode()


def test_reopening_asks_for_a_reason(client):
    enter_as(client, "administrator")
    closing = shut()
    reopen = f"{LIST}{closing.pk}/buka-kembali/"
    assert "Buka kembali" in client.get(f"{LIST}{closing.pk}/change/").content.decode()
    assert "Mengapa" in client.get(reopen).content.decode()
    assert "Tulis alasannya" in client.post(reopen).content.decode()
    page = client.post(reopen, {"reason": "koreksi cabang"}, follow=True).content.decode()
    assert "koreksi cabang" in page
    assert "dapat diisi dan disahkan lagi" in page
    page = client.post(reopen, {"reason": "lagi"}, follow=True).content.decode()
    assert "sudah dibuka kembali" in page
    assert client.get(f"{LIST}999/buka-kembali/").status_code == 404


@pytest.mark.parametrize(
    ("group", "expected"), [("operator", [200, 200, 403, 403]), ("", [403, 403, 403, 403])]
)
def test_who_may_not_close_is_refused(client, group, expected):
    closing = shut()
    enter_as(client, group)
    rest = ("", f"{closing.pk}/change/", "tutup/", f"{closing.pk}/buka-kembali/")
    assert [client.get(LIST + one).status_code for one in rest] == expected
    assert client.post(CLOSE, {"region": "18", "bulan": "2023-07"}).status_code == 403
    assert client.post(f"{LIST}{closing.pk}/buka-kembali/", {"reason": "x"}).status_code == 403
    for one in ("add/", f"{closing.pk}/delete/"):
        assert client.post(LIST + one, {"post": "yes"}).status_code == 403
    assert client.post(f"{LIST}{closing.pk}/change/", {}).status_code == 403


def test_strangers_come_to_the_way_in(client):
    closing = shut()
    for one in ("", f"{closing.pk}/change/", "tutup/", f"{closing.pk}/buka-kembali/"):
        assert "/admin/login/" in client.get(LIST + one).url


def test_lists_hold_only_what_one_looks_after(client):
    enter_as(client, "administrator", care=["17"])
    closing = shut("18")
    assert "Lampung" not in client.get(LIST).content.decode().split("result_list")[-1]
    assert client.get(f"{LIST}{closing.pk}/change/").status_code in (302, 404)
    assert client.get(f"{LIST}{closing.pk}/buka-kembali/").status_code == 404


def test_pages_ask_as_often_for_twenty(client):
    enter_as(client, "administrator")
    shut("18.04")
    addresses = [LIST, f"{CLOSE}?region=18&bulan=2023-06"]

    def count(address: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    submit("18.11", "2023-06-30", total=1, status=Status.SUBMITTED)
    [count(one) for one in addresses]
    once = [count(one) for one in addresses]
    for number in range(1, 16):
        code = f"18.{number:02}"
        if Region.objects.filter(code=code).exists():
            submit(code, "2023-06-20", total=1, status=Status.SUBMITTED)
            if code != "18.04":
                shut(code)
    assert [count(one) for one in addresses] == once


def test_a_refusal_leads_to_the_closing_for_who_looks_after_it(client):
    waiting = submit("18.04", "2023-06-30", total=1, status=Status.SUBMITTED)
    closing = shut()
    where = f"/admin/regions/submission/{waiting.pk}/sahkan/"
    link = f"{LIST}{closing.pk}/change/"
    enter_as(client, "verifier")
    assert link in client.post(where, follow=True).content.decode()
    enter_as(client, "verifier", care=["18.04"])
    page = client.post(where, follow=True).content.decode()
    assert "Periode Juni 2023 Provinsi Lampung ditutup" in page
    assert link not in page


def test_the_history_of_everything_tells_of_closings_in_as_many_queries(client):
    enter_as(client, "administrator")

    def count() -> int:
        with CaptureQueriesContext(connection) as asked:
            page = client.get("/admin/regions/event/", {"jenis": "closing"}).content.decode()
        assert "2023-06" in page
        return len(asked)

    shut("18.04")
    count()
    once = count()
    for code in ("18.01", "18.02", "18.03"):
        shut(code)
    assert count() == once
