"""Claims of regions and of offices; no row is ever added to another."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats
from reports.facts.claim_fact import ClaimFact
from reports.selection import Selection
from reports.tables.cells import over
from reports.tables.subject import DayColumn, PeopleColumn, RupiahColumn, SubjectTable
from reports.wording import claims as words
from reports.wording.rupiah import rupiah_said


class CasesColumn(PeopleColumn):
    """Cases; of scholarships, children."""

    def render(self, value: int, record: ClaimFact) -> SafeString:  # type: ignore[override]
        text = words.cases_said(value, record.programme)
        return formats.marked(f"{record.reference}.{self.figure}", value, text)


class SaidRupiahColumn(RupiahColumn):
    """Rupiah as it was rounded, and what it comes to by the law."""

    def render(self, value: int, record: ClaimFact) -> SafeString:  # type: ignore[override]
        said = rupiah_said(value, record.rounded_to)
        number = formats.marked(f"{record.reference}.{self.figure}", value, said)
        return over(number, _lawful(record))


class ClaimTable(SubjectTable):
    """An office stands where a region would; what lies within a claim stands beneath it."""

    called = gettext_lazy("Klaim yang dibayar")
    region = tables.Column(
        gettext_lazy("Wilayah atau kantor"),
        accessor="owner",
        attrs={"css": "lead"},
    )
    office = tables.Column(gettext_lazy("Kantor"), accessor="office__name", visible=False)
    programme = tables.Column(gettext_lazy("Program"), accessor="programme_label")
    period = tables.Column(gettext_lazy("Masa"), accessor="as_of", initial_sort_descending=True)
    since = DayColumn(verbose_name=gettext_lazy("Sejak"), visible=False)
    cumulative = tables.Column(gettext_lazy("Kumulatif"), visible=False)
    among = tables.Column(gettext_lazy("Di antaranya"), visible=False, empty_values=())
    cases = CasesColumn("cases", verbose_name=gettext_lazy("Kasus"))
    rupiah = SaidRupiahColumn("rupiah", verbose_name=gettext_lazy("Rupiah"))
    rounded_to = tables.Column(gettext_lazy("Rupiah dibulatkan ke"), visible=False)
    as_of = DayColumn("precision", verbose_name=gettext_lazy("Sampai"), visible=False)

    class Meta(SubjectTable.Meta):
        pass

    def __init__(self, rows: Sequence[ClaimFact], selection: Selection, **options: Any) -> None:
        super().__init__(rows, selection, **options)
        if self.of_region:
            self.columns["programme"].column.attrs["css"] = "lead"

    def render_region(self, value: str, record: ClaimFact) -> str:
        if record.office is None:
            return super().render_region(value, record)
        address = reverse("reports:office", args=[record.office.slug])
        office = format_html('<a href="{}?{}">{}</a>', address, self.selection.query(), value)
        return over(office, _("seluruh wilayah kantor"))

    def value_region(self, value: str, record: ClaimFact) -> str | None:  # type: ignore[override]
        return record.region.full_name if record.region else None

    def render_programme(self, value: str, record: ClaimFact) -> str:
        return value if record.among is None else _("di antaranya: %(what)s") % {"what": value}

    def value_programme(self, value: str) -> str:
        return value

    def render_period(self, value: datetime.date, record: ClaimFact) -> str:
        return words.period(record.since, value, record.precision, cumulative=record.cumulative)

    def value_cumulative(self, value: bool) -> str:
        return _yes_or_no(value)

    def value_among(self, value: int | None) -> str:
        return _yes_or_no(value is not None)

    def value_rounded_to(self, value: int) -> int:
        return value


def _lawful(claim: ClaimFact) -> str:
    benefit = claim.benefit
    if benefit is None or claim.cases is None:
        return ""
    return words.lawful(claim.cases, benefit.amount, benefit.law)


def _yes_or_no(holds: object) -> str:
    return _("ya") if holds else _("tidak")
