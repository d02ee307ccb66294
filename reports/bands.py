"""The category of a coverage, by limits that an office has entered with their source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from reports.facts.bands import BandFact
from reports.measures import Coverage


@dataclass(frozen=True, slots=True)
class Category:
    """``high`` is another band where rounded counts reach over a limit; else the same."""

    low: BandFact
    high: BandFact


def category_of(coverage: Coverage | None, bands: Sequence[BandFact]) -> Category | None:
    """``None`` without a coverage, without limits, or below the lowest of them."""
    if coverage is None:
        return None
    ends = [_band(share, bands) for share in (coverage.low, coverage.high)]
    low, high = ends
    return Category(low, high) if low and high else None


def _band(share: Fraction, bands: Sequence[BandFact]) -> BandFact | None:
    return next((band for band in reversed(bands) if band.at_least <= share), None)
