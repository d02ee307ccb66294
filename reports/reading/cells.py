"""What one cell says; what is unclear is refused with a sentence that says how to mend it."""

from __future__ import annotations

import datetime
import re

from django.utils.translation import gettext as _

from regions.numbers import COUNT_SENTENCES, looks_like_nik
from reports.measures import PrintedValue
from reports.measures.causes import QUANTITY_OF

NUMBER = re.compile(r"(-?)([0-9]{1,12})(?:[.,]([0-9]{1,6}))?")
MOST_DECIMALS = 6


class UnclearCellError(ValueError):
    """What is wrong with a cell, and how to mend it."""


def filled(text: str) -> str:
    if not text:
        raise UnclearCellError(_("masih kosong. Isi selnya."))
    return text


def one_of(text: str, known: list[str]) -> str:
    if text not in known:
        raise UnclearCellError(
            _("tidak dikenal. Pakai salah satu: %(known)s.") % {"known": ", ".join(known)}
        )
    return text


def measure(text: str) -> str:
    return one_of(filled(text), list(QUANTITY_OF))


def tick(text: str, *, yes: str, no: str) -> bool:
    """`yes` or `no` as the file writes them; an empty cell is neither."""
    if filled(text) not in (yes, no):
        words = {"yes": yes, "no": no}
        raise UnclearCellError(_("tidak dikenal. Tulis %(yes)s atau %(no)s.") % words)
    return text == yes


def day(text: str) -> datetime.date:
    try:
        if len(text) == len("2023-06-30"):
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise UnclearCellError(_("bukan tanggal. Tulis tahun-bulan-hari, misalnya 2023-06-30."))


def unit(text: str) -> int:
    """What a count was rounded to; empty is exact."""
    if not text:
        return 1
    if not re.fullmatch(r"10{0,9}", text):
        raise UnclearCellError(
            _("bukan satuan pembulatan. Tulis 1 bila tepat, atau 10, 100, 1000 dan seterusnya.")
        )
    return int(text)


def decimals(text: str) -> int | None:
    """How many decimals were printed; empty leaves it to the number."""
    if not text:
        return None
    if not re.fullmatch(r"[0-6]", text):
        raise UnclearCellError(
            _("bukan banyaknya angka di belakang koma. Tulis 0 sampai %(most)s.")
            % {"most": MOST_DECIMALS}
        )
    return int(text)


def number(text: str, places: int | None, *, people: bool) -> tuple[int, int]:
    """The digits of a number and how many of them stand after the comma."""
    if looks_like_nik(filled(text)):
        raise UnclearCellError(str(COUNT_SENTENCES["nik"]))
    found = NUMBER.fullmatch(text)
    if not found:
        raise UnclearCellError(
            _("bukan angka. Tulis tanpa pemisah ribuan, misalnya 22680 atau 24.41.")
        )
    sign, whole, fraction = found[1], found[2], found[3] or ""
    if people and fraction:
        raise UnclearCellError(
            _("jumlah orang selalu bulat. Tulis tanpa titik dan koma, misalnya 22680.")
        )
    if places is not None and places < len(fraction):
        raise UnclearCellError(
            _("lebih banyak angka di belakang koma daripada kolom decimals. Samakan keduanya.")
        )
    fraction = fraction.ljust(places or 0, "0")
    scaled = int(whole + fraction)
    return (-scaled if sign else scaled), len(fraction)


def printed_value(
    text: str, places: int | None, *, people: bool, approximate: bool
) -> PrintedValue:
    """A number just as it was printed."""
    scaled, after_comma = number(text, 0 if people else places, people=people)
    return PrintedValue(scaled, after_comma, approximate)
