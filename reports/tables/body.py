"""The rows of a table as its page shows them.

django-tables2 looks up the signature of each column for each cell, and the template each
attribute again: of hundreds of rows that is most of the time that a page takes.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django_tables2 import Table

TAKES = ("value", "record", "column", "bound_column", "bound_row", "table")


@dataclass(frozen=True, slots=True)
class _Column:
    """A visible column: how its value is found and shown, and the cell around it."""

    bound: Any
    takes: tuple[str, ...]
    before: SafeString
    absent: SafeString
    after: SafeString

    def cell(self, row: Any) -> SafeString:
        column = self.bound.column
        value = self.bound.accessor.resolve(row.record, quiet=True)
        if value in column.empty_values:
            return self._shown(self.bound.default)
        offers = {
            "value": value,
            "record": row.record,
            "column": column,
            "bound_column": self.bound,
            "bound_row": row,
            "table": row.table,
        }
        render: Callable[..., Any] = self.bound.render
        return self._shown(render(**{name: offers[name] for name in self.takes}))

    def _shown(self, text: Any) -> SafeString:
        before = self.absent if text == self.bound.default else self.before
        return format_html("{}{}{}", before, text, self.after)


def body(table: Table) -> SafeString:
    """Every row with its cells; ``row_css`` of the table tells a row's class, empty for none."""
    columns = [_column(bound) for bound in table.columns]
    return mark_safe("".join(_rows(table, columns)))  # noqa: S308 - each cell escapes its own


def _rows(table: Table, columns: list[_Column]) -> Iterator[str]:
    for row in table.rows:
        css = table.row_css(row.record)
        yield format_html('<tr class="{}">', css) if css else "<tr>"
        for column in columns:
            yield column.cell(row)
        yield "</tr>"


def _column(bound: Any) -> _Column:
    takes = tuple(name for name in inspect.signature(bound.render).parameters if name in TAKES)
    css = bound.column.attrs.get("css", "")
    if css == "lead":
        start = mark_safe('<th scope="row" class="lead">')
        return _Column(bound, takes, start, start, mark_safe("</th>"))
    cell = '<td class="{} {}{}" data-label="{}">'
    before, absent = (
        format_html(cell, css, bound.name, extra, bound.header) for extra in ("", " absent")
    )
    return _Column(bound, takes, before, absent, mark_safe("</td>"))
