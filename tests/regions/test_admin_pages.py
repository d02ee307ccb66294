"""Reading, verifying, returning; the list; who may come in."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from regions.models import Event, Status, Submission, Verb
from tests.factories import (
    OfficeFactory,
    PrintedFigureFactory,
    UniverseEditionFactory,
    UserFactory,
    count_workers,
    place,
    station,
    submit,
)
from tests.regions.admin_forms import change, posted

pytestmark = pytest.mark.django_db
LIST = "/admin/regions/submission/"


def enter_as(client, group):
    user = UserFactory.create(group=group)
    client.force_login(user)
    return user


def step(submission, slug):
    return f"{LIST}{submission.pk}/{slug}/"


def waiting(**said):
    return submit("18.04", "2023-06-30", status=Status.SUBMITTED, **{"total": 22_680, **said})


def test_a_verifier_reads_and_verifies(client):
    enter_as(client, "verifier")
    submit("18.04", "2023-05-31", total=22_000)
    submission = waiting(universe={"total": 92_913})
    PrintedFigureFactory.create(submission=submission)
    page = client.get(change(submission)).content.decode()
    for shown in ("22.680", "22.000", "+680", "24,41%", "22,41%", "−2,00 poin", "Sahkan"):
        assert shown in page
    response = client.post(step(submission, "sahkan"), follow=True)
    submission.refresh_from_db()
    assert submission.status == Status.VERIFIED
    page = response.content.decode()
    assert "Tarik" in page
    assert step(submission, "revisi").split("/")[-2] not in page  # nobody revises without typing


def test_returning_asks_for_a_reason_and_shows_it_to_the_clerk(client):
    enter_as(client, "verifier")
    submission = waiting()
    address = step(submission, "kembalikan")
    assert "Apa yang harus diperbaiki?" in client.get(address).content.decode()
    assert "Tulis alasannya" in client.post(address).content.decode()
    client.post(address, {"reason": "BPU tertukar"})
    enter_as(client, "operator")
    page = client.get(change(submission)).content.decode()
    assert "BPU tertukar" in page
    assert "Simpan dan ajukan" in page


def test_own_work_waits_for_a_second_person(client):
    user = enter_as(client, "administrator")
    submission = waiting(entered_by=user)
    page = client.get(change(submission)).content.decode()
    assert "Menunggu orang kedua" in page
    assert "Sahkan</button>" not in page
    assert "orang lain" in client.post(step(submission, "sahkan"), follow=True).content.decode()
    submission.refresh_from_db()
    assert submission.status == Status.SUBMITTED


@pytest.mark.parametrize("status", [Status.SUBMITTED, Status.VERIFIED, Status.SUPERSEDED])
def test_what_is_handed_in_is_read_only(client, status):
    enter_as(client, "administrator")
    submission = submit("18.04", "2023-06-30", total=22_680, status=status)
    page = client.get(change(submission)).content.decode()
    assert 'name="seg-total-participants"' not in page
    client.post(change(submission), posted(place("18.04"), total="1"))
    assert submission.lines.get().participants == 22_680


def test_revise_and_withdraw(client):
    enter_as(client, "administrator")
    submission = submit("18.04", "2023-06-30", total=22_680)
    response = client.post(step(submission, "revisi"))
    draft = submission.revisions.get()
    assert response.url == change(draft)
    client.post(step(submission, "tarik"), {"reason": "salah wilayah"})
    submission.refresh_from_db()
    assert submission.status == Status.WITHDRAWN


def test_an_open_revision_is_linked(client):
    enter_as(client, "administrator")
    submission = submit("18.04", "2023-06-30", total=22_680)
    client.post(step(submission, "revisi"))
    page = client.post(step(submission, "revisi"), follow=True).content.decode()
    assert f'href="{change(submission.revisions.get())}"' in page


def test_a_submission_is_taken_back_by_who_handed_it_in(client):
    user = enter_as(client, "operator")
    draft = submit("18.04", "2023-06-30", total=1, status=Status.DRAFT, entered_by=user)
    client.post(step(draft, "ajukan"))
    assert "Batalkan pengajuan" in client.get(change(draft)).content.decode()
    page = client.post(step(draft, "batalkan-pengajuan"), follow=True).content.decode()
    assert "Diajukan → Draf" in page
    draft.refresh_from_db()
    assert draft.status == Status.DRAFT


def test_a_draft_is_thrown_away_by_its_owner(client):
    user = enter_as(client, "operator")
    draft = submit("18.04", "2023-06-30", total=1, status=Status.DRAFT, entered_by=user)
    assert "Hapus draf ini" in client.get(step(draft, "hapus-draf")).content.decode()
    assert client.post(step(draft, "hapus-draf")).url == LIST
    assert not type(draft).objects.filter(pk=draft.pk).exists()


STEPS = {
    "ajukan": (Status.DRAFT, "verifier"),
    "sahkan": (Status.SUBMITTED, "operator"),
    "kembalikan": (Status.SUBMITTED, "operator"),
    "tarik": (Status.VERIFIED, "operator"),
    "revisi": (Status.VERIFIED, ""),
    "hapus-draf": (Status.DRAFT, "verifier"),
    "batalkan-pengajuan": (Status.SUBMITTED, "verifier"),
}


@pytest.mark.parametrize("slug", STEPS)
@pytest.mark.parametrize("model", ["submission", "universeedition"])
def test_each_step_refuses_who_lacks_the_right(client, slug, model):
    status, group = STEPS[slug]
    enter_as(client, group)
    document: Any = UniverseEditionFactory.create(status=status)
    if model == "submission":
        document = submit("18.04", "2023-06-30", total=1, status=status)
    response = client.post(f"/admin/regions/{model}/{document.pk}/{slug}/", {"reason": "x"})
    document.refresh_from_db()
    assert response.status_code == 403
    assert document.status == status
    assert not Event.objects.exists()


def admin_addresses():
    resolver = get_resolver()
    admin: Any = next(one for one in resolver.url_patterns if str(one.pattern) == "admin/")
    for pattern in admin.url_patterns:
        base = "/admin/" + str(pattern.pattern)
        for inner in getattr(pattern, "url_patterns", [pattern]):
            own = "" if inner is pattern else str(inner.pattern)
            yield (base + own).replace("^", "").replace("$", "")


OPEN = ("/admin/login/", "/admin/jsi18n/", "/admin/logout/")


def test_every_admin_address_refuses_strangers(client):
    for address in admin_addresses():
        if address in OPEN or "(" in address:
            continue
        filled = address.replace("<path:object_id>", "1").replace("<int:object_id>", "1")
        filled = filled.replace("<id>", "1").replace("<path:url>", "x").replace("<path:", "")
        response = client.get(filled)
        assert response.status_code in (301, 302, 404), filled
        if response.status_code == 302:
            assert "/admin/login/" in response.url, filled


def test_a_member_of_staff_without_rights_sees_no_figures(client):
    enter_as(client, "")
    submission = waiting()
    for address in (
        LIST,
        LIST + "add/",
        change(submission),
        LIST + "sekitar/",
        "/admin/regions/region/saran/?term=lampung",
        "/admin/regions/event/",
        "/admin/regions/universeedition/",
    ):
        assert client.get(address).status_code == 403, address


def test_nobody_deletes(client):
    enter_as(client, "administrator")
    submission = submit("18.04", "2023-06-30", total=1)
    event = Event.objects.create(submission=submission, verb=Verb.CREATE)
    assert client.post(f"{LIST}{submission.pk}/delete/", {"post": "yes"}).status_code == 403
    assert client.post(f"/admin/regions/event/{event.pk}/delete/").status_code == 403
    assert "delete_selected" not in client.get(LIST).content.decode()


@pytest.mark.parametrize(
    ("term", "first"),
    [
        ("lambar", "Kabupaten Lampung Barat (18.04) · Lampung"),
        ("Muko-Muko", "Kabupaten Mukomuko (17.06) · Bengkulu"),
        ("tanjab barat", "Kabupaten Tanjung Jabung Barat (15.06) · Jambi"),
        ("18.04", "Kabupaten Lampung Barat (18.04) · Lampung"),
        ("kab. lampung barat", "Kabupaten Lampung Barat (18.04) · Lampung"),
        ("lampung", "Provinsi Lampung (18)"),
        ("papua", "Provinsi Papua (91)"),
        ("1804", "Kabupaten Lampung Barat (18.04) · Lampung"),
        ("waykanan", "Kabupaten Way Kanan (18.08) · Lampung"),
        ("kab.waykanan", "Kabupaten Way Kanan (18.08) · Lampung"),
        ("kota bandung", "Kota Bandung (32.73) · Jawa Barat"),
    ],
)
def test_a_region_is_found_as_people_call_it(client, term, first):
    enter_as(client, "operator")
    found = client.get("/admin/regions/region/saran/", {"term": term}).json()["results"]
    assert found[0]["text"] == first


def test_regions_of_the_own_office_come_first(client):
    user = enter_as(client, "operator")
    station(user, OfficeFactory.create(serves=["18.71", "18.01"]))
    address = "/admin/regions/region/saran/"
    found = client.get(address, {"term": "lampung"}).json()["results"]
    assert [one["text"][-17:-10] for one in found[:2]] == ["(18.01)", "(18.71)"]
    assert "Provinsi Lampung" in found[2]["text"]
    assert len(client.get(address, {"term": ""}).json()["results"]) == 2


def test_kota_and_kabupaten_of_one_name_are_told_apart(client):
    enter_as(client, "operator")
    found = client.get("/admin/regions/region/saran/", {"term": "jayapura"}).json()["results"]
    assert {one["text"].split()[0] for one in found[:2]} == {"Kabupaten", "Kota"}


def test_the_list_asks_as_often_for_twenty_as_for_one(client):
    user = enter_as(client, "verifier")
    station(user, OfficeFactory.create())
    submit("18.04", "2023-06-30", total=1, pu=1, entered_by=user, verified_by=user)
    client.get(LIST)
    with CaptureQueriesContext(
        connection,
    ) as once:
        client.get(LIST)
    for number in range(19):
        other = UserFactory.create()
        submit("18.72", f"2022-{number % 12 + 1:02}-28", total=number, pu=1, entered_by=other)
    with CaptureQueriesContext(connection) as often:
        page = client.get(LIST).content.decode()
    # One month more in the filter is no query more.
    assert len(often) == len(once)
    assert "Kota Metro" in page


def test_the_list_is_searched_and_filtered(client):
    enter_as(client, "verifier")
    submit("18.04", "2023-06-30", total=11_111)
    submit("15.06", "2023-05-31", total=22_222)
    for query in ({"q": "lambar"}, {"q": "18.04"}, {"per": "2023-06"}, {"provinsi": "18"}):
        page = client.get(LIST, query).content.decode()
        assert "11.111" in page, query
        assert "22.222" not in page, query


def test_every_list_and_form_opens(client):
    enter_as(client, "administrator")
    edition = count_workers("2022-12-31", {"18.04": {"total": 92_913}})
    submission = submit("18.04", "2023-06-30", total=1)
    Event.objects.create(submission=submission, verb=Verb.CREATE)
    models = ("submission", "universeedition", "source", "office", "region", "segment")
    for model in (*models, "placement", "event"):
        assert client.get(f"/admin/regions/{model}/").status_code == 200, model
    for model in ("submission", "universeedition", "source", "office", "segment"):
        assert client.get(f"/admin/regions/{model}/add/").status_code == 200, model
    region = place("18.04")
    page = client.get(f"/admin/regions/region/{region.pk}/change/").content.decode()
    assert "/admin/r/" in page or "/wilayah/18.04/" in page
    page = client.get(f"/admin/regions/universeedition/{edition.pk}/change/").content.decode()
    assert "92.913" in page
    assert client.get("/admin/").status_code == 200


def test_the_history_speaks_in_words(client):
    user = enter_as(client, "operator")
    station(user, OfficeFactory.create())
    client.post(LIST + "add/", posted(place("18.04"), pu="5", total="7", _draft="1"))
    draft = user_submission(user)
    page = client.get(change(draft)).content.decode()
    told = page[page.index('id="riwayat"') :]
    assert "Juni 2023" in told
    assert "2023-06-30" not in told
    assert "Dasar wilayah" not in told  # left as it stood
    assert (
        told.index("Wilayah/kantor") < told.index("Peserta · Total") < told.index("Peserta · Pen")
    )
    response = client.get(f"{LIST}{draft.pk}/history/")
    assert response.url == f"{change(draft)}#riwayat"


def user_submission(user):
    return Submission.objects.get(entered_by=user)


def test_the_first_page_counts_what_waits(client):
    enter_as(client, "administrator")
    waiting()
    page = client.get("/admin/").content.decode()
    assert 'Untuk Anda sahkan <span class="task-number">1</span>' in page
    assert "Dikembalikan" not in page


def test_a_withdrawn_one_is_entered_anew(client):
    enter_as(client, "administrator")
    submission = submit("18.04", "2023-06-30", total=1, status=Status.WITHDRAWN)
    page = client.get(change(submission)).content.decode()
    assert "?region=18.04&amp;period=2023-06" in page
