"""Numbers as their sources printed them, as plain values."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.db.models import Q

from regions.models import Measure, PrintedFigure, Status
from reports.facts.printed_fact import PrintedFact
from reports.facts.statements import source_fact
from reports.measures import PrintedValue


def region_printed(codes: Iterable[str], per: datetime.date) -> dict[int, tuple[PrintedFact, ...]]:
    """What verified submissions up to ``per`` print of regions, by submission, in one query."""
    found: dict[int, tuple[PrintedFact, ...]] = {}
    for fact in _load(Q(submission__region__code__in=list(codes)), per):
        found[fact.statement_id] = (*found.get(fact.statement_id, ()), fact)
    return found


def office_printed(slug: str, per: datetime.date) -> tuple[PrintedFact, ...]:
    """What an office's own verified submissions up to ``per`` print, in one query."""
    return _load(Q(submission__office__slug=slug), per)


def _load(owner: Q, per: datetime.date) -> tuple[PrintedFact, ...]:
    rows = (
        PrintedFigure.objects.filter(
            owner, submission__status=Status.VERIFIED, submission__as_of__lte=per
        )
        .select_related("segment", "submission__source", "submission__region")
        .order_by("-submission__as_of", "segment__position", "measure", "pk")
    )
    return tuple(_fact(row) for row in rows)


def _fact(row: PrintedFigure) -> PrintedFact:
    measure = Measure(row.measure)
    said = row.submission
    return PrintedFact(
        id=row.pk,
        statement_id=said.pk,
        region=said.region.code if said.region else None,
        said_of=said.as_of,
        segment=row.segment.code,
        measure=measure.value,
        measure_label=str(measure.label),
        is_percentage=measure.is_percentage,
        value=PrintedValue(row.scaled, row.decimals, row.approximate),
        rounded_to=row.rounded_to,
        approximate=row.approximate,
        adopted=row.adopted,
        as_of=row.as_of,
        precision=row.precision,
        source=source_fact(said.source),
    )
