"""What somebody else handed in or recorded, for this person to verify."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.access import may
from regions.models import Level, Placement, Region, Submission, UniverseEdition, Verb
from regions.periods import month_end
from regions.verifying.asked import MOST
from regions.verifying.groups import title_of
from regions.waiting import waiting_for, without_closed
from regions.worklist.records import items_of, records_to_verify
from regions.worklist.task import Item, Task

TITLE = gettext_lazy("Untuk Anda sahkan")

Keys = Mapping[tuple[datetime.date, Region | None], list[int]]


def to_verify(user: User) -> Task:
    """Reports by month and province, as they are verified together; editions; records by kind."""
    reports = reports_for(user) if may(user, Verb.VERIFY, Submission) else {}
    editions = editions_for(user) if may(user, Verb.VERIFY, UniverseEdition) else []
    records = records_to_verify(user)
    items = [*(item_of(*key, reports[key]) for key in reports), *editions, *items_of(records)]
    number = sum(map(len, reports.values())) + len(editions) + sum(records.values())
    return Task(TITLE, items, number)


def reports_for(user: User) -> Keys:
    """Oldest month first, by province: ``None`` for what is said of none."""
    waiting = waiting_for(Submission, user).order_by("as_of", "region__code", "pk")
    above = provinces_above(user)
    found: dict[tuple[datetime.date, Region | None], list[int]] = defaultdict(list)
    open_keys = set(without_closed(waiting))
    for pk, region, day in waiting.values_list("pk", "region", "as_of"):
        if pk in open_keys:
            found[month_end(day), above.get(region)].append(pk)
    return dict(sorted(found.items(), key=lambda one: in_order(*one[0])))


def in_order(month: datetime.date, province: Region | None) -> tuple[datetime.date, str]:
    return month, province.code if province else ""


def provinces_above(user: User) -> dict[int, Region]:
    """Of each region for which something waits, the province itself or the one it lies in."""
    regions = waiting_for(Submission, user).order_by().values("region")
    placements = Placement.objects.filter(
        valid_until=None, parent__level=Level.PROVINCE, region__in=regions
    ).select_related("parent")
    provinces = Region.objects.filter(level=Level.PROVINCE, pk__in=regions)
    return {one.region_id: one.parent for one in placements} | {one.pk: one for one in provinces}


def item_of(month: datetime.date, province: Region | None, keys: list[int]) -> Item:
    asked = "ids=" + ",".join(str(key) for key in keys[:MOST])
    if province is not None:
        asked = urlencode({"per": f"{month:%Y-%m}", "provinsi": province.code})
    url = f"{reverse('admin:regions_submission_verify_many')}?{asked}"
    return Item(title_of(province, month), url, _("%s laporan") % len(keys))


def editions_for(user: User) -> list[Item]:
    name = capfirst(str(UniverseEdition._meta.verbose_name))
    return [
        Item(f"{name}: {one}", reverse("admin:regions_universeedition_change", args=[one.pk]))
        for one in waiting_for(UniverseEdition, user).order_by("reference_date", "pk")
    ]
