"""Follow-ups that are due within a month or overdue, and not done."""

from __future__ import annotations

import datetime

from django.contrib.auth.models import User
from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.access import may
from regions.care import in_care
from regions.models import FollowUp, FollowUpState, FollowUpUpdate, Verb
from regions.periods import say_period
from regions.worklist.task import Item, Task

TITLE = gettext_lazy("Tindak lanjut jatuh tempo")
DAYS = 30
CLOSED = (FollowUpState.DONE, FollowUpState.DROPPED)


def promises_due(user: User, day: datetime.date) -> Task:
    if not may(user, Verb.CREATE, FollowUpUpdate):
        return Task(TITLE, (), 0)
    items = [item_of(row, day) for row in due(user, day)]
    lead = _("Tenggatnya sudah lewat atau dalam %s hari; catat perkembangannya.") % DAYS
    return Task(TITLE, items, len(items), lead)


def due(user: User, day: datetime.date) -> QuerySet[FollowUp]:
    updates = FollowUpUpdate.objects.known_on(day).filter(follow_up=OuterRef("pk"))
    newest = updates.order_by("-as_of", "-pk").values("state")[:1]
    rows = FollowUp.objects.known_on(day).annotate(
        now=Coalesce(Subquery(newest), Value(FollowUpState.OPEN.value))
    )
    soon = rows.filter(due__lte=day + datetime.timedelta(days=DAYS)).exclude(now__in=CLOSED)
    return in_care(soon, user).select_related("region").order_by("due", "region__code", "pk")


def item_of(promise: FollowUp, day: datetime.date) -> Item:
    assert promise.due is not None
    when = say_period(promise.due, promise.due_precision)
    late = promise.due < day
    said = _("lewat tenggat %s") % when if late else _("tenggat %s") % when
    return Item(
        text=f"{promise.region}: {promise.what}",
        url=f"{reverse('admin:regions_followupupdate_add')}?follow_up={promise.pk}",
        detail=f"{promise.agency} · {said}" if promise.agency else said,
        late=late,
    )
