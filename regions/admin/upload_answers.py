"""Questions about a file as the page shows them, and the answers that come back."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice

from django.utils.translation import gettext_lazy as _

from regions.imports.outcome import Prepared, Question
from regions.imports.tables import Table, find_tables
from regions.imports.workbook import Cell, Workbook, is_blank, letters
from regions.models import Precision
from regions.numbers import holds_nik, write_count
from regions.periods import say_period

NAME = "answer:"
MOST_SAMPLES = 3
MOST_ROWS = 200  # in which samples are looked for
LONGEST_SAMPLE = 40
LONGEST_ANSWER = 500
MOST_RADIOS = 4
GROUPS = {
    "": _("Tentang angka ini"),
    "mark": _("Tanda desimal"),
    "column": _("Arti kolom"),
    "region": _("Wilayah yang dimaksud"),
}
SOURCE = "source"
Answers = dict[str, str]
Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """``samples`` are the first values that stand in the column asked about."""

    question: Question
    id: str
    samples: tuple[str, ...]
    options: Options

    @property
    def name(self) -> str:
        return f"{NAME}{self.question.key}"

    @property
    def column(self) -> str:
        place = self.question.place
        return letters(place.column) if place and place.column is not None else ""

    @property
    def has_radios(self) -> bool:
        return 0 < len(self.options) <= MOST_RADIOS and self.question.key != SOURCE

    @property
    def lacks_blank(self) -> bool:
        return all(value for value, _label in self.options)


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    asked: list[Asked]


def groups_of(
    name: str, questions: Sequence[Question], book: Workbook, sources: Options
) -> list[Group]:
    """In the order of ``GROUPS``; within one as the file has them. ``name`` begins each id."""
    sheets = tables_asked_about(questions, book)
    by_group: dict[str, list[Question]] = {group: [] for group in GROUPS}
    for question in questions:
        by_group[group_of(question.key)].append(question)
    number = count(1)
    return [
        Group(
            str(GROUPS[group]),
            [
                Asked(one, f"{name}-{next(number)}", samples(one, sheets), options_of(one, sources))
                for one in asked
            ],
        )
        for group, asked in by_group.items()
        if asked
    ]


def options_of(question: Question, sources: Options) -> Options:
    return sources if question.key == SOURCE else question.options


def said_about(settled: Iterable[Question], sources: Options) -> list[tuple[str, str]]:
    """What the figures are taken to be, in the words of the questions and their answers."""
    about = [(one, dict(options_of(one, sources))) for one in settled if not group_of(one.key)]
    return [(one.text, words.get(one.suggested, one.suggested)) for one, words in about]


def group_of(key: str) -> str:
    group = key.partition(":")[0]
    return group if group in GROUPS else ""


def samples(question: Question, sheets: Mapping[str, list[Table]]) -> tuple[str, ...]:
    place = question.place
    if place is None or place.column is None or place.row is not None:
        return ()
    rows = (row for table in sheets.get(place.sheet, ()) for row in table.rows)
    cells = (row.cells[place.column] for row in rows if place.column < len(row.cells))
    return tuple(islice((say_cell(cell) for cell in cells if not is_blank(cell)), MOST_SAMPLES))


def tables_asked_about(questions: Iterable[Question], book: Workbook) -> dict[str, list[Table]]:
    names = {one.place.sheet for one in questions if one.place and one.place.column is not None}
    tops = (replace(sheet, rows=sheet.rows[:MOST_ROWS]) for sheet in book.sheets)
    return {sheet.name: find_tables(sheet) for sheet in tops if sheet.name in names}


def say_cell(cell: Cell) -> str:
    """A cell as it would be read aloud from the sheet."""
    if isinstance(cell, datetime.date):
        return say_period(cell, Precision.DAY)
    if isinstance(cell, int) and not isinstance(cell, bool):
        return f"-{write_count(-cell)}" if cell < 0 else write_count(cell)
    if isinstance(cell, float):
        return str(cell).replace(".", ",")
    text = " ".join(str(cell).split())
    return text if len(text) <= LONGEST_SAMPLE else f"{text[:LONGEST_SAMPLE]}…"


def answers_posted(posted: Mapping[str, str], earlier: Answers, prepared: Prepared) -> Answers:
    """``earlier`` with what was answered now; what was understood unasked stays unsaid."""
    answers = dict(earlier)
    for question in (*prepared.questions, *prepared.settled):
        answer = posted.get(f"{NAME}{question.key}")
        if answer is None or holds_nik(answer):
            continue
        answer = answer.strip()[:LONGEST_ANSWER]
        was_open = question in prepared.questions
        if was_open or question.key in earlier or answer != question.suggested:
            answers[question.key] = answer
    return answers
