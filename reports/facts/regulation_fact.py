"""A rule or an agreement of a region, as plain values."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from reports.labels import RegionLabel
from reports.measures import Precision, RegulationKind, SourceFact


@dataclass(frozen=True, slots=True)
class RegulationFact:
    """A rule; ``per_village``: at least so many workers in each village, ``None``: no mandate."""

    id: int
    region: RegionLabel
    kind: RegulationKind
    number: str
    title: str
    issued_on: datetime.date | None
    per_village: int | None
    segment: str | None
    segment_name: str
    note: str
    as_of: datetime.date
    precision: Precision
    source: SourceFact

    @property
    def reference(self) -> str:
        return f"{self.region.code}:regulations.{self.id}"
