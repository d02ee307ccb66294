"""A sentence in pieces: its words, and the figures in them with their references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """A figure inside a sentence; ``value`` is what files say of the same reference."""

    text: str
    reference: str
    value: object  # None: the figure is unknown and only said to be


Pieces = tuple[str | Told, ...]
PLACE = re.compile(r"%\((\w+)\)s")


def pieces(sentence: str, **words: str | Told) -> Pieces:
    """``sentence`` with each ``%(name)s`` filled, so that a page can mark its figures."""
    return tuple(_filled(sentence, words))


def plain(said: Pieces) -> str:
    """The sentence as text."""
    return "".join(one.text if isinstance(one, Told) else one for one in said)


def _filled(sentence: str, words: dict[str, str | Told]) -> Iterator[str | Told]:
    for number, part in enumerate(PLACE.split(sentence)):
        if number % 2:
            yield words[part]
        elif part:
            yield part
