"""Regencies looked after that say nothing of the last whole month."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.access import may
from regions.care import in_care
from regions.closing import closed_among
from regions.forms.region_field import with_province
from regions.models import Level, Placement, Region, Submission, Verb
from regions.periods import Period, last_month
from regions.twins import STANDING
from regions.worklist.task import MOST_ITEMS, Item, Task

TITLE = gettext_lazy("Belum ada angka")
MOST_NAMED = 40


def missing_figures(user: User, day: datetime.date) -> Task:
    """A region is named once; where too many are missing their provinces are, behind one click."""
    if not may(user, Verb.CREATE, Submission):
        return Task(TITLE, (), 0)
    month = last_month(day)
    cared_for = in_care(Region.objects.filter(level=Level.REGENCY), user)
    silent = [
        region
        for region in with_province(cared_for.filter(~Exists(figures_of(month))))
        if region.born_on is None or region.born_on <= month.day
    ]
    closed = closed_among([region.pk for region in silent], [month.day])
    waiting = [region for region in silent if (region.pk, month.day) not in closed]
    lead = _("%(missing)s dari %(all)s kabupaten/kota belum punya angka %(month)s.")
    said = {"missing": len(waiting), "all": cared_for.count(), "month": month}
    many = len(waiting) > MOST_NAMED
    return Task(
        title=TITLE,
        items=items_of(waiting, month),
        number=len(waiting),
        lead=lead % said,
        url="" if many else sheet_url(month),
        act=_("Isi semuanya di satu tabel"),
        most=0 if many else MOST_ITEMS,
        folded_as=_("Menurut provinsi") if many else "",
    )


def figures_of(month: Period) -> QuerySet[Submission]:
    return Submission.objects.filter(
        region=OuterRef("pk"),
        status__in=STANDING,
        as_of__year=month.day.year,
        as_of__month=month.day.month,
    )


def items_of(regions: list[Region], month: Period) -> list[Item]:
    if len(regions) <= MOST_NAMED:
        return [Item(region.full_name, form_url(region, month)) for region in regions]
    return [
        Item(name, sheet_url(month, code), _("%s kabupaten/kota") % number)
        for code, name, number in by_province(regions)
    ]


def by_province(regions: Iterable[Region]) -> list[tuple[str, str, int]]:
    parents = Placement.objects.filter(valid_until=None, parent__level=Level.PROVINCE)
    above = {
        region: (code, name)
        for region, code, name in parents.values_list("region", "parent__code", "parent__name")
    }
    numbers: dict[tuple[str, str], int] = defaultdict(int)
    for region in regions:
        if region.pk in above:
            numbers[above[region.pk]] += 1
    return [(code, name, number) for (code, name), number in sorted(numbers.items())]


def form_url(region: Region, month: Period) -> str:
    asked = urlencode({"region": region.code, "period": f"{month.day:%Y-%m}"})
    return f"{reverse('admin:regions_submission_add')}?{asked}"


def sheet_url(month: Period, province: str = "") -> str:
    asked = {"per": f"{month.day:%Y-%m}"} | ({"provinsi": province} if province else {})
    return f"{reverse('admin:regions_submission_month')}?{urlencode(asked)}"
