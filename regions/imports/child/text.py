"""CSV as offices export it: three encodings, three delimiters, quotes, Excel's first line."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice
from pathlib import Path

from .limits import Limits
from .refused import Refused

DELIMITERS = ";,\t|"
LOOKED_AT = 60
EXCELS_HINT = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
KEPT_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)  # ="0012" keeps its zeros in Excel

Rows = list[list[str | None]]


def read_text(path: Path, limits: Limits) -> Rows:
    text = decoded(path.read_bytes())
    if "\0" in text:
        raise Refused("kind", found="unknown")
    text, delimiter = _without_hint(text)
    rows: Rows = []
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or found(text)):
            rows.append([_tidy(cell) for cell in cells])
            if len(rows) > limits.rows:
                _refuse_many(text, limits)
    except csv.Error:
        raise Refused("broken") from None
    return rows


def decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _without_hint(text: str) -> tuple[str, str]:
    """Excel's own first line ``sep=;`` names the delimiter; the row stays, blank."""
    first, _, rest = text.partition("\n")
    hint = EXCELS_HINT.fullmatch(first)
    return (f"\n{rest}", hint[1]) if hint else (text, "")


def found(text: str) -> str:
    """The delimiter that parts most lines into the same number of cells, and into most."""
    return max(DELIMITERS, key=lambda delimiter: _fit(text, delimiter))


def _fit(text: str, delimiter: str) -> tuple[int, int]:
    try:
        rows = list(
            islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), LOOKED_AT)
        )
    except csv.Error:
        return 0, 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0, 0
    width, lines = max(widths.items(), key=lambda item: (item[1], item[0]))
    return lines, width


def _tidy(cell: str) -> str | None:
    kept = KEPT_AS_TEXT.fullmatch(cell)
    return (kept[1] if kept else cell) or None


def _refuse_many(text: str, limits: Limits) -> None:
    """The last lines of a file are often blank; only others count."""
    lines = len(text.rstrip(' \r\n\t;,"').splitlines())
    if lines > limits.rows:
        raise Refused("rows", sheet="CSV", found=lines, limit=limits.rows)
