"""The coverage of a region's children."""

from __future__ import annotations

import datetime

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from reports import formats, wording
from reports.coverage_table import CoverageTable
from reports.tables.columns import (
    CountColumn,
    CountedColumn,
    CoverageColumn,
    GapColumn,
    NoneLast,
    WordColumn,
    under,
)
from reports.tables.lines import Line, lines_of, pinned_lines

# A column of dashes says nothing on the screen; files keep it.
ONLY_WHERE_KNOWN = ("rank", "pu", "bpu", "jakon")


class ChildrenTable(tables.Table):
    """One line a region; total and rest are pinned, so that files have them too.

    Columns that are not visible are for files.
    """

    rank = tables.Column(lazy("Peringkat"), attrs={"css": "number"})
    code = tables.Column(lazy("Kode"), visible=False)
    name = tables.Column(lazy("Wilayah"), attrs={"css": "lead"})
    pu = CountColumn("participants.pu", verbose_name=lazy("PU"))
    bpu = CountColumn("participants.bpu", verbose_name=lazy("BPU"))
    jakon = CountColumn("participants.jakon", verbose_name=lazy("Jasa konstruksi"))
    counted = CountedColumn("participants.counted", verbose_name=lazy("Peserta dihitung"))
    universe = CountColumn("universe.total", verbose_name=lazy("Semesta"))
    coverage = CoverageColumn(verbose_name=lazy("Cakupan (%)"))
    spoken = tables.Column(lazy("Cakupan (dibaca)"), visible=False)
    lowest = tables.Column(lazy("Cakupan terendah (%)"), visible=False)
    highest = tables.Column(lazy("Cakupan tertinggi (%)"), visible=False)
    gap = GapColumn(verbose_name=lazy("Kurang terhadap semesta"))
    population = WordColumn(wording.POPULATIONS, verbose_name=lazy("Yang dihitung"), visible=False)
    basis = WordColumn(wording.BASES, verbose_name=lazy("Dasar wilayah"), visible=False)
    as_of = tables.Column(lazy("Keadaan per"))
    precision = WordColumn(wording.PRECISIONS, verbose_name=lazy("Ketelitian"), visible=False)
    age_months = tables.Column(lazy("Umur (bulan)"), visible=False)
    derivation = tables.Column(lazy("Asal angka"), accessor="how")
    rule = WordColumn(wording.RULES_APPLIED, verbose_name=lazy("Cara menghitung"), visible=False)
    edition = tables.Column(lazy("Semesta menurut"), visible=False)
    source = tables.Column(lazy("Sumber"), visible=False)

    class Meta:
        default = formats.ABSENT
        template_name = "_components/coverage_table.html"

    def __init__(self, report: CoverageTable, sort: str = "") -> None:
        self.report = report
        lines = lines_of(report)
        super().__init__(NoneLast(lines), order_by=sort)
        for name in ONLY_WHERE_KNOWN:
            if all(getattr(line, name) is None for line in lines):
                self.columns.hide(name)

    def get_bottom_pinned_data(self) -> list[Line]:
        return pinned_lines(self.report)

    def render_name(self, record: Line) -> str:
        if record.region is None:
            return record.name
        address = reverse("reports:region", args=[record.region.code])
        query = self.report.selection.query()
        return format_html('<a href="{}?{}">{}</a>', address, query, record.name)

    def value_name(self, record: Line) -> str:
        return record.name

    def render_as_of(self, value: datetime.date, record: Line) -> str:
        # Of a sum the months are enough; files have the days.
        precision = record.precision or "month"
        since = formats.date(record.since, precision)
        until = formats.date(value, precision)
        text = until if record.since is None or since == until else f"{since} – {until}"
        if record.age_months is None:
            return text
        css = "old" if record.age_months >= formats.OLD_AFTER_MONTHS else ""
        age = under(formats.age(record.age_months), css)
        return format_html("<span>{}{}</span>", text, age)

    def value_as_of(self, value: datetime.date) -> datetime.date:
        return value

    def render_derivation(self, record: Line) -> str:
        later = _("semesta dari tanggal sesudahnya") if record.edition_later else ""
        provisional = _("angka sementara") if record.provisional else ""
        notes = (record.source, record.rule_note, provisional, later)
        beneath = under(" · ".join(note for note in notes if note))
        return format_html("<span>{}{}</span>", record.how, beneath)

    def value_derivation(self, record: Line) -> str:
        return record.how
