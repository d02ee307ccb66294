"""The trail of records that are neither submissions nor editions: what they say, who changed it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey, Model

from regions.actions.history import Snapshot
from regions.models import Event, Verb


def recorded(
    *,
    record: Model,
    actor: User | None,
    verb: Verb,
    changes: dict[str, list[Any]] | None = None,
    reason: str = "",
) -> Event:
    """Leave an event of ``record``; ``changes`` is ``{field: [old, new]}``."""
    return Event.objects.create(
        record_type=ContentType.objects.get_for_model(record),
        record_id=record.pk,
        actor=actor,
        verb=verb,
        reason=reason,
        changes=changes or {},
    )


def what_it_says(record: Model) -> Snapshot:
    """Every field that a person fills in, as a plain value; ``None`` where nothing is said."""
    fields = (field for field in record._meta.concrete_fields if field.editable)
    return {field.name: _plain(record, field) for field in fields if not field.primary_key}


def _plain(record: Model, field: Any) -> bool | int | str | None:
    value = getattr(record, field.name if isinstance(field, ForeignKey) else field.attname)
    return value if isinstance(value, bool | int) else (str(value) if value is not None else None)
