"""Promises: who, what, by when, and how far."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import django_tables2 as tables
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats
from reports.selection import Selection
from reports.subjects.follow_ups import FollowUpRow
from reports.tables.cells import over
from reports.tables.subject import DayColumn, PeopleColumn, SubjectTable
from reports.wording import follow_ups as words


class FollowUpTable(SubjectTable):
    """On a region's page the agency leads, elsewhere the region."""

    called = gettext_lazy("Tindak lanjut")
    agency = tables.Column(gettext_lazy("OPD atau lembaga"), empty_values=())
    what = tables.Column(gettext_lazy("Tindak lanjut"), accessor="fact__what", orderable=False)
    due = DayColumn(
        "fact__due_precision",
        verbose_name=gettext_lazy("Tenggat"),
        accessor="fact__due",
        empty_values=(),
    )
    overdue = tables.Column(gettext_lazy("Lewat (bulan)"), accessor="overdue_months", visible=False)
    people = PeopleColumn("people", verbose_name=gettext_lazy("Orang"), accessor="fact__people")
    segment = tables.Column(gettext_lazy("Segmen"), accessor="fact__segment_name")
    state = tables.Column(gettext_lazy("Status"))
    people_updated = PeopleColumn(
        "people_updated", verbose_name=gettext_lazy("Orang menurut kabar terakhir"), visible=False
    )
    updated_on = DayColumn(verbose_name=gettext_lazy("Keadaan pada"), visible=False)
    meeting = tables.Column(gettext_lazy("Rapat"), accessor="fact__meeting", visible=False)
    as_of = DayColumn("precision", verbose_name=gettext_lazy("Dicatat per"), visible=False)

    class Meta(SubjectTable.Meta):
        pass

    def __init__(self, rows: Sequence[FollowUpRow], selection: Selection, **options: Any) -> None:
        super().__init__(rows, selection, **options)
        self.hide_where_unknown("people", "segment")
        if self.of_region:
            self.columns["agency"].column.attrs["css"] = "lead"

    def render_agency(self, value: str) -> str:
        return capfirst(words.agency(value))

    def value_agency(self, value: str) -> str | None:
        return value or None

    def render_what(self, value: str, record: FollowUpRow) -> SafeString:
        return over(value, record.fact.meeting)

    def value_what(self, value: str) -> str:
        return value

    def render_due(self, value: datetime.date | None, record: FollowUpRow) -> SafeString | str:
        if value is None:
            return _("tidak disebut")
        day = formats.date(value, record.fact.due_precision)
        if record.overdue_months is None:
            return day
        return over(day, words.overdue(record.overdue_months), css="late")

    def value_due(self, value: datetime.date | None) -> datetime.date | None:
        return value

    def render_state(self, record: FollowUpRow) -> SafeString:
        return over(_state(record), _when(record))

    def value_state(self, record: FollowUpRow) -> str:
        return _state(record)


def _state(row: FollowUpRow) -> str:
    return words.state(row.state, told=row.updated_on is not None)


def _when(row: FollowUpRow) -> str:
    """When it was heard of last and for how many people, or since when it is open."""
    if row.updated_on is None:
        return words.open_since(row.as_of, row.precision, row.open_months or 0)
    return words.heard(row.updated_on, row.people_updated, row.fact.people)
