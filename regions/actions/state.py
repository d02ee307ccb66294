from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model
from django.utils import translation

from regions.access import demand, demand_keeping
from regions.actions.history import changes
from regions.actions.locking import Record, locked_record
from regions.actions.merging import kept_of_others, others_since
from regions.actions.recorded import recorded, what_it_says
from regions.actions.refusals import TwinStands, demand_status
from regions.models import Source, Stated, Status, Verb
from regions.twins import record_twin_of

Kept = TypeVar("Kept", bound=Model)


@transaction.atomic
def state(*, record: Record, actor: User, seen: str | None = None) -> Record:
    """Save a draft of what a source states, and leave what changed in an event.

    ``seen`` is the newest event that the actor knew of: what only another changed since is left
    as it is, and where both changed the same, ``ChangedMeanwhile`` says what.
    """
    demand(actor, Verb.EDIT if record.pk else Verb.CREATE, record)
    if record.pk is None:
        record.entered_by_id = actor.pk
        refuse_twin(record)
        return write(record, None, actor)
    stored = locked_record(record)
    demand_status(stored, Verb.EDIT, Status.DRAFT, Status.RETURNED)
    keep_life(record, stored)
    return write(record, stored, actor, seen, take_up(record))


@transaction.atomic
def keep_up(*, record: Kept, actor: User, seen: str | None = None) -> Kept:
    """Save reference data, such as a tariff, or a source."""
    demand_keeping(actor, Verb.EDIT if record.pk else Verb.CREATE, record)
    stored = None
    if record.pk is not None:
        stored = type(record)._default_manager.select_for_update().get(pk=record.pk)
    return write(record, stored, actor, seen)


@transaction.atomic
def strike(*, record: Model, actor: User) -> None:
    """Delete a draft or reference data; its events outlive it."""
    if not isinstance(record, Stated):
        demand_keeping(actor, Verb.DELETE, record)
    else:
        demand(actor, Verb.DELETE, record)
        demand_status(locked_record(record), Verb.DELETE, Status.DRAFT, Status.RETURNED)
    said = changes(as_plain_values(record), {})
    recorded(record=record, actor=actor, verb=Verb.DELETE, changes=said)
    record.delete()


def write(
    record: Kept,
    stored: Kept | None,
    actor: User,
    seen: str | None = None,
    life: Mapping[str, list[Any]] | None = None,
) -> Kept:
    """``life`` is what becomes of it beside what its fields say."""
    before = as_plain_values(stored) if stored is not None else {}
    save(record)
    if stored is not None and (others := others_since(stored, seen)):
        kept = kept_of_others(stored, as_plain_values(record), before, others)
        take_over(record, stored, kept)
        save(record)
    changed = changes(before, as_plain_values(record)) | dict(life or {})
    if stored is None:
        recorded(record=record, actor=actor, verb=Verb.CREATE, changes=changed)
    elif changed:
        recorded(record=record, actor=actor, verb=Verb.EDIT, changes=changed)
    return record


def save(record: Model) -> None:
    """And read it again: what is stored is what it is compared by."""
    record.save()
    record.refresh_from_db()


def take_over(record: Model, stored: Model, kept: set[str]) -> None:
    columns = {field.name: field.attname for field in record._meta.concrete_fields}
    for name in kept & columns.keys():
        setattr(record, columns[name], getattr(stored, columns[name]))


def refuse_twin(record: Stated) -> None:
    """Whoever writes the same down at the same moment waits for the source, and is told."""
    if record.source_id:
        Source.objects.select_for_update(no_key=True).get(pk=record.source_id)
    if twin := record_twin_of(record):
        raise TwinStands(twin)


def as_plain_values(record: Model) -> dict[str, Any]:
    """In one language, whatever the screen speaks: what is told later must compare."""
    with translation.override("id"):
        said = what_it_says(record)
    return {name: value for name, value in said.items() if value not in (None, "")}


def take_up(record: Stated) -> dict[str, list[Any]]:
    """What was returned waits for its second person again as soon as it is saved."""
    if record.status != Status.RETURNED:
        return {}
    record.status = Status.DRAFT
    return {"status": [Status.RETURNED.value, Status.DRAFT.value]}


def keep_life(record: Stated, stored: Stated) -> None:
    """A form that was opened earlier must not bring back an older status."""
    for name in ("status", "entered_by_id", "verified_by_id"):
        setattr(record, name, getattr(stored, name))
