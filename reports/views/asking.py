"""The question that a request asks."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from reports.exports.csv_file import DECIMAL_MARKS, SEPARATORS, CsvDialect
from reports.selection import ImpossibleQuestion, Selection, read_selection


def selection_of(request: HttpRequest) -> Selection:
    """Without a date: today."""
    return read_selection(request.GET, today=timezone.localdate())


def dialect_of(request: HttpRequest) -> CsvDialect:
    """How the CSV is to be written; raises ``ImpossibleQuestion``."""
    return CsvDialect(
        separator=_one_of(request, "pemisah", SEPARATORS, "titik-koma"),
        decimal_mark=_one_of(request, "desimal", DECIMAL_MARKS, "koma"),
    )


def _one_of(request: HttpRequest, name: str, choices: Mapping[str, str], default: str) -> str:
    asked = request.GET.get(name) or default
    if asked not in choices:
        raise ImpossibleQuestion(
            _("“%(name)s=%(value)s” tidak dikenal. Pilih salah satu: %(choices)s.")
            % {"name": name, "value": asked, "choices": ", ".join(choices)}
        )
    return choices[asked]
