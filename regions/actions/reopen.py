from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand
from regions.actions.confirm import write_life
from regions.actions.locking import Record, locked_record
from regions.actions.recorded import recorded
from regions.actions.refusals import StillDraft, demand_reason
from regions.models import Status, Verb


@transaction.atomic
def reopen(*, record: Record, actor: User, reason: str) -> Record:
    """Make a draft of a verified record again; until it is confirmed anew no page shows it."""
    demand(actor, Verb.REOPEN, record)
    reason = demand_reason(reason)
    fresh = locked_record(record)
    if fresh.status != Status.VERIFIED:
        raise StillDraft(fresh)
    fresh.status = Status.DRAFT
    fresh.verified_by = None
    write_life(fresh)
    changes = {"status": [Status.VERIFIED.value, Status.DRAFT.value]}
    recorded(record=fresh, actor=actor, verb=Verb.REOPEN, changes=changes, reason=reason)
    return fresh
