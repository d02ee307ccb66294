"""Coverage: participants over worker universe, exact until it is shown (DESIGN 3.3)."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reports.measures.counts import Count, Interval
from reports.measures.rounding import percent, round_half_up


@dataclass(frozen=True, slots=True)
class Coverage:
    """Participants over a universe that is not zero; build it with `coverage()`.

    Shares are fractions of 1, percentages and points are hundredths of the universe.
    """

    participants: Count
    universe: Count

    @property
    def value(self) -> Fraction:
        return Fraction(self.participants.value, self.universe.value)

    @property
    def low(self) -> Fraction:
        return self.participants.low / self.universe.high

    @property
    def high(self) -> Fraction:
        # A universe that is not empty holds one worker at least, however coarsely rounded.
        return self.participants.high / max(self.universe.low, Fraction(1))

    @property
    def points(self) -> Interval:
        """The interval in percentage points, not rounded."""
        return Interval(100 * self.low, 100 * self.high)

    @property
    def percent(self) -> Decimal:
        """The nominal percentage (the midpoint of rounded counts), two decimals."""
        return percent(self.value)

    @property
    def range(self) -> tuple[Decimal, Decimal] | None:
        """Lowest and highest percentage, two decimals; `None` where no count is rounded."""
        if self.low == self.high:
            return None
        return percent(self.low), percent(self.high)

    @property
    def approximate(self) -> bool:
        """Whether the source said "sekitar" of one of the counts."""
        return self.participants.approximate or self.universe.approximate

    @property
    def exact(self) -> bool:
        """Whether both counts are known to the person."""
        return self.participants.exact and self.universe.exact

    @property
    def exceeds(self) -> bool:
        """More participants than universe; shown as it is, never cut to 100 %."""
        return self.value > 1

    @property
    def gap_people(self) -> int:
        """Gap to the universe in people; negative where participants exceed it."""
        return self.universe.value - self.participants.value

    @property
    def gap_interval(self) -> Interval:
        """Gap to the universe in people, as far as rounded counts tell."""
        low = self.universe.low - self.participants.high
        return Interval(low, self.universe.high - self.participants.low)

    @property
    def gap_points(self) -> Decimal:
        """Gap to the universe in points, two decimals, rounded once."""
        return round_half_up(100 * (1 - self.value), 2)


def coverage(participants: Count | None, universe: Count | None) -> Coverage | None:
    """Coverage; `None` where a count is missing or the universe is zero."""
    if participants is None or universe is None or universe.value == 0:
        return None
    return Coverage(participants, universe)
