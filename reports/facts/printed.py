"""Numbers as their sources printed them, as plain values."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, Q

from regions.models import Measure, PrintedFigure, Status
from reports.facts.statements import source_fact
from reports.measures import PrintedValue, SourceFact


@dataclass(frozen=True, slots=True)
class PrintedFact:
    """One printed number and the statement that it came with."""

    statement_id: int
    segment: str
    measure: str
    measure_label: str
    is_percentage: bool
    value: PrintedValue
    rounded_to: int
    approximate: bool
    adopted: bool
    as_of: datetime.date
    precision: str
    source: SourceFact


def region_printed(code: str, per: datetime.date) -> tuple[PrintedFact, ...]:
    """What verified submissions up to ``per`` print of a region, in one query."""
    return _load(Q(submission__region__code=code), per)


def office_printed(slug: str, per: datetime.date) -> tuple[PrintedFact, ...]:
    """What an office's own verified submissions up to ``per`` print, in one query."""
    return _load(Q(submission__office__slug=slug), per)


def printed_coverages(
    codes: Iterable[str], per: datetime.date
) -> dict[int, tuple[PrintedValue, ...]]:
    """The percentages of the total that statements print of themselves, in one query."""
    rows = (
        PrintedFigure.objects.filter(
            submission__region__code__in=list(codes),
            submission__status=Status.VERIFIED,
            submission__as_of__lte=per,
            as_of=F("submission__as_of"),
            measure=Measure.COVERAGE_PERCENT,
            segment__code="total",
        )
        .order_by("pk")
        .values_list("submission_id", "scaled", "decimals", "approximate")
    )
    found: dict[int, tuple[PrintedValue, ...]] = {}
    for statement, scaled, decimals, approximate in rows:
        value = PrintedValue(scaled, decimals, approximate)
        found[statement] = (*found.get(statement, ()), value)
    return found


def _load(owner: Q, per: datetime.date) -> tuple[PrintedFact, ...]:
    rows = (
        PrintedFigure.objects.filter(
            owner, submission__status=Status.VERIFIED, submission__as_of__lte=per
        )
        .select_related("segment", "submission__source")
        .order_by("-submission__as_of", "segment__position", "measure", "pk")
    )
    return tuple(_fact(row) for row in rows)


def _fact(row: PrintedFigure) -> PrintedFact:
    measure = Measure(row.measure)
    return PrintedFact(
        statement_id=row.submission_id,
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
        source=source_fact(row.submission.source),
    )
