from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model

from regions.actions.confirm import confirm
from regions.actions.open_month import keep_months_as_they_are
from regions.actions.refusals import (
    ManyChanged,
    NothingChosen,
    OneOfMany,
    Refused,
    demand_reason,
)
from regions.actions.return_ import return_for_correction
from regions.actions.return_record import return_record
from regions.actions.verify import verify
from regions.models import Level, Stated, Submission
from regions.verifying.seen import newest_events

Row = TypeVar("Row", bound=Model)
Seen = Mapping[int, str]
"""By key, the newest event of a row when its reader saw it."""


@transaction.atomic
def verify_many(*, seen: Seen, actor: User) -> list[Submission]:
    """All or none: provinces last, so that they are not told to lack what goes before them."""
    rows = as_seen(Submission, seen)
    rows.sort(key=lambda one: one.region is not None and one.region.level != Level.REGENCY)
    return each(rows, lambda one: verify(document=one, actor=actor))


@transaction.atomic
def return_many(*, seen: Seen, actor: User, reason: str) -> list[Submission]:
    """All or none, for one reason."""
    reason = demand_reason(reason)
    return each(
        as_seen(Submission, seen),
        lambda one: return_for_correction(document=one, actor=actor, reason=reason),
    )


@transaction.atomic
def confirm_many(*, model: type[Stated], seen: Seen, actor: User) -> list[Stated]:
    """All or none, of one kind of record."""
    return each(as_seen(model, seen), lambda one: confirm(record=one, actor=actor))


@transaction.atomic
def return_records(*, model: type[Stated], seen: Seen, actor: User, reason: str) -> list[Stated]:
    reason = demand_reason(reason)
    return each(
        as_seen(model, seen), lambda one: return_record(record=one, actor=actor, reason=reason)
    )


def as_seen(model: type[Row], seen: Seen) -> list[Row]:
    """The rows, taken for this transaction; refused where one is no longer what was read."""
    if not seen:
        raise NothingChosen
    keep_months_as_they_are()
    found: Any = model._default_manager.select_for_update().filter(pk__in=seen).order_by("pk")
    rows: list[Row] = list(found)
    newest = newest_events(model, seen)
    changed = [one for one in rows if newest[one.pk] != seen[one.pk]]
    if changed or len(rows) < len(seen):
        raise ManyChanged(changed)
    return rows


def each(rows: list[Row], act: Callable[[Row], Row]) -> list[Row]:
    return [told_apart(row, act) for row in rows]


def told_apart(row: Row, act: Callable[[Row], Row]) -> Row:
    """A refusal that says which row it is about."""
    try:
        return act(row)
    except Refused as refused:
        raise OneOfMany(row, refused) from refused
