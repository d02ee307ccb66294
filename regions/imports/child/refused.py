"""Why a file is refused: a word and its numbers; the parent has the sentence."""

from __future__ import annotations


class Refused(Exception):
    def __init__(self, why: str, **said: str | int) -> None:
        super().__init__(why)
        self.why = why
        self.said = said
