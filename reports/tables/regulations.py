"""Rules and agreements of regions, and what they ask of villages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import django_tables2 as tables
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from reports import formats
from reports.facts.regulation_fact import RegulationFact
from reports.selection import Selection
from reports.tables.cells import over
from reports.tables.subject import DayColumn, SubjectTable
from reports.wording import regulations as words


class RegulationTable(SubjectTable):
    """Kind and number name a rule; its title stands beside it."""

    called = gettext_lazy("Regulasi")
    name = tables.Column(gettext_lazy("Regulasi"), accessor="kind")
    title = tables.Column(gettext_lazy("Tentang"), orderable=False)
    issued_on = DayColumn(verbose_name=gettext_lazy("Tanggal"))
    mandate = tables.Column(gettext_lazy("Mandat desa"), accessor="per_village")

    class Meta(SubjectTable.Meta):
        pass

    def __init__(
        self, rows: Sequence[RegulationFact], selection: Selection, **options: Any
    ) -> None:
        super().__init__(rows, selection, **options)
        if self.of_region:
            self.columns["name"].column.attrs["css"] = "lead"

    def render_name(self, record: RegulationFact) -> str:
        return words.regulation_name(record.kind, record.number, record.region.kind)

    def render_mandate(self, value: int, record: RegulationFact) -> SafeString:
        reference = f"{record.reference}.per_village"
        said = formats.marked(reference, value, words.mandate(value))
        return over(said, record.segment_name)

    def value_mandate(self, value: int) -> int:
        return value
