"""A printed number against the one that its own source implies (DESIGN 3.7, the difference)."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reports.measures.counts import Interval
from reports.measures.coverage import Coverage
from reports.measures.printed import PrintedValue, difference


@dataclass(frozen=True, slots=True)
class Comparison:
    """Ours, and printed less ours: percent and points, or people for a count.

    `disagrees`: even one unit of the last printed digit, which truncation may cost, and the
    rounding of the counts leave a gap between the two.
    """

    computed: Decimal
    difference: Decimal
    disagrees: bool


def compare_printed(
    measure: str, printed: PrintedValue, rounded_to: int, computed: Coverage | None
) -> Comparison | None:
    """`printed` beside `computed`; `None` where the two cannot be held together.

    `measure` is what the source says it printed; compared are `coverage_percent` and
    `unprotected` (people outside, the gap to the universe). `rounded_to` is the unit of a
    printed count, 1 where it is exact.
    """
    if computed is None:
        return None
    if measure == "coverage_percent":
        off = not _reach(printed, 1).meets(computed.points)
        return Comparison(computed.percent, difference(printed, computed), off)
    if measure == "unprotected":
        ours = Decimal(computed.gap_people)
        off = not _reach(printed, rounded_to).meets(computed.gap_interval)
        return Comparison(ours, printed.value - ours, off)
    return None


def _reach(printed: PrintedValue, rounded_to: int) -> Interval:
    """One unit of the last printed digit either way."""
    unit = Fraction(rounded_to, 10**printed.decimals)
    value = Fraction(printed.value)
    return Interval(value - unit, value + unit)
