"""Targets, how far each region is from them, and what that would cost."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import django_tables2 as tables
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats, wording
from reports.measures import (
    Count,
    SourceFact,
    Standing,
    TargetFact,
    percent,
    round_half_up,
)
from reports.selection import Selection
from reports.standings import TOTAL
from reports.subjects.targets import TargetRow
from reports.tables.cells import in_one_line, over
from reports.tables.subject import DayColumn, PointsColumn, RupiahColumn, SubjectTable
from reports.wording import targets as words
from reports.wording.money import rupiah_for
from reports.wording.target_sums import beyond


class TargetTable(SubjectTable):
    """Gap to the target and gap to the universe each have a column of their own."""

    called = gettext_lazy("Target")
    target = tables.Column(gettext_lazy("Target"), orderable=False)
    regime = tables.Column(gettext_lazy("Rezim"), accessor="target__regime", visible=False)
    owner = tables.Column(gettext_lazy("Pemilik"), accessor="target__owner", visible=False)
    segment = tables.Column(gettext_lazy("Segmen"), accessor="segment__name", visible=False)
    asked = tables.Column(gettext_lazy("Target (%)"), accessor="target__percent", visible=False)
    people = tables.Column(gettext_lazy("Target (orang)"), accessor="result__people", visible=False)
    printed = tables.Column(
        gettext_lazy("Target tercetak (orang)"), accessor="target__people", visible=False
    )
    coverage = tables.Column(
        gettext_lazy("Cakupan"), accessor="result__standing", attrs={"css": "number main"}
    )
    standing_of = DayColumn(
        verbose_name=gettext_lazy("Cakupan per"), accessor="result__standing__as_of", visible=False
    )
    lowest = tables.Column(
        gettext_lazy("Cakupan terendah (%)"), accessor="coverage_low", visible=False
    )
    highest = tables.Column(
        gettext_lazy("Cakupan tertinggi (%)"), accessor="coverage_high", visible=False
    )
    published = tables.Column(
        gettext_lazy("Cakupan menurut penerbit (%)"), accessor="published", visible=False
    )
    gap = tables.Column(
        gettext_lazy("Kurang terhadap target"),
        accessor="result__gap_people",
        attrs={"css": "number"},
        empty_values=(),
    )
    gap_points = PointsColumn(
        "gap_to_target.points",
        verbose_name=gettext_lazy("Kurang terhadap target (poin)"),
        accessor="result__gap_points",
        points=True,
        visible=False,
    )
    universe_gap = tables.Column(
        gettext_lazy("Kurang terhadap semesta"),
        accessor="result__universe_gap_people",
        visible=False,
    )
    universe_points = PointsColumn(
        "gap_to_universe.points",
        verbose_name=gettext_lazy("Kurang terhadap semesta (poin)"),
        accessor="result__universe_gap_points",
        points=True,
        visible=False,
    )
    attainment = tables.Column(
        gettext_lazy("Capaian terhadap target"),
        accessor="result__attainment",
        attrs={"css": "number"},
    )
    due = DayColumn(
        "target__due_precision",
        verbose_name=gettext_lazy("Jatuh tempo"),
        accessor="target__due",
        visible=False,
    )
    months = tables.Column(gettext_lazy("Bulan tersisa"), accessor="result__months", visible=False)
    pace = tables.Column(gettext_lazy("Tambahan per bulan"), accessor="result__pace", visible=False)
    verdict = tables.Column(gettext_lazy("Laju"), accessor="result__verdict")
    monthly = RupiahColumn(
        "cost.per_month",
        verbose_name=gettext_lazy("Biaya, paling banyak"),
        accessor="costs__0__monthly__high",
    )
    yearly = RupiahColumn(
        "cost.per_year",
        verbose_name=gettext_lazy("Biaya per tahun, paling banyak"),
        accessor="costs__0__yearly__high",
        visible=False,
    )
    as_of = DayColumn("precision", verbose_name=gettext_lazy("Disebut pada"), visible=False)

    class Meta(SubjectTable.Meta):
        pass

    def __init__(self, rows: Sequence[TargetRow], selection: Selection, **options: Any) -> None:
        super().__init__(rows, selection, **options)
        if self.of_region:
            self.columns["target"].column.attrs["css"] = "lead"

    def render_target(self, value: TargetFact, record: TargetRow) -> SafeString:
        owner = words.owner(value) or _("pemilik tidak disebut")
        whose = f"{owner} · {words.due(value)}"
        set_for = record.owner_region.full_name
        acuan = _("acuan %(region)s; kekurangannya tidak dihitung") % {"region": set_for}
        beneath = acuan if record.result is None else self._headcount(record)
        return over(words.asked(value), _segment(record), whose, beneath)

    def render_source(self, value: SourceFact, record: TargetRow) -> SafeString:
        return over(value.publisher, formats.date(record.as_of, record.precision))

    def value_target(self, value: TargetFact) -> str:
        return words.named(value)

    def value_regime(self, value: Any) -> str:
        return str(words.REGIMES[value])

    def value_asked(self, value: Fraction) -> Decimal:
        return round_half_up(100 * value, 2)

    def value_people(self, value: int) -> int:
        return value

    def value_printed(self, value: Count) -> int:
        return value.value

    def _headcount(self, record: TargetRow) -> str:
        """Ours beside the printed one."""
        assert record.result is not None
        ours, printed = record.result.people, record.target.people
        texts = []
        if ours is not None and record.target.percent is not None:
            people = words.asked_people(record.result)
            texts.append(_("dihitung %(people)s orang") % {"people": people})
        if printed is not None:
            texts.append(_("tercetak %(people)s") % {"people": wording.people(printed)})
        return "; ".join(texts)

    def render_coverage(self, value: Standing, record: TargetRow) -> SafeString | str:
        text, whose = formats.ABSENT, ""
        if record.headline:
            text = wording.percentage(record.headline)
            whose = str(wording.BY_PUBLISHER) if record.headline.printed else ""
        elif value.printed:
            text, whose = formats.percent(value.printed.value), str(wording.BY_PUBLISHER)
        beneath = in_one_line(formats.date(value.as_of), whose)
        return text if text == formats.ABSENT else over(text, beneath)

    def value_coverage(self, value: Standing) -> Decimal | None:
        if value.coverage is None:
            return None
        return value.coverage.percent

    def render_gap(self, record: TargetRow) -> SafeString | str:
        result = record.result
        if result is None or (result.gap_points is None and result.gap_people is None):
            return formats.ABSENT
        beneath = in_one_line(words.exact_points(result), words.points_range(result))
        if result.gap_people is None:
            reference = f"{record.reference}.gap_to_target.points"
            text = beyond(words.short_points(result), result.gap_points)
            return formats.marked(reference, result.gap_points, text)
        people = formats.marked(
            f"{record.reference}.gap_to_target.people", result.gap_people, self._people(record)
        )
        return over(people, beneath)

    def _people(self, record: TargetRow) -> str:
        assert record.result is not None
        return beyond(words.short_people(record.result), record.result.gap_people)

    def value_gap(self, record: TargetRow) -> int | None:
        return record.result.gap_people if record.result else None

    def render_attainment(self, record: TargetRow) -> str:
        assert record.result is not None
        return words.attainment(record.result)

    def render_monthly(self, value: int, record: TargetRow) -> SafeString:
        reference = f"{record.reference}.cost"
        year, exact = record.costs[0].yearly.high, record.result is None or record.result.exact
        month = formats.marked(f"{reference}.per_month", value, rupiah_for(value, exact=exact))
        yearly = formats.marked(f"{reference}.per_year", year, rupiah_for(year, exact=exact))
        text = format_html(_("{} per bulan"), month)
        return over(text, format_html(_("{} per tahun"), yearly))

    def value_monthly(self, value: int) -> int:
        return value

    def value_attainment(self, value: Fraction) -> Decimal:
        return percent(value)

    def render_verdict(self, record: TargetRow) -> SafeString:
        assert record.result is not None
        beneath = words.remaining(record.result)
        return over(words.verdict(record.result), beneath)

    def value_verdict(self, value: Any) -> str:
        return str(words.VERDICTS[value])

    def value_months(self, value: int, record: TargetRow) -> int | None:
        return None if record.result is None or record.result.past_due else value


def _segment(record: TargetRow) -> str:
    """Whose coverage it is about, where it is not that of all workers."""
    return "" if record.target.segment == TOTAL else record.segment.name
