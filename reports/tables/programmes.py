"""The table of programmes."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import django_tables2 as tables
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats
from reports.measures import SourceFact
from reports.selection import Selection
from reports.subjects.programmes import ProgrammeRow
from reports.tables.cells import in_one_line, over
from reports.tables.columns import WordColumn
from reports.tables.subject import DayColumn, PeopleColumn, RupiahColumn, SubjectTable
from reports.wording import programmes as words
from reports.wording.payers import FUND_SOURCES

# A column of dashes says nothing on the screen; files keep it.
ONLY_WHERE_KNOWN = {"expected": "expected_high", "budget": "budget"}


class HeadcountColumn(PeopleColumn):
    """People and which count they are, the other counts beneath; else the source's own word."""

    empty_values = ()

    def render(  # type: ignore[override]
        self, value: int | None, record: ProgrammeRow
    ) -> SafeString | str:
        fact = record.fact
        kind = record.people.kind if record.people else None
        others = words.other_counts(fact, kind)
        if value is None or kind is None:
            main: str = fact.count_note or formats.ABSENT
            return over(main, in_one_line(*others)) if fact.count_note or others else formats.ABSENT
        word = str(words.PEOPLE_KINDS[kind])
        return over(super().render(value, record), in_one_line(word, *others, fact.count_note))


class ExpectedColumn(RupiahColumn):
    """Ours, at most, and what it is made of beneath."""

    def render(  # type: ignore[override]
        self, value: int, record: ProgrammeRow
    ) -> SafeString:
        assert record.expected is not None
        return over(super().render(value, record), words.cost_basis(record.expected))


class BudgetColumn(RupiahColumn):
    """The payer's own number; what it comes to a month for one person beneath."""

    def render(  # type: ignore[override]
        self, value: int, record: ProgrammeRow
    ) -> SafeString:
        rate = record.implied_rate
        return over(
            super().render(value, record), words.monthly_rate(rate) if rate is not None else ""
        )


class ProgrammeTable(SubjectTable):
    """Four counts that are never mixed; "perkiraan iuran" is ours and never "anggaran"."""

    called = gettext_lazy("Program perlindungan")
    name = tables.Column(gettext_lazy("Program"), accessor="fact__name")
    segment = tables.Column(gettext_lazy("Segmen"), accessor="segment__name", visible=False)
    payer = tables.Column(gettext_lazy("Pembayar"), accessor="fact__payer", empty_values=())
    fund_source = WordColumn(
        FUND_SOURCES,
        verbose_name=gettext_lazy("Sumber dana"),
        accessor="fact__fund_source",
        visible=False,
    )
    start = DayColumn(verbose_name=gettext_lazy("Mulai"), accessor="fact__first_day", visible=False)
    end = DayColumn(verbose_name=gettext_lazy("Berakhir"), accessor="fact__end", empty_values=())
    status = WordColumn(words.STATUSES, verbose_name=gettext_lazy("Status"), visible=False)
    people = HeadcountColumn("people", verbose_name=gettext_lazy("Orang"), accessor="headcount")
    people_kind = WordColumn(
        words.PEOPLE_KINDS,
        verbose_name=gettext_lazy("Hitungan orang"),
        accessor="people__kind",
        visible=False,
    )
    quota = tables.Column(gettext_lazy("Kuota"), accessor="fact__quota", visible=False)
    enrolled = tables.Column(gettext_lazy("Didaftarkan"), accessor="fact__enrolled", visible=False)
    active = tables.Column(gettext_lazy("Aktif"), accessor="fact__active", visible=False)
    paid = tables.Column(gettext_lazy("Dibayar"), accessor="fact__paid", visible=False)
    count_note = tables.Column(
        gettext_lazy("Jumlah menurut sumber"), accessor="fact__count_note", visible=False
    )
    included = WordColumn(
        words.INCLUDED,
        verbose_name=gettext_lazy("Termasuk angka peserta"),
        accessor="fact__included",
        visible=False,
    )
    months = tables.Column(gettext_lazy("Bulan"), visible=False)
    expected = ExpectedColumn(
        "expected_cost",
        verbose_name=gettext_lazy("Perkiraan iuran, paling banyak"),
        accessor="expected__high",
    )
    expected_low = tables.Column(
        gettext_lazy("Perkiraan iuran, tarif terendah"), accessor="expected__low", visible=False
    )
    budget = BudgetColumn("budget", verbose_name=gettext_lazy("Anggaran"), accessor="fact__budget")
    implied_rate = tables.Column(gettext_lazy("Anggaran per orang per bulan"), visible=False)
    renewal = WordColumn(
        words.RENEWALS, verbose_name=gettext_lazy("Kelanjutan"), accessor="fact__renewal"
    )
    maybe_same = tables.Column(
        gettext_lazy("Mungkin orang yang sama"), visible=False, orderable=False
    )

    class Meta(SubjectTable.Meta):
        pass

    def __init__(self, rows: Sequence[ProgrammeRow], selection: Selection, **options: Any) -> None:
        super().__init__(rows, selection, **options)
        self.programmes = tuple(rows)
        if self.of_region:
            self.columns["name"].column.attrs["css"] = "lead"
        for name, field in ONLY_WHERE_KNOWN.items():
            if all(getattr(row, field) is None for row in rows):
                self.columns.hide(name)

    @property
    def undated(self) -> int:
        """How many programmes have no end that was said."""
        return sum(row.fact.end is None for row in self.programmes)

    def render_name(self, value: str, record: ProgrammeRow) -> SafeString:
        segment = record.segment.name if record.segment else _("segmen tidak disebut")
        return over(value, segment, words.maybe_same(record.maybe_same), record.note)

    def value_name(self, value: str) -> str:
        return value

    def render_payer(self, value: str, record: ProgrammeRow) -> SafeString:
        source = FUND_SOURCES[record.fact.fund_source]
        return over(value or _("pembayar tidak disebut"), str(source))

    def value_payer(self, value: str) -> str | None:
        return value or None

    def render_end(self, record: ProgrammeRow) -> SafeString:
        main, beneath = words.programme_dates(record.fact, record.status, self.selection.per)
        return over(main, beneath)

    def value_end(self, value: datetime.date | None) -> datetime.date | None:
        return value

    def value_maybe_same(self, value: tuple[str, ...]) -> str | None:
        return "; ".join(value) or None

    def render_source(self, value: SourceFact, record: ProgrammeRow) -> SafeString:
        earlier = ", ".join(source.publisher for source in record.fact.earlier)
        also = _("juga %(sources)s") % {"sources": earlier} if earlier else ""
        return over(value.publisher, also)
