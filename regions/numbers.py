"""Numbers as Indonesian offices write them: a dot between thousands, a comma before decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
PLAIN = re.compile(r"[0-9]+")
GROUPED = re.compile(r"[0-9]{1,3}([. ])[0-9]{3}(\1[0-9]{3})*")
PRINTED = re.compile(r"([+\-−–]?)([0-9]+|[0-9]{1,3}([. ])[0-9]{3}(?:\3[0-9]{3})*)(?:,([0-9]+))?")
DOTTED_PERCENT = re.compile(r"([0-9]{1,3})\.([0-9]{1,2}|[0-9]{4})")
MOST_DIGITS = 12
HIGHEST_PERCENTAGE = 1000
NIK_DIGITS = 16
NIK_IN_TEXT = re.compile(rf"(?<!\d)\d{{{NIK_DIGITS}}}(?!\d)")
PERCENT_SIGN = re.compile(r" ?(%|persen)$", re.IGNORECASE)
WORDED = re.compile(
    r"(?:(?:sekitar|kira-kira|kurang lebih|hampir|±|~) ?)?"
    r"([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)(?:,([0-9]+))?(?: (ribu|juta))?(?: (?:orang|pekerja))?",
    re.IGNORECASE,
)
ZEROS = {"": 0, "ribu": 3, "juta": 6}
MOST_DECIMALS = 6
# The script of the form says the same while somebody types.
COUNT_SENTENCES = {
    "nik": gettext_lazy("Ini tampak seperti NIK. Isi jumlah orang, bukan nomor orang."),
    "large": gettext_lazy("“%(typed)s” terlalu besar untuk jumlah orang."),
    "negative": gettext_lazy("Jumlah orang tidak boleh di bawah nol."),
    "worded": gettext_lazy(
        "“%(typed)s” bukan angka saja: tulis %(meant)s, lalu centang “Kira-kira” atau pilih "
        "pembulatannya."
    ),
    "letters": gettext_lazy("“%(typed)s” bukan angka. Tulis angkanya saja, misalnya 22.680."),
    "comma": gettext_lazy(
        "“%(typed)s” memakai koma, padahal jumlah orang selalu bulat. "
        "Pisahkan ribuan dengan titik, misalnya 22.680."
    ),
    "unclear": gettext_lazy(
        "“%(typed)s” tidak jelas: titik memisahkan ribuan, tiga angka di belakangnya. "
        "Tulis seperti 22.680 atau 22680."
    ),
}


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
    why = why_not_a_count(text)
    if why:
        said = {"typed": text, "meant": meant_by(text)}
        raise ValidationError(str(COUNT_SENTENCES[why]) % said, code=why)
    return int(digits_of(text))


def why_not_a_count(text: str) -> str:
    """The key of the sentence that says why ``text`` is refused; blank where it is a count."""
    if looks_like_nik(text):
        return "nik"
    if is_whole(text):
        return "large" if len(digits_of(text).lstrip("0")) > MOST_DIGITS else ""
    if text.startswith(("-", "−", "–")):
        return "negative"
    if meant_by(text):
        return "worded"
    if re.search(r"[^0-9.,' ]", text) or not digits_of(text):
        return "letters"
    return "comma" if "," in text else "unclear"


def meant_by(text: str) -> str:
    """The figures of a count in words, ``61 ribu`` as ``61.000``; blank where there are none."""
    found = WORDED.fullmatch(text)
    decimals = (found and found[2]) or ""
    zeros = ZEROS[((found and found[3]) or "").lower()]
    if not found or len(decimals) > zeros:
        return ""
    digits = digits_of(found[1]) + decimals.ljust(zeros, "0")
    return write_count(int(digits)) if len(digits) <= MOST_DIGITS else ""


def holds_nik(text: str) -> bool:
    return bool(NIK_IN_TEXT.search(text))


def refuse_nik_in_text(text: str) -> None:
    """A validator for texts that people write."""
    if holds_nik(text):
        raise ValidationError(_("Ada 16 angka seperti NIK di sini; hapus nomor orang itu."))


def looks_like_nik(text: str) -> bool:
    """Sixteen digits are the number of a person; it is neither kept nor shown again."""
    return len(digits_of(text)) == NIK_DIGITS and not re.search(r"[^0-9.,' -]", text)


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
    if looks_like_nik(bare):
        raise ValidationError(str(COUNT_SENTENCES["nik"]), code="nik")
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


def parse_percent(text: str) -> Decimal:
    """A percentage; a dot is read as a comma where it cannot part thousands."""
    bare = PERCENT_SIGN.sub("", tidy(text))
    dotted = DOTTED_PERCENT.fullmatch(bare)
    percent = parse_printed(f"{dotted[1]},{dotted[2]}" if dotted else bare).value
    if abs(percent) >= HIGHEST_PERCENTAGE:
        raise ValidationError(_("%s persen? Tulis koma untuk desimal.") % bare, code="percent")
    return percent


def write_percent(percent: Decimal) -> str:
    """``38.3900`` as ``38,39``."""
    whole, _dot, decimals = f"{percent:f}".partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole},{decimals}" if decimals else whole
