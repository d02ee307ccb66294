"""What a file holds, as plain values: sheets, their cells, and the places of cells in words."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext as _

Cell = str | int | float | bool | datetime.date | None


class Percent(float):
    """A number that its cell shows with "%": a share, never a count."""


class Refusal(Exception):
    """The whole file is refused; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells made one, by their first and last rows and columns (all counted from 0)."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """``rows[0][0]`` is A1; every row has the same length; a blank cell is ``None``."""

    name: str
    rows: list[list[Cell]]
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets, hidden ones too; ``asides`` stand in the file but in no cell."""

    sheets: tuple[Sheet, ...]
    asides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A cell, row, column or sheet: rows count from 1 as on screen, columns from 0 as in code."""

    sheet: str
    row: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        said = {"sheet": self.sheet, "row": self.row, "column": letters(self.column or 0)}
        if self.row is not None and self.column is not None:
            return _("lembar “%(sheet)s”, sel %(column)s%(row)s") % said
        if self.row is not None:
            return _("lembar “%(sheet)s”, baris %(row)s") % said
        if self.column is not None:
            return _("lembar “%(sheet)s”, kolom %(column)s") % said
        return _("lembar “%(sheet)s”") % said


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend in the file, with its place and what stands there."""

    place: Place
    value: str
    sentence: str


def letters(column: int) -> str:
    """``0`` as ``A``, ``26`` as ``AA``."""
    rest, letter = divmod(column, 26)
    return (letters(rest - 1) if rest else "") + chr(ord("A") + letter)


def is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def as_text(cell: Cell) -> str:
    """A cell as a person would read it aloud; for showing, never for reading on."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        sign = "%" if isinstance(cell, Percent) else ""
        return format(cell, ".15g").replace(".", ",") + sign
    return " ".join(str(cell).split())
