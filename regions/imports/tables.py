"""Tables as offices write them: titles above, heads, rows, totals, remarks and signatures below."""

from __future__ import annotations

from dataclasses import dataclass

from regions.imports.blocks import Block, Head, HeadFinder, blocks_of
from regions.imports.heads import Heading, headings_of
from regions.imports.row_looks import filled, has_figures, is_footnote, is_numbering, is_total
from regions.imports.workbook import Cell, Merge, Place, Sheet

__all__ = ["Heading", "Table", "TableRow", "find_tables"]


@dataclass(frozen=True, slots=True)
class TableRow:
    """``number`` is the row on the sheet, from 1; ``cells`` are the sheet's, from column A."""

    number: int
    cells: list[Cell]
    is_total: bool


@dataclass(frozen=True, slots=True)
class Table:
    sheet: str
    titles: tuple[str, ...]
    headings: tuple[Heading, ...]
    rows: tuple[TableRow, ...]
    merges: tuple[Merge, ...] = ()

    def place(self, row: TableRow, heading: Heading | None = None) -> Place:
        return Place(self.sheet, row.number, heading.column if heading else None)


Merged = dict[int, dict[int, str]]


@dataclass(slots=True)
class _Open:
    """A table that is being read; ``ended`` where remarks and signatures have begun."""

    titles: tuple[str, ...]
    head: Head
    rows: list[TableRow]
    ended: bool = False


def find_tables(sheet: Sheet) -> list[Table]:
    """All tables of a sheet that have headings and at least one row."""
    found: list[_Open] = []
    titles: list[str] = []
    finder, merged = HeadFinder(sheet), merged_down(sheet)
    for block in blocks_of(sheet.rows):
        head = finder.head_of(block, continues=bool(found) and not found[-1].ended)
        if head:
            titles += _titles(sheet, block.top, head.top)
            found.append(_Open(tuple(titles), head, []))
            titles = []
            block = Block(head.bottom + 1, block.bottom)
        if found and not found[-1].ended:
            _read_rows(sheet, found[-1], block, merged)
        if not found or found[-1].ended:
            titles += _titles(sheet, block.top, block.bottom + 1)
    return [_closed(sheet, table) for table in found if table.rows]


def _titles(sheet: Sheet, top: int, below: int) -> list[str]:
    return [
        " ".join(str(row[column]).strip() for column in filled(row))
        for row in sheet.rows[top:below]
    ]


def _read_rows(sheet: Sheet, table: _Open, block: Block, merged: Merged) -> None:
    """Rows of a block until remarks begin: text alone, after a gap or the total."""
    head_words = sheet.rows[table.head.bottom]
    after_gap = bool(table.rows)
    for index in range(block.top, block.bottom + 1):
        cells = _with_merged(sheet.rows[index], merged.get(index))
        total = is_total(cells)
        figures = has_figures(cells)
        if not total and not figures and _ends(cells, table.head, after_gap):
            table.ended = True
            return
        if _counts(cells, total) and cells != head_words and not _numbers(table, cells):
            table.rows.append(TableRow(index + 1, cells, total))
        after_gap = total and figures


def merged_down(sheet: Sheet) -> Merged:
    """Words that one cell says for several rows, by row and column; never numbers."""
    found: Merged = {}
    for merge in sheet.merges:
        word = _cell(sheet, merge.top, merge.left)
        if merge.left == merge.right and isinstance(word, str):
            for row in range(merge.top + 1, min(merge.bottom + 1, len(sheet.rows))):
                found.setdefault(row, {})[merge.left] = word
    return found


def _cell(sheet: Sheet, row: int, column: int) -> Cell:
    rows = sheet.rows
    return rows[row][column] if row < len(rows) and column < len(rows[row]) else None


def _with_merged(cells: list[Cell], merged: dict[int, str] | None) -> list[Cell]:
    return [merged.get(column, cell) for column, cell in enumerate(cells)] if merged else cells


def _ends(cells: list[Cell], head: Head, after_gap: bool) -> bool:
    if is_footnote(cells):
        return True
    return after_gap and len(filled(cells)) * 2 < head.width


def _counts(cells: list[Cell], total: bool) -> bool:
    """A row with one cell says nothing: it parts sections or numbers a page."""
    return total or sum(cell is not None and cell != "" for cell in cells) > 1


def _numbers(table: _Open, cells: list[Cell]) -> bool:
    return not table.rows and is_numbering(cells)


def _closed(sheet: Sheet, table: _Open) -> Table:
    used = {
        column
        for row in table.rows
        for column, cell in enumerate(row.cells)
        if cell is not None and cell != ""
    }
    headings = headings_of(sheet, table.head.top, table.head.bottom, used)
    return Table(sheet.name, table.titles, headings, tuple(table.rows), sheet.merges)
