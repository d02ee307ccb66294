"""Rows "Jumlah" are held against the rows above them, and never imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.imports.columns import Column
from regions.imports.desk import Desk
from regions.imports.marks import is_absent, read_count
from regions.imports.row_reader import is_sum, positions
from regions.imports.tables import Table
from regions.imports.workbook import Cell, Place
from regions.numbers import write_count

YES, NO = "ya", "tidak"


@dataclass(slots=True)
class Sums:
    """Of all rows so far, and of those since the last total."""

    whole: int = 0
    part: int = 0

    def add(self, number: int) -> None:
        self.whole += number
        self.part += number


@dataclass(slots=True)
class Checked:
    """How many totals agree, and what to say of the others."""

    right: int = 0
    wrong: list[tuple[Place, str]] = field(default_factory=list)


def check_totals(table: Table, columns: Sequence[Column], mark: str, desk: Desk) -> None:
    """A total that differs must be confirmed, with both numbers in sight."""
    checked = totals_of(table, columns, mark)
    if checked.right:
        said = {"number": write_count(checked.right), "sheet": table.sheet}
        desk.notes.append(
            _("%(number)s angka di baris jumlah lembar “%(sheet)s” cocok; baris itu tidak diimpor.")
            % said
        )
    for place, sentence in checked.wrong:
        _confirm(table, place, sentence, checked, desk)
        break


def _confirm(table: Table, place: Place, sentence: str, checked: Checked, desk: Desk) -> None:
    told = " ".join(one for _place, one in checked.wrong[:5])
    answer = desk.ask(
        f"totals:{table.sheet}"[:150],
        told + " " + _("Lanjutkan dengan angka per barisnya?"),
        options=((YES, _("Ya, angka per baris yang benar")), (NO, _("Tidak, berkasnya keliru"))),
        place=place,
    )
    if answer == NO:
        desk.refuse(place, "", told)
    elif answer:
        desk.notes.append(told + " " + _("Sudah dikonfirmasi."))


def totals_of(table: Table, columns: Sequence[Column], mark: str) -> Checked:
    at, checked = positions(columns), Checked()
    counting = [one for one in columns if one.counts]
    sums = {one.number: Sums() for one in counting}
    for row in table.rows:
        total = is_sum(row, at)
        for column in counting:
            number = number_in(row.cells[column.number], mark)
            if number is None:
                continue
            if not total:
                sums[column.number].add(number)
            elif number in (sums[column.number].part, sums[column.number].whole):
                checked.right += 1
            else:
                place = Place(table.sheet, row.number, column.number)
                told = _wrong(place, column, number, sums[column.number])
                checked.wrong.append((place, told))
        if total:
            for one in sums.values():
                one.part = 0
    return checked


def number_in(cell: Cell, mark: str) -> int | None:
    if is_absent(cell):
        return None
    try:
        return read_count(cell, mark)
    except ValidationError:
        return None


def _wrong(place: Place, column: Column, number: int, sums: Sums) -> str:
    told = _("%(head)s, %(place)s: tertulis jumlah %(printed)s, sedangkan barisnya %(added)s.")
    return told % {
        "head": column.head,
        "place": place,
        "printed": write_count(number),
        "added": write_count(sums.part or sums.whole),
    }
