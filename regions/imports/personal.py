"""No person enters: a file that names people is refused whole, and never repeats whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from regions.imports.personal_words import kind_of_heading, looks_like_person_number
from regions.imports.workbook import Cell, Refusal, Sheet, Workbook, letters
from regions.numbers import holds_nik

UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")  # letters without any width
MOST_NAMED = 20
NIK_FROM, NIK_BELOW = 10**15, 10**16


def refuse_personal_data(book: Workbook) -> None:
    """Looks at every cell of every sheet, hidden ones too, and names all places at once."""
    said = [part for number, sheet in enumerate(book.sheets, 1) for part in _of(sheet, number)]
    said += _beside(book.asides)
    if not said:
        return
    more = len(said) - MOST_NAMED
    if more > 0:
        said = [*said[:MOST_NAMED], _("%d tempat lain") % more]
    sentence = _("%s; hapus lalu unggah lagi.") % "; ".join(said)
    raise Refusal(sentence[0].upper() + sentence[1:])


def _beside(asides: tuple[str, ...]) -> list[str]:
    """What a file carries along unseen: the list behind a pivot table, above all."""
    kinds = dict.fromkeys(kind for text in asides if (kind := kind_of_text(text)))
    if not kinds:
        return []
    said = _("di luar sel (tabel pivot, komentar, kepala halaman atau properti berkas) ada %s")
    return [said % _(" dan ").join(kinds)]


def _of(sheet: Sheet, number: int) -> list[str]:
    """One part of the sentence for each column that holds something of people."""
    name = sheet.name
    if looks_like_person_number(name) or holds_nik(name):
        return [_("nama lembar ke-%d berisi NIK") % number]
    columns: dict[int, dict[str, None]] = {}
    for column, kind in _found(sheet):
        columns.setdefault(column, {})[kind] = None
    said = {"sheet": name}
    return [
        _("lembar “%(sheet)s” kolom %(column)s berisi %(what)s")
        % {**said, "column": letters(column), "what": _(" dan ").join(kinds)}
        for column, kinds in sorted(columns.items())
    ]


def _found(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Each text is judged once, however often it stands on the sheet."""
    judged: dict[Cell, str] = {}
    for row in sheet.rows:
        for column, cell in enumerate(row):
            if type(cell) is int:
                if NIK_FROM <= cell < NIK_BELOW:
                    yield column, _("NIK")
            elif type(cell) is str:
                kind = judged.get(cell)
                if kind is None:
                    kind = judged[cell] = kind_of_text(cell)
                if kind:
                    yield column, kind


def kind_of_text(text: str) -> str:
    """What of a person this text holds; blank for any other."""
    text = UNSEEN.sub("", text)
    if looks_like_person_number(text) or holds_nik(text):
        return _("NIK")
    return kind_of_heading(text)
