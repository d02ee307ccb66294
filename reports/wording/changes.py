"""Why a coverage changed, in words."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats
from reports.measures import Change, Effect, NoChange, round_half_up
from reports.measures.change import UNSPECIFIED
from reports.measures.headline import STEPS
from reports.wording.gaps import rounded_to, unsigned_points
from reports.wording.numbers import about

FINE = 2
MOST_NAMED = 3

NO_CHANGE = {
    NoChange.MISSING: gettext_lazy("salah satunya tidak punya peserta atau semesta"),
    NoChange.NOT_LATER: gettext_lazy("tanggalnya tidak lebih baru"),
    NoChange.OTHER_RULE: gettext_lazy("cara menghitungnya lain"),
    NoChange.OTHER_POPULATION: gettext_lazy("istilahnya lain (aktif, terdaftar, atau terlindungi)"),
    NoChange.OTHER_BASIS: gettext_lazy("dasar wilayahnya lain"),
    NoChange.OTHER_REGIONS: gettext_lazy("wilayah yang dijumlahkan lain"),
}


def points(effect: Fraction, change: Change) -> str:
    """``+2,35 poin``: an effect, rounded once; ``sekitar +2 poin`` as far as counts tell."""
    text = formats.points(round_half_up(effect, _places(change)))
    return text if change.interval.width == 0 else about(text)


def distance(effect: Fraction, change: Change) -> str:
    """The same beside a word that tells its direction: ``2,35 poin``, ``sekitar 2 poin``."""
    text = unsigned_points(round_half_up(abs(effect), _places(change)))
    return text if change.interval.width == 0 else about(text)


def direction(change: Change) -> str:
    """``up``, ``down``, ``same`` as it is said; ``open`` where rounded counts do not tell."""
    if _is_open(change):
        return "open"
    if round_half_up(change.points, _places(change)) == 0:
        return "same"
    return "up" if change.points > 0 else "down"


def _is_open(change: Change) -> bool:
    """Whether rounded counts allow that it rose and that it did not, or that it did neither."""
    return change.interval.width > 0 and change.interval.low <= 0 <= change.interval.high


def _places(change: Change) -> int:
    """The decimals of a coverage that is known as well (DESIGN 3.3 "Precision")."""
    width = change.interval.width
    return next((places for widest, places in STEPS if width <= widest), 0)


def between(change: Change) -> str:
    """How far rounded counts leave the whole change open; empty where they do not."""
    if change.interval.width == 0:
        return ""
    ends = (round_half_up(end, FINE) for end in (change.interval.low, change.interval.high))
    words = dict(zip(("low", "high"), map(formats.points, ends), strict=True))
    if _is_open(change):
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


def effect_name(effect: Effect, names: Mapping[str, str]) -> str:
    """The segment whose people changed; ``names`` of segments by code."""
    if effect.segment == UNSPECIFIED:
        return _("Peserta yang tidak dirinci")
    return _("Peserta %(segment)s") % {"segment": names.get(effect.segment, effect.segment)}


def because(change: Change, names: Mapping[str, str]) -> str:
    """Those that moved it most, with their signs: ``peserta BPU +2,00 poin, …``."""
    effects = [(effect_name(one, short_names(names)), one.points) for one in change.people]
    effects.append((universe_name(change), change.universe))
    effects.sort(key=lambda effect: -abs(effect[1]))
    moving = [(name, value) for name, value in effects if round_half_up(value, _places(change))]
    said = [f"{name[:1].lower()}{name[1:]} {points(value, change)}" for name, value in moving]
    if len(said) > MOST_NAMED:
        said = [*said[:MOST_NAMED], _("dan lainnya")]
    return ", ".join(said)


def short_names(names: Mapping[str, str]) -> dict[str, str]:
    """``BPU`` for ``Bukan Penerima Upah (BPU)``."""
    return {code: name.rpartition("(")[2].rstrip(")") for code, name in names.items()}


def how_to_read(change: Change, base: int) -> str:
    """What the steps are, where their axis starts, and what rounded counts leave open."""
    parts = (
        _("Setiap langkah dimulai di tempat langkah sebelumnya berakhir."),
        _("Sumbu mulai dari %(base)s%%, bukan dari 0.") % {"base": base} if base else "",
        between(change),
    )
    return " ".join(part for part in parts if part)
