"""The source that is meant when nobody names one: the office's own recap of the month."""

from __future__ import annotations

import datetime

from django.utils import translation
from django.utils.text import slugify

from regions.models import Office, Precision, Source, SourceKind
from regions.periods import month_end, say_period

LONGEST_OFFICE = 60


def recap_title(office: Office, day: datetime.date) -> str:
    """It is stored, so it does not follow the language of whoever enters the figures."""
    with translation.override("id"):
        return f"Rekap {office.name}, {say_period(day, Precision.MONTH)}"


def existing_recap(office: Office, day: datetime.date) -> Source | None:
    return Source.objects.filter(office=office, month=month_end(day)).first()


def recap_of(office: Office, day: datetime.date) -> Source:
    """The recap of ``office`` for the month of ``day``; made where there is none yet."""
    month = month_end(day)
    source, _made = Source.objects.get_or_create(
        office=office,
        month=month,
        defaults={
            "slug": slugify(f"rekap-{office.slug[:LONGEST_OFFICE]}-{month:%Y-%m}"),
            "kind": SourceKind.OFFICIAL_RECAP,
            "title": recap_title(office, month),
            "publisher": office.name,
            "published_on": None,
            "published_precision": Precision.MONTH,
        },
    )
    return source
