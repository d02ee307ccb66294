"""Lists of records: one row of heads, and every row below it is a record."""

from __future__ import annotations

from collections.abc import Sequence

from regions.imports.kinds.named_columns import ALWAYS_IGNORED, Field
from regions.imports.row_looks import filled, is_footnote, is_total
from regions.imports.tables import Heading, Table, TableRow, find_tables
from regions.imports.vocabulary import plain
from regions.imports.workbook import Cell, Sheet, Workbook, as_text

LEAST_HEADS = 2


def record_tables(book: Workbook, fields: Sequence[Field]) -> list[Table]:
    """By their known heads; a sheet without them is read like any other table."""
    known = [sheet for sheet in book.sheets if head_of(sheet, fields) is not None]
    return [table for sheet in known or book.sheets for table in tables_in(sheet, fields)]


def head_of(sheet: Sheet, fields: Sequence[Field]) -> int | None:
    """The row of heads, counted from 0."""
    rows = enumerate(sheet.rows)
    return next((at for at, cells in rows if names_fields(cells, fields)), None)


def tables_in(sheet: Sheet, fields: Sequence[Field]) -> list[Table]:
    top = head_of(sheet, fields)
    if top is None:
        return find_tables(sheet)
    heads = sheet.rows[top]
    headings = tuple(Heading(column, (as_text(heads[column]),)) for column in filled(heads))
    titles = tuple(as_text(cells[filled(cells)[0]]) for cells in sheet.rows[:top] if filled(cells))
    rows = tuple(
        TableRow(number, cells, is_total(cells))
        for number, cells in enumerate(sheet.rows[top + 1 :], start=top + 2)
        if len(filled(cells)) > 1 and not is_footnote(cells)
    )
    return [Table(sheet.name, titles, headings, rows)] if rows else []


def names_fields(cells: Sequence[Cell], fields: Sequence[Field]) -> bool:
    """Whether most of what the row holds are heads of ``fields``."""
    said = [plain(as_text(cells[column])) for column in filled(cells)]
    known = [one for one in said if any(field.is_meant(one) for field in fields)]
    ignored = sum(one in ALWAYS_IGNORED for one in said)
    return len(known) >= LEAST_HEADS and 2 * len(known) >= len(said) - ignored
