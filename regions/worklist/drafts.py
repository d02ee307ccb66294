"""Reports and editions that this person began and has not handed in."""

from __future__ import annotations

import datetime
from collections import defaultdict

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.access import may
from regions.care import in_care
from regions.models import Precision, Status, Submission, UniverseEdition, Verb
from regions.periods import month_end, say_period
from regions.verifying.asked import MOST
from regions.waiting import without_closed
from regions.worklist.task import Item, Task

TITLE = gettext_lazy("Draf Anda, belum diajukan")


def own_drafts(user: User) -> Task:
    """Reports by month, as they are handed in together; editions one by one."""
    reports = reports_of(user) if may(user, Verb.SUBMIT, Submission) else {}
    editions = editions_of(user) if may(user, Verb.SUBMIT, UniverseEdition) else []
    number = sum(len(keys) for keys in reports.values()) + len(editions)
    return Task(TITLE, [*(item_of(*one) for one in reports.items()), *editions], number)


def reports_of(user: User) -> dict[datetime.date, list[int]]:
    """Of open months, oldest first."""
    rows = in_care(Submission.objects.filter(status=Status.DRAFT, entered_by=user), user)
    open_keys = set(without_closed(rows))
    found: dict[datetime.date, list[int]] = defaultdict(list)
    for pk, day in rows.order_by("as_of", "region__code", "pk").values_list("pk", "as_of"):
        if pk in open_keys:
            found[month_end(day)].append(pk)
    return found


def item_of(month: datetime.date, keys: list[int]) -> Item:
    if len(keys) == 1:
        url = reverse("admin:regions_submission_change", args=keys)
    else:
        asked = ",".join(str(key) for key in keys[:MOST])
        url = f"{reverse('admin:regions_submission_submit_many')}?ids={asked}"
    return Item(say_period(month, Precision.MONTH), url, _("%s laporan") % len(keys))


def editions_of(user: User) -> list[Item]:
    name = capfirst(str(UniverseEdition._meta.verbose_name))
    rows = UniverseEdition.objects.filter(status=Status.DRAFT, entered_by=user)
    return [
        Item(f"{name}: {one}", reverse("admin:regions_universeedition_change", args=[one.pk]))
        for one in in_care(rows, user).order_by("reference_date", "pk")
    ]
