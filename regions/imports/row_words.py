"""What a row says of its counts besides the numbers: who was counted, how it was rounded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.imports.choice_words import read_choice, read_yes
from regions.imports.marks import is_absent, read_count
from regions.imports.workbook import Cell, as_text
from regions.models import Population, RegionBasis, Rounding
from regions.numbers import holds_nik

LONGEST_NOTE = 200


@dataclass(frozen=True, slots=True)
class Terms:
    """How all figures were counted, unless a row says otherwise."""

    population: str | None
    basis: str
    has_source: bool

    @property
    def settled(self) -> bool:
        return self.population is not None and self.has_source


SAID_BY_ROW = {"population", "basis", "rounded_to", "approximate", "note", "standard_error"}
CountWords = tuple[int, bool, str, int | None]
PLAIN: CountWords = (1, False, "", None)


@dataclass(frozen=True, slots=True)
class About:
    """What a row says of its counts."""

    population: str
    basis: str
    count: CountWords


class WrongCell(Exception):
    def __init__(self, name: str, sentence: str) -> None:
        self.name, self.sentence = name, sentence
        super().__init__(sentence)


def about_row(cells: dict[str, Cell], terms: Terms, mark: str) -> About:
    def told(name: str, read: Any, otherwise: Any) -> Any:
        cell = cells.get(name)
        if is_absent(cell):
            return otherwise
        try:
            return read(cell)
        except ValidationError as refused:
            raise WrongCell(name, refused.messages[0]) from refused

    return About(
        told(
            "population",
            lambda cell: read_choice(cell, Population),
            terms.population or "not_stated",
        ),
        told("basis", lambda cell: read_choice(cell, RegionBasis), terms.basis),
        (
            told("rounded_to", lambda cell: read_choice(cell, Rounding), 1),
            told("approximate", read_yes, False),
            told("note", read_note, ""),
            told("standard_error", lambda cell: read_count(cell, mark), None),
        ),
    )


def read_note(cell: Cell) -> str:
    text = as_text(cell)
    if holds_nik(text):
        raise ValidationError(_("Ada 16 angka seperti NIK di sini; hapus nomor orang itu."))
    if len(text) > LONGEST_NOTE:
        raise ValidationError(_("Catatan paling panjang %s huruf.") % LONGEST_NOTE)
    return text
