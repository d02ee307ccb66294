"""Verified submissions as plain statements."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet

from regions.models import Source, Submission, SubmissionLine
from reports.facts.relevant import relevant
from reports.measures import (
    Breakdown,
    Count,
    CountingRule,
    Population,
    Precision,
    Question,
    RegionBasis,
    SourceFact,
    SourceKind,
    Statement,
    TotalRule,
)

# Thousands of submissions are read at once: their columns, not whole rows of the model.
STATED = (
    "id",
    "as_of",
    "precision",
    "population",
    "region_basis",
    "total_rule",
    "breakdown",
    "provisional",
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
    codes: Iterable[str],
    question: Question,
    in_full: Collection[str] = (),
    rules: Collection[CountingRule] = (),
) -> Statements:
    """What verified submissions up to the date asked say of each region, in four queries.

    Of the regions ``in_full`` everything, of the others what can decide their headline, by the
    rule that is asked and by ``rules``.
    """
    known = Submission.objects.known_on(question.per).filter(region__code__in=list(codes))
    wanted = relevant(known.exclude(region__code__in=in_full), question, rules)
    return _load(known.filter(Q(region__code__in=in_full) | Q(pk__in=wanted)), "region__code")


def office_statements(slug: str, per: datetime.date) -> Statements:
    """What an office says of itself up to ``per``, in three queries."""
    return _load(Submission.objects.known_on(per).filter(office__slug=slug), "office__slug")


def _load(submissions: QuerySet[Submission], owner: str) -> Statements:
    lines, notes = _lines(submissions)
    # One source prints figures of many regions: it is read once, not with each of them.
    printed_by = Source.objects.filter(pk__in=submissions.order_by().values("source"))
    sources = {source.pk: source_fact(source) for source in printed_by}
    by_owner: dict[str, list[Statement]] = defaultdict(list)
    rows = submissions.annotate(owner_name=F(owner)).order_by("pk")
    for row in rows.values_list("owner_name", "source_id", *STATED, named=True):
        said = _statement(row, sources[row.source_id], lines[row.id])
        by_owner[row.owner_name].append(said)
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


def _statement(row: Any, source: SourceFact, lines: dict[str, Count | None]) -> Statement:
    return Statement(
        id=row.id,
        as_of=row.as_of,
        precision=Precision(row.precision),
        source=source,
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
