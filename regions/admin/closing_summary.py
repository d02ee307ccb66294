"""What somebody sees before he closes a month."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from regions.actions.revise import OPEN
from regions.admin.steps import status_class
from regions.care import Actor, in_care
from regions.closing import all_below, closed
from regions.models import Closing, Region, Submission
from regions.periods import Period
from regions.silent import regencies_within, silent_regencies


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    url: str
    status: str = ""
    status_class: str = ""


@dataclass(frozen=True, slots=True)
class ClosingSummary:
    """``verified`` of ``regencies`` have a verified figure of the month; ``missing`` have none."""

    region: Region
    month: Period
    regencies: int
    missing: list[Link]
    open: list[Link]
    before: Closing | None  # what closes it already

    @property
    def verified(self) -> int:
        return self.regencies - len(self.missing)


def summary_of(region: Region, month: Period, actor: Actor) -> ClosingSummary:
    missing = silent_regencies(region, month.day)
    return ClosingSummary(
        region=region,
        month=month,
        regencies=regencies_within(region, month.day).count(),
        missing=[Link(one.full_name, address_of_list(one, month)) for one in missing],
        open=list(map(link_to, open_submissions(region, month, actor))),
        before=closed(region, month.day),
    )


def open_submissions(region: Region, month: Period, actor: Actor) -> Iterable[Submission]:
    """Drafts, submitted and returned ones that nobody could finish once the month is closed."""
    inside = all_below(region.pk, month.day) | {region.pk}
    found = Submission.objects.filter(
        region__in=inside, status__in=OPEN, as_of__range=(month.day.replace(day=1), month.day)
    )
    return in_care(found, actor).select_related("region", "office").order_by("region__code", "pk")


def link_to(submission: Submission) -> Link:
    return Link(
        text=str(submission),
        url=reverse("admin:regions_submission_change", args=[submission.pk]),
        status=submission.get_status_display(),
        status_class=status_class(submission),
    )


def address_of_list(region: Region, month: Period) -> str:
    """The reports of the regency in that month, whatever their status."""
    asked = urlencode({"q": region.code, "per": f"{month.day:%Y-%m}"})
    return f"{reverse('admin:regions_submission_changelist')}?{asked}"
