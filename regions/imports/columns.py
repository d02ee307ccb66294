"""The columns of one table, each with what it means; unclear ones are asked about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from regions.imports.desk import Desk, Options
from regions.imports.headings import (
    IGNORE,
    PARTICIPANTS,
    UNIVERSE_OF,
    Guess,
    guess,
    speaks_of_time,
)
from regions.imports.periods_in_text import is_year, period_in, readable
from regions.imports.segment_words import TOTAL, SegmentWords
from regions.imports.tables import Heading, Table
from regions.imports.workbook import Place
from regions.models import ImportKind
from regions.periods import Period

MEASURES = (PARTICIPANTS, UNIVERSE_OF)


@dataclass(frozen=True, slots=True)
class Column:
    """``segment`` and ``period`` are those of the head; rows or the sheet tell them otherwise."""

    number: int
    head: str
    meaning: str
    segment: str | None = None
    period: Period | None = None

    @property
    def counts(self) -> bool:
        return self.meaning in MEASURES


def columns_of(table: Table, desk: Desk, words: SegmentWords, year: int | None) -> list[Column]:
    """Without those that are to be left out; blank where a person has yet to say."""
    guesses = guesses_of(table.headings, desk.kind, words)
    found = []
    for heading, guessed in zip(table.headings, guesses, strict=True):
        meaning = asked_of(heading, guessed, table.sheet, desk, words)
        if meaning not in (None, IGNORE):
            found.append(column_of(heading, str(meaning), year))
    return found


def may_count(table: Table, desk: Desk, words: SegmentWords) -> bool:
    """Whether a column looks like counts, or was said to hold them."""
    guesses = guesses_of(table.headings, desk.kind, words)
    keys = [f"column:{one.key}"[:200] for one in table.headings]
    said = [desk.answers.get(key) or desk.remembered.get(key, "") for key in keys]
    told = (*(one.meaning for one in guesses), *said)
    return any(one.partition(".")[0] in MEASURES for one in told)


def asked_of(
    heading: Heading, guessed: Guess, sheet: str, desk: Desk, words: SegmentWords
) -> str | None:
    return desk.ask(
        f"column:{heading.key}"[:200],
        _("Apa isi kolom “%s”?") % heading.text,
        options=meanings(words),
        suggested=guessed.meaning,
        place=Place(sheet, None, heading.column),
        sure=guessed.sure,
    )


def guesses_of(headings: Sequence[Heading], kind: ImportKind, words: SegmentWords) -> list[Guess]:
    guesses = [
        guess(one, [other for other in headings if other is not one], words) for one in headings
    ]
    timed = [speaks_of_time(one) for one in headings]
    if kind == ImportKind.UNIVERSE:
        guesses = [of_universe(one) for one in guesses]
    guesses = [of_province(one, guesses) for one in guesses]
    if any(one.meaning == "segment" for one in guesses):
        guesses = [value_of_rows(one) for one in guesses]
    if sum(timed) > 1:
        guesses = [
            Guess(IGNORE) if bare_total(one) and not of_time else one
            for one, of_time in zip(guesses, timed, strict=True)
        ]
    return with_twins_asked(headings, guesses)


def of_universe(one: Guess) -> Guess:
    """In a sheet of workers every count is of workers."""
    return replace(one, meaning=one.meaning.replace(PARTICIPANTS, UNIVERSE_OF))


def of_province(one: Guess, all_of_them: Sequence[Guess]) -> Guess:
    """The province stands beside its regencies, or is itself what the row speaks of."""
    if one.meaning != "province":
        return one
    named = any(other.meaning in ("region", "code") for other in all_of_them)
    return Guess(IGNORE if named else "region")


def value_of_rows(one: Guess) -> Guess:
    """Beside a column of segments "Jumlah" is the count of the row, not a total."""
    return replace(one, meaning=one.meaning.split(".")[0]) if bare_total(one) else one


def bare_total(one: Guess) -> bool:
    return one.meaning in {f"{measure}.{TOTAL}" for measure in MEASURES}


def with_twins_asked(headings: Sequence[Heading], guesses: list[Guess]) -> list[Guess]:
    """Two columns for one thing cannot both be meant."""
    keys = [
        (one.meaning, speaks_of_time(heading) and heading.text)
        for heading, one in zip(headings, guesses, strict=True)
    ]
    often = Counter(key for key in keys if key[0] != IGNORE)
    return [
        replace(one, sure=False) if often[key] > 1 else one
        for key, one in zip(keys, guesses, strict=True)
    ]


def column_of(heading: Heading, meaning: str, year: int | None) -> Column:
    measure, _dot, segment = meaning.partition(".")
    period = None
    if measure in MEASURES and speaks_of_time(heading):
        leaf = heading.words[-1]
        period = readable(leaf) if is_year(leaf) else period_in(heading.text, year)
    return Column(heading.column, heading.text, measure, segment or None, period)


def meanings(words: SegmentWords) -> Options:
    """What a column can mean, as a person chooses it."""
    plain = {
        IGNORE: _("Abaikan kolom ini"),
        "code": _("Kode wilayah"),
        "region": _("Nama wilayah"),
        "period": _("Keadaan per"),
        "segment": _("Segmen"),
        PARTICIPANTS: _("Peserta (segmennya disebut di baris atau judul)"),
        UNIVERSE_OF: _("Semesta (segmennya disebut di baris atau judul)"),
        "population": _("Yang dihitung (aktif, terdaftar, terlindungi)"),
        "basis": _("Dasar wilayah"),
        "source": _("Sumber"),
        "note": _("Catatan"),
        "rounded_to": _("Dibulatkan ke"),
        "approximate": _("Kira-kira"),
        "standard_error": _("Galat baku"),
    }
    counted = {PARTICIPANTS: _("Peserta: %s"), UNIVERSE_OF: _("Semesta: %s")}
    return (
        *plain.items(),
        *(
            (f"{measure}.{code}", said % segment)
            for measure, said in counted.items()
            for code, segment in words.segments.items()
        ),
    )
