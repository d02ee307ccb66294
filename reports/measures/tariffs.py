"""What the law asks for a month of protection (DESIGN 3.4)."""

from dataclasses import dataclass
from datetime import date

from reports.measures.subjects import FundSource


@dataclass(frozen=True, slots=True)
class Tariff:
    """Rupiah a month for one person, by law.

    `fund_source` of `None` is every payer. In force from `since` until the day before
    `until`; `None`: no end is known. Not `certain`: it is unclear whether the law covers
    this payer.
    """

    segment: str
    fund_source: FundSource | None
    monthly: int
    since: date
    until: date | None
    law: str
    certain: bool = True

    def in_force(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)
