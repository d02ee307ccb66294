from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand
from regions.actions.history import record
from regions.actions.locking import Document, locked
from regions.actions.open_month import demand_open
from regions.actions.refusals import NotSubmitter, demand_status
from regions.models import Status, Submission, UniverseEdition, Verb


@transaction.atomic
def take_back(*, document: Document, actor: User) -> Document:
    """Make a draft again of what one handed in and nobody has verified yet."""
    demand(actor, Verb.SUBMIT, document)
    document = locked(document)
    demand_open(document)
    demand_status(document, Verb.EDIT, Status.SUBMITTED)
    if not is_submitter(document, actor):
        raise NotSubmitter
    document.status = Status.DRAFT
    document.save(update_fields=["status"])
    changed = {"status": [Status.SUBMITTED.value, Status.DRAFT.value]}
    record(document=document, verb=Verb.EDIT, actor=actor, changed=changed)
    return document


def is_submitter(document: Submission | UniverseEdition, actor: User) -> bool:
    last = document.events.filter(verb=Verb.SUBMIT).first()
    return last is not None and last.actor_id == actor.pk
