"""The events that an import leaves: the same words as if it had been typed."""

from __future__ import annotations

from django.contrib.auth.models import User

from regions.actions.history import Snapshot, changes, printed_said, words_said
from regions.imports.comparing import Outcome, Step
from regions.imports.drafts import Printed
from regions.imports.workbook import Place
from regions.models import Event, Submission, Verb


def events_of(outcome: Outcome, submission: Submission, actor: User, reason: str) -> list[Event]:
    """``reason`` names the file; the sheet is added."""
    told = Event(
        submission=submission,
        actor=actor,
        verb=Verb.CREATE if outcome.step == Step.NEW else Verb.EDIT,
        reason=f"{reason}, {Place(outcome.draft.place.sheet)}",
        changes=changed_by(outcome, submission),
    )
    if outcome.step != Step.REVISE:
        return [told]
    return [Event(submission=submission, actor=actor, verb=Verb.REVISE, reason=reason), told]


def changed_by(outcome: Outcome, submission: Submission) -> dict[str, list[object]]:
    before, after = printed_beside(outcome)
    for one in outcome.differences:
        if not one.key.startswith("printed."):
            before[one.key], after[one.key] = one.old, one.new
    if outcome.step == Step.NEW:
        after |= words_said(submission)
        before = {}
    return changes(before, after)


def printed_beside(outcome: Outcome) -> tuple[Snapshot, Snapshot]:
    """What stood printed, and what stands with that of the file."""
    if not outcome.draft.printed:
        return {}, {}
    stood = list(outcome.stood.printed) if outcome.stood else []
    new = [
        one.entry.figure
        for one in outcome.differences
        if one.old is None and isinstance(one.entry, Printed)
    ]
    return printed_said(stood), printed_said([*stood, *new])
