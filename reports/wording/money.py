"""What it costs, always at most, and with the assumption under it (DESIGN 3.4)."""

from __future__ import annotations

import datetime
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats
from reports.measures import GapCost, Tariff
from reports.wording.numbers import about
from reports.wording.payers import FUND_SOURCES, paid_by
from reports.wording.rupiah import rupiah_short

ASSUMPTION = gettext_lazy(
    "Paling banyak: bila seluruhnya BPU yang iurannya dibayar sumber itu, untuk JKK dan JKM,"
    " selama mereka dilindungi. Iuran PU adalah beban pemberi kerja."
)
SIGN = "Rp"


class Amounts(Protocol):
    """Rupiah; two numbers where the law leaves the rate open."""

    @property
    def low(self) -> int: ...

    @property
    def high(self) -> int: ...


def rupiah_for(amount: int, *, exact: bool) -> str:
    """To the rupiah; of people who are not known to the person ``sekitar Rp329.280.000``."""
    text = formats.rupiah(amount)
    return text if exact else about(text)


def rupiah_range(cost: Amounts, *, exact: bool = True) -> str:
    """``Rp329.280.000``; two, in three digits, where the law leaves the rate open."""
    if cost.low == cost.high:
        return rupiah_for(cost.high, exact=exact)
    low, high = rupiah_short(cost.low), rupiah_short(cost.high)
    number, _space, unit = low.partition(" ")
    once = unit and high.endswith(f" {unit}")
    return f"{number}–{high.removeprefix(SIGN)}" if once else f"{low}–{high}"


def at_most(cost: GapCost) -> str:
    """``paling banyak Rp329 juta per bulan (Rp3,95 miliar per tahun) bila dibayar APBD …``."""
    return _("paling banyak %(month)s per bulan (%(year)s per tahun) bila %(payer)s") % {
        "month": rupiah_short(cost.monthly.high),
        "year": rupiah_short(cost.yearly.high),
        "payer": paid_by(cost.fund_source),
    }


def tariff(tariff: Tariff, segment: str) -> str:
    """``BPU: Rp16.800 per bulan, semua pembayar, sejak 1 Juli 2015 (PP 44/2015)``."""
    payer = FUND_SOURCES[tariff.fund_source] if tariff.fund_source else _("semua pembayar")
    until = tariff.until - datetime.timedelta(days=1) if tariff.until else None
    words = {
        "segment": segment,
        "monthly": formats.rupiah(tariff.monthly),
        "payer": payer
        if tariff.certain
        else _("%(payer)s, belum jelas berlaku") % {"payer": payer},
        "since": formats.date(tariff.since),
        "until": formats.date(until),
        "law": tariff.law,
    }
    if until is None:
        return _("%(segment)s: %(monthly)s per bulan, %(payer)s, sejak %(since)s (%(law)s)") % words
    return (
        _("%(segment)s: %(monthly)s per bulan, %(payer)s, %(since)s sampai %(until)s (%(law)s)")
        % words
    )
