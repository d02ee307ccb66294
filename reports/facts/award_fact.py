"""An award as its source tells of it, as plain values."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from reports.labels import RegionLabel
from reports.measures import AwardLevel, Precision, SourceFact


@dataclass(frozen=True, slots=True)
class AwardFact:
    """One recipient in one edition; ``rank`` only where the source prints a number."""

    id: int
    region: RegionLabel | None
    recipient: str  # empty: the region itself
    edition: str
    assessment_year: int | None
    level: AwardLevel
    level_label: str  # empty where it was not stated
    category: str
    rank: int | None
    rank_note: str  # "peringkat 3 besar": words, not a rank
    note: str
    as_of: datetime.date
    precision: Precision
    source: SourceFact

    @property
    def reference(self) -> str:
        return f"{self.region.code if self.region else '-'}:awards.{self.id}"
