"""Which rows of a list are asked for: a value beside the question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reports.narrowing.facets import Facet, impossible
from reports.narrowing.surroundings import Surroundings
from reports.selection import ImpossibleQuestion

TEXT = "q"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The value asked of each facet, by its word, in the order of the facets; and a text."""

    asked: tuple[tuple[str, str], ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.asked or self.text)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """As in the query string, so that links keep what was asked."""
        return (*self.asked, (TEXT, self.text)) if self.text else self.asked

    def value(self, word: str) -> str:
        """What is asked under ``word``; empty where nothing is."""
        return dict(self.pairs()).get(word, "")

    def without(self, word: str) -> Narrowing:
        """The same with one question less."""
        kept = tuple(pair for pair in self.asked if pair[0] != word)
        return Narrowing(kept, "" if word == TEXT else self.text)


def read_narrowing(
    query: Mapping[str, str], facets: Sequence[Facet], about: Surroundings
) -> Narrowing:
    """What ``query`` asks of ``facets``; raises ``ImpossibleQuestion`` for an unknown value."""
    return Narrowing(tuple(_asked(query, facets, about)), " ".join(query.get(TEXT, "").split()))


def _asked(
    query: Mapping[str, str], facets: Sequence[Facet], about: Surroundings
) -> Iterable[tuple[str, str]]:
    for facet in facets:
        value = query.get(facet.word, "").strip()
        if not value:
            continue
        known = facet.known(about)
        if value not in known:
            raise ImpossibleQuestion(impossible(facet, value, known))
        yield facet.word, value
