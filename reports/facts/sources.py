"""Published sources and what came from them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Max, Min

from regions.models import (
    PrintedFigure,
    Region,
    Source,
    Status,
    Submission,
    SubmissionLine,
    UniverseFigure,
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
    figures: int  # of participants
    printed: int
    universes: int  # workers of a region and segment
    records: int  # targets, programmes, awards and the like

    @property
    def reference(self) -> str:
        return f"-:sources.{self.source.slug}"

    @property
    def region(self) -> RegionLabel | None:
        """The one region that it speaks of; ``None`` where there are more, or none."""
        return self.regions[0] if len(self.regions) == 1 else None

    @property
    def searched(self) -> str:
        """What a text is looked for in, beside its regions."""
        return f"{self.source.title} {self.source.publisher} {self.data_from}"

    @property
    def speaks(self) -> bool:
        return any((self.figures, self.printed, self.universes, self.records))


def load_sources(per: datetime.date) -> tuple[SourceRow, ...]:
    """Every source behind a figure or record known on ``per``, newest first.

    In constant queries. A universe counts whenever it was counted, since figures from before
    the first one need it (DESIGN 3.3).
    """
    given = _Given(
        labels={label.code: label for label in labels_of(Region.objects.all())},
        regions=_regions(per),
        dates=_dates(per),
        figures=_counts(SubmissionLine, per),
        printed=_counts(PrintedFigure, per),
        universes=_universes(),
        records=records_of_sources(per),
    )
    rows = (given.row(source) for source in Source.objects.published())
    return tuple(row for row in rows if row.speaks)


@dataclass(frozen=True, slots=True)
class _Given:
    """What came from all sources, each by the source's own id."""

    labels: Mapping[str, RegionLabel]
    regions: Mapping[int, set[str]]
    dates: Mapping[int, set[datetime.date]]
    figures: Mapping[int, int]
    printed: Mapping[int, int]
    universes: Mapping[int, int]
    records: Mapping[int, SourceRecords]

    def row(self, source: Source) -> SourceRow:
        other = self.records.get(source.pk, SourceRecords())
        codes = self.regions.get(source.pk, set()) | other.regions
        days = self.dates.get(source.pk, set()) | other.dates
        return SourceRow(
            source=source_fact(source),
            kind_label=source.get_kind_display(),
            data_from=source.data_from,
            published_precision=source.published_precision,
            note=source.note,
            regions=tuple(self.labels[code] for code in sorted(codes)),
            first_as_of=min(days, default=None),
            last_as_of=max(days, default=None),
            figures=self.figures.get(source.pk, 0),
            printed=self.printed.get(source.pk, 0),
            universes=self.universes.get(source.pk, 0),
            records=other.count,
        )


def _regions(per: datetime.date) -> dict[int, set[str]]:
    """The codes of the regions that each source's figures speak of."""
    found: dict[int, set[str]] = defaultdict(set)
    rows = Submission.objects.known_on(per).filter(region__isnull=False).order_by()
    for source, code in rows.values_list("source_id", "region__code"):
        found[source].add(code)
    return found


def _dates(per: datetime.date) -> dict[int, set[datetime.date]]:
    """The first and last date that each source's figures speak of."""
    rows = Submission.objects.known_on(per).order_by().values_list("source_id")
    return {
        source: {first, last} for source, first, last in rows.annotate(Min("as_of"), Max("as_of"))
    }


def _counts(model: type[SubmissionLine | PrintedFigure], per: datetime.date) -> dict[int, int]:
    """How many verified rows came from each source."""
    known = {"submission__status": Status.VERIFIED, "submission__as_of__lte": per}
    rows = model.objects.filter(**known).order_by()
    return dict(rows.values_list("submission__source").annotate(Count("pk")))


def _universes() -> dict[int, int]:
    """How many verified numbers of workers came from each source's editions."""
    rows = UniverseFigure.objects.verified().order_by()
    return dict(rows.values_list("edition__source").annotate(Count("pk")))
