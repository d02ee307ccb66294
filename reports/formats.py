"""Numbers and dates as people read them, in the language that is active.

Every digit that comes in goes out: rounding is done once, in ``measures.rounding``.
"""

from __future__ import annotations

import datetime
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

ABSENT = "–"
MINUS = "\N{MINUS SIGN}"
OLD_AFTER_MONTHS = 12


def count(value: int | None) -> str:
    """``92.913``."""
    return ABSENT if value is None else _signed(Decimal(value))


def signed_count(value: int | None) -> str:
    """``+1.200``: a difference in people."""
    return ABSENT if value is None else _signed(Decimal(value), plus="+")


def decimal(value: Decimal | None) -> str:
    """``24,40``: with the decimals it carries, no more and no fewer."""
    return ABSENT if value is None else _signed(value)


def percent(value: Decimal | None) -> str:
    """``24,41%``."""
    return ABSENT if value is None else f"{_signed(value)}%"


def points(value: Decimal | None) -> str:
    """``+2,35 poin``: the difference of two percentages."""
    return ABSENT if value is None else _("%(points)s poin") % {"points": _signed(value, plus="+")}


def rupiah(value: int | None) -> str:
    """``Rp42.000.000``."""
    if value is None:
        return ABSENT
    sign = MINUS if value < 0 else ""
    return f"{sign}Rp{_signed(Decimal(abs(value)))}"


def date(day: datetime.date | None, precision: str | None = "day") -> str:
    """A date as precisely as it was said: ``30 Juni 2023``, ``Juni 2023``, ``2022``."""
    if day is None:
        return ABSENT
    if precision == "year":
        return str(day.year)
    if precision == "month":
        return date_format(day, "F Y")
    spoken = date_format(day, "j F Y")
    if precision == "statement":
        return _("%(date)s (tanggal pernyataan)") % {"date": spoken}
    return spoken


def age(months: int | None) -> str:
    """How old a figure was on the date asked: ``umur 6 bulan``."""
    if months is None:
        return ABSENT
    if months < 1:
        return _("umur kurang dari sebulan")
    return ngettext("umur %(n)s bulan", "umur %(n)s bulan", months) % {"n": count(months)}


def ago(months: int | None) -> str:
    """How old a figure is today: ``3 bulan lalu``; from a year on ``Data lama (16 bulan)``."""
    if months is None:
        return ABSENT
    if months >= OLD_AFTER_MONTHS:
        return ngettext("Data lama (%(n)s bulan)", "Data lama (%(n)s bulan)", months) % {
            "n": count(months)
        }
    if months < 1:
        return _("kurang dari sebulan lalu")
    return ngettext("%(n)s bulan lalu", "%(n)s bulan lalu", months) % {"n": count(months)}


def _signed(value: Decimal, plus: str = "") -> str:
    sign = "" if value == 0 else MINUS if value < 0 else plus
    # copy_abs: abs() would round to the digits of the decimal context.
    return sign + _separated(f"{value.copy_abs():,f}")


def _separated(text: str) -> str:
    if (get_language() or "id").startswith("en"):
        return text
    return text.translate(str.maketrans(",.", ".,"))


def marked(reference: str, value: object, text: str) -> SafeString:
    """A figure on a page, with the value that files and pictures can be compared to."""
    return format_html('<data value="{}" data-figure="{}">{}</data>', str(value), reference, text)
