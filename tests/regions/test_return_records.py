"""Records are returned with a reason, confirmed many at once, and read one after the other."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions import actions
from regions.actions.refusals import ManyChanged, OneOfMany, ReasonMissing, WrongStatus
from regions.models import Event, Status, Target, Verb
from regions.verifying import newest_events
from tests.factories import UserFactory, submit
from tests.factories_subjects import (
    STATED_FACTORIES,
    ProgrammeFactory,
    ProgrammeUpdateFactory,
    TargetFactory,
)
from tests.regions.record_forms import address, page_of, typed_target

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator():
    return UserFactory.create(group="operator")


@pytest.fixture
def verifier(client):
    user = UserFactory.create(group="verifier")
    client.force_login(user)
    return user


def draft(user=None, **said: Any) -> Target:
    target: Target = TargetFactory.create(**{"status": Status.DRAFT, "entered_by": user, **said})
    return target


def seen(*records: Any) -> dict[int, str]:
    return newest_events(type(records[0]), [one.pk for one in records])


def posted(*records: Any, **typed: Any) -> dict[str, Any]:
    lines = {f"seen-{pk}": event for pk, event in seen(*records).items()}
    return {"pick": [str(one.pk) for one in records], **lines, **typed}


def ids(*records: Any) -> dict[str, str]:
    return {"ids": ",".join(str(one.pk) for one in records)}


def status_of(*records: Any) -> list[str]:
    return [type(one).objects.get(pk=one.pk).status for one in records]


# Returning


def test_a_draft_is_returned_with_a_reason(operator, verifier):
    record = draft(operator)
    with pytest.raises(ReasonMissing):
        actions.return_record(record=record, actor=verifier, reason=" ")
    returned = actions.return_record(record=record, actor=verifier, reason=" tanpa tanggal ")
    assert status_of(returned) == [Status.RETURNED]
    event = Event.objects.of(returned).get()
    assert (event.verb, event.reason) == (Verb.RETURN, "tanpa tanggal")
    assert event.changes == {"status": ["draft", "returned"]}
    with pytest.raises(WrongStatus):
        actions.return_record(record=record, actor=verifier, reason="lagi")
    with pytest.raises(WrongStatus):
        actions.confirm(record=record, actor=verifier)


@pytest.mark.parametrize("factory", STATED_FACTORIES)
def test_returning_wants_the_right_to_confirm(factory, operator):
    record = factory.create(status=Status.DRAFT)
    with pytest.raises(PermissionDenied):
        actions.return_record(record=record, actor=operator, reason="salah")
    other = UserFactory.create(group="administrator", care=[])
    with pytest.raises(PermissionDenied):
        actions.return_record(record=record, actor=other, reason="salah")


def test_saved_again_it_waits_again(operator, verifier):
    record = draft(operator)
    actions.return_record(record=record, actor=verifier, reason="tanpa tanggal")
    stale = Target.objects.get(pk=record.pk)
    stale.percent = 60
    saved = actions.state(record=stale, actor=operator)
    assert status_of(saved) == [Status.DRAFT]
    event = Event.objects.of(saved)[0]
    assert (event.verb, event.changes["status"]) == (Verb.EDIT, ["returned", "draft"])
    assert "percent" in event.changes
    assert actions.confirm(record=saved, actor=verifier).status == Status.VERIFIED


def test_a_returned_record_may_be_deleted(operator, verifier):
    record = actions.return_record(record=draft(operator), actor=verifier, reason="ganda")
    actions.strike(record=record, actor=operator)
    assert not Target.objects.exists()


def test_the_page_returns_and_its_form_shows_why(client, operator, verifier):
    target = draft(operator)
    assert "Kembalikan" in client.get(page_of(target)).content.decode()
    assert "Apa yang harus" in client.get(page_of(target, "kembalikan")).content.decode()
    assert "Tulis alasannya" in client.post(page_of(target, "kembalikan")).content.decode()
    page = client.post(page_of(target, "kembalikan"), {"reason": "tanpa tanggal"}, follow=True)
    assert "Dikembalikan:" in page.content.decode()
    client.force_login(operator)
    page = client.get(page_of(target)).content.decode()
    assert "Dikembalikan:" in page
    assert "tanpa tanggal" in page
    typed = {**typed_target(), "source": target.source_id, "as_of": "2022", "note": ""}
    client.post(page_of(target), {**typed, "seen": seen(target)[target.pk]})
    assert status_of(target) == [Status.DRAFT]
    assert "Dikembalikan:" not in client.get(page_of(target)).content.decode()


def test_nobody_is_offered_to_return_his_own(client):
    administrator = UserFactory.create(group="administrator")
    client.force_login(administrator)
    page = client.get(page_of(draft(administrator))).content.decode()
    assert "kembalikan/" not in page


@pytest.mark.parametrize("factory", STATED_FACTORIES)
def test_returning_is_refused_without_the_right(client, factory, operator):
    record = factory.create(status=Status.DRAFT)
    where = page_of(record, "kembalikan")
    assert "/admin/login/" in client.post(where, {"reason": "x"}).url
    client.force_login(operator)
    assert client.post(where, {"reason": "x"}).status_code == 403
    assert status_of(record) == [Status.DRAFT]


# Many at once


def test_all_are_confirmed_or_none(operator, verifier):
    one, other = draft(operator), draft(operator, percent=60)
    read = seen(one, other)
    actions.state(record=other, actor=operator)
    other.percent = 61
    actions.state(record=other, actor=operator)
    with pytest.raises(ManyChanged):
        actions.confirm_many(model=Target, seen=read, actor=verifier)
    assert status_of(one, other) == [Status.DRAFT] * 2
    actions.confirm_many(model=Target, seen=seen(one, other), actor=verifier)
    assert status_of(one, other) == [Status.VERIFIED] * 2


def test_one_that_is_refused_stops_all(operator, verifier):
    good = ProgrammeUpdateFactory.create(status=Status.DRAFT)
    part = ProgrammeUpdateFactory.create(
        status=Status.DRAFT, programme=ProgrammeFactory.create(status=Status.DRAFT)
    )
    with pytest.raises(OneOfMany, match="Sahkan dulu"):
        actions.confirm_many(model=type(good), seen=seen(good, part), actor=verifier)
    assert status_of(good, part) == [Status.DRAFT] * 2


@pytest.mark.parametrize("factory", STATED_FACTORIES)
def test_the_list_leads_to_a_page_with_the_facts_of_each(client, factory, verifier):
    record = factory.create(status=Status.DRAFT)
    typed = {"action": "confirm_chosen", "_selected_action": [record.pk]}
    where = client.post(address(record), typed).url
    assert where == f"{address(record, 'sahkan/')}?ids={record.pk}"
    page = client.get(where).content.decode()
    assert record.source.title in page
    assert f'id="pick-{record.pk}" checked' in page
    response = client.post(where, posted(record, _verify=""), follow=True)
    assert "1 catatan disahkan." in response.content.decode()
    assert status_of(record) == [Status.VERIFIED]


def test_what_one_wrote_and_what_is_no_draft_stand_apart(client, operator):
    administrator = UserFactory.create(group="administrator")
    client.force_login(administrator)
    own, done = draft(administrator), draft(operator, status=Status.VERIFIED)
    changed = draft(operator, percent=60)
    actions.recorded(record=changed, actor=administrator, verb=Verb.EDIT)
    page = client.get(address(Target, "sahkan/"), ids(own, done, changed)).content.decode()
    assert 'name="pick"' not in page
    assert page.count("orang lain harus mengesahkan") == 2
    assert "berstatus “Disahkan”" in page


def test_what_waits_for_its_whole_stands_apart(client, verifier):
    part = ProgrammeUpdateFactory.create(
        status=Status.DRAFT, programme=ProgrammeFactory.create(status=Status.DRAFT)
    )
    page = client.get(address(part, "sahkan/"), ids(part)).content.decode()
    assert "Sahkan dulu" in page


def test_what_changed_meanwhile_is_named_and_no_longer_ticked(client, operator, verifier):
    one, other = draft(operator), draft(operator, percent=60)
    typed = posted(one, other, _verify="")
    actions.recorded(record=other, actor=operator, verb=Verb.EDIT)
    where = f"{address(Target, 'sahkan/')}?ids={one.pk},{other.pk}"
    page = client.post(where, typed).content.decode()
    assert "Berubah sejak halaman ini dibuka" in page
    assert f'id="pick-{one.pk}" checked' in page
    assert f'id="pick-{other.pk}">' in page
    assert status_of(one, other) == [Status.DRAFT] * 2


def test_a_reason_returns_what_was_ticked(client, operator, verifier):
    one = draft(operator)
    where = f"{address(Target, 'sahkan/')}?ids={one.pk}"
    assert "Tulis alasannya" in client.post(where, posted(one, _return="")).content.decode()
    typed = posted(one, _return="", reason="tanpa tanggal")
    page = client.post(where, typed, follow=True).content.decode()
    assert "1 catatan dikembalikan." in page
    assert status_of(one) == [Status.RETURNED]


@pytest.mark.parametrize("factory", STATED_FACTORIES)
def test_who_may_not_confirm_is_refused(client, factory, operator):
    record = factory.create(status=Status.DRAFT)
    where = address(record, "sahkan/")
    assert "/admin/login/" in client.get(where).url
    client.force_login(operator)
    assert client.get(where).status_code == 403
    assert client.post(where, posted(record, _verify="")).status_code == 403
    client.force_login(UserFactory.create(group="verifier", care=[]))
    assert record.source.title not in client.get(where, ids(record)).content.decode()
    assert client.post(where, posted(record, _verify="")).status_code == 403
    assert status_of(record) == [Status.DRAFT]


def test_records_are_not_deleted_in_bulk(client):
    client.force_login(UserFactory.create(group="administrator"))
    record = draft()
    assert "delete_selected" not in client.get(address(Target)).content.decode()
    typed = {"action": "delete_selected", "_selected_action": [record.pk], "post": "yes"}
    client.post(address(Target), typed)
    assert status_of(record) == [Status.DRAFT]


@pytest.mark.parametrize("factory", STATED_FACTORIES)
def test_twenty_ask_as_often_as_one(client, factory, verifier):
    def make(number: int) -> Any:
        said = {"as_of": f"2023-06-{number + 1:02}", "entered_by": UserFactory.create()}
        return factory.create(status=Status.DRAFT, **said)

    def count(*records: Any) -> int:
        with CaptureQueriesContext(connection) as asked:
            page = client.get(address(records[0], "sahkan/"), ids(*records))
        assert page.content.decode().count('name="pick"') == len(records)
        return len(asked)

    records = [make(0)]
    count(*records)
    once = count(*records)
    records += [make(number) for number in range(1, 20)]
    assert count(*records) == once


# One after the other


def test_the_next_one_that_waits_for_the_reader_follows(client, operator, verifier):
    newest = draft(operator, as_of="2023-06-30")
    own = draft(verifier, as_of="2023-06-29")
    oldest = draft(operator, as_of="2023-06-28")
    assert "Sahkan, lalu berikutnya" in client.get(page_of(newest)).content.decode()
    typed = {"seen": seen(newest)[newest.pk], "_next": ""}
    assert client.post(page_of(newest, "sahkan"), typed).url == page_of(oldest)
    typed = {"seen": seen(oldest)[oldest.pk], "_next": ""}
    assert client.post(page_of(oldest, "sahkan"), typed).url == address(Target)
    assert status_of(newest, own, oldest) == [Status.VERIFIED, Status.DRAFT, Status.VERIFIED]


def test_the_next_submission_follows_and_closed_months_are_passed_over(client, operator, verifier):
    def waiting(region: str, as_of: str) -> Any:
        said = {"status": Status.SUBMITTED, "entered_by": operator, "total": 1}
        return submit(region, as_of, **said)

    first, closed, last = (
        waiting(*one)
        for one in (("18.04", "2023-07-31"), ("18.04", "2023-06-30"), ("18.04", "2023-05-31"))
    )
    waiting("17.02", "2023-04-30")
    actions.close_period(region=closed.region, month=closed.as_of, actor=verifier)
    assert "Sahkan, lalu berikutnya" in client.get(page_of(first)).content.decode()
    assert client.post(page_of(first, "sahkan"), {"_next": ""}).url == page_of(last)
    client.force_login(UserFactory.create(group="verifier", care=["18"]))
    response = client.post(page_of(last, "sahkan"), {"_next": ""})
    assert response.url == address(first)
