"""What others changed while somebody had the same document open."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model, QuerySet

from regions.models import Event, Submission, UniverseEdition

Snapshot = Mapping[str, Any]

LONGEST_KEY = 18
USUAL = {
    "rounded_to": 1,
    "approximate": False,
    "universe_rounded_to": 1,
    "universe_approximate": False,
}
"""Exact is what a count is unless it is said otherwise; no history tells it."""
UNITS = {
    "rounded_to": "participants",
    "approximate": "participants",
    "universe_rounded_to": "universe",
    "universe_approximate": "universe",
    "reference_date": "as_of",
}
DATES = {"precision": "as_of"}


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """One word or figure that another changed: what it was, what it is, who and when."""

    key: str
    before: Any
    now: Any
    by: User | None
    at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Merge:
    """What only the other changed stays as he left it; what both changed is for a person."""

    kept: set[str] = field(default_factory=set)
    colliding: dict[str, Meanwhile] = field(default_factory=dict)


def events_of(document: Model) -> QuerySet[Event]:
    if isinstance(document, Submission | UniverseEdition):
        return document.events.all()
    return Event.objects.of(document)


def newest_event(document: Model) -> str:
    """The number of the newest event; blank where there is none."""
    if document.pk is None:
        return ""
    newest = events_of(document).order_by("-pk").values_list("pk", flat=True).first()
    return str(newest or "")


def changes_since(document: Model, seen: str) -> dict[str, Meanwhile]:
    """All that changed after the event ``seen``, from its first old value to its last new one.

    Events of one document are numbered in the order in which they happened: each is written
    while its document is locked.
    """
    after = int(seen) if seen.isdecimal() and len(seen) <= LONGEST_KEY else 0
    found: dict[str, Meanwhile] = {}
    for event in events_of(document).filter(pk__gt=after).select_related("actor").order_by("pk"):
        for key, (old, new) in event.changes.items():
            before = found[key].before if key in found else old
            found[key] = Meanwhile(key, before, new, event.actor, event.at)
    return found


def unit_of(key: str) -> str:
    """What is decided together: a count with its rounding, a date with its precision."""
    word, dot, rest = key.partition(".")
    if word == "precision" or word.endswith("_precision"):
        return DATES.get(word, word.removesuffix("_precision"))
    return UNITS.get(word, word) + dot + rest


def merge(mine: Snapshot, now: Snapshot, others: Mapping[str, Meanwhile]) -> Merge:
    """Unit by unit: ``mine`` is about to be written over ``now``, which ``others`` made."""
    merged = Merge()
    for unit in dict.fromkeys(map(unit_of, others)):
        keys = {key for key in {*mine, *now, *others} if unit_of(key) == unit}
        if all(value_of(mine, key) == value_of(now, key) for key in keys):
            continue
        if any(value_of(mine, key) != base_of(now, others, key) for key in keys):
            merged.colliding[unit] = told_of(unit, keys, now, others)
        else:
            merged.kept.update(keys)
    return merged


def told_of(
    unit: str, keys: Iterable[str], now: Snapshot, others: Mapping[str, Meanwhile]
) -> Meanwhile:
    """The change of the unit's own word, though perhaps only its rounding was changed."""
    last = max((others[key] for key in keys if key in others), key=lambda one: one.at)
    own = others.get(unit)
    before = own.before if own else now.get(unit)
    return Meanwhile(unit, before, now.get(unit), last.by, last.at)


def base_of(now: Snapshot, others: Mapping[str, Meanwhile], key: str) -> Any:
    """What the page showed when it was opened."""
    return value_of({key: others[key].before}, key) if key in others else value_of(now, key)


def value_of(snapshot: Snapshot, key: str) -> Any:
    """Nothing said is the same however it was written down."""
    value = snapshot.get(key)
    usual = USUAL.get(key.split(".")[0])
    return usual if value is None or value == "" or value == [] else value
