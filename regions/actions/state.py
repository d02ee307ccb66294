from __future__ import annotations

from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model
from django.utils import translation

from regions.access import demand
from regions.actions.history import Snapshot, changes
from regions.actions.locking import Record, locked_record
from regions.actions.recorded import recorded, what_it_says
from regions.actions.refusals import demand_status
from regions.models import Stated, Status, Verb

Kept = TypeVar("Kept", bound=Model)


@transaction.atomic
def state(*, record: Record, actor: User) -> Record:
    """Save a draft of what a source states, and leave what changed in an event."""
    demand(actor, Verb.EDIT if record.pk else Verb.CREATE, record)
    if record.pk is None:
        record.entered_by_id = actor.pk
        return write(record, None, actor)
    stored = locked_record(record)
    demand_status(stored, Verb.EDIT, Status.DRAFT)
    keep_life(record, stored)
    return write(record, as_plain_values(stored), actor)


@transaction.atomic
def keep_up(*, record: Kept, actor: User) -> Kept:
    """Save reference data, such as a tariff; whether ``actor`` may is asked by the screen."""
    before = None
    if record.pk is not None:
        stored = type(record)._default_manager.select_for_update().get(pk=record.pk)
        before = as_plain_values(stored)
    return write(record, before, actor)


@transaction.atomic
def strike(*, record: Model, actor: User) -> None:
    """Delete a draft or reference data; its events outlive it."""
    if isinstance(record, Stated):
        demand_status(locked_record(record), Verb.DELETE, Status.DRAFT)
    said = changes(as_plain_values(record), {})
    recorded(record=record, actor=actor, verb=Verb.DELETE, changes=said)
    record.delete()


def write(record: Kept, before: Snapshot | None, actor: User) -> Kept:
    record.save()
    record.refresh_from_db()
    changed = changes(before or {}, as_plain_values(record))
    if before is None:
        recorded(record=record, actor=actor, verb=Verb.CREATE, changes=changed)
    elif changed:
        recorded(record=record, actor=actor, verb=Verb.EDIT, changes=changed)
    return record


def as_plain_values(record: Model) -> dict[str, Any]:
    """In one language, whatever the screen speaks: what is told later must compare."""
    with translation.override("id"):
        said = what_it_says(record)
    return {name: value for name, value in said.items() if value not in (None, "")}


def keep_life(record: Stated, stored: Stated) -> None:
    """A form that was opened earlier must not bring back an older status."""
    for name in ("status", "entered_by_id", "verified_by_id"):
        setattr(record, name, getattr(stored, name))
