"""The state of each region's data: on the page in few columns, in files each fact apart."""

from __future__ import annotations

import datetime
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats, wording
from reports.labels import OfficeLabel
from reports.measures import Reporting, SourceFact, Trust
from reports.subjects.quality_row import QualityRow
from reports.tables.cells import in_one_line, over
from reports.tables.subject import DayColumn, SubjectTable
from reports.wording import quality as words
from reports.wording.grades import trust


class QualityTable(SubjectTable):
    """A province's line tells of its own figure, and how many of its regencies reported."""

    called = gettext_lazy("Mutu data")
    above = tables.Column(gettext_lazy("Bagian dari"), accessor="above__full_name", visible=False)
    as_of = DayColumn("precision", verbose_name=gettext_lazy("Angka per"), empty_values=())
    age = tables.Column(gettext_lazy("Umur (bulan)"), accessor="age_months", visible=False)
    state = tables.Column(
        gettext_lazy("Melapor dalam tiga bulan"), accessor="overdue", visible=False
    )
    recent = tables.Column(
        gettext_lazy("Kabupaten/kota melapor"), attrs={"css": "number"}, orderable=False
    )
    recent_of = tables.Column(
        gettext_lazy("Jumlah kabupaten/kota"), accessor="recent__of", visible=False
    )
    universe = DayColumn(verbose_name=gettext_lazy("Semesta per"), accessor="universe_from")
    universe_age = tables.Column(
        gettext_lazy("Semesta lebih tua (bulan)"), accessor="universe_months", visible=False
    )
    exact = tables.Column(gettext_lazy("Angka tepat"), visible=False)
    publishers = tables.Column(gettext_lazy("Sumber"), accessor="source", orderable=False)
    source_kind = tables.Column(
        gettext_lazy("Jenis sumber"), accessor="source_kinds", visible=False, orderable=False
    )
    grade = tables.Column(gettext_lazy("Mutu"), accessor="letter")
    failing = tables.Column(gettext_lazy("Yang kurang"), visible=False, orderable=False)
    discrepancies = tables.Column(
        gettext_lazy("Selisih belum diputuskan"),
        accessor="open_count",
        attrs={"css": "number"},
        initial_sort_descending=True,
    )
    offices = tables.Column(
        gettext_lazy("Yang harus melapor"), orderable=False, empty_values=(None, ())
    )

    class Meta(SubjectTable.Meta):
        exclude = ("source", "note")
        sequence: tuple[str, ...] = (
            "code", "region", "above", "as_of", "age", "state", "recent", "recent_of", "universe",
            "universe_age", "exact", "publishers", "source_kind", "grade", "failing",
            "discrepancies", "offices",
        )  # fmt: skip

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.hide_where_unknown("recent", "universe", "publishers")
        if not any(row.offices for row in self.data):
            self.columns.hide("offices")

    def render_as_of(self, value: datetime.date | None, record: QualityRow) -> SafeString:
        if value is None:
            return over(words.no_figure())
        age = formats.marked(
            f"{record.reference}.age_months", record.age_months, formats.age(record.age_months)
        )
        late = format_html('<strong class="late">{}</strong>', age) if record.overdue else age
        beneath = (late, in_one_line(_derivation(record), words.exactness(record.exact)))
        return over(formats.date(value, record.precision), *beneath)

    def value_as_of(self, value: datetime.date | None) -> datetime.date | None:
        return value

    def value_state(self, value: bool) -> str:
        return _("tidak") if value else _("ya")

    def render_recent(self, value: Reporting, record: QualityRow) -> SafeString:
        text = words.of_all(value.n, value.of)
        return formats.marked(f"{record.reference}.reporting.n", value.n, text)

    def value_recent(self, value: Reporting) -> int:
        return value.n

    def render_universe(self, value: datetime.date, record: QualityRow) -> SafeString:
        return over(formats.date(value), words.universe_age(record.universe_months))

    def value_universe(self, value: datetime.date) -> datetime.date:
        return value

    def value_exact(self, value: bool) -> str:
        return _("ya") if value else _("tidak")

    def render_publishers(self, value: SourceFact, record: QualityRow) -> SafeString:
        more = len(record.sources) - 1
        others = _("dan %(n)s sumber lain") % {"n": formats.count(more)} if more else ""
        return over(value.publisher, others, _kinds(record))

    def value_publishers(self, value: SourceFact, record: QualityRow) -> str:
        return "; ".join(dict.fromkeys(one.publisher for one in record.sources))

    def value_source_kind(self, record: QualityRow) -> str:
        return _kinds(record)

    def render_grade(self, value: str, record: QualityRow) -> SafeString:
        return over(value, *(trust(fact, holds=False) for fact in record.failing))

    def value_grade(self, value: str) -> str:
        return value

    def value_failing(self, value: tuple[Trust, ...]) -> str:
        return "; ".join(trust(fact, holds=False) for fact in value)

    def render_discrepancies(self, value: int, record: QualityRow) -> SafeString | str:
        marked = formats.marked(f"{record.reference}.open", value, formats.count(value))
        if not record.contradictions:
            return marked
        address = reverse("reports:region", args=[record.region.code])
        query = self.selection.query()
        return format_html('<a href="{}?{}#rilis">{}</a>', address, query, marked)

    def value_discrepancies(self, value: int) -> int:
        return value

    def render_offices(self, value: tuple[OfficeLabel, ...]) -> str:
        return ", ".join(office.name for office in value)


def _derivation(row: QualityRow) -> str:
    return wording.derivation(row.figure, row.region.level)


def _kinds(row: QualityRow) -> str:
    return ", ".join(str(wording.SOURCE_KINDS[kind]) for kind in row.source_kinds)
