from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand
from regions.actions.confirm import write_life
from regions.actions.locking import Record, locked_record
from regions.actions.recorded import recorded
from regions.actions.refusals import demand_reason, demand_status
from regions.models import Status, Verb


@transaction.atomic
def return_record(*, record: Record, actor: User, reason: str) -> Record:
    """Give a draft back to whoever entered it; saved anew, it waits for its second person again."""
    demand(actor, Verb.RETURN, record)
    reason = demand_reason(reason)
    fresh = locked_record(record)
    demand_status(fresh, Verb.RETURN, Status.DRAFT)
    fresh.status = Status.RETURNED
    write_life(fresh)
    changes = {"status": [Status.DRAFT.value, Status.RETURNED.value]}
    recorded(record=fresh, actor=actor, verb=Verb.RETURN, changes=changes, reason=reason)
    return fresh
