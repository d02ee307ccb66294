"""What stands in one row of the children's table."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from reports import wording
from reports.labels import RegionLabel
from reports.measures import (
    Count,
    Coverage,
    Derivation,
    Headline,
    Population,
    Precision,
    RegionBasis,
    RuleApplied,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What stands in one row, whatever the medium; every column names a field of it."""

    kind: str  # region, total or rest
    reference: str  # of its figures: "18.04", "18.total", "18.rest"
    name: str
    region: RegionLabel | None = None
    code: str | None = None
    rank: int | None = None
    pu: Count | None = None
    bpu: Count | None = None
    jakon: Count | None = None
    counted: Count | None = None
    universe: Count | None = None
    coverage: Coverage | None = None
    headline: Headline | None = None
    population: Population | None = None
    basis: RegionBasis | None = None
    as_of: datetime.date | None = None
    since: datetime.date | None = None
    precision: Precision | None = None
    age_months: int | None = None
    derivation: Derivation | None = None
    how: str = ""
    rule: RuleApplied | None = None
    rule_note: str = ""
    provisional: bool = False
    edition: str | None = None
    edition_later: bool = False
    source: str | None = None
    grade: str | None = None
    level_with: str | None = None  # regions whose rank is not certainly another
    target: Decimal | None = None  # percent
    target_gap: int | None = None  # people short of it
    target_points: Decimal | None = None

    @property
    def css(self) -> str:
        """What the row is, for the stylesheet."""
        return "missing" if self.derivation is Derivation.MISSING else self.kind

    @property
    def spoken(self) -> str | None:
        """The percentage as it may be said, with whose it is."""
        return wording.attributed_percentage(self.headline) if self.headline else None

    @property
    def lowest(self) -> object:
        return self.coverage.range[0] if self.coverage and self.coverage.range else None

    @property
    def highest(self) -> object:
        return self.coverage.range[1] if self.coverage and self.coverage.range else None

    @property
    def gap(self) -> int | None:
        return self.coverage.gap_people if self.coverage else None
