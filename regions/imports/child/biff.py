"""What an .xls says besides its values: failed formulas and percentages."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from .extras import Extras
from .formats import PERCENT_FORMATS, shows_percent
from .ole import workbook_in
from .refused import Refused

EOF, SHEET, LOCKED = 0x000A, 0x0085, 0x002F
FORMULA, ERROR, NUMBER, SMALL, SEVERAL = 0x0006, 0x0205, 0x0203, 0x027E, 0x00BD
FORMAT, STYLE = 0x041E, 0x00E0
WORKSHEET = 0
ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}

Place = tuple[int, int]


def extras_of(content: bytes) -> list[Extras]:
    """One for each worksheet, in their order; nothing where the container cannot be followed."""
    try:
        stream = workbook_in(content)
        starts, percents = _overview(stream)
        return [_sheet(stream, start, percents) for start in starts]
    except (struct.error, IndexError, KeyError):
        return []


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + length]
        if kind == EOF:
            return
        at += 4 + length


def _overview(stream: bytes) -> tuple[list[int], set[int]]:
    """Where each worksheet begins, and the numbers of the styles that show a percentage."""
    starts: list[int] = []
    formats, styles = set(PERCENT_FORMATS), list[int]()
    for kind, body in _records(stream, 0):
        if kind == LOCKED:
            raise Refused("locked")
        if kind == SHEET and body[5] == WORKSHEET:
            starts.append(int.from_bytes(body[:4], "little"))
        if kind == FORMAT and shows_percent(_format(body)):
            formats.add(int.from_bytes(body[:2], "little"))
        if kind == STYLE:
            styles.append(int.from_bytes(body[2:4], "little"))
    return starts, {number for number, shown in enumerate(styles) if shown in formats}


def _format(body: bytes) -> str:
    return body[5:].decode("utf-16-le" if body[4] & 1 else "latin-1", "replace")


def _sheet(stream: bytes, start: int, percents: set[int]) -> Extras:
    extras = Extras()
    for kind, body in _records(stream, start):
        if kind == ERROR and body[7]:
            extras.faults[_place(body)] = ERRORS.get(body[6], "#?")
        if kind == FORMULA and body[12:14] == b"\xff\xff" and body[6] == 2:
            extras.faults[_place(body)] = ERRORS.get(body[8], "#?")
        if percents and kind in {NUMBER, SMALL, FORMULA, SEVERAL}:
            extras.percents.update(
                place for place, style in _styles(kind, body) if style in percents
            )
    return extras


def _place(body: bytes) -> Place:
    row, column = struct.unpack_from("<HH", body)
    return row, column


def _styles(kind: int, body: bytes) -> Iterator[tuple[Place, int]]:
    """The style of each cell in a record; one kind of record holds several beside each other."""
    row, column = _place(body)
    several = range(4, len(body) - 2, 6) if kind == SEVERAL else (4,)
    for number, at in enumerate(several):
        yield (row, column + number), int.from_bytes(body[at : at + 2], "little")
