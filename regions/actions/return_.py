from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand
from regions.actions.history import record
from regions.actions.locking import Document, locked
from regions.actions.open_month import demand_open
from regions.actions.refusals import demand_reason, demand_status
from regions.models import Status, Verb


@transaction.atomic
def return_for_correction(*, document: Document, actor: User, reason: str) -> Document:
    """Give a submitted document back to whoever entered it."""
    demand(actor, Verb.RETURN, document)
    reason = demand_reason(reason)
    document = locked(document)
    demand_open(document)
    demand_status(document, Verb.RETURN, Status.SUBMITTED)
    document.status = Status.RETURNED
    document.save(update_fields=["status"])
    record(document=document, verb=Verb.RETURN, actor=actor, reason=reason)
    return document
