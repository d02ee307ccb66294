from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand
from regions.actions.history import record
from regions.actions.locking import Document, locked
from regions.actions.refusals import NothingStated, demand_status
from regions.models import Status, Submission, Verb


@transaction.atomic
def submit(*, document: Document, actor: User) -> Document:
    """Hand a draft to a second pair of eyes."""
    demand(actor, Verb.SUBMIT, document)
    document = locked(document)
    demand_status(document, Verb.SUBMIT, Status.DRAFT, Status.RETURNED)
    if not says_something(document):
        raise NothingStated
    document.status = Status.SUBMITTED
    document.save(update_fields=["status"])
    record(document=document, verb=Verb.SUBMIT, actor=actor)
    return document


def says_something(document: Document) -> bool:
    if not isinstance(document, Submission):
        return document.figures.exists()
    return (
        document.lines.exists()
        or document.universe_figures.exists()
        or document.printed_figures.exists()
    )
