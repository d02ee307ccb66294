"""What was last verified of a place before a date, segment by segment."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery

from regions.models import Office, Region, Segment, Status, SubmissionLine
from regions.numbers import write_count
from regions.periods import say_period


@dataclass(frozen=True, slots=True)
class Previous:
    """An earlier figure, as the form shows it."""

    people: int
    period: str
    population: str

    @property
    def text(self) -> str:
        return write_count(self.people)

    @property
    def when(self) -> str:
        return f"{self.period} · {self.population}"


def previous_figures(place: Region | Office, before: datetime.date) -> dict[str, Previous]:
    """By segment code; segments that were never verified are missing."""
    lines = _earlier_lines(place, before)
    newest = Segment.objects.annotate(line=Subquery(lines.values("pk")[:1]))
    found = SubmissionLine.objects.filter(pk__in=newest.values("line"))
    return {
        line.segment.code: Previous(
            people=line.participants or 0,
            period=say_period(line.submission.as_of, line.submission.precision),
            population=line.submission.get_population_display().lower(),
        )
        for line in found.select_related("segment", "submission")
    }


def _earlier_lines(place: Region | Office, before: datetime.date) -> QuerySet[SubmissionLine]:
    name = "region" if isinstance(place, Region) else "office"
    return SubmissionLine.objects.filter(
        segment=OuterRef("pk"),
        submission__status=Status.VERIFIED,
        submission__as_of__lt=before,
        participants__isnull=False,
        **{f"submission__{name}": place},
    ).order_by("-submission__as_of", "-submission__pk")
