"""A template as a workbook; the same bytes each time."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from regions.imports.workbook import Workbook

from .column import Column, Shape
from .guide import GUIDE, guide_lines
from .kinds import Template

# A workbook carries its date of birth; ours must not change with the clock.
CREATED = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
CHOICES = "Pilihan"
SPARE_ROWS = 500
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
FORMATS: dict[Shape, dict[str, Any]] = {
    Shape.TEXT: {"text_wrap": True},
    Shape.CODE: {"num_format": "@"},
    Shape.COUNT: {"num_format": "#,##0"},
    Shape.RUPIAH: {"num_format": "#,##0"},
    Shape.PERCENT: {"num_format": "0.00##"},
    Shape.YEAR: {"num_format": "0"},
    Shape.DATE: {"num_format": "dd/mm/yyyy", "align": "left"},
}
HEAD = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E4F1EE"}
QUIET = {"font_color": "#51605C", "num_format": "@"}
WHOLE = "Isi bilangan bulat 0 atau lebih, tanpa titik, koma, atau kata."
GUARDS: dict[Shape, dict[str, Any]] = {
    Shape.COUNT: {"validate": "integer", "criteria": ">=", "value": 0, "error_message": WHOLE},
    Shape.RUPIAH: {"validate": "integer", "criteria": ">=", "value": 0, "error_message": WHOLE},
    Shape.PERCENT: {
        "validate": "decimal",
        "criteria": "between",
        "minimum": 0,
        "maximum": 100,
        "error_message": "Isi persen dari 0 sampai 100, tanpa tanda %.",
    },
    Shape.YEAR: {
        "validate": "integer",
        "criteria": "between",
        "minimum": 1977,
        "maximum": 2100,
        "error_message": "Isi tahunnya saja, misalnya 2024.",
    },
}


def template_xlsx(template: Template) -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, OPTIONS)
    book.set_properties({"title": template.title, "created": CREATED})
    page = book.add_worksheet(template.sheet)
    guide = book.add_worksheet(GUIDE)
    lists = book.add_worksheet(CHOICES)
    lists.hide()
    last = len(template.rows) + SPARE_ROWS
    for at, column in enumerate(template.columns):
        shape = book.add_format(FORMATS[column.shape])
        page.set_column(at, at, column.width, shape, fold_of(at, template.columns))
        write_column(book, page, at, column)
        guard(page, lists, at, column, last)
    write_rows(page, template, book.add_format(QUIET))
    page.freeze_panes(1, template.frozen)
    write_guide(book, guide, template)
    book.close()
    return file.getvalue()


def without_helps(book: Workbook) -> Workbook:
    """What somebody filled in, without the sheets that only help to."""
    filled = tuple(sheet for sheet in book.sheets if sheet.name not in (GUIDE, CHOICES))
    return Workbook(filled or book.sheets)


def write_column(book: Any, page: Any, at: int, column: Column) -> None:
    page.write_string(0, at, column.head, book.add_format(HEAD))
    page.write_comment(0, at, column.note, {"x_scale": 2, "y_scale": 1.2})


def fold_of(at: int, columns: Sequence[Column]) -> dict[str, Any]:
    """What is seldom given opens with the plus above the column that follows."""
    if columns[at].seldom:
        return {"level": 1, "hidden": True}
    return {"collapsed": True} if at and columns[at - 1].seldom else {}


def guard(page: Any, lists: Any, at: int, column: Column, last: int) -> None:
    """What is typed must be one of the choices, or a number where a number belongs."""
    if column.choices:
        for row, choice in enumerate(column.choices):
            lists.write_string(row, at, choice)
        page.data_validation(1, at, last, at, drop_down(at, len(column.choices)))
    elif rule := GUARDS.get(column.shape):
        page.data_validation(1, at, last, at, {**rule, "error_title": "Tidak dapat diisi begitu"})


def drop_down(at: int, number: int) -> dict[str, Any]:
    cells = xlsxwriter.utility.xl_range_abs(0, at, number - 1, at)
    return {
        "validate": "list",
        "source": f"={CHOICES}!{cells}",
        "error_title": "Tidak ada dalam daftar",
        "error_message": "Pilih salah satu dari daftar pada sel ini.",
    }


def write_rows(page: Any, template: Template, quiet: Any) -> None:
    """Names and codes, always as texts: none of them may be taken for a formula."""
    for row, values in enumerate(template.rows, start=1):
        for at, column in enumerate(template.columns):
            if text := values.get(column.filled, ""):
                page.write_string(row, at, text, quiet)


def write_guide(book: Any, page: Any, template: Template) -> None:
    page.set_column(0, 0, 100, book.add_format({"text_wrap": True, "valign": "top"}))
    title = book.add_format({"bold": True, "font_size": 14})
    for row, line in enumerate(guide_lines(template)):
        page.write_string(row, 0, line, title if row == 0 else None)
