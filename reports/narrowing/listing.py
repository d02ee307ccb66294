"""The rows of a list that were asked for, and how it can be narrowed further."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reports.narrowing.facets import CATEGORY, OF_PLACES, Facet, office_of, regions_of
from reports.narrowing.narrowing import TEXT, Narrowing, read_narrowing
from reports.narrowing.surroundings import Surroundings, load_surroundings, with_categories
from reports.selection import Selection


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet and how many rows it leaves; ``None``: that is not counted."""

    value: str
    name: str
    rows: int | None
    group: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A facet with the values that some row has, in their order."""

    word: str
    label: str
    choices: tuple[Choice, ...]

    @property
    def grouped(self) -> bool:
        return len({choice.group for choice in self.choices}) > 1


@dataclass(frozen=True, slots=True)
class Without:
    """A filter in words, what is asked without it, and how many rows that leaves."""

    word: str
    label: str
    name: str
    narrowing: Narrowing
    rows: int


@dataclass(frozen=True, slots=True)
class Listing:
    """What is left of ``of`` rows."""

    rows: tuple[Any, ...]
    of: int
    narrowing: Narrowing
    fields: tuple[Field, ...]
    active: tuple[Without, ...]


def narrow(
    rows: Sequence[Any], narrowing: Narrowing, facets: Sequence[Facet], about: Surroundings
) -> Listing:
    """Those of ``rows`` that answer every question of ``narrowing``."""
    sieve = Sieve(tuple(rows), facets, about)
    return Listing(
        rows=sieve.left(narrowing),
        of=len(rows),
        narrowing=narrowing,
        fields=tuple(sieve.fields(narrowing)),
        active=tuple(sieve.active(narrowing)),
    )


@dataclass(frozen=True, slots=True)
class Sieve:
    """Rows and all that they can be narrowed by."""

    rows: tuple[Any, ...]
    facets: Sequence[Facet]
    about: Surroundings

    def left(self, narrowing: Narrowing) -> tuple[Any, ...]:
        asked = [(facet, value) for facet in self.facets if (value := narrowing.value(facet.word))]
        text = narrowing.text.casefold()
        return tuple(
            row
            for row in self.rows
            if all(value in facet.of(row, self.about) for facet, value in asked)
            and text in name_of(row).casefold()
        )

    def fields(self, narrowing: Narrowing) -> Iterator[Field]:
        """Only those where there is something to choose."""
        for facet in self.facets:
            chosen = narrowing.value(facet.word)
            field = Field(facet.word, str(facet.label), tuple(self._choices(facet, narrowing)))
            if len(field.choices) > 1 or chosen:
                yield field

    def _choices(self, facet: Facet, narrowing: Narrowing) -> Iterator[Choice]:
        chosen = narrowing.value(facet.word)
        others = self.left(narrowing.without(facet.word))
        counted = facet is not CATEGORY or bool(self.about.categories)
        found = Counter(each for row in others for each in set(facet.of(row, self.about)))
        for value, name in facet.known(self.about).items():
            if found[value] or value == chosen or not counted:
                group = facet.group(value) if facet.group else ""
                rows = found[value] if counted else None
                yield Choice(value, name, rows, group, value == chosen)

    def active(self, narrowing: Narrowing) -> Iterator[Without]:
        by_word = {facet.word: facet for facet in self.facets}
        for word, value in narrowing.pairs():
            fewer = narrowing.without(word)
            rows = len(self.left(fewer))
            if word == TEXT:
                yield Without(word, "", value, fewer, rows)
                continue
            facet = by_word[word]
            name = facet.known(self.about)[value]
            yield Without(word, str(facet.label), name, fewer, rows)


def name_of(row: Any) -> str:
    """What a text is looked for in: who, where, and what it is about."""
    words: Iterable[Any] = (
        *(region.full_name for region in regions_of(row)),
        *(office.name for office in [office_of(row)] if office),
        *(getattr(row, name, "") for name in ("recipient", "agency", "name", "searched")),
    )
    return " ".join(str(word) for word in words if word)


def load_listing(
    rows: Sequence[Any], query: Mapping[str, str], own: Sequence[Facet], selection: Selection
) -> Listing:
    """``rows`` narrowed as ``query`` asks, by their places and the list's ``own`` facets.

    In four queries, and those of the coverages where a category is asked for.
    """
    facets, about = (*own, *OF_PLACES), load_surroundings(selection)
    narrowing = read_narrowing(query, facets, about)
    if narrowing.value(CATEGORY.word):
        codes = [region.code for row in rows for region in regions_of(row)]
        about = with_categories(about, selection, codes)
    return narrow(rows, narrowing, facets, about)
