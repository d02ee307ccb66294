"""What the picture of targets says (DESIGN 3.4)."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reports import formats
from reports.measures import TargetResult, TargetSum
from reports.wording.target_sums import missing_people, missing_points, people_short
from reports.wording.timeline import sources

__all__ = ["finding", "label", "reading", "sources"]


def finding(summed: TargetSum, target: str) -> str:
    """``12 dari 15 wilayah belum mencapai targetnya (…): kurang 120.000 orang.``"""
    words = {"of": formats.count(len(summed.included)), "target": target}
    if not summed.short:
        return _("Semua %(of)s wilayah sudah mencapai targetnya (%(target)s).") % words
    words |= {"n": formats.count(len(summed.short)), "people": people_short(summed)}
    return (
        _(
            "%(n)s dari %(of)s wilayah belum mencapai targetnya (%(target)s):"
            " kurang %(people)s orang."
        )
        % words
    )


def short(result: TargetResult) -> str:
    """``kurang 17,50 poin``, ``melampaui 5,00 poin``."""
    points = missing_points(result)
    if result.gap_points is None or result.gap_points <= 0:
        return points
    return _("kurang %(points)s") % {"points": points}


def label(name: str, coverage: str, asked: str, result: TargetResult) -> str:
    """What a row says on hover and touch."""
    return _(
        "%(name)s: %(coverage)s dari target %(asked)s; kurang %(points)s, %(people)s orang"
    ) % {
        "name": name,
        "coverage": coverage,
        "asked": asked,
        "points": missing_points(result),
        "people": missing_people(result),
    }


def reading(hidden: int, silent: int) -> str:
    """How to read it, and who is not in it."""
    parts = [_("Garis antara titik dan target adalah yang masih kurang, dalam poin.")]
    if hidden:
        parts.append(
            ngettext(
                "%(n)s wilayah lain, yang kurangnya lebih sedikit, ada dalam daftar.",
                "%(n)s wilayah lain, yang kurangnya lebih sedikit, ada dalam daftar.",
                hidden,
            )
            % {"n": formats.count(hidden)}
        )
    if silent:
        parts.append(
            ngettext(
                "%(n)s wilayah belum ada angkanya atau tidak dapat dibandingkan.",
                "%(n)s wilayah belum ada angkanya atau tidak dapat dibandingkan.",
                silent,
            )
            % {"n": formats.count(silent)}
        )
    return " ".join(parts)
