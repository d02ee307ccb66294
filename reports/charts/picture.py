"""A picture of a report, free of any medium."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

Spec = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in the table of a picture; a figure has its reference and its value."""

    text: str
    reference: str = ""  # as on the page: "18.04:coverage.total"
    value: Decimal | int | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, what it shows in a sentence, who said it, and its figures as a table."""

    key: str  # its address, and the beginning of every id in it
    title: str  # the finding
    source: str  # who said it, and as of when
    wide: Spec  # Vega-Lite, for a page of a desk and for files
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    narrow: Spec | None = None  # for a phone; None: the wide one shrinks well
    note: str = ""  # how to read it, where that is not plain
