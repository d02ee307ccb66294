"""Which reports an address asks for."""

from __future__ import annotations

from django.db.models import QuerySet

from regions.care import Actor, in_care
from regions.closing import all_below
from regions.models import Region, Status, Submission
from regions.periods import Period

MOST = 200
LONGEST_KEY = 18
RELATED = ("region", "office", "source", "entered_by", "revises")


def keys_in(ids: str) -> list[int]:
    """``1,2,3``; what is no key is passed over."""
    return [int(one) for one in ids.split(",") if is_key(one)][:MOST]


def is_key(text: str) -> bool:
    return text.isdecimal() and len(text) <= LONGEST_KEY


def chosen(ids: str, reader: Actor) -> QuerySet[Submission]:
    """``ids=1,2,3``: whatever their status, so that it is told why one cannot be verified."""
    return shown(Submission.objects.filter(pk__in=keys_in(ids)), reader)


def waiting(month: Period, province: str, reader: Actor) -> QuerySet[Submission]:
    """All that wait in the month, in one province or everywhere."""
    found = Submission.objects.filter(
        status=Status.SUBMITTED, as_of__range=(month.day.replace(day=1), month.day)
    )
    region = Region.objects.filter(code=province).first() if province else None
    if region is not None:
        found = found.filter(region__in=all_below(region.pk, month.day) | {region.pk})
    return shown(found, reader)


def shown(submissions: QuerySet[Submission], reader: Actor) -> QuerySet[Submission]:
    """Those that ``reader`` looks after, in the order of the page."""
    held = in_care(submissions, reader).select_related(*RELATED)
    return held.order_by("-as_of", "region__code", "office__name", "pk")
