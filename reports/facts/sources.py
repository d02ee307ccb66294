"""Published sources and what came from them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Max, Min

from regions.models import (
    PrintedFigure,
    Region,
    Source,
    Status,
    Submission,
    SubmissionLine,
)
from reports.facts.places import labels_of
from reports.facts.source_records import SourceRecords, records_of_sources
from reports.facts.statements import source_fact
from reports.labels import RegionLabel
from reports.measures import SourceFact


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source, what it speaks of and how many figures came from it."""

    source: SourceFact
    kind_label: str
    data_from: str
    published_precision: str
    note: str
    regions: tuple[RegionLabel, ...]
    first_as_of: datetime.date | None
    last_as_of: datetime.date | None
    figures: int
    printed: int
    records: int  # targets, programmes, awards and the like


def load_sources() -> tuple[SourceRow, ...]:
    """Every source behind a verified figure or record, newest first; in constant queries."""
    labels = {label.code: label for label in labels_of(Region.objects.all())}
    regions, dates = _regions(), _dates()
    figures, printed = _counts(SubmissionLine), _counts(PrintedFigure)
    others = records_of_sources()
    rows = []
    for row in Source.objects.published():
        other = others.get(row.pk, SourceRecords())
        days = dates.get(row.pk, set()) | other.dates
        rows.append(
            SourceRow(
                source=source_fact(row),
                kind_label=row.get_kind_display(),
                data_from=row.data_from,
                published_precision=row.published_precision,
                note=row.note,
                regions=tuple(
                    labels[code] for code in sorted(regions.get(row.pk, set()) | other.regions)
                ),
                first_as_of=min(days, default=None),
                last_as_of=max(days, default=None),
                figures=figures.get(row.pk, 0),
                printed=printed.get(row.pk, 0),
                records=other.count,
            )
        )
    return tuple(rows)


def _regions() -> dict[int, set[str]]:
    """The codes of the regions that each source's figures speak of."""
    found: dict[int, set[str]] = defaultdict(set)
    rows = Submission.objects.verified().filter(region__isnull=False).order_by()
    for source, code in rows.values_list("source_id", "region__code"):
        found[source].add(code)
    return found


def _dates() -> dict[int, set[datetime.date]]:
    """The first and last date that each source's figures speak of."""
    rows = Submission.objects.verified().order_by().values_list("source_id")
    return {
        source: {first, last} for source, first, last in rows.annotate(Min("as_of"), Max("as_of"))
    }


def _counts(model: type[SubmissionLine | PrintedFigure]) -> dict[int, int]:
    """How many verified rows came from each source."""
    rows = model.objects.filter(submission__status=Status.VERIFIED).order_by()
    return dict(rows.values_list("submission__source").annotate(Count("pk")))
