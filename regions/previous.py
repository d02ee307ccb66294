"""What came before, segment by segment: the last verified figures, or the version replaced."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext as _

from regions.models import Office, Region, Segment, Status, Submission, SubmissionLine
from regions.numbers import write_count
from regions.periods import say_period
from reports.measures import months_between

NOT_STATED = "not_stated"
OLD_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Terms:
    """What a figure counts, and by which regions."""

    population: str
    region_basis: str


def agree(one: str, other: str) -> bool:
    """Two different stated words never go together; "not stated" joins any."""
    return one == other or NOT_STATED in (one, other)


@dataclass(frozen=True, slots=True)
class Previous:
    """An earlier figure, as the form and the sheet show it."""

    people: int
    rounded: bool
    period: str
    population: str
    basis: str
    terms: Terms
    age_months: int

    @property
    def text(self) -> str:
        return ("± " if self.rounded else "") + write_count(self.people)

    @property
    def when(self) -> str:
        said = f"{self.period} · {self.population}"
        if self.age_months <= OLD_MONTHS:
            return said
        return f"{said} · " + _("umur %s bulan") % self.age_months

    def why_not(self, now: Terms) -> str:
        """Why no difference is told beside figures of ``now``; blank where one may be."""
        if not agree(now.population, self.terms.population):
            return _("tidak sebanding (%s)") % self.population
        if not agree(now.region_basis, self.terms.region_basis):
            return _("tidak sebanding (%s)") % self.basis
        return ""


def terms_of(submission: Submission) -> Terms:
    return Terms(submission.population, submission.region_basis)


def previous_figures(place: Region | Office, before: datetime.date) -> dict[str, Previous]:
    """By segment code; segments that were never verified are missing."""
    lines = _earlier_lines(place, before)
    newest = Segment.objects.annotate(line=Subquery(lines.values("pk")[:1]))
    found = SubmissionLine.objects.filter(pk__in=newest.values("line"))
    return _by_segment(found, before)


def previous_of_many(
    regions: Iterable[Region], before: datetime.date
) -> dict[int, dict[str, Previous]]:
    """The same for many regions at once, by their keys, in one query."""
    wanted = list(regions)
    newest = Window(
        RowNumber(),
        partition_by=["submission__region", "segment"],
        order_by=["-submission__as_of", "-submission__pk"],
    )
    lines = verified_lines(wanted, before).annotate(place=newest).filter(place=1)
    found: dict[int, dict[str, Previous]] = {one.pk: {} for one in wanted}
    for line in lines.select_related("segment", "submission"):
        by_segment = found[line.submission.region_id or 0]
        by_segment[line.segment.code] = as_previous(line, before)
    return found


def verified_lines(regions: Iterable[Region], before: datetime.date) -> QuerySet[SubmissionLine]:
    return SubmissionLine.objects.filter(
        submission__region__in=list(regions),
        submission__status=Status.VERIFIED,
        submission__as_of__lt=before,
        participants__isnull=False,
    ).order_by()


def replaced_figures(submission: Submission) -> Mapping[str, Previous]:
    """What the version says that ``submission`` revises."""
    lines = SubmissionLine.objects.filter(
        submission=submission.revises_id, participants__isnull=False
    )
    return _by_segment(lines, submission.as_of)


def _by_segment(lines: QuerySet[SubmissionLine], day: datetime.date) -> dict[str, Previous]:
    return {
        line.segment.code: as_previous(line, day)
        for line in lines.select_related("segment", "submission")
    }


def as_previous(line: SubmissionLine, day: datetime.date) -> Previous:
    said = line.submission
    return Previous(
        people=line.participants or 0,
        rounded=line.rounded_to > 1,
        period=say_period(said.as_of, said.precision),
        population=said.get_population_display().lower(),
        basis=said.get_region_basis_display().lower(),
        terms=terms_of(said),
        age_months=months_between(said.as_of, day),
    )


def _earlier_lines(place: Region | Office, before: datetime.date) -> QuerySet[SubmissionLine]:
    name = "region" if isinstance(place, Region) else "office"
    return SubmissionLine.objects.filter(
        segment=OuterRef("pk"),
        submission__status=Status.VERIFIED,
        submission__as_of__lt=before,
        participants__isnull=False,
        **{f"submission__{name}": place},
    ).order_by("-submission__as_of", "-submission__pk")
