"""Where a region stands, as far as a target needs it (DESIGN 3.4)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from reports.measures.comparable import Terms
from reports.measures.counts import Count
from reports.measures.coverage import Coverage
from reports.measures.printed import PrintedValue


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure of `as_of`; `None` is unknown, never zero.

    `printed` is a published percentage that no counts stand behind, used only where `coverage`
    is `None`; `participants` likewise, for a region whose universe nobody knows. `terms` tell
    what was counted, and so which regions may be added up.
    """

    coverage: Coverage | None
    printed: PrintedValue | None
    as_of: date | None
    participants: Count | None = None
    terms: Terms | None = None

    @property
    def counted(self) -> Count | None:
        """The participants."""
        return self.coverage.participants if self.coverage else self.participants

    @property
    def share(self) -> Fraction | None:
        """The coverage, exactly as counted or as printed; 1 is the whole."""
        if self.coverage is not None:
            return self.coverage.value
        return None if self.printed is None else Fraction(self.printed.value) / 100

    def reaches(self, day: date) -> bool:
        """Whether there is a figure, and from `day` or later."""
        known = self.counted is not None or self.share is not None
        return known and self.as_of is not None and self.as_of >= day
