"""Each verb of a submission: what it does, what it leaves behind, and when it is refused."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from regions import actions
from regions.actions.enter import Stated
from regions.actions.refusals import (
    AnotherStands,
    NotesOnly,
    NothingStated,
    NotOwnDraft,
    NotSubmitter,
    OwnWork,
    ReasonMissing,
    RevisionOpen,
    WrongStatus,
)
from regions.models import (
    Event,
    Precision,
    Status,
    Submission,
    SubmissionLine,
    UniverseEdition,
    Verb,
)
from tests.factories import (
    OfficeFactory,
    PrintedFigureFactory,
    SourceFactory,
    UserFactory,
    place,
    segment,
    station,
    submit,
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


def draft(operator, **said):
    fields = {"status": Status.DRAFT, "entered_by": operator, "total": 22_680, **said}
    return submit("18.04", "2023-06-30", **fields)


def last_event(submission):
    return Event.objects.filter(submission=submission).first()


def test_a_draft_is_submitted(operator):
    submission = actions.submit(document=draft(operator), actor=operator)
    assert submission.status == Status.SUBMITTED
    assert (last_event(submission).verb, last_event(submission).actor) == (Verb.SUBMIT, operator)


def test_nothing_stated_cannot_be_submitted(operator):
    empty = submit("18.04", "2023-06-30", status=Status.DRAFT)
    with pytest.raises(NothingStated):
        actions.submit(document=empty, actor=operator)


def test_notes_alone_say_nothing(operator):
    silent = submit("18.04", "2023-06-30", status=Status.DRAFT)
    SubmissionLine.objects.create(submission=silent, segment=segment("bpu"), note="tidak disebut")
    with pytest.raises(NotesOnly, match="hanya catatan"):
        actions.submit(document=silent, actor=operator)
    SubmissionLine.objects.create(submission=silent, segment=segment("pu"), participants=5)
    assert actions.submit(document=silent, actor=operator).status == Status.SUBMITTED


def test_a_submission_with_printed_figures_only_is_submitted(operator):
    figure = PrintedFigureFactory.create(submission__status=Status.DRAFT)
    assert actions.submit(document=figure.submission, actor=operator).status == Status.SUBMITTED


@pytest.mark.parametrize(
    "status", [Status.SUBMITTED, Status.VERIFIED, Status.SUPERSEDED, Status.WITHDRAWN]
)
def test_only_drafts_and_returned_ones_are_submitted(operator, status):
    with pytest.raises(WrongStatus):
        actions.submit(document=draft(operator, status=status), actor=operator)


def test_a_second_person_verifies(operator, verifier):
    waiting = actions.submit(document=draft(operator), actor=operator)
    verified = actions.verify(document=waiting, actor=verifier)
    assert (verified.status, verified.verified_by) == (Status.VERIFIED, verifier)
    assert last_event(verified).changes["participants.total"] == [None, 22_680]


def test_nobody_verifies_what_he_entered(administrator):
    own = draft(administrator, status=Status.SUBMITTED)
    with pytest.raises(OwnWork):
        actions.verify(document=own, actor=administrator)


def test_nobody_verifies_what_he_submitted_for_another(operator, administrator):
    waiting = actions.submit(document=draft(operator), actor=administrator)
    with pytest.raises(OwnWork):
        actions.verify(document=waiting, actor=administrator)


def test_an_office_of_one_person_may_verify_its_own(administrator, settings):
    settings.COVERAGE_ONE_PERSON_OFFICE = True
    own = draft(administrator, status=Status.SUBMITTED)
    assert actions.verify(document=own, actor=administrator).status == Status.VERIFIED


@pytest.mark.parametrize("status", [Status.DRAFT, Status.RETURNED, Status.VERIFIED])
def test_only_submitted_ones_are_verified_or_returned(operator, verifier, status):
    other = draft(operator, status=status)
    with pytest.raises(WrongStatus):
        actions.verify(document=other, actor=verifier)
    with pytest.raises(WrongStatus):
        actions.return_for_correction(document=other, actor=verifier, reason="salah")


def test_what_is_verified_already_is_named(operator, verifier):
    source = SourceFactory.create()
    first = submit("18.04", "2023-06-30", total=1, source=source)
    second = draft(operator, status=Status.SUBMITTED, source=source)
    with pytest.raises(AnotherStands, match=rf"nomor {first.pk}\b"):
        actions.verify(document=second, actor=verifier)
    second.refresh_from_db()
    assert second.status == Status.SUBMITTED


def test_return_wants_a_reason(operator, verifier):
    waiting = draft(operator, status=Status.SUBMITTED)
    with pytest.raises(ReasonMissing):
        actions.return_for_correction(document=waiting, actor=verifier, reason="  ")
    returned = actions.return_for_correction(
        document=waiting, actor=verifier, reason="BPU tertukar"
    )
    assert (returned.status, last_event(returned).reason) == (Status.RETURNED, "BPU tertukar")
    assert actions.submit(document=returned, actor=operator).status == Status.SUBMITTED


def test_withdraw_wants_a_verified_one_and_a_reason(operator, verifier):
    verified = draft(operator, status=Status.VERIFIED)
    with pytest.raises(ReasonMissing):
        actions.withdraw(document=verified, actor=verifier, reason="")
    withdrawn = actions.withdraw(document=verified, actor=verifier, reason="salah wilayah")
    assert withdrawn.status == Status.WITHDRAWN
    with pytest.raises(WrongStatus):
        actions.withdraw(document=withdrawn, actor=verifier, reason="lagi")


def test_a_revision_copies_everything_and_takes_the_place_when_verified(operator, verifier):
    old = draft(operator, status=Status.VERIFIED, universe={"total": 92_913})
    PrintedFigureFactory.create(submission=old)
    new = actions.revise(document=old, actor=operator)
    assert (new.revision, new.revises, new.status) == (2, old, Status.DRAFT)
    assert new.lines.get().participants == 22_680
    assert new.universe_figures.get().workers == 92_913
    assert new.printed_figures.get().scaled == 2241
    with pytest.raises(RevisionOpen):
        actions.revise(document=old, actor=operator)

    corrected = [Stated(segment("total"), participants=22_690, universe=92_913)]
    actions.enter(submission=new, stated=corrected, actor=operator)
    actions.submit(document=new, actor=operator)
    verified = actions.verify(document=new, actor=verifier)
    old.refresh_from_db()
    assert (old.status, verified.status) == (Status.SUPERSEDED, Status.VERIFIED)
    assert last_event(old).verb == Verb.SUPERSEDE
    assert last_event(verified).changes == {"participants.total": [22_680, 22_690]}


def test_only_verified_ones_are_revised(operator):
    with pytest.raises(WrongStatus):
        actions.revise(document=draft(operator), actor=operator)


def test_a_revision_of_a_withdrawn_one_can_still_be_verified(operator, verifier):
    old = draft(operator, status=Status.VERIFIED)
    new = actions.revise(document=old, actor=operator)
    actions.withdraw(document=old, actor=verifier, reason="salah")
    actions.submit(document=new, actor=operator)
    assert actions.verify(document=new, actor=verifier).status == Status.VERIFIED


def test_a_draft_is_discarded_by_its_owner_only(operator):
    mine = draft(operator, universe={"total": 92_913})
    with pytest.raises(NotOwnDraft):
        actions.discard(document=mine, actor=UserFactory.create(group="operator"))
    actions.discard(document=mine, actor=operator)
    assert not Submission.objects.filter(pk=mine.pk).exists()
    assert not UniverseEdition.objects.exists()


def test_what_was_handed_in_once_is_not_discarded(operator, verifier):
    waiting = actions.submit(document=draft(operator), actor=operator)
    with pytest.raises(NotOwnDraft):
        actions.discard(document=waiting, actor=operator)


def test_whoever_only_opened_a_revision_may_verify_it(operator, administrator):
    old = draft(operator, status=Status.VERIFIED)
    opened = actions.revise(document=old, actor=administrator)
    waiting = actions.submit(document=opened, actor=operator)
    assert waiting.entered_by == operator
    assert actions.verify(document=waiting, actor=administrator).verified_by == administrator


def test_a_revision_is_the_work_of_who_types_in_it(operator, administrator):
    opened = actions.revise(document=draft(operator, status=Status.VERIFIED), actor=operator)
    corrected = [Stated(segment("total"), participants=22_690)]
    actions.enter(submission=opened, stated=corrected, actor=administrator)
    opened.refresh_from_db()
    assert opened.entered_by == administrator
    waiting = actions.submit(document=opened, actor=operator)
    with pytest.raises(OwnWork):
        actions.verify(document=waiting, actor=administrator)


def test_only_the_submitter_takes_it_back(operator, administrator):
    waiting = actions.submit(document=draft(operator), actor=operator)
    with pytest.raises(NotSubmitter):
        actions.take_back(document=waiting, actor=administrator)
    again = actions.take_back(document=waiting, actor=operator)
    assert (again.status, last_event(again).verb) == (Status.DRAFT, Verb.EDIT)
    assert last_event(again).changes == {"status": ["submitted", "draft"]}
    with pytest.raises(WrongStatus):
        actions.take_back(document=again, actor=operator)


VERBS: dict[str, Any] = {
    "submit": (actions.submit, Status.DRAFT, {}),
    "verify": (actions.verify, Status.SUBMITTED, {}),
    "return": (actions.return_for_correction, Status.SUBMITTED, {"reason": "x"}),
    "revise": (actions.revise, Status.VERIFIED, {}),
    "withdraw": (actions.withdraw, Status.VERIFIED, {"reason": "x"}),
}
RIGHTS = {
    "operator": {"submit", "revise"},
    "verifier": {"verify", "return", "withdraw"},
    "administrator": set(VERBS),
    "": set(),
}


@pytest.mark.parametrize("group", RIGHTS)
@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_wants_its_right(group, verb, operator):
    act, status, extra = VERBS[verb]
    actor = UserFactory.create(group=group)
    submission = draft(operator, status=status)
    if verb in RIGHTS[group]:
        act(document=submission, actor=actor, **extra)
    else:
        with pytest.raises(PermissionDenied):
            act(document=submission, actor=actor, **extra)
        assert not Event.objects.exists()


def test_entering_wants_the_right(verifier):
    with pytest.raises(PermissionDenied):
        actions.enter(submission=Submission(region=place("18.04")), stated=[], actor=verifier)


def test_a_blank_source_is_the_recap_of_the_office(operator):
    office = OfficeFactory.create(name="BPJS Ketenagakerjaan Cabang Jambi")
    station(operator, office)
    entered = [new_submission(day, Precision.DAY) for day in ("2023-06-01", "2023-06-30")]
    for submission in entered:
        actions.enter(submission=submission, stated=[], actor=operator)
    first, second = (submission.source for submission in entered)
    assert first == second
    assert first.title == "Rekap BPJS Ketenagakerjaan Cabang Jambi, Juni 2023"
    assert str(first.month) == "2023-06-30"


def new_submission(day, precision):
    return Submission(
        region=place("18.04"),
        as_of=datetime.date.fromisoformat(day),
        precision=precision,
        population="active",
    )


def test_cleared_rows_go_and_the_universe_moves_with_its_date(operator):
    submission = draft(operator, pu=10, universe={"total": 92_913})
    submission.as_of = submission.as_of.replace(day=1)
    stated = [
        Stated(segment("total"), participants=5, universe=92_000),
        Stated(segment("bpu"), note="tidak disebut"),
        Stated(segment("pu")),
    ]
    actions.enter(submission=submission, stated=stated, actor=operator)
    assert {line.segment.code: line.participants for line in submission.lines.all()} == {
        "total": 5,
        "bpu": None,
    }
    edition = UniverseEdition.objects.get()
    assert (edition.reference_date.day, edition.figures.get().workers) == (1, 92_000)
    changes = last_event(submission).changes
    assert changes["participants.pu"] == [10, None]
    assert changes["universe.total"] == [92_913, 92_000]


def test_a_form_opened_before_handing_in_changes_nothing_afterwards(operator):
    stale = draft(operator)
    actions.submit(document=stale, actor=operator)
    with pytest.raises(WrongStatus):
        actions.enter(submission=stale, stated=[], actor=operator)
    assert stale.lines.count() == 1
