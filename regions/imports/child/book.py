"""A workbook of any kind as sheets of plain values, within the limits."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import python_calamine as calamine

from . import asides, biff, ods, ole, xlsx
from .archives import contents_of, weigh
from .cells import Rows, plain, trimmed, with_extras
from .extras import Extras, Merged
from .limits import Limits
from .looks import FIRST_BYTES, looks_like
from .refused import Refused
from .text import read_text

MOST_MERGED = 50  # columns that are merged from top to bottom
TEXT_NAMES = (".csv", ".txt", ".tsv")

Found = dict[str, Any]
ExtrasFor = Callable[[int, str], Extras | None]


def read_book(path: Path, name: str, limits: Limits) -> Found:
    """``sheets``, and as ``asides`` what names people beside them."""
    with path.open("rb") as file:
        kind = looks_like(file.read(FIRST_BYTES))
    if kind == "text" and not name.lower().endswith(TEXT_NAMES):
        raise Refused("kind", found="text")
    if kind == "text":
        return _within(limits, [_sheet("CSV", read_text(path, limits), Extras(), limits)], [])
    if kind == "zip":
        return _within(limits, *_from_zip(path, limits))
    if kind == "ole":
        return _within(limits, *_from_ole(path, limits))
    raise Refused("empty" if kind == "empty" else "kind", found=kind)


def _from_zip(path: Path, limits: Limits) -> tuple[list[Found], list[str]]:
    with zipfile.ZipFile(path) as archive:
        weigh(archive, limits)
        kind = contents_of(archive)
        extras = (xlsx if kind == "xlsx" else ods).extras_of(archive, limits)
        beside = asides.in_archive(archive)
    return _sheets(path.read_bytes(), lambda number, name: extras.get(name), limits), beside


def _from_ole(path: Path, limits: Limits) -> tuple[list[Found], list[str]]:
    content = path.read_bytes()
    ole.refuse_others(content)
    extras = dict(enumerate(biff.extras_of(content)))
    sheets = _sheets(content, lambda number, name: extras.get(number), limits)
    return sheets, asides.in_older(content)


def _sheets(content: bytes, extras_for: ExtrasFor, limits: Limits) -> list[Found]:
    """What one reader knows by the number of a worksheet, another knows by its name."""
    with calamine.CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        names = [
            about.name
            for about in book.sheets_metadata
            if about.typ == calamine.SheetTypeEnum.WorkSheet
        ]
        if len(names) > limits.sheets:
            raise Refused("sheets", found=len(names), limit=limits.sheets)
        return [
            _read(book.get_sheet_by_name(name), extras_for(number, name), limits)
            for number, name in enumerate(names)
        ]


def _read(sheet: calamine.CalamineSheet, extras: Extras | None, limits: Limits) -> Found:
    extras = extras or Extras()
    if sheet.end:
        _refuse_large(sheet.name, sheet.end[0] + 1, sheet.end[1] + 1, limits)
    rows = [plain(row) for row in sheet.to_python(skip_empty_area=False)]
    extras.merges += [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
    return _sheet(sheet.name, rows, extras, limits)


def _sheet(name: str, rows: Rows, extras: Extras, limits: Limits) -> Found:
    rows = trimmed(with_extras(rows, extras))
    _refuse_large(name, len(rows), len(rows[0]) if rows else 0, limits)
    return {"name": name, "rows": rows, "merges": within_rows(extras.merges, len(rows))}


def within_rows(merges: list[Merged], rows: int) -> list[Merged]:
    """Down to the last row; no spreadsheet lets cells be merged twice, and each is walked."""
    kept = [(top, left, min(bottom, rows - 1), right) for top, left, bottom, right in merges]
    if sum(max(bottom - top, 0) for top, _left, bottom, _right in kept) > MOST_MERGED * rows:
        raise Refused("broken")
    return kept


def _refuse_large(name: str, rows: int, columns: int, limits: Limits) -> None:
    if rows > limits.rows:
        raise Refused("rows", sheet=name, found=rows, limit=limits.rows)
    if columns > limits.columns:
        raise Refused("columns", sheet=name, found=columns, limit=limits.columns)


def _within(limits: Limits, sheets: list[Found], beside: list[str]) -> Found:
    """All sheets together; a long text counts each time that it stands in a cell."""
    cells = sum(len(row) for sheet in sheets for row in sheet["rows"])
    if cells > limits.cells:
        raise Refused("cells", found=cells, limit=limits.cells)
    long = sum(
        len(value)
        for sheet in sheets
        for row in sheet["rows"]
        for value in row
        if type(value) is str
    )
    if long > limits.letters:
        raise Refused("letters", found=long, limit=limits.letters)
    if not any(sheet["rows"] for sheet in sheets):
        raise Refused("empty")
    return {"sheets": sheets, "asides": beside}
