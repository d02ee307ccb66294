"""A number as its source printed it, as plain values."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from regions.models import Measure
from reports.measures import PrintedValue, SourceFact


@dataclass(frozen=True, slots=True)
class PrintedFact:
    """One printed number and the statement that it came with."""

    id: int
    statement_id: int
    region: str | None  # None: an office's own
    said_of: datetime.date  # what its statement speaks of
    segment: str
    measure: str
    measure_label: str
    is_percentage: bool
    value: PrintedValue
    rounded_to: int
    approximate: bool
    adopted: bool
    as_of: datetime.date
    precision: str
    source: SourceFact

    @property
    def is_headline(self) -> bool:
        """A percentage of the total, on the date that its statement speaks of."""
        of_total = (self.segment, self.measure) == ("total", Measure.COVERAGE_PERCENT)
        return of_total and self.as_of == self.said_of
