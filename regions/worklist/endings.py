"""Programmes whose money ends soon, with nothing recorded that makes them go on."""

from __future__ import annotations

import datetime

from django.contrib.auth.models import User
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.access import may
from regions.care import in_care
from regions.models import Programme, ProgrammeUpdate, Renewal, Verb
from regions.periods import say_period
from regions.worklist.task import Item, Task
from reports.measures.endings import SECURED

TITLE = gettext_lazy("Program segera berakhir")
DAYS = 90
SOON = 30


def programmes_ending(user: User, day: datetime.date) -> Task:
    if not may(user, Verb.CREATE, ProgrammeUpdate):
        return Task(TITLE, (), 0)
    items = [item_of(row, day) for row in ending(user, day)]
    lead = _("Pendanaannya berakhir dalam %s hari; catat kelanjutannya.") % DAYS
    return Task(TITLE, items, len(items), lead)


def ending(user: User, day: datetime.date) -> QuerySet[Programme]:
    """Verified programmes, without those whose newest word is that the money is there."""
    said = ProgrammeUpdate.objects.known_on(day).filter(programme=OuterRef("pk"))
    told = said.exclude(renewal=Renewal.NOT_STATED).order_by("-as_of", "-pk")
    rows = Programme.objects.known_on(day).annotate(
        newest=Coalesce(Subquery(told.values("renewal")[:1]), "renewal")
    )
    soon = rows.filter(end__gte=day, end__lte=day + datetime.timedelta(days=DAYS))
    unsure = soon.exclude(newest__in=[one.value for one in SECURED])
    return in_care(unsure, user).select_related("region").order_by("end", "region__code", "pk")


def item_of(programme: Programme, day: datetime.date) -> Item:
    assert programme.end is not None
    left = (programme.end - day).days
    end = say_period(programme.end, programme.end_precision)
    renewal = str(Renewal(getattr(programme, "newest", programme.renewal)).label).lower()
    return Item(
        text=str(programme),
        url=f"{reverse('admin:regions_programmeupdate_add')}?programme={programme.pk}",
        detail=_("berakhir %(end)s, %(left)s hari lagi; kelanjutan: %(renewal)s")
        % {"end": end, "left": left, "renewal": renewal},
        late=left <= SOON,
    )
