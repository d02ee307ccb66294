"""The lists of the drop-downs, in Indonesian whatever the language of the screen."""

from __future__ import annotations

from django.db.models import Choices, Q
from django.utils import translation

from regions.models import AwardCategory, Segment, today

from .column import NO, YES

YES_OR_NO = (YES, NO)


def labels(choices: type[Choices]) -> tuple[str, ...]:
    with translation.override("id"):
        return tuple(str(label) for label in choices.labels)


def segments_today() -> list[Segment]:
    now = today()
    begun = Q(valid_from=None) | Q(valid_from__lte=now)
    return list(Segment.objects.filter(begun, Q(valid_until=None) | Q(valid_until__gt=now)))


def segment_names() -> tuple[str, ...]:
    return tuple(segment.name for segment in segments_today())


def category_names() -> tuple[str, ...]:
    return tuple(AwardCategory.objects.values_list("name", flat=True))
