"""What an .xlsx says besides its values: failed formulas, percentages, and how far it reaches."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from html import unescape

from .extras import Extras
from .formats import PERCENT_FORMATS, shows_percent
from .limits import Limits
from .markup import parsed
from .refused import Refused

CELL = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
FAR_RIGHT = re.compile(rb' r="([A-Z]{3})([0-9]+)"[^>/]*>\s*<(?:\w+:)?(?:v|is|f)\b')
FAILED = re.compile(
    rb'<(?:\w+:)?c\b([^>]*\bt="e"[^>]*)>(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)<', re.DOTALL
)
WITHOUT_RESULT = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>([^<]*)</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


def extras_of(archive: zipfile.ZipFile, limits: Limits) -> dict[str, Extras]:
    """By the name of the sheet."""
    percents = _percent_styles(archive)
    found = {}
    for name, part in _parts(archive):
        content = archive.read(part)
        _refuse_far_cells(name, content, limits)
        found[name] = Extras(dict(_faults(content)), set(_percentages(content, percents)))
    return found


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The names of sheets and where in the archive they are."""
    names = {name.lower(): name for name in archive.namelist()}
    book = names["xl/workbook.xml"]
    links = names.get("xl/_rels/workbook.xml.rels")
    if links is None:
        return
    targets = {
        link.get("Id"): posixpath.normpath(posixpath.join("/xl", link.get("Target", "")))[1:]
        for link in parsed(archive.read(links))
    }
    for node in parsed(archive.read(book)).iter():
        if node.tag.endswith("}sheet"):
            identity = next((value for key, value in node.items() if key.endswith("}id")), None)
            part = names.get(targets.get(identity, "").lower())
            if part:
                yield node.get("name", ""), part


def _refuse_far_cells(name: str, content: bytes, limits: Limits) -> None:
    """A single cell far away would make the reader lay out the whole field before it."""
    last = content.rfind(b"<v>")
    before = content.rfind(b' r="', 0, max(last, content.rfind(b"<is>")))
    found = CELL.search(content, before) if before >= 0 else None
    for cell in filter(None, (found, FAR_RIGHT.search(content))):
        row, column = place_of(cell)
        if row >= limits.rows:
            raise Refused("rows", sheet=name, found=row + 1, limit=limits.rows)
        if column >= limits.columns:
            raise Refused("columns", sheet=name, found=column + 1, limit=limits.columns)


def place_of(cell: re.Match[bytes]) -> tuple[int, int]:
    column = 0
    for letter in cell[1]:
        column = column * 26 + letter - ord("A") + 1
    return int(cell[2]) - 1, column - 1


def _faults(content: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    if b't="e"' in content:
        for found in FAILED.finditer(content):
            if cell := CELL.search(found[1]):
                yield place_of(cell), _text(found[2])
    if b"<f" in content or b":f" in content:
        for found in WITHOUT_RESULT.finditer(content):
            cell = CELL.search(found[1])
            if cell and b't="str"' not in found[1]:
                yield place_of(cell), f"={_text(found[2] or b'')}"


def _text(content: bytes) -> str:
    return unescape(content.decode("utf-8", "replace"))


def _percent_styles(archive: zipfile.ZipFile) -> list[int]:
    """The numbers of the cell styles that show a percentage."""
    if "xl/styles.xml" not in archive.namelist():
        return []
    styles = parsed(archive.read("xl/styles.xml"))
    space = styles.tag.rpartition("}")[0] + "}"
    formats = PERCENT_FORMATS | {
        int(node.get("numFmtId", 0))
        for node in styles.iter(f"{space}numFmt")
        if shows_percent(node.get("formatCode", ""))
    }
    cells = styles.find(f"{space}cellXfs")
    return [
        number
        for number, node in enumerate(cells if cells is not None else ())
        if int(node.get("numFmtId", 0)) in formats
    ]


def _percentages(content: bytes, styles: list[int]) -> Iterator[tuple[int, int]]:
    if not styles:
        return
    wanted = "|".join(map(str, styles)).encode()
    for found in re.finditer(rb'<(?:\w+:)?c\b([^>]*\bs="(?:' + wanted + rb')"[^>]*)>', content):
        if cell := CELL.search(found[1]):
            yield place_of(cell)
