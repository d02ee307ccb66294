"""Published sources and what came from them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Max, Min

from regions.models import PrintedFigure, Source, Status, Submission, SubmissionLine
from reports.facts.places import label_of
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


def load_sources() -> tuple[SourceRow, ...]:
    """Every source behind a verified figure, newest first, in five queries."""
    regions, spans, figures, printed = (
        _regions(),
        _spans(),
        _counts(SubmissionLine),
        _counts(PrintedFigure),
    )
    return tuple(
        SourceRow(
            source=source_fact(row),
            kind_label=row.get_kind_display(),
            data_from=row.data_from,
            published_precision=row.published_precision,
            note=row.note,
            regions=tuple(regions.get(row.pk, {}).values()),
            first_as_of=spans.get(row.pk, (None, None))[0],
            last_as_of=spans.get(row.pk, (None, None))[1],
            figures=figures.get(row.pk, 0),
            printed=printed.get(row.pk, 0),
        )
        for row in Source.objects.published()
    )


def _regions() -> dict[int, dict[str, RegionLabel]]:
    """The regions that each source speaks of."""
    found: dict[int, dict[str, RegionLabel]] = defaultdict(dict)
    rows = Submission.objects.verified().filter(region__isnull=False)
    for row in rows.select_related("region").order_by("region__code"):
        if row.region:
            found[row.source_id][row.region.code] = label_of(row.region)
    return found


def _spans() -> dict[int, tuple[datetime.date, datetime.date]]:
    """The first and last date that each source speaks of."""
    rows = Submission.objects.verified().order_by().values_list("source_id")
    return {
        source: (first, last) for source, first, last in rows.annotate(Min("as_of"), Max("as_of"))
    }


def _counts(model: type[SubmissionLine | PrintedFigure]) -> dict[int, int]:
    """How many verified rows came from each source."""
    rows = model.objects.filter(submission__status=Status.VERIFIED).order_by()
    return dict(rows.values_list("submission__source").annotate(Count("pk")))
