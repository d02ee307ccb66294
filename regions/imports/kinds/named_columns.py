"""Columns that stand for the fields of a record; unknown heads are asked about."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regions.imports.desk import Desk
from regions.imports.headings import IGNORE
from regions.imports.tables import Heading, Table, TableRow
from regions.imports.vocabulary import plain
from regions.imports.workbook import Cell, Place

ALWAYS_IGNORED = {"no", "no urut", "nomor", "nomor urut", "figure id", "case", "key", "id"}


@dataclass(frozen=True, slots=True)
class Field:
    """``label`` is its head in our templates, ``heads`` what else offices write."""

    name: str
    label: str
    heads: tuple[str, ...] = ()

    def is_meant(self, said: str) -> bool:
        return said in {plain(self.label), plain(self.name), *self.heads}


@dataclass(frozen=True, slots=True)
class NamedRow:
    """The cells of one row by the names of their fields, blank where there is no column."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]
    columns: Mapping[str, int]

    def place(self, name: str = "") -> Place:
        return Place(self.sheet, self.number, self.columns.get(name))

    def cell(self, name: str) -> Cell:
        return self.cells.get(name)


def columns_in(table: Table, fields: Sequence[Field], desk: Desk) -> dict[str, int]:
    """Where each field stands; two columns cannot mean one field."""
    options = ((IGNORE, _("Abaikan kolom ini")), *((one.name, one.label) for one in fields))
    found: dict[str, int] = {}
    for heading in table.headings:
        meant = meaning_of(heading, fields)
        answer = desk.ask(
            f"column:{heading.key}"[:200],
            _("Apa isi kolom “%s”?") % heading.text,
            options=options,
            suggested=meant or near(heading, fields) or IGNORE,
            place=Place(table.sheet, None, heading.column),
            sure=bool(meant),
        )
        if answer in (None, IGNORE):
            continue
        if answer in found:
            told = _("Dua kolom berisi %s; sisakan satu.") % answer
            desk.refuse(Place(table.sheet, None, heading.column), heading.text, told)
        found.setdefault(str(answer), heading.column)
    return found


def meaning_of(heading: Heading, fields: Sequence[Field]) -> str:
    for said in (plain(heading.text), plain(heading.words[-1])):
        if said in ALWAYS_IGNORED:
            return IGNORE
        for field in fields:
            if field.is_meant(said):
                return field.name
    return ""


def near(heading: Heading, fields: Sequence[Field]) -> str:
    labels = {plain(field.label): field.name for field in fields}
    close = difflib.get_close_matches(plain(heading.text), labels, n=1)
    return labels[close[0]] if close else ""


def named_row(table: Table, row: TableRow, columns: Mapping[str, int]) -> NamedRow:
    cells = {name: row.cells[number] for name, number in columns.items()}
    return NamedRow(table.sheet, row.number, cells, columns)
