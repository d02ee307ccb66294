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
def withdraw(*, document: Document, actor: User, reason: str) -> Document:
    """Take a verified document out of every page; it stays on record."""
    demand(actor, Verb.WITHDRAW, document)
    reason = demand_reason(reason)
    document = locked(document)
    demand_open(document)
    demand_status(document, Verb.WITHDRAW, Status.VERIFIED)
    document.status = Status.WITHDRAWN
    document.save(update_fields=["status"])
    record(document=document, verb=Verb.WITHDRAW, actor=actor, reason=reason)
    return document
