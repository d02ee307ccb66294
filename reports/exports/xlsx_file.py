"""A table as a workbook: numbers are numbers, and the same bytes each time."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import xlsxwriter
from django_tables2 import Table

from reports.exports.text_cells import neutral

# A workbook carries its date of birth; ours must not change with the clock.
CREATED = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
HEADER_ROW = 3
USUAL_WIDTH = 14


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands around a table in a workbook.

    ``heading`` are at most three lines above it, ``notes`` the lines beneath.
    """

    sheet: str
    heading: tuple[str, ...]
    notes: Iterable[str] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    frozen_columns: int = 3


class Sheet:
    """A worksheet and the formats of its cells."""

    def __init__(self, book: Any, name: str) -> None:
        self.page = book.add_worksheet(name)
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.header = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
        )
        self.count = book.add_format({"num_format": "#,##0"})
        self.percent = book.add_format({"num_format": "0.00"})
        self.date = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})

    def write(self, row: int, column: int, value: object) -> None:
        if isinstance(value, Decimal):
            self.page.write_number(row, column, float(value), self.percent)
        elif isinstance(value, int):
            self.page.write_number(row, column, value, self.count)
        elif isinstance(value, datetime.date):
            self.page.write_datetime(row, column, value, self.date)
        elif value is not None:
            self.page.write_string(row, column, str(neutral(value)))


def table_xlsx(table: Table, paper: Paper) -> bytes:
    """Heading, header, rows, and beneath them what is needed to read them."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "constant_memory": False})
    book.set_properties({"title": paper.heading[0], "created": CREATED})
    sheet = Sheet(book, paper.sheet)
    _head(sheet, paper.heading)
    _fill(sheet, table, paper)
    book.close()
    return file.getvalue()


def _head(sheet: Sheet, lines: tuple[str, ...]) -> None:
    for row, line in enumerate(lines):
        if line:
            sheet.page.write_string(row, 0, line, sheet.title if row == 0 else None)


def _fill(sheet: Sheet, table: Table, paper: Paper) -> None:
    for column, bound in enumerate(table.columns.iterall()):
        sheet.page.set_column(column, column, paper.widths.get(bound.name, USUAL_WIDTH))
    sheet.page.freeze_panes(HEADER_ROW + 1, paper.frozen_columns)
    sheet.page.set_landscape()
    sheet.page.fit_to_pages(1, 0)
    sheet.page.repeat_rows(HEADER_ROW)
    header, *rows = table.as_values()
    for column, name in enumerate(header):
        sheet.page.write_string(HEADER_ROW, column, str(name), sheet.header)
    for row, values in enumerate(rows, start=HEADER_ROW + 1):
        for column, value in enumerate(values):
            sheet.write(row, column, value)
    for row, note in enumerate(paper.notes, start=HEADER_ROW + len(rows) + 2):
        sheet.write(row, 0, note)
