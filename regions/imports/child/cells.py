"""Values as they leave the child: blanks are null, whole numbers whole, dates tagged."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from math import isfinite
from typing import Any

from .extras import Extras

WHOLE_UP_TO = 10**18

Rows = list[list[Any]]


def plain(row: Sequence[Any]) -> list[Any]:
    return [
        None
        if value == "" or (type(value) is float and not isfinite(value))
        else int(value)
        if type(value) is float and value.is_integer() and abs(value) < WHOLE_UP_TO
        else value
        for value in row
    ]


def with_extras(rows: Rows, extras: Extras) -> Rows:
    """Failed formulas shown in their places, percentages as they look and named as such."""
    for (row, column), fault in extras.faults.items():
        _reach(rows, row, column)
        if rows[row][column] is None:
            rows[row][column] = fault
    for row, column in extras.percents:
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = _hundredfold(rows[row][column])
    return rows


def _reach(rows: Rows, row: int, column: int) -> None:
    while len(rows) <= row:
        rows.append([])
    rows[row].extend([None] * (column + 1 - len(rows[row])))


def _hundredfold(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return {"percent": round(value * 100, 10)}


def trimmed(rows: Rows) -> Rows:
    """Without blank rows below and blank columns to the right; all rows of one length."""
    while rows and not any(value is not None for value in rows[-1]):
        rows.pop()
    width = max((_width(row) for row in rows), default=0)
    return [row[:width] + [None] * (width - len(row)) for row in rows]


def _width(row: list[Any]) -> int:
    width = len(row)
    while width and row[width - 1] is None:
        width -= 1
    return width


def tagged(value: object) -> object:
    """For JSON: dates apart from texts that look like them; hours as texts."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    return {"date": value.isoformat()} if isinstance(value, datetime.date) else str(value)
