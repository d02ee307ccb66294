"""Periods in titles, heads and cells, where other words may stand around them."""

from __future__ import annotations

import datetime
import re

from django.core.exceptions import ValidationError

from regions.imports.vocabulary import plain
from regions.imports.workbook import Cell
from regions.models import Precision
from regions.periods import Period, month_end, month_of, parse_period, refuse_ancient, refuse_future

NUMERIC = re.compile(
    r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}/\d{4}"
)
PART_OF_YEAR = re.compile(r"(?:triwulan|tw|kuartal|semester|smt)\.? (?:i{1,3}|iv|[1-4]),? \d{4}")
YEAR = re.compile(r"(?<!\d)(19[789]\d|20\d\d)(?!\d)")


def period_in(text: str, year: int | None = None) -> Period | None:
    """The last period that ``text`` names; ``year`` is that of a month without one."""
    found = [*PART_OF_YEAR.findall(text.lower()), *NUMERIC.findall(text)]
    words = plain(text).split()
    found += [
        said
        for number, word in enumerate(words)
        if month_of(word) and (said := _around(words, number, year))
    ]
    return next((period for said in reversed(found) if (period := readable(said))), None)


def _around(words: list[str], number: int, year: int | None) -> str:
    before = words[number - 1] if number else ""
    after = words[number + 1] if number + 1 < len(words) else ""
    day = f"{before} " if re.fullmatch(r"\d{1,2}", before) else ""
    if re.fullmatch(r"\d{2}", after):
        after = f"20{after}"
    when = after if YEAR.fullmatch(after) else str(year or "")
    return f"{day}{words[number]} {when}" if when else ""


def year_in(text: str) -> int | None:
    found = YEAR.findall(text)
    return int(found[-1]) if found else None


def is_year(text: str) -> bool:
    return bool(YEAR.fullmatch(text.strip()))


def names_month(text: str) -> bool:
    return any(month_of(word) for word in plain(text).split())


def readable(text: str) -> Period | None:
    try:
        return parse_period(text)
    except ValidationError:
        return None


def read_period(cell: Cell) -> Period:
    """What a cell says; raises ``ValidationError`` with the sentence that tells how to mend it.

    Sheets keep a month as its first day, so that day is read as the month.
    """
    period = _period_of(cell)
    refuse_ancient(period, str(cell))
    refuse_future(period)
    return period


def _period_of(cell: Cell) -> Period:
    if isinstance(cell, datetime.datetime):
        cell = cell.date()
    if isinstance(cell, datetime.date):
        if cell.day == 1:
            return Period(month_end(cell), Precision.MONTH)
        return Period(cell, Precision.DAY)
    if isinstance(cell, float) and cell == int(cell):
        cell = int(cell)
    text = str(cell).strip()
    return period_in(text) or parse_period(text)
