"""The counts of a book, from long sheets, wide ones, and segments or regions by months."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from regions.imports.about_table import hinted_population, year_of
from regions.imports.columns import Column, columns_of, may_count
from regions.imports.desk import Desk
from regions.imports.doubtful_cells import ask_unit, refuse_merged_counts
from regions.imports.marks import MARKS, is_absent, needs_mark, suggested_mark
from regions.imports.origins import Origins
from regions.imports.row_reader import RowReader, Whole
from regions.imports.row_words import Terms
from regions.imports.said import Said
from regions.imports.segment_words import SegmentWords, segment_words
from regions.imports.tables import Table, find_tables
from regions.imports.terms_asked import basis_asked, population_asked
from regions.imports.totals import check_totals
from regions.imports.whereabouts import Whereabouts
from regions.imports.workbook import Cell, Place, Workbook
from regions.models import Population, RegionBasis


@dataclass
class Figures:
    """``people``: of participants, who are counted in more than one way."""

    desk: Desk
    people: bool = True
    words: SegmentWords = field(default_factory=segment_words)
    said: list[Said] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.whereabouts = Whereabouts(self.desk)
        self.origins = Origins(self.desk)

    def read(self, book: Workbook) -> list[Said]:
        """All counts that can be read so far; what is unclear or wrong lies on the desk."""
        tables = self._tables(book)
        columns = [self._columns(table) for table in tables]
        counted = [
            (table, found)
            for table, found in zip(tables, columns, strict=True)
            if any(column.counts for column in found)
        ]
        if not counted and not self.desk.questions:
            self._refuse_without_counts(book)
            return []
        mark = mark_of([cell for one in counted for cell in counts_in(*one)], self.desk)
        terms = self._terms(
            [one for one, _ in counted], [one for _, all_ in counted for one in all_]
        )
        for table, found in counted:
            self._read_table(table, found, terms, mark, alone=len(counted) == 1)
        return self.said

    def _tables(self, book: Workbook) -> list[Table]:
        """Those that may hold counts; a sheet of explanations beside them asks nothing."""
        found = [table for sheet in book.sheets for table in find_tables(sheet)]
        counting = [one for one in found if may_count(one, self.desk, self.words)]
        return counting or found

    def _columns(self, table: Table) -> list[Column]:
        return columns_of(table, self.desk, self.words, year_of(table, self.desk))

    def _terms(self, tables: list[Table], columns: list[Column]) -> Terms:
        if not self.people:
            said = Population.NOT_STATED, RegionBasis.NOT_STATED
            return Terms(*said, has_source=self.origins.ask())
        in_rows = {column.meaning for column in columns}
        hint = hinted_population(tables, columns)
        return Terms(
            population=population_asked(self.desk, hint, "population" in in_rows),
            basis=basis_asked(self.desk),
            has_source=self.origins.ask(),
        )

    def _read_table(
        self, table: Table, columns: list[Column], terms: Terms, mark: str | None, *, alone: bool
    ) -> None:
        whole = Whole.of(table, columns, self.whereabouts, self.words, alone)
        if mark is not None:  # without it some rows cannot be added up yet
            check_totals(table, columns, mark, self.desk)
        ask_unit(table, columns, self.desk)
        refuse_merged_counts(table, columns, self.desk)
        if mark is None or not terms.settled or not whole.settled:
            look_up_regions(table, columns, self.whereabouts)
            return
        reader = RowReader(self.whereabouts, self.words, self.origins, terms, whole, mark)
        self.said += reader.read(table, columns)

    def _refuse_without_counts(self, book: Workbook) -> None:
        told = _(
            "Tidak ada kolom angka yang dikenali. Baris judul kolomnya harus ada, misalnya "
            "Kode, Wilayah, PU, BPU."
        )
        for sheet in book.sheets[:1]:
            self.desk.refuse(Place(sheet.name), "", told)


def counts_in(table: Table, columns: list[Column]) -> Iterator[Cell]:
    numbers = [column.number for column in columns if column.counts]
    return (row.cells[number] for row in table.rows for number in numbers)


def mark_of(cells: list[Cell], desk: Desk) -> str | None:
    """The decimal mark of the file; asked where a text can be read in two ways."""
    if "mark" not in desk.answers and not needs_mark(cells):
        return ","
    options = tuple(
        zip(
            MARKS,
            (_("Koma: 5.748 orang dan 72,81%"), _("Titik: 5,748 orang dan 72.81%")),
            strict=True,
        )
    )
    text = _("Tanda desimal mana yang dipakai berkas ini?")
    return desk.ask("mark", text, options=options, suggested=suggested_mark(cells))


def look_up_regions(table: Table, columns: list[Column], whereabouts: Whereabouts) -> None:
    """So that names are asked about together with all else."""
    at = {column.meaning: column.number for column in columns if not column.counts}
    counts = [column.number for column in columns if column.counts]
    if not {"code", "region"} & at.keys():
        return
    for row in table.rows:
        if row.is_total or all(is_absent(row.cells[number]) for number in counts):
            continue
        code, name = (row.cells[at[one]] if one in at else None for one in ("code", "region"))
        whereabouts.of(code, name, Place(table.sheet, row.number, at.get("region", at.get("code"))))
