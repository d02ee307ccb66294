"""The documents that a sheet's cells belong to, read for all of them at once."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from django.contrib.auth.models import User
from django.db.models import Max, Prefetch

from regions.models import (
    Event,
    Office,
    Region,
    Status,
    Submission,
    SubmissionLine,
    UniverseFigure,
    Verb,
)
from regions.people import name_of
from regions.previous import Terms
from regions.twins import STANDING

# An open revision is worked on, and hides what it revises.
ORDER = (Status.DRAFT, Status.RETURNED, Status.SUBMITTED, Status.VERIFIED)


class Standing:
    """Everything entered of some regions for some days, whatever its source."""

    def __init__(self, regions: Iterable[Region], days: Iterable[datetime.date]) -> None:
        found = Submission.objects.filter(
            region__in=list(regions), as_of__in=list(days), status__in=STANDING
        )
        lines = SubmissionLine.objects.select_related("segment")
        universe = UniverseFigure.objects.select_related("segment")
        self.documents = list(
            found.select_related("region", "source", "entered_by__staff")
            .prefetch_related(
                Prefetch("lines", queryset=lines), Prefetch("universe_figures", queryset=universe)
            )
            .order_by("-pk")
        )
        self.documents.sort(key=lambda one: ORDER.index(Status(one.status)))
        self.newest = self._newest()
        self.reasons = self._reasons()

    def by_key(self, pk: str, region: Region, day: datetime.date) -> Submission | None:
        """The document with this number, if the cell may be its."""
        return next((one for one in self.of(region, day) if str(one.pk) == pk), None)

    def find(
        self, region: Region, day: datetime.date, source: int | None, terms: Terms
    ) -> Submission | None:
        """What stands in this place; a population that nobody chose yet fits any."""
        for one in self.of(region, day):
            if one.source_id == source and fits(one, terms):
                return one
        return None

    def elsewhere(
        self, region: Region, day: datetime.date, terms: Terms, user: User, office: Office | None
    ) -> Iterator[Submission]:
        """What one's own office entered of the region from whatever source, newest first."""
        for one in self.of(region, day):
            if fits(one, terms) and entered_at(one, user, office):
                yield one

    def of(self, region: Region, day: datetime.date) -> Iterator[Submission]:
        return (one for one in self.documents if (one.region_id, one.as_of) == (region.pk, day))

    def _newest(self) -> dict[int | None, str]:
        keys = [one.pk for one in self.documents]
        events = Event.objects.filter(submission__in=keys).order_by()
        rows = events.values_list("submission").annotate(newest=Max("pk"))
        return {submission: str(newest) for submission, newest in rows}

    def _reasons(self) -> dict[int | None, str]:
        """Why each was returned, the last time."""
        keys = [one.pk for one in self.documents if one.status == Status.RETURNED]
        events = Event.objects.filter(submission__in=keys, verb=Verb.RETURN)
        ordered = events.select_related("actor").order_by("at", "pk")
        return {one.submission_id: f"{one.reason} ({name_of(one.actor)})" for one in ordered}


def fits(document: Submission, terms: Terms) -> bool:
    if terms.population and document.population != terms.population:
        return False
    return not terms.region_basis or document.region_basis == terms.region_basis


def entered_at(document: Submission, user: User, office: Office | None) -> bool:
    if document.entered_by_id == user.pk:
        return True
    staff = getattr(document.entered_by, "staff", None)
    return office is not None and staff is not None and staff.office_id == office.pk
