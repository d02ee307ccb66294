"""A table of one subject: the same object on its page, in a region's section and in files."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from reports import formats, wording
from reports.measures import Count, SourceFact
from reports.selection import Selection
from reports.subjects.row import SubjectRow
from reports.tables.cells import over
from reports.tables.columns import UNKNOWN, NoneLast


class PeopleColumn(tables.Column):
    """People: as they may be said on the screen, a number in files.

    ``figure`` is the name of the number in JSON, after the reference of the row.
    """

    def __init__(self, figure: str, **options: Any) -> None:
        super().__init__(attrs={"css": "number"}, initial_sort_descending=True, **options)
        self.figure = figure

    def render(self, value: Count | int, record: SubjectRow) -> SafeString:
        plain, text = _plain(value), _said(value)
        return formats.marked(f"{record.reference}.{self.figure}", plain, text)

    def value(self, value: Count | int) -> int:
        return _plain(value)


class RupiahColumn(PeopleColumn):
    """Money: ``Rp42.000.000`` on the screen, a number in files."""

    def render(self, value: int, record: SubjectRow) -> SafeString:  # type: ignore[override]
        return formats.marked(f"{record.reference}.{self.figure}", value, formats.rupiah(value))


class PointsColumn(tables.Column):
    """A percentage or a distance in points; two decimals in files."""

    def __init__(self, figure: str, *, points: bool = False, **options: Any) -> None:
        super().__init__(attrs={"css": "number"}, initial_sort_descending=True, **options)
        self.figure, self.points = figure, points

    def render(self, value: Decimal, record: SubjectRow) -> SafeString:
        text = wording.unsigned_points(value) if self.points else formats.percent(value)
        return formats.marked(f"{record.reference}.{self.figure}", value, text)

    def value(self, value: Decimal) -> Decimal:
        return value


class DayColumn(tables.Column):
    """A date as precisely as it was said; ``precision`` names the field that tells how."""

    def __init__(self, precision: str = "", **options: Any) -> None:
        super().__init__(initial_sort_descending=True, **options)
        self.precision = precision

    def render(self, value: datetime.date, record: Any) -> str:
        precision = tables.A(self.precision).resolve(record) if self.precision else None
        return formats.date(value, precision)

    def value(self, value: datetime.date) -> datetime.date:
        return value


class SubjectTable(tables.Table):
    """Rows about one subject. Columns that are not visible are for files.

    ``called`` names the table for those who cannot see where it stands.
    """

    called: Any = ""

    code = tables.Column(gettext_lazy("Kode"), accessor="region__code", visible=False)
    region = tables.Column(
        gettext_lazy("Wilayah"), accessor="region__full_name", attrs={"css": "lead"}
    )
    as_of = DayColumn("precision", verbose_name=gettext_lazy("Keadaan per"))
    source = tables.Column(gettext_lazy("Sumber"), orderable=False)
    note = tables.Column(gettext_lazy("Catatan"), visible=False, orderable=False)

    class Meta:
        default = formats.ABSENT
        template_name = "_components/subject_table.html"
        sequence: tuple[str, ...] = ("code", "region", "...", "as_of", "source", "note")

    def __init__(
        self,
        rows: Sequence[SubjectRow],
        selection: Selection,
        *,
        sort: str = "",
        of_region: bool = False,
    ) -> None:
        self.selection, self.of_region = selection, of_region
        super().__init__(NoneLast(list(rows)), order_by=sort, orderable=not of_region)
        if of_region:
            self.columns.hide("region")

    def row_css(self, record: Any) -> str:
        """What the row is, for the stylesheet; empty for nothing of note."""
        depth = getattr(record, "depth", 0)
        return f"depth-{depth}" if depth else ""

    def hide_where_unknown(self, *names: str) -> None:
        """A column of dashes says nothing on the screen; files keep it."""
        for name in names:
            field = self.columns[name].accessor
            if all(field.resolve(row, quiet=True) in UNKNOWN for row in self.data):
                self.columns.hide(name)

    def render_region(self, value: str, record: Any) -> str:
        if record.region is None:
            return value
        address = reverse("reports:region", args=[record.region.code])
        return format_html('<a href="{}?{}">{}</a>', address, self.selection.query(), value)

    def value_region(self, value: str) -> str:
        return value

    def render_source(self, value: SourceFact, record: Any) -> str:
        return over(value.publisher, record.note)

    def value_source(self, value: SourceFact) -> str:
        return value.publisher


def _plain(value: Count | int) -> int:
    return value.value if isinstance(value, Count) else value


def _said(value: Count | int) -> str:
    return wording.people(value if isinstance(value, Count) else Count(value))
