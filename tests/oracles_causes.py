"""DESIGN 3.7 once more: slow and obvious, by trying every number there is.

Counts are exact here and percentages are of one universe, so that nothing but plain integers
and one division is needed.
"""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction


def as_decimal(value, places, rounding):
    """`value` with so many decimals; the fractions of tests are far from the last of 60 digits."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal(1).scaleb(-places), rounding=rounding)


def percentage(people, workers, places, rounding=ROUND_HALF_UP):
    return as_decimal(Fraction(100 * people, workers), places, rounding)


def cut_off(people, workers, places):
    return percentage(people, workers, places, ROUND_DOWN)


def one_slip_apart(one, other):
    """Whether two numbers, as they are written, differ by a digit or by swapped neighbours."""
    one, other = str(one), str(other)
    if len(one) != len(other):
        return False
    places = [at for at in range(len(one)) if one[at] != other[at]]
    if len(places) == 1:
        return True
    digits = [at for at in range(len(one)) if one[at] != "."]
    neighbours = len(places) == 2 and digits.index(places[1]) == digits.index(places[0]) + 1
    return neighbours and one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]


def slips_of(number):
    """Every number of as many digits that is one slip away."""
    whole = str(number)
    found = []
    for candidate in range(10 ** len(whole)):
        text = str(candidate)
        if len(text) == len(whole) and one_slip_apart(text, whole):
            found.append(candidate)
    return found


def reachable_percentages(people, workers, people_unit, workers_unit, places):
    """Every percentage that counts before their rounding could have given."""
    return {
        percentage(p, w, places)
        for p in before_rounding(people, people_unit)
        for w in before_rounding(workers, workers_unit)
        if w > 0
    }


def before_rounding(count, unit):
    if unit == 1:
        return [count]
    return [
        n for n in range(count - unit, count + unit + 1) if n >= 0 and nearest(n, unit) == count
    ]


def nearest(count, unit):
    return (2 * count + unit) // (2 * unit) * unit


def workers_that_fit(people, printed, places, most):
    """Every universe up to `most` under which the percentage would have been printed."""
    return [w for w in range(1, most + 1) if percentage(people, w, places) == printed]
