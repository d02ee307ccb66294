"""The checks once more: slow and obvious, by trying every number that a count may stand for."""

from fractions import Fraction

LEAST_CHANGE = 20


def stands_for(value, spread):
    """The ends and the whole numbers inside; a count is never below nobody."""
    low, high = max(value - Fraction(spread, 2), Fraction(0)), value + Fraction(spread, 2)
    inside = [Fraction(n) for n in range(int(low), int(high) + 1) if low <= n <= high]
    return [low, *inside, high]


def is_jump(now, before, percent):
    """Whatever the two counts really were, the change is large."""
    return all(
        abs(n - b) >= LEAST_CHANGE and 100 * abs(n - b) > percent * b
        for n in stands_for(*now)
        for b in stands_for(*before)
    )


def is_thousandfold(now, before):
    """By dividing, and only where the two cannot be the same number."""
    apart = not set(range_of(*now)) & set(range_of(*before)) and not touch(now, before)
    large, small = max(now[0], before[0]), min(now[0], before[0])
    return apart and small > 0 and Fraction(1, 2) <= Fraction(large, 1000 * small) <= 2


def range_of(value, spread):
    return stands_for(value, spread)


def touch(now, before):
    one, other = sorted([stands_for(*now), stands_for(*before)], key=max)
    return max(one) >= min(other)


def swaps_of(digits):
    """Every way to swap two neighbours, with the place of the right one from the end."""
    for place in range(len(digits) - 1):
        swapped = list(digits)
        swapped[place], swapped[place + 1] = swapped[place + 1], swapped[place]
        yield "".join(swapped), len(digits) - 2 - place


def place_of_swap(one, other, spread):
    """Digits inside the rounding are not digits that anybody typed."""
    zeros = 0 if spread <= 1 else len(str(spread)) - 1
    a, b = str(one), str(other)
    if zeros and (one % 10**zeros or other % 10**zeros):
        return None
    a, b = a[: len(a) - zeros], b[: len(b) - zeros]
    if len(a) < 3 or a == b:
        return None
    return next((place for swapped, place in swaps_of(a) if swapped == b), None)
