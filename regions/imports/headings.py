"""What the head of a column means; what could mean two things is left for a person to say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from regions.imports.periods_in_text import is_year, names_month, period_in
from regions.imports.segment_words import SegmentWords
from regions.imports.tables import Heading
from regions.imports.vocabulary import (
    COLUMNS,
    EMPLOYERS,
    FILLING,
    NEVER_PARTICIPANTS,
    NOT_PARTICIPANTS,
    UNIVERSE,
    plain,
)

IGNORE = "ignore"
PARTICIPANTS = "participants"
UNIVERSE_OF = "universe"


@dataclass(frozen=True, slots=True)
class Guess:
    """The likely meaning; a person is asked unless it is ``sure``."""

    meaning: str
    sure: bool = True


def guess(heading: Heading, others: Iterable[Heading], words: SegmentWords) -> Guess:
    """Of a column in a sheet of participants."""
    text, leaf = plain(heading.text), plain(heading.words[-1] if heading.words else "")
    for said in (text, leaf):
        if said in COLUMNS:
            return Guess(COLUMNS[said])
    if leaf in EMPLOYERS:
        return _of_employers(leaf, others)
    return guess_words(text, words)


def guess_words(text: str, words: SegmentWords) -> Guess:
    """Of words that name a segment or something else that is counted."""
    if text in words.names:
        return Guess(f"{PARTICIPANTS}.{words.names[text]}")
    if holds(text, NEVER_PARTICIPANTS):
        return Guess(IGNORE)
    if holds(text, NOT_PARTICIPANTS):
        return Guess(IGNORE, sure=False)
    return _of_people(text, words)


def holds(text: str, phrases: Iterable[str]) -> bool:
    return any(f" {phrase} " in f" {text} " for phrase in phrases)


def _of_employers(leaf: str, others: Iterable[Heading]) -> Guess:
    """The number of employers, unless their workers are split by the size of the business."""
    heads = [plain(one.text) for one in others]
    if leaf == "badan usaha" and not any(holds(one, ("tk", "tenaga kerja")) for one in heads):
        by_size = any(one.startswith("badan usaha ") for one in heads)
        return Guess(f"{PARTICIPANTS}.badan_usaha", sure=by_size)
    return Guess(IGNORE, sure=False)


def _of_people(text: str, words: SegmentWords) -> Guess:
    measure, rest = PARTICIPANTS, text
    for phrase in sorted(UNIVERSE, key=len, reverse=True):
        if holds(rest, (phrase,)):
            measure, rest = UNIVERSE_OF, f" {rest} ".replace(f" {phrase} ", " ").strip()
    meant = words.meant(rest)
    strange = [word for word in words.left_over(rest) if not is_filling(word)]
    if len(meant) == 1:
        return Guess(f"{measure}.{meant[0]}", sure=not strange)
    if meant:
        return Guess(f"{measure}.{meant[0]}", sure=False)
    if not strange:
        return Guess(measure)
    return Guess(IGNORE if measure == PARTICIPANTS else measure, sure=False)


def is_filling(word: str) -> bool:
    return word in FILLING or names_month(word) or bool(re.fullmatch(r"\d{1,4}", word))


def speaks_of_time(heading: Heading) -> bool:
    """Whether the column is of one month or year."""
    leaf = heading.words[-1] if heading.words else ""
    text = heading.text
    return names_month(text) or is_year(leaf) or period_in(text) is not None
