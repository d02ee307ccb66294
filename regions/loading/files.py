"""Read the program's own data files."""

import csv
import datetime
import gzip
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db.models import QuerySet

DATA = Path(__file__).resolve().parent.parent / "data"

Row = dict[str, str]
Ids = dict[str, int]


def rows_of(name: str) -> list[Row]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stream(name: str) -> Iterator[Row]:
    """One row at a time from a compressed file that is too long to hold."""
    with gzip.open(DATA / name, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def lookup(rows: QuerySet[Any], field: str = "code") -> Ids:
    """The ids of ``rows`` by the name that files give them."""
    return dict(rows.values_list(field, "pk"))


def date_or_none(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def number_or_none(text: str) -> int | None:
    return int(text) if text else None


def decimal_or_none(text: str) -> Decimal | None:
    return Decimal(text) if text else None
