"""A doubt is answered with a reason, which stays with the figure and is read by the verifier."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from regions import actions
from regions.actions.refusals import DoubtsOpen, NikInReason, TooLong, WrongStatus
from regions.checks import doubts_of
from regions.models import Event, Status, Submission, Verb
from tests.factories import SourceFactory, UserFactory, place, submit
from tests.regions.admin_forms import ADD, change, posted

pytestmark = pytest.mark.django_db

KEY = "above_universe:total"
NIK = "1234" * 4


@pytest.fixture
def operator():
    return UserFactory.create(group="operator")


@pytest.fixture
def draft():
    """Lampung Barat with more participants than a universe that is far too small."""
    return submit("18.04", "2023-06-30", status="draft", total=22_680, universe={"total": 20_000})


def give(draft: Submission, actor: Any, said: str = "Pekerja dari luar") -> None:
    actions.answer(submission=draft, reasons={KEY: said}, actor=actor)


def page_of(client, draft, step="change"):
    return client.get(change(draft).replace("change", step)).content.decode()


# The verbs


def test_nothing_is_handed_in_while_a_doubt_asks(operator, draft):
    with pytest.raises(DoubtsOpen, match="melebihi semestanya"):
        actions.submit(document=draft, actor=operator)
    give(draft, operator)
    assert actions.submit(document=draft, actor=operator).status == Status.SUBMITTED


def test_the_reason_stays_with_its_numbers_and_names_who_gave_it(operator, draft):
    give(draft, operator)
    reason = draft.doubt_reasons.get()
    assert (reason.reason, reason.given_by) == ("Pekerja dari luar", operator)
    assert reason.said == "Peserta Total (22.680) melebihi semestanya (20.000)."


def test_the_newest_reason_stands_and_history_tells_both(operator, draft):
    give(draft, operator, "Pertama")
    give(draft, operator, "Kedua")
    assert draft.doubt_reasons.get().reason == "Kedua"
    told = [event.changes for event in Event.objects.filter(submission=draft, verb=Verb.EDIT)]
    assert told == [
        {"reason.above_universe.total": ["Pertama", "Kedua"]},
        {"reason.above_universe.total": [None, "Pertama"]},
    ]


def test_the_same_reason_again_leaves_no_event(operator, draft):
    give(draft, operator)
    colleague = UserFactory.create(group="operator")
    give(draft, colleague)
    assert draft.doubt_reasons.get().given_by == operator
    assert draft.events.count() == 1


@pytest.mark.parametrize("said", ["", "   "])
def test_a_blank_reason_answers_nothing(operator, draft, said):
    give(draft, operator, said)
    assert doubts_of(draft)[0].asks
    assert not draft.events.exists()


def test_a_reason_for_what_is_no_doubt_is_not_kept(operator, draft):
    actions.answer(submission=draft, reasons={"jump:total": "Benar"}, actor=operator)
    assert not draft.doubt_reasons.exists()


@pytest.mark.parametrize(("said", "refused"), [(f"NIK {NIK}", NikInReason), ("a" * 301, TooLong)])
def test_no_number_of_a_person_and_no_essay(operator, draft, said, refused):
    with pytest.raises(refused):
        give(draft, operator, said)
    assert not draft.doubt_reasons.exists()


def test_what_was_handed_in_is_not_answered_any_more(operator, draft):
    give(draft, operator)
    submitted = actions.submit(document=draft, actor=operator)
    with pytest.raises(WrongStatus):
        give(submitted, operator, "Lain")


def test_only_who_may_hand_in_answers(draft):
    with pytest.raises(PermissionDenied):
        give(draft, UserFactory.create(group="verifier"))
    with pytest.raises(PermissionDenied):
        give(draft, UserFactory.create(group="operator", care=["17.02"]))


def test_a_reason_that_no_figure_needs_is_not_handed_in(operator, draft):
    give(draft, operator)
    draft.lines.update(participants=19_000)
    actions.submit(document=draft, actor=operator)
    assert not draft.doubt_reasons.exists()


def test_who_answers_does_not_verify(operator, draft, settings):
    give(draft, operator)
    actions.submit(document=draft, actor=UserFactory.create(group="operator"))
    operator.groups.set(UserFactory.create(group="verifier").groups.all())
    again = type(operator).objects.get(pk=operator.pk)
    with pytest.raises(actions.Refused):
        actions.verify(document=draft, actor=again)


def test_a_revision_keeps_the_reasons_that_still_hold(operator):
    verified = submit("18.04", "2023-06-30", total=22_680, pu=30, bpu=9, total_rule="pu-bpu")
    before = submit("18.04", "2023-05-31", total=100)
    Submission.objects.filter(pk=verified.pk).update(status="draft")
    keys = ["jump:total", "does_not_add_up:total"]
    said = dict.fromkeys(keys, "Menurut sumber")
    actions.answer(submission=verified, reasons=said, actor=operator)
    Submission.objects.filter(pk=verified.pk).update(status="verified")
    Submission.objects.filter(pk=before.pk).update(status="withdrawn")
    administrator = UserFactory.create(is_superuser=True)
    verified.refresh_from_db()
    revision = actions.revise(document=verified, actor=administrator)
    assert [one.check_name for one in revision.doubt_reasons.all()] == ["does_not_add_up"]
    assert not any(doubt.asks for doubt in doubts_of(revision))


# The pages


def test_saving_and_handing_in_asks_for_the_reason(client, operator):
    client.force_login(operator)
    region = place("18.04")
    source = str(SourceFactory.create().pk)
    typed = posted(region, total="10", pu="20", source=source, _submit="1")
    response = client.post(ADD, typed)
    draft = Submission.objects.get()
    assert response.url == change(draft).replace("change", "ajukan")
    page = page_of(client, draft, "ajukan")
    assert 'name="reason-above_parent:pu" value=""' in page
    answered = client.post(response.url, {"reason-above_parent:pu": "Salah cetak di sumber"})
    assert answered.status_code == 302
    draft.refresh_from_db()
    assert draft.status == Status.SUBMITTED


def test_what_is_missing_is_asked_again_and_nothing_typed_is_lost(client, operator):
    client.force_login(operator)
    draft = submit("18.04", "2023-06-30", status="draft", total=10, pu=20, universe={"total": 5})
    address = change(draft).replace("change", "ajukan")
    said = {f"reason-{KEY}": "Pekerja dari luar", "reason-above_parent:pu": ""}
    page = client.post(address, said).content.decode()
    assert "Beri alasan dahulu untuk: Penerima Upah (PU) (20) melebihi Total (10)." in page
    assert 'value="Pekerja dari luar"' in page
    assert "Tulis alasannya." in page
    assert not draft.doubt_reasons.exists()
    client.post(address, said | {"reason-all": "Salah cetak"})
    reasons = set(draft.doubt_reasons.values_list("check_name", "reason"))
    assert ("above_universe", "Pekerja dari luar") in reasons
    assert ("above_parent", "Salah cetak") in reasons


def test_the_number_of_a_person_is_not_shown_again(client, operator, draft):
    client.force_login(operator)
    address = change(draft).replace("change", "ajukan")
    page = client.post(address, {f"reason-{KEY}": f"NIK {NIK}"}).content.decode()
    assert "16 angka seperti NIK" in page
    assert NIK not in page


def test_the_reason_that_was_given_before_is_offered(client, operator, draft):
    client.force_login(operator)
    give(draft, operator)
    assert 'value="Pekerja dari luar"' in page_of(client, draft, "ajukan")
    draft.lines.update(participants=22_700)
    assert doubts_of(draft)[0].asks
    assert 'value="Pekerja dari luar"' in page_of(client, draft, "ajukan")


def test_what_is_known_is_shown_and_not_asked(client, operator, draft):
    client.force_login(operator)
    earlier = submit(
        "18.04", "2023-05-31", status="draft", total=22_600, universe={"total": 20_000}
    )
    give(earlier, operator, "Perkebunan")
    Submission.objects.filter(pk=earlier.pk).update(status="verified")
    page = page_of(client, draft, "ajukan")
    assert "Sudah diketahui sejak 31 Mei 2023: Perkebunan" in page
    assert f'name="reason-{KEY}"' not in page
    actions.submit(document=draft, actor=operator)


def test_draft_and_sheet_show_the_reason_beside_the_doubt(client, operator, draft):
    give(draft, operator)
    client.force_login(operator)
    assert "Alasan: Pekerja dari luar" in " ".join(page_of(client, draft).split())
    actions.submit(document=draft, actor=operator)
    client.force_login(UserFactory.create(group="verifier"))
    sheet = " ".join(page_of(client, draft).replace("</span>", " ").split())
    assert "melebihi semestanya (20.000). <span" in sheet
    assert "Alasan: Pekerja dari luar" in sheet
    assert "Alasan peringatan · Peserta melebihi semesta · Total" in sheet
