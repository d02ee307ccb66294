"""Regions whose newest count of workers has grown old, or that have none."""

from __future__ import annotations

import datetime
from collections import Counter

from django.contrib.auth.models import User
from django.db.models import Max, OuterRef, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.access import may
from regions.care import in_care
from regions.models import EditionKind, Level, Region, UniverseEdition, UniverseFigure, Verb
from regions.periods import say_period
from regions.worklist.task import Item, Task
from reports.measures import months_between
from reports.measures.grade import UNIVERSE_MONTHS

TITLE = gettext_lazy("Semesta pekerja lama atau belum ada")
NEVER = datetime.date.min


def old_editions(user: User, day: datetime.date) -> Task:
    """Counted by the date of the newest series, the oldest first."""
    if not may(user, Verb.CREATE, UniverseEdition):
        return Task(TITLE, (), 0)
    old = {
        date: number
        for date, number in newest_dates(user).items()
        if date == NEVER or months_between(date, day) > UNIVERSE_MONTHS
    }
    items = [item_of(date, number, day) for date, number in sorted(old.items())]
    lead = _(
        "Cakupan dihitung terhadap semesta; yang berumur lebih dari 24 bulan menurunkan mutunya."
    )
    return Task(TITLE, items, sum(old.values()), lead)


def newest_dates(user: User) -> Counter[datetime.date]:
    """How many regencies there are for each date of their newest series."""
    figures = UniverseFigure.objects.verified().filter(
        region=OuterRef("pk"), edition__kind=EditionKind.SERIES
    )
    newest = figures.order_by().values("region").annotate(date=Max("edition__reference_date"))
    regions = in_care(Region.objects.filter(level=Level.REGENCY), user)
    dates = regions.annotate(date=Subquery(newest.values("date"))).values_list("date", flat=True)
    return Counter(date or NEVER for date in dates)


def item_of(date: datetime.date, number: int, day: datetime.date) -> Item:
    url = reverse("admin:regions_universeedition_add")
    if date == NEVER:
        return Item(_("%s kabupaten/kota tanpa semesta dari seri mana pun") % number, url)
    return Item(
        text=_("%(number)s kabupaten/kota: terbaru %(date)s")
        % {"number": number, "date": say_period(date, "day")},
        url=url,
        detail=_("umur %s bulan") % months_between(date, day),
    )
