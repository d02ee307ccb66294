"""Numbers as somebody published them: one row a number."""

from __future__ import annotations

from collections.abc import Sequence

from regions.imports.about_table import period_given, period_of
from regions.imports.desk import Desk
from regions.imports.figures import mark_of
from regions.imports.kinds.flat_tables import record_tables
from regions.imports.kinds.named_columns import Field, columns_in, named_row
from regions.imports.kinds.participants import refuse_empty
from regions.imports.kinds.printed_groups import drafts_of
from regions.imports.kinds.printed_rows import PrintedRows
from regions.imports.marks import is_absent
from regions.imports.outcome import Plan
from regions.imports.planning import Planner
from regions.imports.tables import Table
from regions.imports.workbook import Workbook
from regions.models import Breakdown, TotalRule

FIELDS = (
    Field("code", "Kode", ("kode wilayah", "region")),
    Field("region", "Wilayah", ("kabupaten kota", "kab kota", "nama wilayah")),
    Field("as_of", "Keadaan per", ("per", "periode", "tanggal")),
    Field("precision", "Ketelitian tanggal", ("ketelitian",)),
    Field("segment", "Segmen"),
    Field("measure", "Ukuran"),
    Field("value", "Angka tercetak", ("angka", "nilai")),
    Field("decimals", "Angka di belakang koma", ("desimal",)),
    Field("rounded_to", "Dibulatkan ke"),
    Field("approximate", "Kira-kira"),
    Field("adopt", "Dipakai", ("adopted",)),
    Field("source", "Sumber"),
    Field("note", "Catatan"),
)
WORDS = {"total_rule": TotalRule.NOT_STATED.value, "breakdown": Breakdown.PARTIAL.value}


def plan(desk: Desk, book: Workbook) -> Plan | None:
    """``None`` while something is asked or to be mended."""
    tables = record_tables(book, FIELDS)
    columns = [columns_in(table, FIELDS, desk) for table in tables]
    rows = PrintedRows(desk)
    asked = rows.origins.ask()
    rows.mark = mark_in(tables, columns, desk)
    for table, found in zip(tables, columns, strict=True):
        if "as_of" in found or not found:
            whole = period_given(desk)
        else:
            whole = period_of(table, desk, len(tables) == 1)
        if asked and rows.mark and (whole or "as_of" in found):
            for row in table.rows:
                rows.read(named_row(table, row, found), whole)
    drafts = drafts_of(rows.figures, rows.origins, desk)
    if not drafts:
        refuse_empty(desk, book)
        return None
    return Planner(desk, rows.origins, rows.lookups.words.segments, dict(WORDS)).plan(drafts)


def mark_in(tables: Sequence[Table], columns: Sequence[dict[str, int]], desk: Desk) -> str | None:
    cells = [
        row.cells[found["value"]]
        for table, found in zip(tables, columns, strict=True)
        if "value" in found
        for row in table.rows
    ]
    return mark_of([cell for cell in cells if not is_absent(cell)], desk)
