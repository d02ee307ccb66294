"""The coverage of a region's children."""

from __future__ import annotations

import datetime

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats, wording
from reports.coverage_table import CoverageTable
from reports.tables.cells import in_one_line, over
from reports.tables.columns import (
    CountColumn,
    CountedColumn,
    CoverageColumn,
    GapColumn,
    NoneLast,
    SpreadColumn,
    WordColumn,
)
from reports.tables.line import Line
from reports.tables.lines import lines_of, pinned_lines

# A column of dashes says nothing on the screen; files keep it.
ONLY_WHERE_KNOWN = ("rank", "pu", "bpu", "jakon")


class ChildrenTable(tables.Table):
    """One line a region; total and rest are pinned, so that files have them too.

    Columns that are not visible are for files.
    """

    rank = tables.Column(gettext_lazy("Peringkat"), attrs={"css": "number"})
    code = tables.Column(gettext_lazy("Kode"), visible=False)
    name = tables.Column(gettext_lazy("Wilayah"), attrs={"css": "lead"})
    pu = CountColumn("participants.pu", verbose_name=gettext_lazy("PU"))
    bpu = CountColumn("participants.bpu", verbose_name=gettext_lazy("BPU"))
    jakon = CountColumn("participants.jakon", verbose_name=gettext_lazy("Jasa konstruksi"))
    counted = CountedColumn("participants.counted", verbose_name=gettext_lazy("Peserta dihitung"))
    universe = CountColumn("universe.total", verbose_name=gettext_lazy("Semesta"))
    spread_counted = SpreadColumn(
        gettext_lazy("± peserta"), accessor="counted", visible=False, orderable=False
    )
    spread_universe = SpreadColumn(
        gettext_lazy("± semesta"), accessor="universe", visible=False, orderable=False
    )
    coverage = CoverageColumn(verbose_name=gettext_lazy("Cakupan (%)"))
    spoken = tables.Column(gettext_lazy("Cakupan (seperti tampil)"), visible=False)
    lowest = tables.Column(gettext_lazy("Cakupan terendah (%)"), visible=False)
    highest = tables.Column(gettext_lazy("Cakupan tertinggi (%)"), visible=False)
    gap = GapColumn(verbose_name=gettext_lazy("Kurang terhadap semesta"))
    target = tables.Column(gettext_lazy("Target (%)"), visible=False)
    target_gap = tables.Column(gettext_lazy("Kurang terhadap target (orang)"), visible=False)
    target_points = tables.Column(gettext_lazy("Kurang terhadap target (poin)"), visible=False)
    grade = tables.Column(gettext_lazy("Mutu"), visible=False)
    level_with = tables.Column(gettext_lazy("Setara dengan"), visible=False)
    population = WordColumn(
        wording.POPULATIONS, verbose_name=gettext_lazy("Yang dihitung"), visible=False
    )
    basis = WordColumn(wording.BASES, verbose_name=gettext_lazy("Dasar wilayah"), visible=False)
    as_of = tables.Column(gettext_lazy("Keadaan per"), initial_sort_descending=True)
    precision = WordColumn(
        wording.PRECISIONS, verbose_name=gettext_lazy("Ketelitian"), visible=False
    )
    age_months = tables.Column(gettext_lazy("Umur (bulan)"), visible=False)
    derivation = tables.Column(gettext_lazy("Asal angka"), accessor="how", empty_values=())
    rule = WordColumn(
        wording.RULES_APPLIED, verbose_name=gettext_lazy("Cara menghitung"), visible=False
    )
    edition = tables.Column(gettext_lazy("Semesta menurut"), visible=False)
    source = tables.Column(gettext_lazy("Sumber"), visible=False)
    note = tables.Column(gettext_lazy("Catatan"), accessor="kind", visible=False, orderable=False)

    class Meta:
        default = formats.ABSENT
        template_name = "_components/coverage_table.html"

    def __init__(self, report: CoverageTable, sort: str = "") -> None:
        self.report = report
        self.edition_titles = wording.edition_titles(report.editions)
        lines = lines_of(report)
        super().__init__(NoneLast(lines), order_by=sort)
        for name in ONLY_WHERE_KNOWN:
            if name in self.columns and all(getattr(line, name) is None for line in lines):
                self.columns.hide(name)

    def get_bottom_pinned_data(self) -> list[Line]:
        return pinned_lines(self.report)

    @property
    def stands(self) -> bool:
        """Whether the total may be said of the region itself."""
        return self.report.roll_up is not None and self.report.roll_up.figure is not None

    @property
    def missing(self) -> list[Line]:
        """Regions without any figure, which a phone folds away."""
        return [line for line in self.data.data if line.css == "missing"]

    def row_css(self, record: Line) -> str:
        """What the row is, for the stylesheet; a total that is not the region's stands apart."""
        loose = record.kind == "total" and not self.stands
        return f"{record.css} loose" if loose else record.css

    def render_name(self, record: Line) -> str:
        if record.region is None:
            return self.value_name(record)
        address = reverse("reports:region", args=[record.region.code])
        query = self.report.selection.query()
        return format_html('<a href="{}?{}">{}</a>', address, query, record.name)

    def value_name(self, record: Line) -> str:
        return self._total_name() if record.kind == "total" else record.name

    def _total_name(self) -> str:
        report = self.report
        inside = [row.region for row in report.rows if row.region.code in report.total.included]
        return wording.total_name(
            report.region,
            tuple(region.full_name for region in inside),
            len(report.rows),
            stands=self.stands,
        )

    def render_as_of(self, value: datetime.date, record: Line) -> str:
        # Of a sum the months are enough; files have the days.
        precision = record.precision or "month"
        since = formats.date(record.since, precision)
        until = formats.date(value, precision)
        text = until if record.since is None or since == until else f"{since} – {until}"
        if not record.age_months:
            return text
        css = "old" if record.age_months >= formats.OLD_AFTER_MONTHS else ""
        return over(text, formats.age(record.age_months), css=css)

    def value_as_of(self, value: datetime.date, record: Line) -> datetime.date:
        """Of a sum the date of its oldest part, as in JSON."""
        return record.since or value

    def render_derivation(self, record: Line) -> str:
        later = _("semesta dari tanggal sesudahnya") if record.edition_later else ""
        provisional = _("angka sementara") if record.provisional else ""
        beneath = in_one_line(record.source or "", record.rule_note, provisional, later)
        return over(record.how, beneath) if beneath or record.how else self.default

    def value_derivation(self, record: Line) -> str | None:
        return record.how or None

    def value_edition(self, value: str) -> str:
        return self.edition_titles.get(value, value)

    def value_note(self, record: Line) -> str | None:
        """What the screen says beside or beneath the row."""
        exceeds = record.coverage is not None and record.coverage.exceeds
        notes = (
            (exceeds, wording.OVER_UNIVERSE),
            (self._lacks_universe(record), wording.EDITION_LACKS_REGION),
            (record.edition_later, _("semesta dari tanggal sesudahnya")),
            (record.provisional, _("angka sementara")),
        )
        return "; ".join(str(text).rstrip(".") for holds, text in notes if holds) or None

    def _lacks_universe(self, record: Line) -> bool:
        forced = bool(self.report.selection.edition) and record.region is not None
        return forced and record.counted is not None and record.universe is None
