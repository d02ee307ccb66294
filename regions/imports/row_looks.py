"""What a row looks like before anybody knows which table it belongs to."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from regions.imports.marks import ABSENT, YEARS
from regions.imports.workbook import Cell, is_blank

NUMBER_TEXT = re.compile(
    r"\s*'?(?:rp\.?)?\s*[+\-−–(]?[0-9][0-9.,\s'’/:\-]*(?:%|\)|,-)?\s*", re.IGNORECASE
)
PERIOD_TEXT = re.compile(
    r"\s*(?:(?:19|20)\d\d(?:[-/.]\d{1,2}){0,2}|(?:\d{1,2}[-/.]){1,2}(?:19|20)\d\d)\s*"
)
NUMBERING_TEXT = re.compile(r"\s*[(\[]?\d{1,2}[)\]]?(?:\s*=.*)?\s*")
FIRST_NUMBER = re.compile(r"\d+")
TOTAL = re.compile(r"\s*(?:grand\s+|sub\s*-?\s*)?(?:jumlah|jml|total)\b", re.IGNORECASE)
FOOTNOTE = re.compile(
    r"\s*(?:\*|†|\d\)|keterangan|catatan|ket\b|note|sumber|mengetahui|menyetujui|dibuat oleh"
    r"|nip\b|nik\b|kepala\s|plt\.?\s|a\.n\.|an\.)",
    re.IGNORECASE,
)
LEAST_NUMBERED = 3
LONGEST_ORDINAL = 4
LONGEST_NUMBER = 40


def filled(cells: Sequence[Cell]) -> list[int]:
    """The columns that hold something."""
    return [column for column, cell in enumerate(cells) if not is_blank(cell)]


def is_figure(cell: Cell) -> bool:
    """A number, or a sign that stands where a number would; a year may also be a heading."""
    if isinstance(cell, str):
        return is_figure_text(cell)
    return cell is not None and not isinstance(cell, datetime.date) and cell not in YEARS


def is_figure_text(text: str) -> bool:
    bare = text.strip()
    if not bare or len(bare) > LONGEST_NUMBER:
        return False
    if bare.lower() in ABSENT or bare[0] in "=#":
        return True
    return bool(NUMBER_TEXT.fullmatch(bare)) and not PERIOD_TEXT.fullmatch(bare)


def has_figures(cells: Sequence[Cell]) -> bool:
    return any(is_figure(cell) for cell in cells)


def is_heady(cells: Sequence[Cell]) -> bool:
    """Words, months and years in two or more columns: it may be a row of headings."""
    columns = filled(cells)
    words = {str(cells[column]).strip() for column in columns}
    return len(words) > 1 and not any(is_figure(cells[column]) for column in columns)


def is_numbering(cells: Sequence[Cell]) -> bool:
    """``1 2 3 4`` beneath headings, also ``(1) (2) 3=1+2``."""
    numbers = [_numbered(cell) for cell in cells if not is_blank(cell)]
    if len(numbers) < LEAST_NUMBERED:
        return False
    return numbers[0] in {0, 1} and all(
        number == numbers[0] + step for step, number in enumerate(numbers)
    )


def _numbered(cell: Cell) -> int | None:
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int):
        return cell
    if isinstance(cell, str) and len(cell) <= LONGEST_NUMBER and NUMBERING_TEXT.fullmatch(cell):
        found = FIRST_NUMBER.search(cell)
        return int(found[0]) if found else None
    return None


def is_total(cells: Sequence[Cell]) -> bool:
    """Its first words are "Jumlah" or "Total"; only a number of order may stand before them."""
    for cell in cells:
        if is_blank(cell):
            continue
        if not isinstance(cell, str):
            if not isinstance(cell, int):
                return False
            continue
        if cell[0] in "JjTtGgSs \t\n" and TOTAL.match(cell):
            return True
        if not (cell.strip().isdigit() and len(cell) < LONGEST_ORDINAL):
            return False
    return False


def is_footnote(cells: Sequence[Cell]) -> bool:
    """Remarks and signatures; they begin with certain words."""
    first = next((cell for cell in cells if not is_blank(cell)), None)
    return isinstance(first, str) and bool(FOOTNOTE.match(first))
