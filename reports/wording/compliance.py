"""What compliance with a village mandate would add, in words (DESIGN 3.6)."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from reports import formats
from reports.measures import MandateResult, MandateSum
from reports.wording.gaps import unsigned_points

Points = tuple[Decimal, Decimal]


def adds_range(result: MandateResult | MandateSum) -> str:
    """``1.214–1.220``; ``paling banyak 1.220`` where only that end is known; else empty."""
    if result.adds_high is None:
        return ""
    high = formats.count(result.adds_high)
    if result.adds_low is None:
        return _("paling banyak %(people)s") % {"people": high}
    low = formats.count(result.adds_low)
    return high if low == high else f"{low}–{high}"


def points_range(points: Points | None) -> str:
    """``1,31 poin``, ``1,31–1,40 poin``; empty where the universe is unknown."""
    return unsigned_points(*points) if points else ""


def compliance(result: MandateResult, points: Points | None) -> str:
    """What it would add if all complied; empty where that cannot be known."""
    added = adds_range(result)
    if not added:
        return ""
    words = {"people": added, "points": points_range(points)}
    if points:
        return _("Bila semua patuh: %(people)s pekerja lagi (%(points)s).") % words
    return _("Bila semua patuh: %(people)s pekerja lagi.") % words
