"""The one place where a computed number is rounded (DESIGN 3.3)."""

from decimal import Decimal
from fractions import Fraction


def round_half_up(value: Fraction | Decimal | int, places: int) -> Decimal:
    """`value` with exactly `places` decimals; a half goes away from zero.

    Away from zero on both sides, so that a gap and its opposite show the same digits.
    There is no negative zero. Raises `ValueError` where `places` is negative.
    """
    if places < 0:
        raise ValueError(f"places cannot be negative: {places}")
    units = abs(Fraction(value)) * 10**places
    whole = (2 * units.numerator + units.denominator) // (2 * units.denominator)
    sign = 1 if value < 0 and whole else 0
    # Built from digits: arithmetic on Decimals would round once more in its context.
    return Decimal((sign, tuple(int(digit) for digit in str(whole)), -places))


def percent(share: Fraction, places: int = 2) -> Decimal:
    """`share` (1 is the whole) as a percentage, rounded once, half away from zero."""
    return round_half_up(100 * share, places)
