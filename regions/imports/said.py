"""One count of one segment as the file says it, with where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from regions.imports.origins import Origin
from regions.imports.workbook import Place
from regions.models import Precision, Region
from regions.periods import Period


@dataclass(slots=True)
class Count:
    """``note`` blank: nothing said."""

    number: int
    rounded_to: int = 1
    approximate: bool = False
    note: str = ""
    error: int | None = None  # standard error, of a survey

    def same(self, other: Count) -> bool:
        return (
            self.number == other.number
            and self.rounded_to == other.rounded_to
            and self.approximate == other.approximate
        )


@dataclass(slots=True)
class Said:
    """``measure`` is "participants" or "universe"."""

    sheet: str
    row: int
    column: int
    region: Region
    period: Period
    measure: str
    segment: str
    count: Count
    origin: Origin
    population: str
    basis: str

    @property
    def place(self) -> Place:
        return Place(self.sheet, self.row, self.column)

    @property
    def precision(self) -> Precision:
        return self.period.precision
