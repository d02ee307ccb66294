"""Sheets whose rows are records: each is held to the rules of its model, all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from regions.forms.entry_fields import precision_of
from regions.imports.about_table import period_given, period_of
from regions.imports.constraints_in_memory import broken_rules
from regions.imports.desk import Desk
from regions.imports.figures import mark_of
from regions.imports.kinds.cells import is_absent, read_as_of, reader_of
from regions.imports.kinds.flat_tables import record_tables
from regions.imports.kinds.lookups import Lookups
from regions.imports.kinds.named_columns import Field, NamedRow, columns_in, named_row
from regions.imports.kinds.participants import refuse_empty
from regions.imports.kinds.record_plan import Record, plan_records
from regions.imports.origins import Origin, Origins
from regions.imports.outcome import Plan
from regions.imports.tables import Table
from regions.imports.whereabouts import Whereabouts
from regions.imports.workbook import Cell, Place, Workbook, as_text
from regions.models import Precision, Region, Stated
from regions.periods import Period

Broken = Iterator[tuple[str, str]]

CODE = Field("code", "Kode", ("kode wilayah", "kode kemendagri"))
REGION = Field("region", "Wilayah", ("kabupaten kota", "kab kota", "nama wilayah", "kabupaten"))
AS_OF = Field("as_of", "Keadaan per", ("per", "periode", "tanggal", "tanggal data"))
PRECISION = Field("precision", "Ketelitian tanggal")
SOURCE = Field("source", "Sumber", ("sumber data",))
NOTE = Field("note", "Catatan", ("keterangan", "ket"))
USUAL = (CODE, REGION, AS_OF, PRECISION, SOURCE, NOTE)


@dataclass(frozen=True)
class Spec:
    """``linked`` finds what a record points at; ``rules`` are what its form adds to the model."""

    model: type[Stated]
    fields: tuple[Field, ...]
    linked: Callable[[Reading, NamedRow, dict[str, Any]], None]
    rules: Callable[[Any, Mapping[str, Period]], Broken]
    same: tuple[str, ...]
    required: tuple[str, ...] = ()


@dataclass
class Reading:
    """One file on its way to records."""

    spec: Spec
    desk: Desk
    mark: str = ","
    records: list[Record] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.whereabouts, self.origins = Whereabouts(self.desk), Origins(self.desk)
        self.lookups = Lookups(self.desk)

    def read(self, book: Workbook) -> Plan | None:
        tables = record_tables(book, self.spec.fields)
        columns = [columns_in(table, self.spec.fields, self.desk) for table in tables]
        asked = self.origins.ask()
        mark = mark_of(list(self._numbers(tables, columns)), self.desk)
        if not any(columns) and not self.desk.questions:
            told = _("Tidak ada kolom yang dikenali. Pakai judul kolom seperti di templat.")
            self.desk.refuse(Place(book.sheets[0].name if book.sheets else ""), "", told)
        for table, found in zip(tables, columns, strict=True):
            self._read_table(table, found, mark if asked else None, len(tables) == 1)
        if not self.records:
            refuse_empty(self.desk, book)
            return None
        return plan_records(self.spec.model, self.spec.same, self.records, self.desk, self.origins)

    def _numbers(
        self, tables: Sequence[Table], columns: Sequence[Mapping[str, int]]
    ) -> Iterator[Cell]:
        numeric = {one.name for one in model_fields(self.spec) if isinstance(one, NUMBERS)}
        for table, found in zip(tables, columns, strict=True):
            places = [number for name, number in found.items() if name in numeric]
            yield from (row.cells[number] for row in table.rows for number in places)

    def _read_table(
        self, table: Table, columns: dict[str, int], mark: str | None, alone: bool
    ) -> None:
        if not columns:
            return
        told = "as_of" in columns and not is_left_blank(table, columns)
        whole = period_given(self.desk) if told else period_of(table, self.desk, alone)
        if mark is None or (not told and whole is None):
            return
        self.mark = mark
        for row in table.rows:
            if not row.is_total:
                self._read_row(named_row(table, row, columns), whole)

    def _read_row(self, row: NamedRow, whole: Period | None) -> None:
        if says_nothing(row):
            return
        before = len(self.desk.problems)
        values = dict(self._values(row))
        periods = {name: one for name, one in values.items() if isinstance(one, Period)}
        if "as_of" not in periods and whole:
            periods["as_of"] = whole
        self.spec.linked(self, row, values)
        origin = self._origin(row, periods.get("as_of"))
        self._refuse_missing(row, values, periods)
        if origin is None or len(self.desk.problems) > before or self.waits(row, values):
            return
        record = self._record(values, periods)
        broken = [*broken_rules(record), *self.spec.rules(record, periods)]
        for name, sentence in broken:
            self.refuse(row, name, sentence)
        if not broken:
            given = set(values) | set(periods)
            self.records.append(Record(record, row.place(), origin, frozenset(given)))

    def _values(self, row: NamedRow) -> Iterator[tuple[str, Any]]:
        """What the model's own readers understand; what points elsewhere is looked up apart."""
        for one in model_fields(self.spec):
            cell = row.cell(one.name)
            if is_absent(cell) or isinstance(one, models.ForeignKey):
                continue
            read = read_as_of if one.name == "as_of" else reader_of(one, self.mark)
            if (value := self.tried(row, one.name, read)) is not None:
                yield one.name, value

    def tried(self, row: NamedRow, name: str, read: Callable[[Cell], Any]) -> Any:
        """What the cell holds, or nothing where it was refused."""
        try:
            return read(row.cell(name))
        except ValidationError as refused:
            self.refuse(row, name, refused.messages[0])
            return None

    def refuse(self, row: NamedRow, name: str, sentence: str) -> None:
        self.desk.refuse(row.place(name), as_text(row.cell(name)), sentence)

    def region_of(self, row: NamedRow) -> Region | None:
        """Blank where the row names none; refused where it names a strange one."""
        code, name = row.cell("code"), row.cell("region")
        if is_absent(code) and is_absent(name):
            return None
        place = row.place("region" if is_absent(code) else "code")
        return self.whereabouts.of(code, name, place)

    def waits(self, row: NamedRow, values: Mapping[str, Any]) -> bool:
        """Whether its region is named but still asked about, or to be left out."""
        named = not (is_absent(row.cell("code")) and is_absent(row.cell("region")))
        holds = any(one.name == "region" for one in self.spec.model._meta.fields)
        return named and holds and values.get("region") is None

    def _origin(self, row: NamedRow, period: Period | None) -> Origin | None:
        if period is None:
            return None
        return self.origins.of(row.cell("source"), period, row.place("source"))

    def _refuse_missing(
        self, row: NamedRow, values: Mapping[str, Any], periods: Mapping[str, Period]
    ) -> None:
        labels = {one.name: one.label for one in self.spec.fields}
        for name in (*self.spec.required, "as_of"):
            there = name in periods or values.get(name) is not None
            refused = any(one.place == row.place(name) for one in self.desk.problems[-20:])
            if not there and not refused and not (name == "region" and self._names_region(row)):
                told = _("%s kosong; isi.") % labels.get(name, name)
                self.desk.refuse(row.place(name), "", told)

    def _names_region(self, row: NamedRow) -> bool:
        return not (is_absent(row.cell("code")) and is_absent(row.cell("region")))

    def _record(self, values: Mapping[str, Any], periods: Mapping[str, Period]) -> Stated:
        record = self.spec.model()
        for name, value in values.items():
            if name not in periods:
                setattr(record, name, value)
        for name, period in periods.items():
            setattr(record, name, period.day)
            if name_of_precision := precision_of(record._meta.get_field(name)):  # type: ignore[arg-type]
                setattr(record, name_of_precision, period.precision)
        if values.get("precision") == Precision.STATEMENT:
            record.precision = Precision.STATEMENT
        return record


NUMBERS = (models.IntegerField, models.DecimalField)
PLACES = {"code", "region", "as_of", "source", "note", "regulation", "village", "village_code"}


def says_nothing(row: NamedRow) -> bool:
    return all(is_absent(cell) for name, cell in row.cells.items() if name not in PLACES)


def is_left_blank(table: Table, columns: Mapping[str, int]) -> bool:
    """Whether no row says as of when it speaks: then it is asked once for all of them."""
    rows = (named_row(table, row, dict(columns)) for row in table.rows if not row.is_total)
    return all(is_absent(row.cell("as_of")) for row in rows if not says_nothing(row))


def model_fields(spec: Spec) -> list[models.Field[Any, Any]]:
    named = {one.name for one in spec.fields}
    return [one for one in spec.model._meta.fields if one.name in named]


def born_in_time(record: Any, region: Region | None) -> Broken:
    if region and region.born_on and region.born_on > record.as_of:
        yield "as_of", _("%s belum berdiri pada tanggal itu.") % region.full_name
