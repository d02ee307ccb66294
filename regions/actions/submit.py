from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand
from regions.actions.history import record
from regions.actions.locking import Document, locked
from regions.actions.open_month import demand_open
from regions.actions.own_work import take_over
from regions.actions.refusals import DoubtsOpen, NotesOnly, NothingStated, demand_status
from regions.checks import Doubt, doubts_of
from regions.models import Status, Submission, Verb


@transaction.atomic
def submit(*, document: Document, actor: User) -> Document:
    """Hand a draft to a second pair of eyes, with a reason for each of its doubts."""
    demand(actor, Verb.SUBMIT, document)
    document = locked(document)
    demand_open(document)
    demand_status(document, Verb.SUBMIT, Status.DRAFT, Status.RETURNED)
    if not says_something(document):
        raise NotesOnly if has_notes(document) else NothingStated
    if isinstance(document, Submission):
        settle_doubts(document)
    take_over(document, actor)
    document.status = Status.SUBMITTED
    document.save(update_fields=["status", "entered_by"])
    record(document=document, verb=Verb.SUBMIT, actor=actor)
    return document


def settle_doubts(submission: Submission) -> None:
    """Each has its reason; what no figure needs any longer is not handed in with them."""
    doubts = doubts_of(submission)
    if asking := [doubt for doubt in doubts if doubt.asks]:
        raise DoubtsOpen(asking)
    drop_stale_reasons(submission, doubts)


def drop_stale_reasons(submission: Submission, doubts: list[Doubt]) -> None:
    standing = {(doubt.check.value, doubt.segment, doubt.stored) for doubt in doubts}
    for reason in submission.doubt_reasons.select_related("segment"):
        if (reason.check_name, reason.segment.code, reason.said) not in standing:
            reason.delete()


def says_something(document: Document) -> bool:
    if not isinstance(document, Submission):
        return document.figures.exists()
    return (
        document.lines.filter(participants__isnull=False).exists()
        or document.universe_figures.exists()
        or document.printed_figures.exists()
    )


def has_notes(document: Document) -> bool:
    return isinstance(document, Submission) and document.lines.exists()
