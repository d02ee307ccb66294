"""What an .ods says besides its values: failed formulas, percentages and merged cells."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from xml.etree import ElementTree

from .extras import Extras
from .limits import Limits
from .markup import walked

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
WORTH_READING = (
    b'value-type="error"',
    b'value-type="percentage"',
    b"columns-spanned",
    b"rows-spanned",
)


@dataclass
class _Reader:
    limits: Limits
    found: dict[str, Extras] = field(default_factory=dict)
    row: int = 0

    def read(self, content: bytes) -> dict[str, Extras]:
        extras = Extras()
        for event, node in walked(content):
            if event == "start" and node.tag == f"{TABLE}table":
                extras = self.found.setdefault(node.get(f"{TABLE}name", ""), Extras())
                self.row = 0
            if event == "end" and node.tag == f"{TABLE}table-row":
                self._row(node, extras)
                node.clear()
        return self.found

    def _row(self, row: ElementTree.Element, extras: Extras) -> None:
        column = 0
        for cell in row:
            self._cell(cell, column, extras)
            column += int(cell.get(f"{TABLE}number-columns-repeated", 1))
        self.row += int(row.get(f"{TABLE}number-rows-repeated", 1))

    def _cell(self, cell: ElementTree.Element, column: int, extras: Extras) -> None:
        if cell.get(f"{CALC}value-type") == "error":
            extras.faults[self.row, column] = "".join(cell.itertext()).strip() or "#?"
        if cell.get(f"{OFFICE}value-type") == "percentage":
            repeated = int(cell.get(f"{TABLE}number-columns-repeated", 1))
            last = min(column + repeated, self.limits.columns)
            extras.percents.update((self.row, each) for each in range(column, last))
        wide = int(cell.get(f"{TABLE}number-columns-spanned", 1))
        high = int(cell.get(f"{TABLE}number-rows-spanned", 1))
        if wide > 1 or high > 1:
            extras.merges.append((self.row, column, self.row + high - 1, column + wide - 1))


def extras_of(archive: zipfile.ZipFile, limits: Limits) -> dict[str, Extras]:
    """By the name of the sheet."""
    content = archive.read("content.xml")
    if not any(mark in content for mark in WORTH_READING):
        return {}
    return _Reader(limits).read(content)
