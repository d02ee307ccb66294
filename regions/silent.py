"""Regencies that have no verified figure of a month."""

from __future__ import annotations

import datetime

from django.db.models import QuerySet

from regions.closing import all_below
from regions.models import Level, Region, Submission
from regions.periods import month_end


def regencies_within(region: Region, month: datetime.date) -> QuerySet[Region]:
    """``region`` if it is one, and all below it that existed in the month."""
    within = Region.objects.filter(
        pk__in=all_below(region.pk, month) | {region.pk}, level=Level.REGENCY
    )
    return within.exclude(born_on__gt=month)


def silent_regencies(region: Region, month: datetime.date) -> QuerySet[Region]:
    verified = Submission.objects.verified().filter(as_of__range=(month.replace(day=1), month))
    told = verified.filter(region__isnull=False).values("region")
    return regencies_within(region, month).exclude(pk__in=told).order_by("code")


def silent_below(document: object) -> list[str]:
    """Codes of the regencies that a province's own figure is verified without."""
    if not isinstance(document, Submission) or document.region is None:
        return []
    if document.region.level != Level.PROVINCE:
        return []
    silent = silent_regencies(document.region, month_end(document.as_of))
    return list(silent.values_list("code", flat=True))
