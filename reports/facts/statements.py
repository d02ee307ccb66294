"""Verified submissions as plain statements."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from regions.models import Source, Submission, SubmissionLine
from reports.facts.relevant import relevant
from reports.measures import (
    Breakdown,
    Count,
    Population,
    Precision,
    Question,
    RegionBasis,
    SourceFact,
    SourceKind,
    Statement,
    TotalRule,
)


@dataclass(frozen=True, slots=True)
class Statements:
    """Statements by the region or office they speak of, and the notes beside their lines."""

    by_owner: dict[str, list[Statement]]
    notes: dict[tuple[int, str], str]


def source_fact(source: Source) -> SourceFact:
    return SourceFact(
        id=source.pk,
        slug=source.slug,
        kind=SourceKind(source.kind),
        title=source.title,
        publisher=source.publisher,
        published_on=source.published_on,
        url=source.url,
        published_precision=Precision(source.published_precision),
    )


def region_statements(
    codes: Iterable[str], question: Question, in_full: Collection[str] = ()
) -> Statements:
    """What verified submissions up to the date asked say of each region, in three queries.

    Of the regions ``in_full`` everything, of the others what can decide their headline.
    """
    known = Submission.objects.known_on(question.per).filter(region__code__in=list(codes))
    wanted = relevant(known.exclude(region__code__in=in_full), question)
    return _load(known.filter(Q(region__code__in=in_full) | Q(pk__in=wanted)), "region__code")


def office_statements(slug: str, per: datetime.date) -> Statements:
    """What an office says of itself up to ``per``, in two queries."""
    return _load(Submission.objects.known_on(per).filter(office__slug=slug), "office__slug")


def _load(submissions: QuerySet[Submission], owner: str) -> Statements:
    lines, notes = _lines(submissions)
    by_owner: dict[str, list[Statement]] = defaultdict(list)
    table, _, field = owner.partition("__")
    for row in submissions.select_related("source", table).order_by("pk"):
        by_owner[getattr(getattr(row, table), field)].append(_statement(row, lines[row.pk]))
    return Statements(dict(by_owner), notes)


def _lines(
    submissions: QuerySet[Submission],
) -> tuple[dict[int, dict[str, Count | None]], dict[tuple[int, str], str]]:
    counts: dict[int, dict[str, Count | None]] = defaultdict(dict)
    notes: dict[tuple[int, str], str] = {}
    rows = SubmissionLine.objects.filter(submission__in=submissions.order_by()).values_list(
        "submission_id", "segment__code", "participants", "rounded_to", "approximate", "note"
    )
    for submission, code, participants, rounded_to, approximate, note in rows:
        counts[submission][code] = (
            None if participants is None else Count.of(participants, rounded_to, approximate)
        )
        if note:
            notes[submission, code] = note
    return counts, notes


def _statement(row: Submission, lines: dict[str, Count | None]) -> Statement:
    return Statement(
        id=row.pk,
        as_of=row.as_of,
        precision=Precision(row.precision),
        source=source_fact(row.source),
        population=Population(row.population),
        region_basis=RegionBasis(row.region_basis),
        total_rule=TotalRule(row.total_rule),
        breakdown=Breakdown(row.breakdown),
        provisional=row.provisional,
        lines=lines,
    )


def statement_dates(code: str) -> tuple[datetime.date, ...]:
    """The dates that verified figures of a region speak of, newest first, in one query."""
    dates = Submission.objects.verified().filter(region__code=code).values_list("as_of", flat=True)
    return tuple(dates.order_by("-as_of").distinct())
