"""Sums of rupiah as people write them: ``42.000.000``, ``Rp42.000.000``, ``799 juta``."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.models import RupiahUnit
from regions.numbers import COUNT_SENTENCES, digits_of, is_whole, looks_like_nik, tidy, write_count

ZEROS = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}
AMOUNT = re.compile(
    rf"(?:rp\.? ?)?([0-9][0-9. ]*?)(?:,([0-9]+|-))?(?: ?({'|'.join(ZEROS)}))?(?:,-|\.-)?",
    re.IGNORECASE,
)
MOST_DIGITS = 15


def write_rupiah(amount: int) -> str:
    return f"Rp{write_count(amount)}"


def parse_rupiah(text: str) -> int:
    """Whole rupiah; refuses what could be read in two ways, and says how to mend it."""
    text = tidy(text)
    if looks_like_nik(text):
        raise ValidationError(str(COUNT_SENTENCES["nik"]), code="nik")
    found = AMOUNT.fullmatch(text)
    if not found or not is_whole(found[1].strip()):
        raise _unreadable(text)
    decimals = (found[2] or "").replace("-", "")
    zeros = ZEROS.get((found[3] or "").lower(), 0)
    if decimals.strip("0") and len(decimals) > zeros:
        raise _unreadable(text)
    amount = int(digits_of(found[1]) + decimals[:zeros].ljust(zeros, "0"))
    if len(str(amount)) > MOST_DIGITS:
        raise ValidationError(_("“%s” terlalu besar untuk jumlah rupiah.") % text, code="large")
    return amount


def unit_typed(text: str) -> RupiahUnit | None:
    """The unit of the last digit in front of a word: ``1,008 miliar`` says millions.

    ``None`` where no word stands, or the text is no sum.
    """
    found = AMOUNT.fullmatch(tidy(text))
    if not found or not found[3]:
        return None
    place: int = 10 ** max(ZEROS[found[3].lower()] - len((found[2] or "").replace("-", "")), 0)
    return max(unit for unit in RupiahUnit if unit <= place)


def _unreadable(text: str) -> ValidationError:
    return ValidationError(
        _(
            "“%s” tidak terbaca sebagai rupiah. Pisahkan ribuan dengan titik, misalnya "
            "Rp42.000.000, atau tulis 799 juta."
        )
        % text,
        code="rupiah",
    )
