"""Files of the kinds that offices send, made in a moment; also those that nobody should send."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
import xlwt

Rows = Sequence[Sequence[object]]

ODS = "application/vnd.oasis.opendocument.spreadsheet"
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<m:file-entry m:full-path="/" m:media-type="{ODS}"/></m:manifest>'
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def xlsx(path: Path, *sheets: Rows, merges: Iterable[str] = (), hidden: Iterable[int] = ()) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Lembar{number}")
        for row in rows:
            sheet.append(list(row))
        if number in hidden:
            sheet.sheet_state = "hidden"
    for merge in merges:
        book.worksheets[0].merge_cells(merge)
    book.save(path)
    return path


def xls(path: Path, rows: Rows, merges: Iterable[tuple[int, int, int, int, str]] = ()) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Lembar1")
    for merge in merges:
        sheet.write_merge(*merge)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, str) and cell.startswith("#"):
                sheet.row(number).set_cell_error(column, cell)
            elif cell is not None:
                sheet.write(number, column, cell)
    book.save(str(path))
    return path


def ods(path: Path, rows: Rows) -> Path:
    return ods_of(path, "".join(map(_ods_row, rows)))


def ods_of(path: Path, rows: str) -> Path:
    content = (
        f'<?xml version="1.0"?><office:document-content {SPACES} {CALC} office:version="1.2">'
        f'<office:body><office:spreadsheet><table:table table:name="Lembar1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        path, {"mimetype": ODS, "content.xml": content, "META-INF/manifest.xml": MANIFEST}
    )


def _ods_row(row: Sequence[object]) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"


def _ods_cell(cell: object) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, datetime.date):
        kind = f'office:value-type="date" office:date-value="{cell.isoformat()}"'
    elif isinstance(cell, int | float):
        kind = f'office:value-type="float" office:value="{cell}"'
    else:
        kind = 'office:value-type="string"'
    return f"<table:table-cell {kind}><text:p>{escape(str(cell))}</text:p></table:table-cell>"


def csv(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def replaced(path: Path, part: str, old: str, new: str) -> Path:
    """The same workbook with something else in one of its parts."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    found = parts[part]
    text = found.decode() if isinstance(found, bytes) else found
    assert old in text
    return zipped(path, {**parts, part: text.replace(old, new)})


def locked(path: Path) -> Path:
    """As Excel keeps a workbook with a password: an older container around an encrypted part."""
    names = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0") for name in ("EncryptionInfo", "EncryptedPackage")
    )
    path.write_bytes(OLE + bytes(504) + names + bytes(1024))
    return path
