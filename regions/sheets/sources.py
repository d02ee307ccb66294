"""A source of its own for one line: another office delivers it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from django.db.models import Q, QuerySet

from regions.models import Office, Source, Submission
from regions.periods import Period, month_end
from regions.sheets.reading import is_key

MOST_OFFERED = 25


def offered_sources(
    allowed: QuerySet[Source],
    days: Iterable[datetime.date],
    documents: Iterable[Submission],
    posted: Iterable[str],
) -> Mapping[str, Source]:
    """Of those ``allowed``, by number: recaps of these months, sources used here, the newest.

    ``posted`` are numbers that a form chose.
    """
    months = {month_end(day) for day in days}
    keys = {one.source_id for one in documents} | {int(pk) for pk in posted if is_key(pk)}
    named = allowed.filter(Q(month__in=months) | Q(pk__in=keys))
    newest = allowed.filter(month=None)
    found = [*named.order_by("-pk"), *newest.order_by("-pk")[:MOST_OFFERED]]
    return {str(one.pk): one for one in found}


def recaps_of(
    office: Office | None, periods: Iterable[Period]
) -> dict[datetime.date | None, Source]:
    """The recaps that the office has already, by the last day of their month."""
    if office is None:
        return {}
    months = {month_end(one.day) for one in periods}
    return {one.month: one for one in Source.objects.filter(office=office, month__in=months)}
