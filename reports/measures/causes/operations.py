"""Sums, differences, shares and parts of terms, with their intervals (DESIGN 3.7)."""

from dataclasses import replace
from fractions import Fraction
from math import ceil

from reports.measures.causes.terms import ONE, Sign, Term
from reports.measures.counts import Interval


def add(*terms: Term) -> Term:
    return Term(
        sum((one.value for one in terms), start=Fraction(0)),
        sum((one.raw for one in terms), start=Fraction(0)),
        Interval(
            sum((one.interval.low for one in terms), start=Fraction(0)),
            sum((one.interval.high for one in terms), start=Fraction(0)),
        ),
        terms[0].people,
        all(one.firm for one in terms),
        Sign.SUM,
        terms,
    )


def less(whole: Term, part: Term) -> Term:
    return Term(
        whole.value - part.value,
        whole.raw - part.raw,
        Interval(whole.interval.low - part.interval.high, whole.interval.high - part.interval.low),
        whole.people,
        whole.firm and part.firm,
        Sign.LESS,
        (whole, part),
    )


def share(part: Term, whole: Term) -> Term | None:
    """`part` in hundredths of `whole`; `None` where the whole is not above zero."""
    if whole.value <= 0 or whole.raw <= 0:
        return None
    smallest = whole.interval.low if whole.interval.low > 0 else min(ONE, whole.raw)
    ends = [100 * part.interval.low / whole.interval.high, 100 * part.interval.high / smallest]
    return Term(
        100 * part.value / whole.value,
        100 * part.raw / whole.raw,
        Interval(min(ends), max(ends)),
        False,
        part.firm and whole.firm,
        Sign.SHARE,
        (part, whole),
    )


def part(percent: Term, whole: Term) -> Term:
    """So many hundredths of some people; a printed coverage leaves them uncertain."""
    raw = percent.value * whole.value / 100
    low, high = (
        percent.interval.low * whole.interval.low,
        percent.interval.high * (whole.interval.high),
    )
    interval = Interval(min(low, high) / 100, max(low, high) / 100)
    return Term(raw, raw, interval, True, False, Sign.PART, (percent, whole))


def target(percent: Term, universe: Term) -> Term:
    """The people of a target: its percentage governs, and one begun is one (DESIGN 3.4)."""
    raw = percent.value * universe.value / 100
    low = percent.interval.low * universe.interval.low / 100
    high = percent.interval.high * universe.interval.high / 100
    interval = Interval(low, Fraction(ceil(high)))
    if universe.firm and not percent.wide:
        interval = Interval(Fraction(ceil(raw)), Fraction(ceil(raw)))
    operands = (percent, universe)
    return Term(Fraction(ceil(raw)), raw, interval, True, universe.firm, Sign.PART, operands)


def aimed(heads: Term, universe: Term) -> Term | None:
    """The percentage of a target whose people were rounded up to `heads`."""
    found = share(heads, universe)
    if found is None:
        return None
    one = 100 / universe.value
    interval = Interval(found.interval.low - one, found.interval.high)
    return replace(found, interval=interval)


def whole(part_of: Term, percent: Term) -> Term | None:
    """The people of whom `part_of` are so many hundredths; `None` where that is not above zero."""
    if percent.interval.low <= 0:
        return None
    raw = 100 * part_of.value / percent.value
    low = 100 * part_of.interval.low / percent.interval.high
    high = 100 * part_of.interval.high / percent.interval.low
    return Term(raw, raw, Interval(low, high), True, False, Sign.WHOLE, (part_of, percent))
