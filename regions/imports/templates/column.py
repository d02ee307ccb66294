"""A column of a template: its head, what is written under it, and how a spreadsheet guards it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

YES, NO = "ya", "tidak"


class Shape(Enum):
    """What a cell holds."""

    TEXT = "text"
    CODE = "code"  # a text of digits, which a spreadsheet must not shorten
    COUNT = "count"
    RUPIAH = "rupiah"
    PERCENT = "percent"
    YEAR = "year"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """``filled`` names the value that a prepared row brings along; what is ``seldom`` given is
    folded away."""

    head: str
    explained: str
    example: str = ""
    shape: Shape = Shape.TEXT
    choices: tuple[str, ...] = ()
    width: int = 16
    filled: str = ""
    seldom: bool = False

    @property
    def note(self) -> str:
        return f"{self.explained}\nContoh: {self.example}" if self.example else self.explained
