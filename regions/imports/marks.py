"""Numbers and dates of cells: text is read by the decimal mark that the file uses."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.imports.workbook import Cell, Percent, as_text
from regions.models import Precision
from regions.numbers import meant_by, tidy
from regions.periods import Period, parse_period

MARKS = (",", ".")
ABSENT = {"", "-", "--", "–", "—", "−", "n/a", "na", "n.a", "n.a.", "tad", "t.a.d.", "…", "..."}
AROUND = re.compile(r"^(?:rp\.?|idr)\s*|\s*(?:%|persen|orang|jiwa|pekerja)$|^'", re.IGNORECASE)
SHARE = re.compile(r"(?:%|\bpersen)\s*$", re.IGNORECASE)
NO_CENTS = re.compile(r",[-–]+$")
# Thousands in groups of three, parted by the other mark, a space or an apostrophe.
SHAPES = {
    ",": re.compile(r"([+\-−–]?)([0-9]+|[0-9]{1,3}([. '’])[0-9]{3}(?:\3[0-9]{3})*)(?:,([0-9]+))?"),
    ".": re.compile(r"([+\-−–]?)([0-9]+|[0-9]{1,3}([, '’])[0-9]{3}(?:\3[0-9]{3})*)(?:\.([0-9]+))?"),
}
FAULTS = re.compile(r"#(?:REF|DIV/0|VALUE|NAME|NUM|NULL|N/A|GETTING_DATA|SPILL|CALC)[!?]?")
SIGNIFICANT = 15  # digits that a spreadsheet keeps
MOST_DIGITS = 15
LONGEST_NUMBER = 60
YEARS = range(1977, 2101)


def is_absent(cell: Cell) -> bool:
    """Nothing, or one of the signs that say so; a zero is not absent."""
    return cell is None or (isinstance(cell, str) and tidy(cell).lower() in ABSENT)


def needs_mark(cells: Iterable[Cell]) -> bool:
    """Whether some text can be read in two ways, or no one mark reads them all."""
    readable = [marks for cell in cells if (marks := marks_of(cell))]
    return any(len(marks) > 1 for marks in readable) or len(set(readable)) > 1


def suggested_mark(cells: Iterable[Cell]) -> str:
    """The mark that reads most of the texts; the Indonesian comma where they leave it open."""
    readable = [marks for cell in cells if (marks := marks_of(cell))]
    commas = sum(marks == (",",) for marks in readable)
    return "." if sum(marks == (".",) for marks in readable) > commas else ","


def marks_of(cell: Cell) -> tuple[str, ...]:
    """The decimal marks that would read this text, none where it makes no difference."""
    if not isinstance(cell, str) or len(cell) > LONGEST_NUMBER or not _has_mark(cell):
        return ()
    text = bare(cell)
    read = {mark: value for mark in MARKS if (value := _read_as(text, mark)) is not None}
    return () if len(read) > 1 and len(set(read.values())) == 1 else tuple(read)


def bare(text: str) -> str:
    """A number without its currency, its unit or ",-"."""
    return AROUND.sub("", AROUND.sub("", NO_CENTS.sub("", tidy(text)))).strip()


def read_count(cell: Cell, mark: str = "") -> int | None:
    """A number of people or things: whole and not below zero."""
    if type(cell) is int and cell >= 0:
        return cell
    refuse_share(cell)
    value = read_decimal(cell, mark)
    if value is None:
        return None
    if value < 0:
        raise _refused(_("“%(text)s” di bawah nol, padahal ini jumlah."), cell)
    if value != value.to_integral_value():
        raise _not_whole(cell, value)
    return int(value)


def read_decimal(cell: Cell, mark: str = "") -> Decimal | None:
    """A number with whatever decimals it has; ``mark`` decides where a text is ambiguous."""
    if is_absent(cell):
        return None
    if isinstance(cell, (bool, datetime.date)):
        raise _not_a_number(cell)
    if isinstance(cell, int):
        return Decimal(cell)
    if isinstance(cell, float):
        return Decimal(format(cell, f".{SIGNIFICANT}g"))
    return _from_text(str(cell), mark)


def read_period(cell: Cell) -> Period | None:
    """A date cell as a day, past or ahead; text and years as people write them."""
    if is_absent(cell):
        return None
    if isinstance(cell, datetime.date):
        return Period(cell, Precision.DAY)
    if isinstance(cell, int | float) and cell not in YEARS:
        raise _refused(
            _("“%(text)s” bukan tanggal. Ubah format selnya menjadi tanggal atau tulis teksnya."),
            cell,
        )
    return parse_period(as_text(cell))


def refuse_share(cell: Cell) -> None:
    """25% is never 25 people, whether typed or shown so by its cell."""
    if isinstance(cell, Percent) or (isinstance(cell, str) and SHARE.search(cell)):
        raise _refused(_("“%(text)s” persentase, padahal ini jumlah. Tulis jumlahnya."), cell)


def refuse_fault(text: str) -> None:
    """A formula that failed, was never calculated or is a text that looks like one."""
    if FAULTS.fullmatch(text):
        raise _refused(_("Rumus di sel ini gagal (%(text)s). Perbaiki atau tulis angkanya."), text)
    if text.startswith("="):
        raise _refused(
            _(
                "Sel ini berisi rumus tanpa hasil. Buka berkasnya di Excel atau LibreOffice, "
                "simpan, lalu unggah lagi; atau tulis angkanya."
            ),
            text,
        )


def _from_text(cell: str, mark: str) -> Decimal:
    refuse_fault(cell.strip())
    if len(cell) > LONGEST_NUMBER:
        raise _not_a_number(cell)
    text = bare(cell)
    read = {each: value for each in MARKS if (value := _read_as(text, each)) is not None}
    if mark in read:
        return read[mark]
    if len(set(read.values())) == 1 and not (mark and _has_mark(text)):
        return next(iter(read.values()))
    raise _unreadable(cell, text, mark, read)


def _has_mark(text: str) -> bool:
    return "," in text or "." in text


def _read_as(text: str, mark: str) -> Decimal | None:
    found = SHAPES[mark].fullmatch(text)
    if not found:
        return None
    digits = re.sub(r"[^0-9]", "", found[2])
    if len(digits) > MOST_DIGITS:
        return None
    sign = "-" if found[1] in {"-", "−", "–"} else ""
    return Decimal(f"{sign}{digits}.{found[4] or '0'}")


def _unreadable(cell: str, text: str, mark: str, read: dict[str, Decimal]) -> ValidationError:
    if len(read) > 1:
        return _refused(
            _("“%(text)s” dapat dibaca dua cara; pilih tanda desimal berkas ini."), cell
        )
    if read:
        names = {",": _("koma"), ".": _("titik")}
        sentence = _("“%(text)s” tidak terbaca dengan %(mark)s sebagai tanda desimal.")
        return _refused(sentence, cell, mark=names.get(mark, mark))
    if text.lower() in {"nihil", "kosong", "tidak ada"}:
        return _refused(
            _("“%(text)s” dapat berarti nol atau tidak ada data: tulis 0 atau kosongkan selnya."),
            cell,
        )
    if meant := meant_by(text):
        return _refused(_("“%(text)s” bukan angka saja: tulis %(meant)s."), cell, meant=meant)
    return _not_a_number(cell)


def _not_whole(cell: Cell, value: Decimal) -> ValidationError:
    """A number cell may hold 5.748 because a spreadsheet took a thousands dot for a decimal."""
    thousand = value * 1000
    if not isinstance(cell, str) and thousand == thousand.to_integral_value() and value < 1000:
        return _refused(
            _(
                "Sel ini berisi bilangan pecahan %(text)s, padahal jumlah selalu bulat. "
                "Bila maksudnya %(meant)s, tulis tanpa titik."
            ),
            cell,
            meant=int(thousand),
        )
    return _refused(_("“%(text)s” berisi pecahan, padahal jumlah selalu bulat."), cell)


def _not_a_number(cell: Cell) -> ValidationError:
    if isinstance(cell, datetime.date):
        return _refused(_("Sel ini berisi tanggal (%(text)s), padahal seharusnya angka."), cell)
    return _refused(_("“%(text)s” bukan angka."), cell)


def _refused(sentence: str, cell: Cell, **said: object) -> ValidationError:
    return ValidationError(sentence % {"text": as_text(cell)[:80], **said}, code="cell")
