"""A small table of sums above a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from reports import formats
from reports.labels import RegionLabel
from reports.selection import Selection
from reports.wording.rupiah import rupiah_short

Cell = SafeString | str


@dataclass(frozen=True, slots=True)
class Overview:
    """What is read before the list: sentences, tables of sums, and what is not in them."""

    lead: Sequence[Cell]
    tables: Sequence[OverviewTable]
    notes: Sequence[Cell] = ()


@dataclass(frozen=True, slots=True)
class OverviewTable:
    """``header`` names the columns; the first cell of each row is the row's name."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    worded: tuple[str, ...] = ()  # columns with words instead of numbers

    @property
    def columns(self) -> list[tuple[str, str]]:
        """The name of each column and its class."""
        first, *others = self.header
        css = ("words" if name in self.worded else "number" for name in others)
        return [(first, "lead"), *zip(others, css, strict=True)]

    @property
    def labelled(self) -> list[tuple[Cell, list[tuple[tuple[str, str], Cell]]]]:
        """Each row's name, and its other cells with their columns."""
        others = self.columns[1:]
        return [(name, list(zip(others, cells, strict=True))) for name, *cells in self.rows]


def folded(summary: str, lines: Sequence[Cell]) -> SafeString:
    """Lines that are read by who wants to know."""
    items = format_html_join("", "<li>{}</li>", ((line,) for line in lines))
    return format_html(
        '<details class="who under"><summary>{}</summary><ul>{}</ul></details>', summary, items
    )


def people_cell(reference: str, people: int | None) -> Cell:
    """People, marked; absent where nobody knows."""
    if people is None:
        return formats.ABSENT
    return formats.marked(reference, people, formats.count(people))


def money_cell(reference: str, rupiah: int | None) -> Cell:
    """Rupiah in three digits, marked with the whole number."""
    if rupiah is None:
        return formats.ABSENT
    return formats.marked(reference, rupiah, rupiah_short(rupiah))


def region_link(region: RegionLabel, selection: Selection) -> SafeString:
    """Its full name, leading to its page with the question kept."""
    address = reverse("reports:region", args=[region.code])
    return format_html('<a href="{}?{}">{}</a>', address, selection.query(), region.full_name)
