"""Which agency must act for which segment, as plain values."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from regions.models import Steward
from reports.facts.places import label_of
from reports.facts.statements import source_fact
from reports.labels import RegionLabel
from reports.measures import Precision, SourceFact


@dataclass(frozen=True, slots=True)
class StewardFact:
    """The agency that a region made responsible for a segment."""

    id: int
    region: RegionLabel
    segment: str
    agency: str
    note: str
    as_of: datetime.date
    precision: Precision
    source: SourceFact


def known_stewards(per: datetime.date, code: str) -> tuple[StewardFact, ...]:
    """The stewards of a region named up to ``per``, in one query."""
    rows = Steward.objects.known_on(per).filter(region__code=code)
    rows = rows.select_related("region", "segment", "source").order_by("as_of", "pk")
    return tuple(
        StewardFact(
            id=row.pk,
            region=label_of(row.region),
            segment=row.segment.code,
            agency=row.agency,
            note=row.note,
            as_of=row.as_of,
            precision=Precision(row.precision),
            source=source_fact(row.source),
        )
        for row in rows
    )
