"""A programme that pays somebody's contribution, as known on a date (DESIGN 3.5)."""

from dataclasses import dataclass
from datetime import date

from reports.measures.statements import SourceFact
from reports.measures.subjects import FundSource, Renewal
from reports.measures.vocabulary import Precision


@dataclass(frozen=True, slots=True)
class ProgrammeFact:
    """A programme as known on the date asked for; counts in people, `budget` in rupiah.

    `None` is unknown, never zero. `included`: whether its people are inside the region's
    participants. `end` is its last day, included. Raises `ValueError` where it ends before it
    starts.
    """

    id: int
    slug: str
    region: str
    segment: str | None
    name: str
    payer: str
    fund_source: FundSource
    start: date | None
    end: date | None
    start_precision: Precision
    end_precision: Precision
    included: bool | None
    budget: int | None
    quota: int | None
    enrolled: int | None
    active: int | None
    paid: int | None
    count_note: str
    renewal: Renewal
    as_of: date
    precision: Precision
    source: SourceFact
    note: str = ""

    def __post_init__(self) -> None:
        if self.first_day and self.end and self.end < self.first_day:
            raise ValueError(f"a programme cannot end before it starts: {self.slug}")

    @property
    def first_day(self) -> date | None:
        """The first day of the month or year that was said; else `start` itself."""
        if self.start and self.start_precision is Precision.MONTH:
            return self.start.replace(day=1)
        if self.start and self.start_precision is Precision.YEAR:
            return self.start.replace(month=1, day=1)
        return self.start
