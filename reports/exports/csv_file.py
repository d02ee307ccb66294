"""A table as CSV that an Indonesian spreadsheet opens with two clicks."""

from __future__ import annotations

import csv
import datetime
import io
from dataclasses import dataclass
from decimal import Decimal

from django_tables2 import Table

from reports.exports.text_cells import neutral

SEPARATORS = {"titik-koma": ";", "koma": ",", "tab": "\t"}
DECIMAL_MARKS = {"koma": ",", "titik": "."}
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class CsvDialect:
    """How columns are parted and which mark stands before decimals."""

    separator: str = ";"
    decimal_mark: str = ","


def table_csv(table: Table, dialect: CsvDialect) -> bytes:
    """All columns and rows, the pinned ones last."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=dialect.separator, lineterminator="\r\n")
    for row in table.as_values():
        writer.writerow([_cell(value, dialect.decimal_mark) for value in row])
    return (BYTE_ORDER_MARK + file.getvalue()).encode()


def _cell(value: object, decimal_mark: str) -> object:
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", decimal_mark)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return neutral(value)
