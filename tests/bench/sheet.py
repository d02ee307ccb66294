"""A sheet of participants in the long format, and the same rows as plain values."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import xlsxwriter

from regions.periods import month_end

SEGMENTS = ("pu", "bpu", "jakon", "pmi")
MONTHS = tuple(
    month_end(datetime.date(year, month, 1))
    for year in (2023, 2024, 2025)
    for month in range(1, 13)
)


class Row(NamedTuple):
    code: str
    day: datetime.date
    segment: str
    people: int


def rows_of(codes: list[str], wanted: int) -> list[Row]:
    """Regions by months by segments, as far as ``wanted``."""
    chance = random.Random(4)  # the same in each run
    return [row for row, _ in zip(_rows(codes, chance), range(wanted), strict=False)]


def _rows(codes: list[str], chance: random.Random) -> Iterator[Row]:
    for code in codes:
        people = {segment: chance.randrange(1_000, 90_000) for segment in SEGMENTS}
        for day in MONTHS:
            for segment in SEGMENTS:
                people[segment] += chance.randrange(-20, 60)
                yield Row(code, day, segment, people[segment])


def write_sheet(path: Path, rows: list[Row]) -> None:
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Peserta")
    dates = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, ["kode", "per", "segmen", "peserta"])
    for number, row in enumerate(rows, start=1):
        sheet.write_string(number, 0, row.code)
        sheet.write_datetime(number, 1, row.day, dates)
        sheet.write_string(number, 2, row.segment)
        sheet.write_number(number, 3, row.people)
    book.close()
