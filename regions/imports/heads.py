"""Headings of one to three rows, with what stands over several columns repeated for each."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regions.imports.workbook import Cell, Merge, Sheet, is_blank, letters
from regions.models import Precision
from regions.periods import say_period

NOT_IN_A_KEY = re.compile(r"[^\w%]+")

Words = list[str | None]


@dataclass(frozen=True, slots=True)
class Heading:
    """The words over a column, from the top; ``nth`` tells columns of the same words apart."""

    column: int
    words: tuple[str, ...]
    nth: int = 1

    @property
    def text(self) -> str:
        return " / ".join(self.words)

    @property
    def key(self) -> str:
        """The words in small letters without signs: what is remembered about them."""
        key = " / ".join(NOT_IN_A_KEY.sub(" ", word.lower()).strip() for word in self.words)
        return key if self.nth == 1 else f"{key} ({self.nth})"


def headings_of(sheet: Sheet, top: int, bottom: int, used: set[int]) -> tuple[Heading, ...]:
    """One heading for each column in ``used``; ``top`` to ``bottom`` are the rows of heads."""
    levels = [[_word(cell) for cell in sheet.rows[row]] for row in range(top, bottom + 1)]
    if not _spread_merged(levels, sheet.merges, top, bottom):
        _spread_to_the_right(levels)
    found = [(column, _distinct(levels, column)) for column in sorted(used | _worded(levels))]
    return tuple(_numbered(found))


def _numbered(found: list[tuple[int, tuple[str, ...]]]) -> list[Heading]:
    seen: Counter[str] = Counter()
    headings = []
    for column, words in found:
        words = words or (_("kolom %s") % letters(column),)
        key = Heading(column, words).key
        seen[key] += 1
        headings.append(Heading(column, words, seen[key]))
    return headings


def _word(cell: Cell) -> str | None:
    """A date over a column is a month that the spreadsheet made a day of."""
    if is_blank(cell):
        return None
    if isinstance(cell, datetime.date):
        return say_period(cell, Precision.MONTH if cell.day == 1 else Precision.DAY)
    return " ".join(str(cell).split())


def _worded(levels: list[Words]) -> set[int]:
    return {column for level in levels for column, word in enumerate(level) if word}


def _spread_merged(levels: list[Words], merges: Sequence[Merge], top: int, bottom: int) -> bool:
    """Whether merges say what stands over what."""
    width = len(levels[0])
    inside = [merge for merge in merges if top <= merge.top <= bottom and merge.left < width]
    for merge in inside:
        word = levels[merge.top - top][merge.left]
        for level in levels[merge.top - top : merge.bottom - top + 1]:
            for column in range(merge.left, min(merge.right + 1, width)):
                level[column] = word
    return any(merge.left < merge.right for merge in inside)


def _spread_to_the_right(levels: list[Words]) -> None:
    """Without merges a word stands over the blanks to its right that have words of their own."""
    said = [[bool(word) for word in level] for level in levels]
    for depth, level in enumerate(levels[:-1]):
        over: str | None = None
        for column, word in enumerate(level):
            has_words_below = any(below[column] for below in said[depth + 1 :])
            begins_anew = any(above[column] for above in said[:depth])
            if word:
                over = word if has_words_below else None
            elif has_words_below and over and not begins_anew:
                level[column] = over
            else:
                over = None


def _distinct(levels: list[Words], column: int) -> tuple[str, ...]:
    words: list[str] = []
    for level in levels:
        word = level[column]
        if word and (not words or words[-1] != word):
            words.append(word)
    return tuple(words)
