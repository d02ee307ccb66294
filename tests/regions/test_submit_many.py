"""Many drafts are handed in together: all of them, or none and why."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.models import Event, Status, Submission, Verb
from tests.factories import UserFactory, submit

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/regions/submission/ajukan/"
LIST = "/admin/regions/submission/"


@pytest.fixture
def operator(client):
    account = UserFactory.create(group="operator")
    client.force_login(account)
    return account


def draft(code, **said):
    return submit(code, "2023-06-30", **{"status": "draft", "total": 22_680, **said})


def address(*drafts):
    return f"{ADDRESS}?ids={','.join(str(one.pk) for one in drafts)}"


def states(*drafts):
    return [Submission.objects.get(pk=one.pk).status for one in drafts]


def test_a_summary_is_shown_first(client, operator):
    submit("18.04", "2023-05-31", total=22_000)
    barat, tanggamus = draft("18.04", universe={"total": 20_000}), draft("18.06")
    page = client.get(address(barat, tanggamus)).content.decode()
    for words in ("Lampung Barat", "Tanggamus", "30 Juni 2023", "22.680", "22.000", "+680"):
        assert words in page
    assert "Peserta Total (22.680) melebihi semestanya (20.000)." in page
    assert f'name="reason-{barat.pk}-above_universe:total"' in page
    assert 'name="reason-all"' in page
    assert states(barat, tanggamus) == [Status.DRAFT, Status.DRAFT]


def test_what_is_ticked_is_handed_in_with_its_reasons(client, operator):
    barat, tanggamus, left = draft("18.04", universe={"total": 9}), draft("18.06"), draft("18.05")
    said = {f"reason-{barat.pk}-above_universe:total": "Pekerja perkebunan dari luar"}
    response = client.post(
        address(barat, tanggamus, left), {"take": [barat.pk, tanggamus.pk], **said}
    )
    assert response.status_code == 302
    assert states(barat, tanggamus, left) == [Status.SUBMITTED, Status.SUBMITTED, Status.DRAFT]
    assert barat.doubt_reasons.get().reason == "Pekerja perkebunan dari luar"
    assert Event.objects.filter(verb=Verb.SUBMIT, actor=operator).count() == 2


def test_one_reason_may_stand_for_all(client, operator):
    drafts = [draft(code, universe={"total": 9}) for code in ("18.04", "18.06")]
    client.post(
        address(*drafts), {"take": [one.pk for one in drafts], "reason-all": "Begitu sumbernya"}
    )
    assert states(*drafts) == [Status.SUBMITTED, Status.SUBMITTED]


def test_one_that_is_refused_keeps_all_back_and_is_named(client, operator):
    good, doubted = draft("18.06"), draft("18.04", universe={"total": 9})
    empty = submit("18.05", "2023-06-30", status="draft")
    drafts = (good, doubted, empty)
    reason = {f"reason-{doubted.pk}-above_universe:total": "NIK " + "1234" * 4}
    response = client.post(address(*drafts), {"take": [one.pk for one in drafts], **reason})
    page = response.content.decode()
    assert response.status_code == 200
    assert "Belum ada satu angka pun" in page
    assert "16 angka seperti NIK" in page
    assert "1234" * 4 not in page
    assert states(*drafts) == [Status.DRAFT] * 3
    assert not Event.objects.filter(verb=Verb.SUBMIT).exists()


def test_a_reason_that_is_missing_is_asked_for_once_at_its_field(client, operator):
    doubted, left = (draft(code, universe={"total": 9}) for code in ("18.04", "18.05"))
    page = client.post(address(doubted, left), {"take": [doubted.pk]}).content.decode()
    assert page.count("Tulis alasannya.") == 1
    assert page.count("melebihi semestanya") == 2
    assert "Belum ada yang diajukan" in page


def test_what_was_handed_in_already_is_not_ticked(client, operator):
    waiting = submit("18.04", "2023-06-30", status="submitted", total=5)
    page = client.get(address(waiting)).content.decode()
    assert "berstatus “Diajukan”" in page
    assert " checked" not in page


def test_nothing_ticked_hands_in_nothing(client, operator):
    barat = draft("18.04")
    response = client.post(address(barat), {})
    assert "Belum ada yang diajukan" in response.content.decode()
    assert states(barat) == [Status.DRAFT]


def test_only_what_one_looks_after_is_offered(client):
    client.force_login(UserFactory.create(group="operator", care=["17.02"]))
    barat = draft("18.04")
    page = client.get(address(barat)).content.decode()
    assert "Lampung Barat" not in page
    client.post(address(barat), {"take": [barat.pk], "reason-all": "boleh"})
    assert states(barat) == [Status.DRAFT]


def test_who_may_not_hand_in_is_refused(client):
    client.force_login(UserFactory.create(group="verifier"))
    barat = draft("18.04")
    assert client.get(address(barat)).status_code == 403
    assert client.post(address(barat), {"take": [barat.pk]}).status_code == 403
    assert "Ajukan yang dipilih" not in client.get(LIST).content.decode()


def test_the_list_leads_there(client, operator):
    barat = draft("18.04")
    assert "Ajukan yang dipilih" in client.get(LIST).content.decode()
    chosen = {"action": "submit_chosen", "_selected_action": [barat.pk]}
    assert client.post(LIST, chosen).url == address(barat)


@pytest.mark.parametrize("ids", ["", "x", "1,,2", "99999999"])
def test_addresses_that_name_no_draft_are_answered(client, operator, ids):
    assert "Tidak ada draf" in client.get(f"{ADDRESS}?ids={ids}").content.decode()


def test_one_draft_or_twelve_take_the_same_queries(client, operator):
    codes = [f"18.{number:02}" for number in range(1, 13)]
    drafts = [draft(code, universe={"total": 9}) for code in codes]
    client.get(address(drafts[0]))

    def queries(*chosen):
        with CaptureQueriesContext(connection) as caught:
            assert client.get(address(*chosen)).status_code == 200
        return len(caught)

    assert queries(drafts[0]) == queries(*drafts)


def test_the_parts_are_told_where_no_total_is_given(client, operator):
    parted = submit("18.04", "2023-06-30", status="draft", pu=9_402, bpu=5_662, jakon=571)
    page = client.get(address(parted)).content.decode()
    for words in (
        "<small>PU 9.402</small>",
        "<small>BPU 5.662</small>",
        "<small>Jakon 571</small>",
    ):
        assert words in page
    assert "<small>PU" not in client.get(address(draft("18.06", pu=5))).content.decode()
