"""Numbers that remember how they were computed, with their intervals (DESIGN 3.7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from reports.measures.causes.lines import HALF, PrintedLine
from reports.measures.counts import Count, Interval

ONE = Fraction(1)


class Sign(StrEnum):
    """How a term came about: printed, or computed from its operands."""

    PRINTED = "printed"
    CONSTANT = "constant"
    SUM = "sum"
    LESS = "less"
    SHARE = "share"
    PART = "part"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Term:
    """People, or hundredths where `people` is false.

    `raw` is the number before it was rounded up to whole people, elsewhere the same as
    `value`. `firm`: nothing in it was rounded, so that it can agree to the last digit.
    """

    value: Fraction
    raw: Fraction
    interval: Interval
    people: bool
    firm: bool
    sign: Sign
    operands: tuple["Term", ...] = ()
    line: PrintedLine | None = None

    @property
    def wide(self) -> bool:
        return self.interval.width > 0

    def leaves(self) -> Iterator["Term"]:
        """The printed numbers in it, in the order of reading."""
        if self.line is not None:
            yield self
        for operand in self.operands:
            yield from operand.leaves()


def printed(line: PrintedLine) -> Term:
    """A printed number as an input.

    A count is exact unless it was rounded. A percentage may have been cut off, so that it
    stands for a whole unit either way; a target was set, and only its decimals betray that
    it was computed.
    """
    if line.counts_people:
        reach = HALF if line.rounded_to > 1 else Fraction(0)
        return _leaf(line, reach, firm=line.rounded_to == 1)
    if line.measure == "target_percent":
        return _leaf(line, HALF if line.value.decimals else Fraction(0), firm=True)
    return _leaf(line, ONE, firm=True)


def _leaf(line: PrintedLine, reach: Fraction, *, firm: bool) -> Term:
    number, interval = line.number, line.reach(reach)
    return Term(number, number, interval, line.counts_people, firm, Sign.PRINTED, (), line)


def workers(count: Count) -> Term:
    """A count from outside the report."""
    value, interval = Fraction(count.value), Interval(count.low, count.high)
    return Term(value, value, interval, True, count.spread == 0, Sign.CONSTANT)


def hundred() -> Term:
    value = Fraction(100)
    return Term(value, value, Interval(value, value), False, True, Sign.CONSTANT)
