"""Numbers of persons that a workbook carries outside its cells: nobody sees them on the sheet.

Pivot tables keep a copy of the list that they were made from; comments, page headers, links to
other workbooks and the properties of the document hold whatever was written there.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from html import unescape

NIK = re.compile(rb"(?<![\d.,])(?:[1-9]\d{15}|[1-9]\.\d{1,15}[eE]\+?15)(?!\d)")
NIK_IN_TWO_BYTES = re.compile(rb"(?<!\d\0)[1-9]\0(?:\d\0){15}(?!\d\0)")
TAG = re.compile(rb"<[^>]*>")
# What a cell holds is looked at with the sheets; the others only measure.
MEASURED = ("xl/sharedstrings", "xl/styles", "xl/theme", "xl/charts")
BESIDE_CELLS = re.compile(
    rb"<(?:\w+:)?(headerFooter|dataValidations)\b.*?</(?:\w+:)?\1>", re.DOTALL
)
PIVOT_FIELD = re.compile(rb'<(?:\w+:)?cacheField\b[^>]*?\bname="([^"]*)"')
ANNOTATION = re.compile(rb"<office:annotation\b.*?</office:annotation>", re.DOTALL)
TEXTS = (".xml", ".vml", ".rels")


def in_archive(archive: zipfile.ZipFile) -> list[str]:
    """The numbers as they stand there, and the headings of lists behind pivot tables."""
    found: list[str] = []
    for entry in archive.namelist():
        name = entry.lower()
        if name.endswith(TEXTS) and not name.startswith(MEASURED):
            content = archive.read(entry)
            if "pivotcache" in name:
                found += (unescape(_text(one)) for one in PIVOT_FIELD.findall(content))
            found += (_text(one) for piece in _pieces(name, content) for one in NIK.findall(piece))
    return list(dict.fromkeys(found))


def _pieces(name: str, content: bytes) -> Iterator[bytes]:
    """What of a part is looked at; a number that markup parts in a comment is joined again."""
    if name == "content.xml":
        yield from (found[0] for found in ANNOTATION.finditer(content))
    elif name.startswith("xl/worksheets/sheet"):
        after = content[max(content.rfind(b"</sheetData>"), 0) :]
        yield from (found[0] for found in BESIDE_CELLS.finditer(after))
    else:
        yield content
        if "comment" in name:
            yield TAG.sub(b"", content)


def in_older(content: bytes) -> list[str]:
    """Of an .xls, whose comments and properties are plain bytes in one letter or two each."""
    wide = (one.replace(b"\0", b"") for one in NIK_IN_TWO_BYTES.findall(content))
    plain = re.findall(rb"(?<![\d.,])[1-9]\d{15}(?!\d)", content)
    return list(dict.fromkeys(_text(one) for one in (*plain, *wide)))


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")
