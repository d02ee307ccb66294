from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand
from regions.actions.history import changes, record, snapshot
from regions.actions.locking import locked
from regions.actions.open_month import demand_open
from regions.actions.own_work import take_over
from regions.actions.refusals import NikInReason, TooLong, demand_status
from regions.checks import Doubt, doubts_of
from regions.models import DoubtReason, Segment, Status, Submission, Verb
from regions.numbers import holds_nik

LONGEST = 300


@transaction.atomic
def answer(*, submission: Submission, reasons: Mapping[str, str], actor: User) -> Submission:
    """Say why figures that look wrong stand; ``reasons`` by the key of the doubt.

    A blank reason leaves the doubt as it is, and one for a doubt that is gone says nothing.
    """
    demand(actor, Verb.SUBMIT, submission)
    draft = locked(submission)
    demand_open(draft)
    demand_status(draft, Verb.EDIT, Status.DRAFT, Status.RETURNED)
    before = snapshot(draft)
    for doubt in doubts_of(draft):
        if said := readable(reasons.get(doubt.key, "")):
            give_reason(draft, doubt, said, actor)
    if changed := changes(before, snapshot(draft)):
        take_over(draft, actor)
        draft.save(update_fields=["entered_by"])
        record(document=draft, verb=Verb.EDIT, actor=actor, changed=changed)
    return draft


def readable(reason: str) -> str:
    said = reason.strip()
    if holds_nik(said):
        raise NikInReason
    if len(said) > LONGEST:
        raise TooLong(LONGEST)
    return said


def give_reason(submission: Submission, doubt: Doubt, said: str, actor: User) -> None:
    """The newest stands; whoever repeats what was said takes nothing over."""
    if said == doubt.answered:
        return
    DoubtReason.objects.update_or_create(
        submission=submission,
        check_name=doubt.check,
        segment=Segment.objects.get(code=doubt.segment),
        said=doubt.stored,
        defaults={"reason": said, "given_by": actor},
    )
