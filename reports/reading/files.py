"""A CSV file becomes printed numbers, or one list of everything that is wrong with it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from django.utils.translation import gettext as _

from reports.reading.cases import CaseLine
from reports.reading.known_segments import Segments
from reports.reading.rows import BEYOND, RowReader

REQUIRED = ("case", "as_of", "segment", "measure", "value", "adopt")


class UnreadableReportsError(Exception):
    """All that is wrong with a file, one sentence a line."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))


def read_cases(path: Path, segments: Segments) -> list[CaseLine]:
    """The lines of a file in its order. Raises `UnreadableReportsError`."""
    lines: list[CaseLine] = []
    problems: list[str] = []
    for number, row in _rows(path):
        reader = RowReader(row, segments)
        line = reader.read()
        lines += [line] if line else []
        problems += [
            _("%(file)s, baris %(number)s, %(problem)s")
            % {"file": path.name, "number": number, "problem": problem}
            for problem in reader.problems
        ]
    if problems:
        raise UnreadableReportsError(*problems)
    return lines


def _rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Each row with the line of the file on which it ends; blank rows are left out."""
    text = _text(path)
    header = text.partition("\n")[0]
    separator = ";" if header.count(";") > header.count(",") else ","
    reader = csv.DictReader(text.splitlines(keepends=True), delimiter=separator, restkey=BEYOND)
    reader.fieldnames = [name.strip() for name in reader.fieldnames or ()]
    _check_columns(path, list(reader.fieldnames))
    try:
        rows = [(reader.line_num, _tidy(row)) for row in reader]
    except csv.Error as error:
        raise _not_csv(path) from error
    rows = [(number, row) for number, row in rows if any(row.values())]
    if not rows:
        raise UnreadableReportsError(
            _("%(file)s tidak memuat satu angka pun. Isi satu baris untuk tiap angka.")
            % {"file": path.name}
        )
    return rows


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableReportsError(
            _("%(file)s tidak dapat dibuka. Periksa nama dan letaknya.") % {"file": path}
        ) from error
    except UnicodeDecodeError as error:
        raise _not_csv(path) from error


def _not_csv(path: Path) -> UnreadableReportsError:
    sentence = _("%(file)s bukan berkas CSV. Simpan sebagai “CSV UTF-8”.")
    return UnreadableReportsError(sentence % {"file": path.name})


def _check_columns(path: Path, columns: list[str]) -> None:
    missing = [name for name in REQUIRED if name not in columns]
    double = sorted({name for name in columns if columns.count(name) > 1})
    problems = [
        _("%(file)s, baris 1: kolom %(column)s tidak ada. Tambahkan judulnya.")
        % {"file": path.name, "column": name}
        for name in missing
    ]
    problems += [
        _("%(file)s, baris 1: kolom %(column)s ada lebih dari satu. Sisakan satu.")
        % {"file": path.name, "column": name}
        for name in double
    ]
    if problems:
        raise UnreadableReportsError(*problems)


def _tidy(row: Mapping[str, object]) -> dict[str, str]:
    """The cells without blanks around them; those beyond the header joined."""
    return {
        name: ", ".join(map(str, cell)) if isinstance(cell, list) else str(cell or "").strip()
        for name, cell in row.items()
    }
