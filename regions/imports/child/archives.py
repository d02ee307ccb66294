"""Zipped workbooks: unpacked once to be weighed, before anything is made of them."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator

from .limits import MEGABYTE, Limits
from .refused import Refused

MOST_ENTRIES = 5_000
LOCKED = 0x1
ODS = "application/vnd.oasis.opendocument.spreadsheet"
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


def weigh(archive: zipfile.ZipFile, limits: Limits) -> None:
    """Sums what really comes out: the sizes that an archive states may lie."""
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise Refused("entries", found=len(entries), limit=MOST_ENTRIES)
    if any(entry.flag_bits & LOCKED for entry in entries):
        raise Refused("locked")
    unpacked = 0
    for entry in entries:
        for size in _sizes(archive, entry):
            unpacked += size
            if unpacked > limits.unpacked:
                raise Refused("bomb", limit=limits.unpacked // MEGABYTE)


def _sizes(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[int]:
    with archive.open(entry) as stream:
        while piece := stream.read(MEGABYTE):
            yield len(piece)


def contents_of(archive: zipfile.ZipFile) -> str:
    """``xlsx`` or ``ods``; refuses what else is zipped."""
    names = set(archive.namelist())
    if any(name.lower() == "xl/workbook.xml" for name in names):
        return "xlsx"
    if "mimetype" in names and archive.read("mimetype").decode("ascii", "replace").strip() == ODS:
        if b"encryption-data" in _read(archive, "META-INF/manifest.xml", names):
            raise Refused("locked")
        return "ods"
    for folder, kind in (("word/", "word"), ("ppt/", "slides"), ("xl/", "xlsb")):
        if any(name.startswith(folder) for name in names):
            raise Refused("kind", found=kind)
    raise Refused("kind", found="archive")


def _read(archive: zipfile.ZipFile, name: str, names: set[str]) -> bytes:
    return archive.read(name) if name in names else b""
