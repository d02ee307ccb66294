"""A claim that was paid, as plain values."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from reports.facts.benefits import BenefitFact
from reports.labels import OfficeLabel, RegionLabel
from reports.measures import ClaimProgramme, Precision, SourceFact


@dataclass(frozen=True, slots=True)
class ClaimFact:
    """Claims of a region or of an office, of which a region's are no part (DESIGN 2)."""

    id: int
    region: RegionLabel | None
    office: OfficeLabel | None
    since: datetime.date | None
    as_of: datetime.date  # the last day of its period
    precision: Precision
    cumulative: bool
    programme: ClaimProgramme
    programme_label: str
    cases: int | None
    rupiah: int | None
    rounded_to: int  # rupiah
    among: int | None  # the claim that already holds this one ("di antaranya")
    note: str
    source: SourceFact
    owner_kind: str = ""  # the level of its region or the kind of its office
    benefit: BenefitFact | None = None  # what the law pays for one case, where it comes to this

    @property
    def reference(self) -> str:
        owner = self.region.code if self.region else self.office.slug if self.office else "-"
        return f"{owner}:claims.{self.id}"

    @property
    def owner(self) -> str:
        if self.region:
            return self.region.full_name
        return self.office.name if self.office else ""

    @property
    def depth(self) -> int:
        return 0 if self.among is None else 1
