"""Take away the records that the demo loaded, and what was added to them."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet

from regions.models import Event

from .demo_events import example_records
from .demo_subjects import SUBJECTS


def clear_subjects() -> None:
    """A later record about an example goes with it, like a revision, whoever entered it."""
    for model in SUBJECTS.values():
        clear(model._default_manager.filter(pk__in=example_records(model).values()))


def clear(records: QuerySet[Any]) -> None:
    ids = list(records.values_list("pk", flat=True))
    for relation in records.model._meta.related_objects:
        pointing = relation.related_model._default_manager.filter(
            **{f"{relation.field.name}__in": ids}
        )
        if relation.field.null:
            pointing.update(**{relation.field.name: None})
        else:
            clear(pointing)
    kind = ContentType.objects.get_for_model(records.model)
    Event.objects.filter(record_type=kind, record_id__in=ids).delete()
    records.delete()
