"""Agencies and the segments that they answer for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import django_tables2 as tables
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats, wording
from reports.selection import Selection
from reports.subjects.row import SubjectRow
from reports.subjects.stewards import StewardRow
from reports.tables.cells import over
from reports.tables.subject import PeopleColumn, SubjectTable
from reports.wording.target_sums import beyond


class MissingColumn(PeopleColumn):
    """People not enrolled, no finer than the counts; more than the potential in words."""

    def render(self, value: int, record: StewardRow) -> SafeString:  # type: ignore[override]
        coverage = record.coverage
        text = wording.gap_people(coverage) if coverage else formats.count(abs(value))
        return formats.marked(f"{record.reference}.{self.figure}", value, beyond(text, value))


class StewardTable(SubjectTable):
    """Date and source are those of the figures; who appointed the agency stands beneath it."""

    called = gettext_lazy("OPD pengampu")
    segment = tables.Column(gettext_lazy("Segmen"), accessor="segment__name")
    agency = tables.Column(gettext_lazy("OPD pengampu"), empty_values=())
    potential = PeopleColumn("potential", verbose_name=gettext_lazy("Potensi"))
    enrolled = PeopleColumn("enrolled", verbose_name=gettext_lazy("Peserta"))
    missing = MissingColumn("missing", verbose_name=gettext_lazy("Kurang terhadap potensi"))

    class Meta(SubjectTable.Meta):
        pass

    def __init__(self, rows: Sequence[StewardRow], selection: Selection, **options: Any) -> None:
        # Nobody's figures have no source; such a row still says who must act.
        super().__init__(cast("Sequence[SubjectRow]", rows), selection, **options)
        if self.of_region:
            self.columns["segment"].column.attrs["css"] = "lead"

    def render_agency(self, value: str, record: StewardRow) -> SafeString | str:
        fact = record.appointed
        if fact is None:
            return _("OPD pengampu belum ditetapkan")
        said = f"{fact.source.publisher}, {formats.date(fact.as_of, fact.precision)}"
        return over(value, said)

    def value_agency(self, value: str) -> str | None:
        return value or None
