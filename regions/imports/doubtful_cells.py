"""What a table may say otherwise than its cells: in thousands, or one number for several rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from regions.imports.columns import Column
from regions.imports.desk import Desk
from regions.imports.marks import is_absent
from regions.imports.tables import Table, TableRow
from regions.imports.workbook import Cell, Merge, Place, as_text

PEOPLE, THOUSANDS = "orang", "ribuan"
IN_THOUSANDS = re.compile(
    r"\b(?:dalam|satuan) (?:ribu|juta)\w*|\b(?:ribu|juta)an\b|\(\s*(?:x\s*1)?[.,']?000\s*\)",
    re.IGNORECASE,
)
LONGEST_KEY = 150


def ask_unit(table: Table, columns: Sequence[Column], desk: Desk) -> None:
    """ "dalam ribuan" makes 22 mean 22.000: a person says which, nothing is multiplied."""
    heads = (one.head for one in columns if one.counts)
    words = next(filter(None, map(IN_THOUSANDS.search, (*table.titles, *heads))), None)
    if words is None:
        return
    place = Place(table.sheet)
    said = {"sheet": table.sheet, "words": words[0]}
    answer = desk.ask(
        f"unit:{table.sheet}"[:LONGEST_KEY],
        _("Lembar “%(sheet)s” menyebut “%(words)s”. Berapa orang arti angka 22 di sana?") % said,
        options=((PEOPLE, _("22 orang")), (THOUSANDS, _("Bukan 22 orang, tetapi lebih banyak"))),
        place=place,
    )
    if answer == THOUSANDS:
        told = _("Tulis angka penuhnya, misalnya 22.000 dan bukan 22, lalu unggah lagi.")
        desk.refuse(place, words[0], told)


def refuse_merged_counts(table: Table, columns: Sequence[Column], desk: Desk) -> None:
    """A number in one cell for several rows or columns belongs to none of them alone."""
    for merge, cell in merged_counts(table, columns):
        told = _("Sel ini digabung untuk beberapa baris atau kolom. Pisahkan, lalu isi satu-satu.")
        desk.refuse(Place(table.sheet, merge.top + 1, merge.left), as_text(cell), told)


def merged_counts(table: Table, columns: Sequence[Column]) -> Iterator[tuple[Merge, Cell]]:
    counting = {one.number for one in columns if one.counts}
    at = {one.meaning: one.number for one in columns if not one.counts}
    naming = [at[name] for name in ("region", "segment", "period") if name in at]
    naming += [at["code"]] if "code" in at and "region" not in at else []
    rows = {row.number - 1: row for row in table.rows if not row.is_total} if table.merges else {}
    for merge in table.merges:
        first = rows.get(merge.top)
        if first is None or merge.left not in counting or is_absent(first.cells[merge.left]):
            continue
        covered = [rows[row] for row in range(merge.top, merge.bottom + 1) if row in rows]
        wide = len(counting & set(range(merge.left, merge.right + 1))) > 1
        if wide or any(differ(covered, column) for column in naming):
            yield merge, first.cells[merge.left]


def differ(rows: Sequence[TableRow], column: int) -> bool:
    """Whether they speak of different regions, segments or dates."""
    said = {as_text(row.cells[column]) for row in rows if not is_absent(row.cells[column])}
    return len(said) > 1
