"""Awards: who received what, with a rank only where one was printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import django_tables2 as tables
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from reports import formats
from reports.facts.award_fact import AwardFact
from reports.selection import Selection
from reports.tables.cells import over
from reports.tables.subject import SubjectTable


class AwardTable(SubjectTable):
    """A recipient other than the region stands beneath it, or in its place."""

    called = gettext_lazy("Penghargaan")
    region = tables.Column(
        gettext_lazy("Wilayah"),
        accessor="region__full_name",
        attrs={"css": "lead"},
        empty_values=(),
    )
    edition = tables.Column(gettext_lazy("Penghargaan"))
    recipient = tables.Column(gettext_lazy("Penerima"), visible=False)
    assessment_year = tables.Column(
        gettext_lazy("Tahun penilaian"), attrs={"css": "number"}, initial_sort_descending=True
    )
    level = tables.Column(gettext_lazy("Tingkat"), accessor="level_label")
    category = tables.Column(gettext_lazy("Kategori"))
    rank = tables.Column(
        gettext_lazy("Peringkat"), accessor="rank", attrs={"css": "number"}, empty_values=()
    )
    rank_note = tables.Column(gettext_lazy("Catatan peringkat"), visible=False, orderable=False)

    class Meta(SubjectTable.Meta):
        pass

    def __init__(self, rows: Sequence[AwardFact], selection: Selection, **options: Any) -> None:
        super().__init__(rows, selection, **options)
        self.hide_where_unknown("assessment_year", "level", "category")
        if self.of_region:
            self.columns["edition"].column.attrs["css"] = "lead"
            if any(row.recipient for row in rows):
                self.columns.show("recipient")

    def render_region(self, value: str, record: AwardFact) -> str:
        if record.region is None:
            return record.recipient
        name = super().render_region(value, record)
        return over(name, record.recipient)

    def render_assessment_year(self, value: int) -> str:
        return str(value)

    def value_assessment_year(self, value: int) -> str:
        """A year is no count: without a separator of thousands."""
        return str(value)

    def render_rank(self, value: int | None, record: AwardFact) -> SafeString | str:
        if value is None:
            number: SafeString | str = formats.ABSENT
        else:
            number = formats.marked(f"{record.reference}.rank", value, formats.count(value))
        return over(number, record.rank_note) if record.rank_note else number

    def value_rank(self, value: int | None) -> int | None:
        return value
