"""The question that a request asks."""

from __future__ import annotations

from collections.abc import Collection

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from reports.exports.csv_file import DECIMAL_MARKS, SEPARATORS, CsvDialect
from reports.selection import ImpossibleQuestion, Selection, read_selection
from reports.tables.subject import SubjectTable


def selection_of(request: HttpRequest) -> Selection:
    """Without a date: today."""
    return read_selection(request.GET, today=timezone.localdate())


def dialect_of(request: HttpRequest) -> CsvDialect:
    """How the CSV is to be written; raises ``ImpossibleQuestion``."""
    return CsvDialect(
        separator=SEPARATORS[one_of(request, "pemisah", SEPARATORS, "titik-koma")],
        decimal_mark=DECIMAL_MARKS[one_of(request, "desimal", DECIMAL_MARKS, "koma")],
    )


def sort_of(request: HttpRequest, table: type[SubjectTable]) -> str:
    """By which column a list is ordered; raises ``ImpossibleQuestion`` for one not known."""
    asked = request.GET.get("sort", "")
    known = [name for name, column in table.base_columns.items() if column.orderable is not False]
    if asked and asked.removeprefix("-") not in known:
        raise ImpossibleQuestion(
            _("“sort=%(value)s” tidak dikenal. Urutkan menurut salah satu: %(choices)s.")
            % {"value": asked, "choices": ", ".join(known)}
        )
    return asked


def one_of(request: HttpRequest, name: str, choices: Collection[str], default: str) -> str:
    """The word of the query under ``name``; raises ``ImpossibleQuestion`` for one not known."""
    asked = request.GET.get(name) or default
    if asked not in choices:
        raise ImpossibleQuestion(
            _("“%(name)s=%(value)s” tidak dikenal. Pilih salah satu: %(choices)s.")
            % {"name": name, "value": asked, "choices": ", ".join(choices)}
        )
    return asked
