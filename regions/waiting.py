"""What waits for one person to verify it: handed in by others, in an open month."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from regions.actions.own_work import BY_HAND
from regions.care import Actor, in_care
from regions.closing import closed_among
from regions.models import Event, Stated, Status, Submission, UniverseEdition
from regions.periods import month_end

Waiting = Submission | UniverseEdition | Stated


def waiting_for(model: type[Waiting], reader: Actor) -> QuerySet[Any]:
    """What ``reader`` looks after and did not write himself."""
    status = Status.DRAFT if issubclass(model, Stated) else Status.SUBMITTED
    rows: QuerySet[Any] = model._default_manager.filter(status=status)
    held = in_care(rows, reader)
    return held if settings.COVERAGE_ONE_PERSON_OFFICE else held.exclude(own(model, reader))


def own(model: type[Waiting], reader: Actor) -> Q:
    entered = Q(entered_by=reader.pk)
    if not issubclass(model, Stated):
        entered &= Q(revises=None)
    return entered | Q(Exists(by_hand(model).filter(actor=reader.pk, verb__in=BY_HAND)))


def by_hand(model: type[Model]) -> QuerySet[Event]:
    if model is Submission:
        return Event.objects.filter(submission=OuterRef("pk"))
    if model is UniverseEdition:
        return Event.objects.filter(edition=OuterRef("pk"))
    kind = ContentType.objects.get_for_model(model)
    return Event.objects.filter(record_type=kind, record_id=OuterRef("pk"))


def without_closed(rows: QuerySet[Any]) -> list[int]:
    if rows.model is not Submission:
        return list(rows.values_list("pk", flat=True))
    found = list(rows.values_list("pk", "region", "as_of"))
    closings = closed_among(
        {region for _pk, region, _day in found if region}, {day for _pk, _region, day in found}
    )
    return [pk for pk, region, day in found if (region, month_end(day)) not in closings]
