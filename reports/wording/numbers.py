"""Numbers as they may be said: never finer than they are known."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from reports import formats
from reports.measures import Count, Coverage, Headline, headline
from reports.wording.words import BY_PUBLISHER


def people(count: Count | None) -> str:
    """A count as it may be said: ``22.680``, ``sekitar 112.000``, ``sekitar 2,7 juta``."""
    if count is None:
        return formats.ABSENT
    text = _in_millions(count) or formats.count(count.value)
    return text if count.exact else about(text)


def half_spread(count: Count) -> int | None:
    """People that a rounded count may lie off, either way; ``None`` where it is exact."""
    return (count.spread + 1) // 2 or None


def plus_minus(count: Count) -> str:
    """``± 500``; empty where the count is exact."""
    half = half_spread(count)
    return f"± {formats.count(half)}" if half else ""


def percentage(headline: Headline) -> str:
    """A coverage as it may be said: ``24,41%``, ``sekitar 27%``, ``sekitar 37–38%``."""
    text = bare_percentage(headline)
    return about(text) if headline.about else text


def attributed_percentage(headline: Headline, publisher: str = "") -> str:
    """The same with whose it is: ``26,79% menurut penerbit``, or by the publisher's name."""
    text = percentage(headline)
    return f"{text} {_whose(publisher)}" if headline.printed else text


def bare_percentage(headline: Headline) -> str:
    """The same without the word that it is approximate."""
    return from_to(headline.low, headline.high) + "%"


def computed_percentage(coverage: Coverage) -> str:
    """Ours, as it may be said."""
    return percentage(headline(coverage))


def about(text: str) -> str:
    """An approximate number, in the word of the source."""
    return _("sekitar %(number)s") % {"number": text}


def _whose(publisher: str) -> str:
    named = _("menurut %(publisher)s") % {"publisher": publisher}
    return named if publisher else str(BY_PUBLISHER)


def from_to(low: Decimal, high: Decimal) -> str:
    if low == high:
        return formats.decimal(low)
    return f"{formats.decimal(low)}–{formats.decimal(high)}"


def _in_millions(count: Count) -> str:
    """``2,7 juta`` for a count that was given in no finer unit."""
    places = {100_000: 1, 1_000_000: 0}.get(count.spread)
    if places is None or count.value < 1_000_000 or count.value % count.spread:
        return ""
    millions = Decimal(count.value).scaleb(-6).quantize(Decimal(1).scaleb(-places))
    return _("%(number)s juta") % {"number": formats.decimal(millions)}
