"""What was said of a region, and by whom (DESIGN 3.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reports.measures.counts import Count
from reports.measures.vocabulary import (
    Breakdown,
    Population,
    Precision,
    RegionBasis,
    SourceKind,
    TotalRule,
)


@dataclass(frozen=True, slots=True)
class SourceFact:
    """Who said it; `published_on` is `None` where the source bears no date."""

    id: int
    slug: str
    kind: SourceKind
    title: str
    publisher: str
    published_on: date | None
    url: str
    published_precision: Precision = Precision.DAY


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says of one region on one date: a verified submission.

    `lines` holds people by segment code; a line that is `None` was said without a number.
    """

    id: int
    as_of: date
    precision: Precision
    source: SourceFact
    population: Population
    region_basis: RegionBasis
    total_rule: TotalRule
    breakdown: Breakdown
    provisional: bool
    lines: Mapping[str, Count | None]
