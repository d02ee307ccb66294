"""What programmes come to together, in words (DESIGN 3.4, 3.5)."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from reports import formats
from reports.measures import CostSum, Funded, Renewal
from reports.wording.programmes import RENEWALS
from reports.wording.rupiah import rupiah_short

ASSUMPTION = gettext_lazy(
    "Iuran adalah perkiraan paling banyak, bukan anggaran: satu bulan menurut tarif tanggal ini,"
    " dan dua belas bulan sesudahnya bila semuanya diteruskan."
)


def running(paid: Funded, costs: CostSum) -> str:
    """``Sedang berjalan: 12 program untuk paling banyak 84.000 orang; iurannya …``."""
    if not paid.programmes:
        return _("Tidak ada program bertanggal yang sedang berjalan.")
    said = ngettext(
        "Sedang berjalan: %(n)s program untuk paling banyak %(people)s orang%(unknown)s.",
        "Sedang berjalan: %(n)s program untuk paling banyak %(people)s orang%(unknown)s.",
        paid.programmes,
    ) % {
        "n": formats.count(paid.programmes),
        "people": formats.count(paid.people),
        "unknown": without_number(paid.unknown),
    }
    return " ".join(filter(None, (said, money(costs, paid.unknown))))


def without_number(programmes: int) -> str:
    """``, belum termasuk 2 program tanpa jumlah orang``; empty where every one has a number."""
    if not programmes:
        return ""
    return ngettext(
        ", belum termasuk %(n)s program tanpa jumlah orang",
        ", belum termasuk %(n)s program tanpa jumlah orang",
        programmes,
    ) % {"n": formats.count(programmes)}


def money(costs: CostSum, without_people: int) -> str:
    """``Iurannya paling banyak Rp1,41 miliar per bulan, …``; empty where none is known."""
    if costs.monthly is None or costs.yearly is None:
        return ""
    said = _(
        "Iurannya paling banyak %(month)s per bulan;"
        " dua belas bulan berikutnya %(year)s bila semuanya diteruskan"
    ) % {"month": rupiah_short(costs.monthly), "year": rupiah_short(costs.yearly)}
    return ", ".join(filter(None, (said, without_rate(costs, without_people)))) + "."


def without_rate(costs: CostSum, without_people: int) -> str:
    """``belum termasuk 2 program yang tarifnya tidak diketahui``; empty where there is none.

    Those without a number of people are named beside the people.
    """
    programmes = costs.unknown - without_people
    if programmes <= 0:
        return ""
    return ngettext(
        "belum termasuk %(n)s program yang tarifnya tidak diketahui",
        "belum termasuk %(n)s program yang tarifnya tidak diketahui",
        programmes,
    ) % {"n": formats.count(programmes)}


def renewals(said: Sequence[tuple[Renewal, int]]) -> str:
    """``2 sudah dianggarkan, 1 tidak disebut``."""
    return ", ".join(f"{formats.count(number)} {RENEWALS[one]}" for one, number in said)


def undated(programmes: int) -> str:
    """That some are in no sum; empty where every one has its dates."""
    if not programmes:
        return ""
    return ngettext(
        "%(n)s program tidak menyebut tanggalnya dengan lengkap; tidak dianggap berjalan maupun"
        " berakhir, dan tidak ikut dijumlahkan.",
        "%(n)s program tidak menyebut tanggalnya dengan lengkap; tidak dianggap berjalan maupun"
        " berakhir, dan tidak ikut dijumlahkan.",
        programmes,
    ) % {"n": formats.count(programmes)}


def same(programmes: int) -> str:
    """That sums of people and rupiah are at most."""
    return ngettext(
        "%(n)s program mungkin untuk orang yang sama dengan program lain: jumlah orang dan biaya di"
        " atas paling banyak sebesar itu.",
        "%(n)s program mungkin untuk orang yang sama dengan program lain: jumlah orang dan biaya di"
        " atas paling banyak sebesar itu.",
        programmes,
    ) % {"n": formats.count(programmes)}


def others(names: int) -> str:
    """``dan 4 program lain``."""
    return ngettext("dan %(n)s program lain", "dan %(n)s program lain", names) % {
        "n": formats.count(names)
    }
