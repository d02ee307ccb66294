"""Targets in words: how far, how many, by when, and what may be said of it (DESIGN 3.4)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats
from reports.measures import (
    NoProjection,
    Regime,
    TargetFact,
    TargetResult,
    Verdict,
    percent,
    points_interval,
    round_half_up,
)
from reports.measures.headline import STEPS
from reports.wording.gaps import rounded_to, unsigned_points
from reports.wording.numbers import about, from_to, people

FINEST = 4

REGIMES = {
    Regime.RPJMN: gettext_lazy("RPJMN"),
    Regime.UCJ: gettext_lazy("UCJ Kemendagri"),
    Regime.RKP: gettext_lazy("RKP"),
    Regime.RPJMD: gettext_lazy("RPJMD"),
    Regime.BPJS: gettext_lazy("BPJS Ketenagakerjaan"),
    Regime.RAKOR: gettext_lazy("rapat koordinasi"),
    Regime.OTHER: gettext_lazy("lainnya"),
}
VERDICTS = {
    Verdict.ACHIEVED: gettext_lazy("tercapai"),
    Verdict.ON_PACE: gettext_lazy("sesuai laju"),
    Verdict.BELOW_PACE: gettext_lazy("di bawah laju"),
    Verdict.PAST_DUE: gettext_lazy("lewat jatuh tempo"),
    Verdict.INSUFFICIENT_DATA: gettext_lazy("data belum cukup"),
}
WHY_NO_PROJECTION = {
    NoProjection.PAST_DUE: gettext_lazy("jatuh temponya sudah lewat"),
    NoProjection.TOO_FEW: gettext_lazy("kurang dari enam angka dalam dua belas bulan"),
    NoProjection.MIXED_TERMS: gettext_lazy(
        "angka dua belas bulan terakhir tidak memakai semesta, cara menghitung dan istilah"
        " yang sama"
    ),
    NoProjection.ROUNDED: gettext_lazy("angkanya dibulatkan"),
    NoProjection.UNKNOWN_PEOPLE: gettext_lazy(
        "jumlah orang dalam program yang berbatas waktu tidak diketahui"
    ),
    NoProjection.INCONSISTENT: gettext_lazy(
        "peserta program lebih banyak daripada seluruh peserta"
    ),
}


def target_percent(share: Fraction | None) -> str:
    """``55%``, ``38,39%``: with the decimals that it has."""
    if share is None:
        return formats.ABSENT
    value = round_half_up(100 * share, FINEST)
    whole, _dot, decimals = str(value).partition(".")
    trimmed = decimals.rstrip("0")
    return formats.percent(Decimal(f"{whole}.{trimmed}" if trimmed else whole))


def asked(target: TargetFact) -> str:
    """What it asks for: a percentage, or people where it has none."""
    if target.percent is not None:
        return target_percent(target.percent)
    return _("%(people)s orang") % {"people": people(target.people)}


def due(target: TargetFact) -> str:
    """``akhir 2025``, or the date."""
    if (target.due.month, target.due.day) == (12, 31):
        return _("akhir %(year)s") % {"year": target.due.year}
    return formats.date(target.due, target.due_precision)


def owner(target: TargetFact) -> str:
    """Whose target it is: its owner, else the plan it stands in; empty where neither is said."""
    plan = "" if target.regime is Regime.OTHER else str(REGIMES[target.regime])
    return target.owner or plan


def named(target: TargetFact) -> str:
    """``Target BPJS Ketenagakerjaan akhir 2025: 55%``."""
    whose = f" {owner(target)}" if owner(target) else ""
    return _("Target%(whose)s %(due)s: %(asked)s") % {
        "whose": whose,
        "due": due(target),
        "asked": asked(target),
    }


def asked_people(result: TargetResult) -> str:
    """The people that the target asks for, no finer than the universe."""
    coverage, share = result.standing.coverage, result.target.percent
    if result.people is None:
        return formats.ABSENT
    spread = int(coverage.universe.spread * share) if coverage and share else 0
    return rounded_to(result.people, spread, approximate=_approximate(result))


def short_people(result: TargetResult) -> str:
    """People short of the target, no finer than the counts allow; never signed."""
    gap, interval = result.gap_people, result.gap_interval
    if gap is None or interval is None:
        return formats.ABSENT
    return rounded_to(gap, int(interval.width), approximate=_approximate(result))


def short_points(result: TargetResult) -> str:
    """Points short of the target, no finer than the counts behind it; never signed."""
    points, interval = result.gap_points, points_interval(result.target, result.standing)
    if points is None:
        return formats.ABSENT
    if interval is None or interval.width == 0:
        return unsigned_points(abs(points))
    places = next((places for widest, places in STEPS if interval.width <= widest), None)
    if places is not None:
        return about(unsigned_points(round_half_up(abs(points), places)))
    ends = sorted(round_half_up(abs(end), 0) for end in (interval.low, interval.high))
    return about(unsigned_points(*ends))


def exact_points(result: TargetResult) -> str:
    """The same with two decimals, as in files."""
    points = result.gap_points
    if points is None:
        return formats.ABSENT
    text = unsigned_points(abs(points))
    return about(text) if points_range(result) else text


def points_range(result: TargetResult) -> str:
    """``16,88–18,11``: how far rounded counts leave the points open; empty where they do not."""
    interval = points_interval(result.target, result.standing)
    if interval is None or interval.width == 0:
        return ""
    low, high = (round_half_up(end, 2) for end in (interval.low, interval.high))
    return f"{formats.decimal(low)}–{formats.decimal(high)}"


def attainment(result: TargetResult) -> str:
    """``82,12%``, ``sekitar 67–69%``: of what the target asks for, no finer than the counts."""
    share, interval = result.attainment, result.attainment_interval
    if share is None or interval is None:
        return formats.ABSENT
    if interval.width == 0:
        text = formats.percent(percent(share))
        return about(text) if _approximate(result) else text
    width = 100 * interval.width
    places = next((places for widest, places in STEPS if width <= widest), None)
    if places is not None:
        return about(formats.percent(percent(share, places)))
    return about(from_to(percent(interval.low, 0), percent(interval.high, 0)) + "%")


def pace(result: TargetResult) -> str:
    """``3.920``: people to be added a month, net, no finer than the gap."""
    if result.pace is None or result.gap_interval is None:
        return formats.ABSENT
    spread = int(result.gap_interval.width) // result.months
    return rounded_to(result.pace, spread, approximate=_approximate(result))


def gap(result: TargetResult) -> str:
    """``kurang 19.600 orang (17,50 poin)``, ``melampaui …``; what is unknown is left out."""
    parts = {"people": short_people(result), "points": short_points(result)}
    return gap_sentence(result) % parts


def gap_sentence(result: TargetResult) -> str:
    """The same with its figures open: ``kurang %(people)s orang (%(points)s)``."""
    signed = result.gap_points if result.gap_people is None else result.gap_people
    if signed is None:
        return _("belum dapat dihitung")
    if signed == 0:
        return _("tepat pada target")
    if result.gap_people is None:
        return _("kurang %(points)s") if signed > 0 else _("melampaui %(points)s")
    if result.gap_points is None:
        return _("kurang %(people)s orang") if signed > 0 else _("melampaui %(people)s orang")
    if signed > 0:
        return _("kurang %(people)s orang (%(points)s)")
    return _("melampaui %(people)s orang (%(points)s)")


def remaining(result: TargetResult) -> str:
    """How much time there is, and what each month must add."""
    target = result.target
    if result.past_due:
        return past_due(result)
    if result.months == 0:
        return _("tidak ada bulan penuh tersisa sampai %(due)s") % {"due": due(target)}
    if result.pace is None:
        return _("%(n)s bulan lagi") % {"n": result.months}
    return _("tambahan bersih %(pace)s orang per bulan selama %(n)s bulan") % {
        "pace": pace(result),
        "n": result.months,
    }


def past_due(result: TargetResult) -> str:
    """What is known of a target whose day is past."""
    words = {"due": formats.date(result.target.due)}
    if result.due_figure_known:
        return _("jatuh tempo %(due)s sudah lewat") % words
    return _("jatuh tempo %(due)s sudah lewat; angka per tanggal itu belum ada") % words


def verdict(result: TargetResult) -> str:
    """One of five; what rounded counts leave open is said to be possible only."""
    text = str(VERDICTS[result.verdict])
    open_end = result.gap_interval.high if result.gap_interval else 0
    if result.verdict is Verdict.ACHIEVED and open_end > 0:
        return _("mungkin %(verdict)s") % {"verdict": text}
    return text


def _approximate(result: TargetResult) -> bool:
    coverage = result.standing.coverage
    return bool(coverage and coverage.approximate)
