"""Why a coverage changed, in words."""

from __future__ import annotations

from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats
from reports.measures import Change, Effect, NoChange, round_half_up
from reports.wording.gaps import rounded_to
from reports.wording.numbers import about

FINE, COARSE = 2, 1

NO_CHANGE = {
    NoChange.MISSING: gettext_lazy("salah satunya tidak punya peserta atau semesta"),
    NoChange.NOT_LATER: gettext_lazy("tanggalnya tidak lebih baru"),
    NoChange.OTHER_RULE: gettext_lazy("cara menghitungnya lain"),
    NoChange.OTHER_POPULATION: gettext_lazy("istilahnya lain (aktif, terdaftar, atau terlindungi)"),
    NoChange.OTHER_BASIS: gettext_lazy("dasar wilayahnya lain"),
    NoChange.OTHER_REGIONS: gettext_lazy("wilayah yang dijumlahkan lain"),
}


def points(effect: Fraction, change: Change) -> str:
    """``+2,35 poin``: an effect, rounded once; ``sekitar +2,4 poin`` where counts are rounded."""
    if change.interval.width == 0:
        return formats.points(round_half_up(effect, FINE))
    return about(formats.points(round_half_up(effect, COARSE)))


def between(change: Change) -> str:
    """How far rounded counts leave the whole change open; empty where they do not."""
    if change.interval.width == 0:
        return ""
    ends = (round_half_up(end, FINE) for end in (change.interval.low, change.interval.high))
    words = dict(zip(("low", "high"), map(formats.points, ends), strict=True))
    if change.interval.low < 0 < change.interval.high:
        return (
            _(
                "Karena angkanya dibulatkan, arahnya belum pasti: perubahannya antara %(low)s"
                " dan %(high)s."
            )
            % words
        )
    return _("Karena angkanya dibulatkan, perubahannya antara %(low)s dan %(high)s.") % words


def people(effect: Effect, change: Change) -> str:
    """``+1.200 orang``: who was gained, no finer than the counts."""
    spread = sum(end.coverage.participants.spread for end in (change.before, change.after))
    sign = formats.MINUS if effect.people < 0 else "+"
    if not spread:
        return _("%(people)s orang") % {"people": formats.signed_count(effect.people)}
    text = rounded_to(effect.people, spread, approximate=False)
    *about_it, number = text.split(" ")
    return _("%(people)s orang") % {"people": " ".join([*about_it, sign + number])}


def universe_name(change: Change) -> str:
    """What the effect of the universe is: more or fewer workers, or another count of them."""
    if change.edition_changed:
        return _("Pergantian edisi semesta")
    return _("Perubahan semesta")
