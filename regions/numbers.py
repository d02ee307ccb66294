"""Numbers as Indonesian offices write them: a dot between thousands, a comma before decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
PLAIN = re.compile(r"[0-9]+")
GROUPED = re.compile(r"[0-9]{1,3}([. ])[0-9]{3}(\1[0-9]{3})*")
PRINTED = re.compile(r"([+\-−–]?)([0-9]+|[0-9]{1,3}([. ])[0-9]{3}(?:\3[0-9]{3})*)(?:,([0-9]+))?")
MOST_DIGITS = 12
MOST_DECIMALS = 6


def write_count(count: int) -> str:
    """``22680`` as ``22.680``."""
    return f"{count:,}".replace(",", ".")


def tidy(text: str) -> str:
    return SPACES.sub(" ", text).strip()


def is_whole(text: str) -> bool:
    return bool(PLAIN.fullmatch(text) or GROUPED.fullmatch(text))


def digits_of(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def parse_count(text: str) -> int:
    """A number of people; refuses what could be read in two ways, and says how to mend it."""
    text = tidy(text)
    if not is_whole(text):
        raise ValidationError(_why_not_a_count(text), code="count")
    digits = digits_of(text)
    if len(digits.lstrip("0")) > MOST_DIGITS:
        raise ValidationError(_("“%s” terlalu besar untuk jumlah orang.") % text, code="count")
    return int(digits)


def _why_not_a_count(text: str) -> str:
    if text.startswith(("-", "−", "–")):
        return _("Jumlah orang tidak boleh di bawah nol.")
    if re.search(r"[^0-9.,' ]", text) or not digits_of(text):
        return _("“%s” bukan angka. Tulis angkanya saja, misalnya 22.680.") % text
    if "," in text:
        return _(
            "“%(typed)s” memakai koma, padahal jumlah orang selalu bulat. "
            "Pisahkan ribuan dengan titik, misalnya 22.680."
        ) % {"typed": text}
    return _(
        "“%(typed)s” tidak jelas: titik memisahkan ribuan, tiga angka di belakangnya. "
        "Tulis seperti 22.680 atau 22680."
    ) % {"typed": text}


class PrintedNumber(NamedTuple):
    """The digits of a printed number and how many of them stand after the comma."""

    scaled: int
    decimals: int

    def __str__(self) -> str:
        sign = "-" if self.scaled < 0 else ""
        whole, rest = divmod(abs(self.scaled), 10**self.decimals)
        decimals = f",{rest:0{self.decimals}}" if self.decimals else ""
        return f"{sign}{write_count(whole)}{decimals}"

    @property
    def value(self) -> Decimal:
        return Decimal(self.scaled).scaleb(-self.decimals)


def parse_printed(text: str) -> PrintedNumber:
    """A number just as it was printed: "8,20" keeps its last zero."""
    bare = tidy(tidy(text).removesuffix("%"))
    found = PRINTED.fullmatch(bare)
    if not found:
        raise ValidationError(_why_not_printed(bare), code="printed")
    sign, whole, decimals = found[1], digits_of(found[2]), found[4] or ""
    if len(decimals) > MOST_DECIMALS or len(whole) > MOST_DIGITS:
        raise ValidationError(_("“%s” terlalu panjang.") % bare, code="printed")
    scaled = int(whole + decimals)
    return PrintedNumber(-scaled if sign in ("-", "−", "–") else scaled, len(decimals))


def _why_not_printed(text: str) -> str:
    if re.fullmatch(r"[+\-−–]?[0-9]+\.[0-9]+", text):
        return _(
            "“%(typed)s” dapat dibaca dua cara. Tulis koma untuk desimal (%(comma)s); "
            "titik hanya untuk ribuan (22.680)."
        ) % {"typed": text, "comma": text.replace(".", ",")}
    return _("“%s” bukan angka. Tulis seperti tercetak, misalnya 22,41 atau 22.680.") % text
