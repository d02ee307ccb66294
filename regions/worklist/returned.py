"""What came back to whoever entered it, each with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from regions.access import may
from regions.care import in_care
from regions.models import (
    Event,
    Status,
    Submission,
    UniverseEdition,
    Verb,
    stated_models,
)
from regions.people import name_of
from regions.waiting import without_closed
from regions.worklist.task import Item, Task

TITLE = gettext_lazy("Dikembalikan kepada Anda")


def returned_to(user: User) -> Task:
    """The reasons come in two queries, however many documents there are."""
    rows = list(returned_rows(user))
    reasons = reasons_of(rows)
    items = [item_of(row, reasons.get(key_of(row))) for row in rows]
    return Task(TITLE, items, len(items))


def returned_rows(user: User) -> Iterator[Any]:
    """Without what nobody can mend while its month is closed."""
    models: tuple[Any, ...] = (Submission, UniverseEdition, *stated_models())
    for model in models:
        if may(user, Verb.EDIT, model):
            rows = model._default_manager.filter(status=Status.RETURNED, entered_by=user)
            held = in_care(with_names(rows), user)
            open_keys = set(without_closed(held))
            yield from (row for row in held if row.pk in open_keys)


def with_names(rows: Any) -> Any:
    """With everything that a row is called after."""
    names = {field.name for field in rows.model._meta.fields if field.is_relation}
    wanted = [name for name in ("region", "office", "programme", "follow_up") if name in names]
    below = {"programme": "programme__region", "follow_up": "follow_up__region"}
    return rows.select_related(*(below.get(name, name) for name in wanted)) if wanted else rows


def key_of(row: Any) -> tuple[str, int]:
    return str(row._meta.model_name), row.pk


def reasons_of(rows: list[Any]) -> dict[tuple[str, int], Event]:
    """The newest return of each row."""
    if not rows:
        return {}
    kinds = {model: ContentType.objects.get_for_model(model) for model in {type(r) for r in rows}}
    asked = Q(submission__in=[row.pk for row in rows if isinstance(row, Submission)])
    asked |= Q(edition__in=[row.pk for row in rows if isinstance(row, UniverseEdition)])
    for model, kind in kinds.items():
        asked |= Q(record_type=kind, record_id__in=[r.pk for r in rows if type(r) is model])
    events = Event.objects.filter(asked, verb=Verb.RETURN).select_related("actor", "record_type")
    return {of_event(event): event for event in events.order_by("at", "pk")}


def of_event(event: Event) -> tuple[str, int]:
    if event.submission_id:
        return "submission", event.submission_id
    if event.edition_id:
        return "universeedition", event.edition_id
    assert event.record_type is not None
    return event.record_type.model, event.record_id or 0


def item_of(row: Any, event: Event | None) -> Item:
    said = f"“{event.reason}” – {name_of(event.actor)}" if event else ""
    name = capfirst(str(row._meta.verbose_name))
    url = reverse(f"admin:regions_{row._meta.model_name}_change", args=[row.pk])
    return Item(f"{name}: {row}", url, said)
