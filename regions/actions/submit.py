from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand
from regions.actions.history import record
from regions.actions.locking import Document, locked
from regions.actions.own_work import take_over
from regions.actions.refusals import NotesOnly, NothingStated, demand_status
from regions.models import Status, Submission, Verb


@transaction.atomic
def submit(*, document: Document, actor: User) -> Document:
    """Hand a draft to a second pair of eyes."""
    demand(actor, Verb.SUBMIT, document)
    document = locked(document)
    demand_status(document, Verb.SUBMIT, Status.DRAFT, Status.RETURNED)
    if not says_something(document):
        raise NotesOnly if has_notes(document) else NothingStated
    take_over(document, actor)
    document.status = Status.SUBMITTED
    document.save(update_fields=["status", "entered_by"])
    record(document=document, verb=Verb.SUBMIT, actor=actor)
    return document


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
