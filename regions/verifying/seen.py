"""What a page has shown: the newest event of each row on it."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max, Model, QuerySet

from regions.models import Event, Submission


def newest_events(model: type[Model], keys: Iterable[int]) -> dict[int, str]:
    """By key, as pages carry them; blank where nothing ever happened. One query for all."""
    wanted = list(keys)
    owner, events = events_of(model, wanted)
    newest = dict(events.order_by().values_list(owner).annotate(newest=Max("pk")))
    return {key: str(newest.get(key, "")) for key in wanted}


def events_of(model: type[Model], keys: list[int]) -> tuple[str, QuerySet[Event]]:
    if model is Submission:
        return "submission", Event.objects.filter(submission__in=keys)
    kind = ContentType.objects.get_for_model(model)
    return "record_id", Event.objects.filter(record_type=kind, record_id__in=keys)
