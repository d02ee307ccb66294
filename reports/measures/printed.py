"""A number as somebody published it, beside ours (DESIGN 3.7)."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reports.measures.counts import Interval
from reports.measures.rounding import round_half_up


@dataclass(frozen=True, slots=True)
class PrintedValue:
    """`scaled` units of the last of `decimals` decimals: 22,41 is (2241, 2).

    `approximate` is the publisher's own "sekitar".
    """

    scaled: int
    decimals: int
    approximate: bool = False

    @property
    def value(self) -> Decimal:
        return round_half_up(Fraction(self.scaled, 10**self.decimals), self.decimals)

    @property
    def interval(self) -> Interval:
        """What it stands for: half a unit of its last decimal either way."""
        unit = 2 * 10**self.decimals
        return Interval(Fraction(2 * self.scaled - 1, unit), Fraction(2 * self.scaled + 1, unit))
