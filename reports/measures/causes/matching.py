"""Whether a printed number is the one that was computed (DESIGN 3.7)."""

from dataclasses import replace
from fractions import Fraction

from reports.measures.causes.lines import PrintedLine
from reports.measures.causes.terms import ONE, Term
from reports.measures.causes.vocabulary import Cause
from reports.measures.counts import Interval
from reports.measures.rounding import round_half_up

CLOSE = Fraction(2, 100)
NARROW_UNITS = 5
"""So narrow that to meet it is no coincidence."""
SPREAD_UNITS = 50
"""The same of the middle of what printed percentages leave open."""


def plain_cause(line: PrintedLine, term: Term) -> Cause | None:
    """Why the two are the same but for rounding; `None` where they are not."""
    if term.firm and as_printed(line, term.value) == line.number:
        return Cause.AGREES
    if term.firm and abs(line.number - term.raw) < line.unit:
        return Cause.ROUNDING
    if floored(line, term):
        return Cause.AGREES
    if term.firm and not term.wide:
        return None
    if term.interval.meets(line.interval):
        return Cause.ROUNDED_INPUTS
    return Cause.ROUNDING if _overlap(term.interval, _before_rounding(line)) else None


def floored(line: PrintedLine, term: Term) -> bool:
    """Whether nobody is said to be left where fewer than nobody are."""
    return line.number == 0 and line.counts_people and term.value < 0


def _before_rounding(line: PrintedLine) -> Interval:
    """A unit either way; a rounded count may have been cut off, but nobody writes more of it."""
    reach = line.reach(ONE)
    return replace(reach, low=line.number) if line.rounded_to > 1 else reach


def as_printed(line: PrintedLine, value: Fraction) -> Fraction:
    """`value` rounded half up to what the line prints."""
    return line.unit * Fraction(round_half_up(value / line.unit, 0))


def close(line: PrintedLine, term: Term) -> bool:
    """Whether a guess explains the number: the same but for rounding, and nearly the same.

    Wide intervals hold nearly anything, so the nominal numbers must be close as well.
    """
    if term.value <= 0 or plain_cause(line, term) is None:
        return False
    return abs(line.number - term.value) <= CLOSE * term.value


def exactly(line: PrintedLine, term: Term) -> bool:
    """The same to the last digit, or as nearly as slightly rounded inputs let one tell."""
    width = term.interval.width / line.unit
    if term.firm or (width <= SPREAD_UNITS and not _of_rounded_counts(term)):
        return as_printed(line, term.value) == line.number
    return width <= NARROW_UNITS and term.interval.meets(line.interval)


def _of_rounded_counts(term: Term) -> bool:
    return any(leaf.line and leaf.line.rounded_to > 1 for leaf in term.leaves())


def _overlap(one: Interval, other: Interval) -> bool:
    """More than touching."""
    return one.low < other.high and other.low < one.high
