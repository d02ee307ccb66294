"""Regions side by side in words: which may be compared, why others may not, how far apart."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from reports import formats
from reports.labels import RegionLabel
from reports.measures import Difference, Extreme, Reason, round_half_up
from reports.measures.headline import STEPS
from reports.wording.numbers import about
from reports.wording.words import REASONS

SHORT = {"Kabupaten": "Kab.", "Provinsi": "Prov."}
EXTREMES = {
    Extreme.HIGHEST: gettext_lazy("tertinggi"),
    Extreme.LOWEST: gettext_lazy("terendah"),
}


def short_name(region: RegionLabel) -> str:
    """``Kab. Lampung Barat``: with its kind, for a narrow place."""
    kind, _space, name = region.full_name.partition(" ")
    return f"{SHORT[kind]} {name}" if kind in SHORT else region.full_name


def reasons(why_not: Sequence[Reason]) -> str:
    """``istilahnya lain (…); semestanya edisi lain``."""
    return "; ".join(str(REASONS[why]) for why in why_not)


def verdict(names: Sequence[str], of: int, months: int) -> str:
    """What may be compared: all of them, some, or none."""
    if not names:
        return _("Cakupan wilayah-wilayah ini tidak dapat dibandingkan satu sama lain.")
    same = _(
        "istilah, dasar wilayah, cara menghitung dan edisi semestanya sama, tanggalnya"
        " terpaut paling lama %(months)s bulan"
    ) % {"months": months}
    if len(names) == of:
        return _("Cakupan semua wilayah ini dapat dibandingkan: %(same)s.") % {"same": same}
    return _("Yang dapat dibandingkan hanya %(names)s: %(same)s.") % {
        "names": listed(names),
        "same": same,
    }


def exception(names: Sequence[str], why_not: Sequence[Reason]) -> str:
    """Why some may not be compared."""
    return _("%(regions)s: %(why)s.") % {"regions": listed(names), "why": reasons(why_not)}


def listed(names: Sequence[str]) -> str:
    """``Kota Metro, Mesuji dan Way Kanan``."""
    *others, last = names
    if not others:
        return last
    return _("%(others)s dan %(last)s") % {"others": ", ".join(others), "last": last}


def apart(difference: Difference) -> str:
    """``+2,35 poin``, no finer than the two coverages; a range where that says more."""
    interval = difference.interval
    if interval.width == 0:
        return formats.points(difference.points)
    places = next((places for widest, places in STEPS if interval.width <= widest), None)
    if places is not None:
        return about(formats.points(round_half_up(Fraction(difference.points), places)))
    low, high = (round_half_up(end, 0) for end in (interval.low, interval.high))
    if low == high:
        return about(formats.points(low))
    return _("antara %(low)s dan %(high)s") % {
        "low": formats.points(low),
        "high": formats.points(high),
    }


def times(ratio: Fraction, larger: bool) -> str:
    """How large a universe is beside the first: ``hampir sama besar``, ``1,4 kali lebih besar``."""
    rounded = round_half_up(ratio, 1)
    if rounded <= 1:
        return _("hampir sama besar")
    words = {"times": formats.decimal(rounded)}
    return (
        _("%(times)s kali lebih besar") % words
        if larger
        else _("%(times)s kali lebih kecil") % words
    )


def ends(programmes: int, without: int) -> str:
    """How many programmes end, and of how many nobody said for whom."""
    text = ngettext("%(n)s program", "%(n)s program", programmes) % {"n": programmes}
    if not without:
        return text
    silent = _("%(n)s tanpa jumlah orang") % {"n": without}
    return f"{text}, {silent}"


def finding(highest: tuple[str, str] | None, lowest: tuple[str, str] | None) -> str:
    """The title of a picture: who is highest and lowest; each a name and a percentage."""
    if highest and lowest:
        return _("%(high)s tertinggi, %(most)s; %(low)s terendah, %(least)s") % {
            "high": highest[0],
            "most": highest[1],
            "low": lowest[0],
            "least": lowest[1],
        }
    if highest:
        return _("%(high)s tertinggi, %(most)s") % {"high": highest[0], "most": highest[1]}
    if lowest:
        return _("%(low)s terendah, %(least)s") % {"low": lowest[0], "least": lowest[1]}
    return ""
