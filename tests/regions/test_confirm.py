"""A record is shown after a second person confirmed it, and changes only after it is reopened."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied, ValidationError

from regions import actions
from regions.access import may
from regions.actions.refusals import BreaksRule, OwnWork, ReasonMissing, StillDraft, WrongStatus
from regions.models import (
    Decision,
    Event,
    Status,
    Target,
    Tariff,
    Verb,
)
from tests.factories import UserFactory
from tests.factories_subjects import (
    STATED_FACTORIES,
    StewardFactory,
    TargetFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator():
    return UserFactory.create(group="operator")


@pytest.fixture
def verifier():
    return UserFactory.create(group="verifier")


@pytest.fixture
def administrator():
    return UserFactory.create(group="administrator")


def draft(user, **said: Any) -> Target:
    target: Target = TargetFactory.create(status=Status.DRAFT, entered_by=user, **said)
    return target


def test_a_second_person_confirms(operator, verifier):
    confirmed = actions.confirm(record=draft(operator), actor=verifier)
    confirmed.refresh_from_db()
    assert (confirmed.status, confirmed.verified_by) == (Status.VERIFIED, verifier)
    event = Event.objects.of(confirmed).get()
    assert (event.verb, event.actor, event.record) == (Verb.VERIFY, verifier, confirmed)
    assert event.changes == {"status": ["draft", "verified"]}


def test_nobody_confirms_what_he_entered(administrator):
    with pytest.raises(OwnWork):
        actions.confirm(record=draft(administrator), actor=administrator)


def test_nobody_confirms_what_he_changed(operator, administrator):
    record = draft(operator)
    actions.recorded(
        record=record, actor=administrator, verb=Verb.EDIT, changes={"percent": ["50", "55"]}
    )
    with pytest.raises(OwnWork):
        actions.confirm(record=record, actor=administrator)


def test_an_office_of_one_person_confirms_its_own(administrator, settings):
    settings.COVERAGE_ONE_PERSON_OFFICE = True
    confirmed = actions.confirm(record=draft(administrator), actor=administrator)
    assert confirmed.status == Status.VERIFIED


def test_only_drafts_are_confirmed_and_only_verified_ones_reopened(operator, verifier):
    record = draft(operator)
    with pytest.raises(StillDraft, match="masih draf"):
        actions.reopen(record=record, actor=verifier, reason="salah")
    actions.confirm(record=record, actor=verifier)
    with pytest.raises(WrongStatus, match="Disahkan"):
        actions.confirm(record=record, actor=verifier)
    assert Event.objects.count() == 1


def test_reopening_wants_a_reason_and_leaves_it(operator, verifier):
    record = actions.confirm(record=draft(operator), actor=verifier)
    with pytest.raises(ReasonMissing):
        actions.reopen(record=record, actor=verifier, reason="  ")
    reopened = actions.reopen(record=record, actor=verifier, reason=" salah tahun ")
    reopened.refresh_from_db()
    assert (reopened.status, reopened.verified_by) == (Status.DRAFT, None)
    event = Event.objects.of(reopened)[0]
    assert (event.verb, event.reason) == (Verb.REOPEN, "salah tahun")
    assert actions.confirm(record=reopened, actor=verifier).status == Status.VERIFIED


def test_a_rule_that_stands_in_the_way_is_told_in_its_words(operator, verifier):
    StewardFactory.create()
    second = StewardFactory.create(status=Status.DRAFT, entered_by=operator)
    with pytest.raises(BreaksRule, match="sudah mempunyai OPD pengampu"):
        actions.confirm(record=second, actor=verifier)
    second.refresh_from_db()
    assert second.status == Status.DRAFT


@pytest.mark.parametrize("factory", STATED_FACTORIES)
def test_each_verb_wants_its_right_on_each_model(factory, operator, verifier, administrator):
    record = factory.create(status=Status.DRAFT)
    with pytest.raises(PermissionDenied):
        actions.confirm(record=record, actor=operator)
    confirmed = actions.confirm(record=record, actor=verifier)
    with pytest.raises(PermissionDenied):
        actions.reopen(record=confirmed, actor=operator, reason="salah")
    with pytest.raises(ValidationError, match="buka kembali"):
        confirmed.save()
    with pytest.raises(ValidationError, match="buka kembali"):
        confirmed.delete()
    reopened = actions.reopen(record=confirmed, actor=administrator, reason="salah")
    reopened.save()
    assert str(reopened)
    reopened.delete()


def test_a_copy_that_was_opened_earlier_does_not_change_what_is_verified(operator, verifier):
    stale = draft(operator)
    actions.confirm(record=stale, actor=verifier)
    assert stale.is_editable
    with pytest.raises(ValidationError):
        stale.save()


@pytest.mark.parametrize(
    ("group", "may_add", "may_confirm"),
    [("operator", True, False), ("verifier", False, True), ("administrator", True, True)],
)
def test_who_enters_and_who_confirms(group, may_add, may_confirm):
    user = UserFactory.create(group=group)
    assert [may(user, verb, Target) for verb in (Verb.CREATE, Verb.EDIT)] == [may_add] * 2
    assert [may(user, verb, Target) for verb in (Verb.VERIFY, Verb.RETURN)] == [may_confirm] * 2


@pytest.mark.parametrize(
    ("group", "wanted"),
    [
        ("operator", {"add_awardcategory", "add_band", "change_band", "delete_band"}),
        ("verifier", {"add_decision", "confirm_band"}),
    ],
)
def test_rights_on_what_is_not_an_ordinary_record(group, wanted):
    groups = Permission.objects.filter(group__name=group)
    models = ("tariff", "benefit", "awardcategory", "decision", "band")
    found = groups.filter(content_type__model__in=models).values_list("codename", flat=True)
    assert {one for one in found if not one.startswith("view_")} == wanted
    assert groups.filter(codename="view_tariff").exists()


def test_nobody_changes_or_deletes_a_decision_and_offices_keep_their_tariffs():
    codenames = set(
        Permission.objects.filter(group__name="administrator").values_list("codename", flat=True)
    )
    assert not codenames & {"change_decision", "delete_decision"}
    assert {"add_decision", "change_tariff", "delete_benefit", "confirm_target"} <= codenames
    assert all(f"view_{one._meta.model_name}" in codenames for one in (Decision, Tariff))


def test_what_a_record_says_is_told_in_plain_values(operator):
    said = actions.what_it_says(draft(operator, people=61_000, people_rounded_to=1_000))
    assert (said["percent"], said["people"], said["due"]) == ("55", 61_000, "2025-12-31")
    assert (said["region"], said["segment"]) == ("Kabupaten Lampung Barat", "Total")
    assert (said["people_approximate"], said["note"]) == (False, "")
    assert not {"id", "status", "slug", "entered_by", "recorded_on"} & set(said)
