"""How a number was computed, as one writes it down: ``22.680 ÷ 92.913 = 24,41%``."""

from __future__ import annotations

from fractions import Fraction

from django.utils.translation import gettext as _

from reports import formats
from reports.measures import Count, Sign, Term, round_half_up
from reports.measures.causes import Implied, PrintedLine
from reports.wording.gaps import unsigned_points
from reports.wording.numbers import about, people

SIGNS = {
    Sign.SUM: "+",
    Sign.LESS: formats.MINUS,
    Sign.SHARE: "÷",
    Sign.PART: "×",
    Sign.WHOLE: "÷",
}
FEW = 10
"""As many units as leave something of a number that is rounded to them."""
ADDITIVE = (Sign.SUM, Sign.LESS)


def printed_number(line: PrintedLine) -> str:
    """A number as it was published, in its unit."""
    value = line.value.value
    if line.counts_people:
        if value < 0:
            rounded = line.rounded_to > 1 or line.approximate
            return about(formats.decimal(value)) if rounded else formats.decimal(value)
        return people(Count.of(int(value), line.rounded_to, line.approximate))
    text = unsigned_points(value) if line.measure.endswith("_points") else formats.percent(value)
    return about(text) if line.approximate else text


def equation(term: Term) -> str:
    """``22.680 ÷ 92.913 = 24,41%``; a number that was not computed stands alone."""
    if not term.operands:
        return result(term)
    return f"{arithmetic(term)} = {result(term)}"


def arithmetic(term: Term) -> str:
    """Its operands with the signs between them."""
    if not term.operands:
        return result(term)
    sign = f" {SIGNS[term.sign]} "
    return sign.join(_operand(term, one, place) for place, one in enumerate(term.operands))


def _operand(term: Term, operand: Term, place: int) -> str:
    """An operand in brackets where the signs need it; a share inside a sum as its result."""
    if operand.sign is Sign.SHARE:
        return result(operand)
    text = arithmetic(operand)
    if term.sign not in ADDITIVE:
        return f"({text})" if operand.operands else text
    subtracted = term.sign is Sign.LESS and place > 0
    return f"({text})" if subtracted and operand.sign in ADDITIVE else text


def result(term: Term) -> str:
    """What it comes to: whole people, or two decimals; rounded inputs make it ``sekitar``."""
    if term.line is not None:
        return printed_number(term.line)
    text = _plain(term, term.value)
    return text if term.firm else about(text)


def between(term: Term) -> str:
    """What it comes to, at least and at most: ``26,62%–27,62%``; people are never below none."""
    none_below = term.people and term.value >= 0
    low = max(term.interval.low, Fraction(0)) if none_below else term.interval.low
    ends = (low, term.interval.high)
    least, most = (_plain(term, one) for one in ends)
    return _("antara %(low)s dan %(high)s") % {"low": least, "high": most}


def implied_number(implied: Implied) -> str:
    """People that follow from a printed number, no finer than it lets one tell."""
    term = implied.term
    unit = 10 ** (len(str(int(term.interval.width))) - 1)
    if unit * FEW > term.value:
        unit = max(unit // 10, 1)
    return about(_plain(term, unit * Fraction(round_half_up(term.value / unit, 0))))


def _plain(term: Term, value: Fraction) -> str:
    """People, percent, or points where two percentages were subtracted."""
    if term.people:
        return formats.decimal(round_half_up(value, 0))
    if term.sign is Sign.CONSTANT:
        return formats.percent(round_half_up(value, 0))
    two = round_half_up(value, 2)
    return unsigned_points(two) if _in_points(term) else formats.percent(two)


def _in_points(term: Term) -> bool:
    """Of two percentages, that is; a percentage less some points is one."""
    subtracted = term.operands[-1].line if term.operands else None
    of_points = subtracted is not None and subtracted.measure.endswith("_points")
    return term.sign is Sign.LESS and not of_points
