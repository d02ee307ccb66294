"""Everything that was done to the figures and records of one region."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet

from regions.care_rows import PLACES
from regions.models import Closing, Decision, Event, Region, UniverseFigure, stated_models

SEGMENT_WORDS = ("participants", "rounded_to", "universe", "note", "doubt")


def events_of(region: Region, events: QuerySet[Event]) -> QuerySet[Event]:
    """Those of ``events`` that speak of ``region``, newest first."""
    editions = UniverseFigure.objects.filter(region=region, submission=None).values("edition")
    held = Q(submission__region=region) | Q(edition__in=editions)
    models: tuple[type[Model], ...] = (*stated_models(), Decision, Closing)
    for model in models:
        paths = [path for path in PLACES[model] if path.endswith("region")]
        for path in paths:
            rows = model._default_manager.filter(**{path: region}).order_by()
            kind = ContentType.objects.get_for_model(model)
            held |= Q(record_type=kind, record_id__in=rows.values("pk"))
    return events.filter(held)


def of_figure(events: QuerySet[Event], region: Region, segment: str) -> QuerySet[Event]:
    """Those in which the figure of ``segment`` was written, changed or verified."""
    keys = [f"{word}.{segment}" for word in SEGMENT_WORDS]
    keys += [f"universe.{region.code}.{segment}"]
    return events.filter(changes__has_any_keys=keys)


def speaks_of(key: str, region: Region, segment: str) -> bool:
    """Whether a change under ``key`` belongs on the page of ``region``, or of one of its figures.

    An edition counts many regions; only its figures of this one are told.
    """
    word, *rest = key.split(".")
    of_edition = word in ("universe", "standard_error") and len(rest) > 1
    if of_edition and not key.startswith((f"{word}.{region.code}.",)):
        return False
    return not segment or rest[-1:] == [segment]
