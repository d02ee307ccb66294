"""Distances to the universe, no finer than they are known."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from reports import formats
from reports.measures import Count, Coverage, headline
from reports.wording.numbers import about, from_to

HUNDRED = Decimal(100)


def gap_people(coverage: Coverage) -> str:
    """People short of the universe, no finer than the counts allow; never signed."""
    return rounded_people(coverage.gap_people, coverage)


def rounded_people(people: int, coverage: Coverage) -> str:
    """A number of people that hangs on these counts, no finer than they are; never signed."""
    spread = int(coverage.gap_interval.width)
    return rounded_to(people, spread, approximate=coverage.approximate)


def rounded_to(people: int, spread: int, *, approximate: bool) -> str:
    """A number of people that may lie anywhere in a width of ``spread``; never signed."""
    text = formats.count(_coarse(people, spread))
    return about(text) if spread or approximate else text


def _coarse(people: int, spread: int) -> int:
    unit = max(10 ** (len(str(spread)) - 2), 1) if spread else 1
    return (2 * abs(people) + unit) // (2 * unit) * unit


def people_apart(one: Count, other: Count) -> str:
    """One count less another, signed, no finer than both: ``sekitar −1.473.000``."""
    apart = one.value - other.value
    size = _coarse(apart, one.spread + other.spread)
    text = formats.signed_count(size if apart >= 0 else -size)
    return text if one.exact and other.exact else about(text)


def gap_points(coverage: Coverage) -> str:
    """Points short of (or over) the universe, as fine as our percentage."""
    ours = headline(coverage)
    ends = sorted((abs(HUNDRED - ours.low), abs(HUNDRED - ours.high)))
    text = unsigned_points(*ends)
    return about(text) if ours.about else text


def unsigned_points(low: Decimal, high: Decimal | None = None) -> str:
    """A distance that is named by the words around it: ``75,59 poin``, ``62–63 poin``."""
    return _("%(points)s poin") % {"points": from_to(low, low if high is None else high)}


def gap_to_universe(coverage: Coverage) -> str:
    """``Kurang terhadap semesta: 70.233 orang (75,59 poin)``."""
    words = {"people": gap_people(coverage), "points": gap_points(coverage)}
    if coverage.exceeds:
        return _("Melebihi semesta: %(people)s orang (%(points)s)") % words
    return _("Kurang terhadap semesta: %(people)s orang (%(points)s)") % words
