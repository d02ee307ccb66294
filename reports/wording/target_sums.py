"""Targets of many regions in words: who is where, how many people and how much money lack."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from reports import formats
from reports.measures import CostSum, Reason, Regime, TargetResult, TargetSum
from reports.wording.gaps import rounded_to
from reports.wording.rupiah import rupiah_short
from reports.wording.targets import REGIMES, short_people, short_points
from reports.wording.words import REASONS

LEVELS = {
    "nation": gettext_lazy("nasional"),
    "province": gettext_lazy("provinsi"),
    "regency": gettext_lazy("kabupaten/kota"),
}
ASSUMPTION = gettext_lazy(
    "Orang yang kurang dijumlahkan hanya dari wilayah yang dapat dijumlahkan; kelebihan satu"
    " wilayah tidak menutup kekurangan wilayah lain. Biaya paling banyak: bila seluruhnya BPU yang"
    " iurannya dibayar APBD atau APBN."
)


def group(regime: Regime, due: datetime.date, segment: str, level: str) -> str:
    """``RPJMD, akhir 2029, kabupaten/kota``."""
    last = (due.month, due.day) == (12, 31)
    day = _("akhir %(year)s") % {"year": due.year} if last else formats.date(due)
    plan = _("target lain") if regime is Regime.OTHER else str(REGIMES[regime])
    text = ", ".join(filter(None, (plan, day, segment, str(LEVELS.get(level, level)))))
    return text[0].upper() + text[1:]


def people_short(summed: TargetSum) -> str:
    """``sekitar 120.000``; absent where no region's gap is known."""
    if summed.people is None:
        return formats.ABSENT
    return rounded_to(summed.people, summed.spread, approximate=summed.approximate)


def of_regions(summed: TargetSum) -> str:
    """``dari 12 wilayah, angka Januari–Juli 2025``."""
    if not summed.included:
        return ""
    regions = ngettext("%(n)s wilayah", "%(n)s wilayah", len(summed.included)) % {
        "n": formats.count(len(summed.included))
    }
    since, until = summed.figures_from, summed.figures_as_of
    if since is None or until is None:
        return _("dari %(regions)s") % {"regions": regions}
    if since == until:
        return _("dari %(regions)s, angka %(date)s") % {
            "regions": regions,
            "date": formats.date(until),
        }
    return _("dari %(regions)s, angka %(since)s sampai %(until)s") % {
        "regions": regions,
        "since": formats.date(since),
        "until": formats.date(until),
    }


def left_out(reasons: Iterable[Reason]) -> str:
    """``2 wilayah tidak ikut: jumlah peserta belum ada (2)``."""
    counted = Counter(reasons)
    if not counted:
        return ""
    why = ", ".join(f"{REASONS[reason]} ({formats.count(n)})" for reason, n in counted.items())
    number = sum(counted.values())
    return ngettext(
        "%(n)s wilayah tidak ikut dijumlahkan: %(why)s",
        "%(n)s wilayah tidak ikut dijumlahkan: %(why)s",
        number,
    ) % {"n": formats.count(number), "why": why}


def yearly(costs: CostSum) -> str:
    """``Rp3,95 miliar per tahun``."""
    return (
        _("%(year)s per tahun") % {"year": rupiah_short(costs.yearly)}
        if costs.yearly is not None
        else ""
    )


def regions(number: int) -> str:
    """``13 wilayah``."""
    return ngettext("%(n)s wilayah", "%(n)s wilayah", number) % {"n": formats.count(number)}


def missing_people(result: TargetResult) -> str:
    """``19.600``, ``melampaui 65``: people short of the target, or beyond it."""
    return beyond(short_people(result), result.gap_people)


def missing_points(result: TargetResult) -> str:
    """``17,50 poin``, ``melampaui 5,00 poin``."""
    return beyond(short_points(result), result.gap_points)


def beyond(text: str, gap: int | Decimal | None) -> str:
    """``text``, and that it lies beyond the target where it does."""
    return _("melampaui %(people)s") % {"people": text} if gap and gap < 0 else text
