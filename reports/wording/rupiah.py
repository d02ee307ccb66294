"""Rupiah as they may be said: no finer than the source said them, or in three digits."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats
from reports.measures import round_half_up
from reports.wording.numbers import about

TRILLION, BILLION, MILLION = 10**12, 10**9, 10**6
UNITS = (
    (TRILLION, gettext_lazy("triliun")),
    (BILLION, gettext_lazy("miliar")),
    (MILLION, gettext_lazy("juta")),
)
SIGNIFICANT = 3


def rupiah_said(rupiah: int | None, rounded_to: int = 1) -> str:
    """No finer than it was said: ``Rp42.000.000``, ``Rp112 miliar``, ``Rp1,5 triliun``."""
    if rupiah is None or rounded_to == 1:
        return formats.rupiah(rupiah)
    for unit in (TRILLION, BILLION, MILLION):
        # At most one decimal: 1.250 million stays 1.250 million.
        if rupiah >= unit and 10 * rounded_to >= unit and not rupiah % (unit // 10):
            return _in_units(rupiah, unit, 0 if rounded_to % unit == 0 else 1)
    return about(formats.rupiah(rupiah))


def _in_units(rupiah: int, unit: int, decimals: int) -> str:
    number = (Decimal(rupiah) / unit).quantize(Decimal(1).scaleb(-decimals))
    words = {"number": formats.decimal(number)}
    if unit == TRILLION:
        return _("Rp%(number)s triliun") % words
    return _("Rp%(number)s miliar") % words if unit == BILLION else _("Rp%(number)s juta") % words


def rupiah_short(amount: int) -> str:
    """``Rp329 juta``, ``Rp3,95 miliar``: three digits, to be said aloud."""
    for unit, name in UNITS:
        if amount >= unit:
            whole = len(str(amount // unit))
            value = round_half_up(Decimal(amount) / unit, max(SIGNIFICANT - whole, 0))
            return f"Rp{formats.decimal(_trimmed(value))} {name}"
    return formats.rupiah(amount)


def _trimmed(value: Decimal) -> Decimal:
    text = str(value)
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)
