"""Rows of a table as counts: what a row does not say, the heads or the whole table say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Self

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.imports.about_table import period_given, period_of, region_of, segment_of
from regions.imports.columns import Column
from regions.imports.desk import Desk
from regions.imports.headings import PARTICIPANTS, UNIVERSE_OF
from regions.imports.marks import is_absent, read_count
from regions.imports.origins import Origins
from regions.imports.periods_in_text import names_month, read_period
from regions.imports.progress import told
from regions.imports.row_words import PLAIN, SAID_BY_ROW, About, Terms, WrongCell, about_row
from regions.imports.said import Count, Said
from regions.imports.segment_cells import SegmentCells
from regions.imports.segment_words import TOTAL, SegmentWords
from regions.imports.tables import Table, TableRow
from regions.imports.whereabouts import Whereabouts
from regions.imports.workbook import Cell, Place, as_text
from regions.models import Region
from regions.periods import Period, say_period
from regions.tree import is_valid_on

LONGEST_NUMBER = 10**12
At = dict[str, int]


@dataclass(frozen=True, slots=True)
class Whole:
    """What a table says for all its rows; ``settled`` once nothing is missing."""

    region: Region | None
    period: Period | None
    segment: str | None
    settled: bool

    @classmethod
    def of(
        cls,
        table: Table,
        columns: Sequence[Column],
        whereabouts: Whereabouts,
        words: SegmentWords,
        alone: bool,
    ) -> Self:
        meant, desk = {one.meaning for one in columns}, whereabouts.desk
        counts = [one for one in columns if one.counts]
        plain = [one for one in counts if one.segment is None and one.meaning == PARTICIPANTS]
        timeless = [one for one in counts if one.period is None and not names_month(one.head)]
        needs = (
            not meant & {"code", "region"},
            "period" not in meant and bool(timeless),
            "segment" not in meant and bool(plain),
        )
        found = (
            region_of(table, whereabouts, alone) if needs[0] else None,
            period_of(table, desk, alone) if needs[1] else None,
            segment_of(table, desk, words, alone) if needs[2] else None,
        )
        missing = any(need and one is None for need, one in zip(needs, found, strict=True))
        return cls(*found, settled=not missing)


def positions(columns: Sequence[Column]) -> At:
    return {one.meaning: one.number for one in columns if not one.counts}


def is_sum(row: TableRow, at: At) -> bool:
    """A total of a segment is what its source says; any other only adds the rows up."""
    if not row.is_total:
        return False
    return "segment" not in at or is_absent(row.cells[at["segment"]])


@dataclass
class RowReader:
    whereabouts: Whereabouts
    words: SegmentWords
    origins: Origins
    terms: Terms
    whole: Whole
    mark: str
    periods: dict[tuple[type, Cell], Period | ValidationError] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.desk: Desk = self.whereabouts.desk
        self.segments = SegmentCells(self.desk, self.words)

    def read(self, table: Table, columns: Sequence[Column]) -> Iterator[Said]:
        at, counting = positions(columns), [one for one in columns if one.counts]
        for row in told(_("Memeriksa baris"), table.rows):
            cells = row.cells
            given = [one for one in counting if not is_absent(cells[one.number])]
            if given and not is_sum(row, at):
                yield from self._of_row(table.sheet, row, given, at)

    def _of_row(self, sheet: str, row: TableRow, given: Sequence[Column], at: At) -> Iterator[Said]:
        """Every cell is read before the row is given up, so that all its faults are told."""
        cells = {name: row.cells[number] for name, number in at.items()}
        if self.whereabouts.is_left_out(cells.get("region")):
            return
        region = self._region(sheet, row, cells, at)
        period = self._period(sheet, row, cells, at)
        named = self._segment(sheet, row, cells, at)
        about = self._about(sheet, row, cells, at)
        counts = [(column, self._count(sheet, row, column)) for column in given]
        if region is None or named is None or about is None:
            return
        for column, count in counts:
            when = column.period or period
            if count is None or when is None:
                continue
            place = Place(sheet, row.number, column.number)
            origin = self.origins.of(cells.get("source"), when, place)
            segment = named[1] or column.segment or self.whole.segment or TOTAL
            if origin is None or not self._existed(region, segment, when, place):
                continue
            yield Said(
                sheet=sheet,
                row=row.number,
                column=column.number,
                region=region,
                period=when,
                measure=UNIVERSE_OF if named[0] == UNIVERSE_OF else column.meaning,
                segment=segment,
                count=Count(count, *about.count),
                origin=origin,
                population=about.population,
                basis=about.basis,
            )

    def _region(self, sheet: str, row: TableRow, cells: dict[str, Cell], at: At) -> Region | None:
        if self.whole.region:
            return self.whole.region
        coded = not is_absent(cells.get("code"))
        place = Place(sheet, row.number, at.get("code") if coded else at.get("region"))
        return self.whereabouts.of(cells.get("code"), cells.get("region"), place)

    def _period(self, sheet: str, row: TableRow, cells: dict[str, Cell], at: At) -> Period | None:
        if "period" not in at:
            return self.whole.period
        cell = cells["period"]
        if is_absent(cell) and (known := period_given(self.desk)):
            return known
        key = (type(cell), cell)
        if key not in self.periods:
            self.periods[key] = period_or_refusal(cell)
        found = self.periods[key]
        if isinstance(found, Period):
            return found
        self.desk.refuse(Place(sheet, row.number, at["period"]), as_text(cell), found.messages[0])
        return None

    def _segment(
        self, sheet: str, row: TableRow, cells: dict[str, Cell], at: At
    ) -> tuple[str, str] | None:
        """Measure and segment; blank where the row names none."""
        if "segment" not in at:
            return ("", "")
        return self.segments.read(cells["segment"], Place(sheet, row.number, at["segment"]))

    def _count(self, sheet: str, row: TableRow, column: Column) -> int | None:
        cell = row.cells[column.number]
        try:
            count = read_count(cell, self.mark)
            if count is not None and count >= LONGEST_NUMBER:
                raise ValidationError(_("“%s” terlalu besar untuk jumlah orang.") % as_text(cell))
        except ValidationError as refused:
            place = Place(sheet, row.number, column.number)
            self.desk.refuse(place, as_text(cell), refused.messages[0])
            return None
        return count

    def _about(self, sheet: str, row: TableRow, cells: dict[str, Cell], at: At) -> About | None:
        if not SAID_BY_ROW & cells.keys():
            return About(self.terms.population or "", self.terms.basis, PLAIN)
        try:
            return about_row(cells, self.terms, self.mark)
        except WrongCell as wrong:
            place = Place(sheet, row.number, at[wrong.name])
            self.desk.refuse(place, as_text(cells[wrong.name]), wrong.sentence)
            return None

    def _existed(self, region: Region, segment: str, period: Period, place: Place) -> bool:
        if region.born_on and region.born_on > period.day:
            self.desk.refuse(place, str(period), _("%s belum berdiri pada tanggal itu.") % region)
            return False
        if not is_valid_on(self.words.segments[segment], period.day):
            said = {"segment": self.words.segments[segment], "day": say_period(*period)}
            told = _("Segmen %(segment)s tidak berlaku pada %(day)s.") % said
            self.desk.refuse(place, segment, told)
            return False
        return True


def period_or_refusal(cell: Cell) -> Period | ValidationError:
    if is_absent(cell):
        return ValidationError(_("Tulis keadaan per kapan, misalnya Juni 2023."))
    try:
        return read_period(cell)
    except ValidationError as refused:
        return refused
