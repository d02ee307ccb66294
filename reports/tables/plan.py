"""The table of a plan: the same object on its page and in files."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats
from reports.measures import Amount
from reports.plan import PlanReport
from reports.tables.cells import over
from reports.tables.plan_rows import PlanRow, plan_rows

NUMBER = {"css": "number"}


class AmountColumn(tables.Column):
    """Rupiah at most: both where the law leaves the rate open, the higher in files."""

    def __init__(self, figure: str, span: str, **options: Any) -> None:
        super().__init__(attrs=NUMBER, empty_values=(), accessor=span, **options)
        self.figure, self.span = figure, span

    def render(self, value: int | None, record: PlanRow) -> SafeString | str:
        if record.bill is None or value is None:
            # Why is said once, in the first of the columns.
            return (record.unpriced if self.span == "monthly" else "") or formats.ABSENT
        amount: Amount = getattr(record.bill, self.span)
        return formats.marked(f"{record.reference}.{self.figure}", value, record.said(amount))

    def value(self, value: int | None) -> int | None:
        return value


class LowestColumn(tables.Column):
    """For files: rupiah by the lower rate."""

    def __init__(self, span: str, **options: Any) -> None:
        super().__init__(accessor=f"{span}_low", visible=False, **options)


class PlanTable(tables.Table):
    """Each lever with its people, points and rupiah; the last row is all together.

    Columns that are not visible are for files.
    """

    called = gettext_lazy("Langkah-langkah rencana")
    name = tables.Column(gettext_lazy("Langkah"), attrs={"css": "lead"})
    detail = tables.Column(gettext_lazy("Keterangan"), visible=False)
    change = tables.Column(gettext_lazy("Orang"), attrs={"css": "number main"})
    points = tables.Column(gettext_lazy("Cakupan (poin)"), attrs=NUMBER, empty_values=())
    payer = tables.Column(gettext_lazy("Pembayar"), visible=False)
    monthly = AmountColumn("per_month", "monthly", verbose_name=gettext_lazy("Sebulan"))
    monthly_low = LowestColumn("monthly", verbose_name=gettext_lazy("Sebulan, terendah"))
    yearly = AmountColumn("per_year", "yearly", verbose_name=gettext_lazy("Setahun"))
    yearly_low = LowestColumn("yearly", verbose_name=gettext_lazy("Setahun, terendah"))
    whole = AmountColumn("until", "whole", verbose_name="")
    whole_low = LowestColumn("whole", verbose_name="")

    class Meta:
        default = formats.ABSENT
        template_name = "_components/plan_table.html"
        orderable = False

    def __init__(self, report: PlanReport) -> None:
        self.report = report
        super().__init__(list(plan_rows(report)))
        until = _("Sampai %(date)s") % {"date": formats.date(report.result.plan.until)}
        self.columns["whole"].column.verbose_name = until
        lowest = _("%(until)s, terendah") % {"until": until}
        self.columns["whole_low"].column.verbose_name = lowest

    def render_name(self, value: str, record: PlanRow) -> SafeString:
        payer = "" if value.endswith(record.payer) else record.payer
        return over(value, record.detail, payer)

    def value_name(self, value: str) -> str:
        return value

    def render_change(self, value: int, record: PlanRow) -> SafeString:
        return formats.marked(f"{record.reference}.people", value, record.change_said)

    def value_change(self, value: int) -> int:
        return value

    def render_points(self, value: Any, record: PlanRow) -> SafeString | str:
        if value is None:
            return formats.ABSENT
        return formats.marked(f"{record.reference}.points", value, record.points_said)

    def value_points(self, value: Any) -> Any:
        return value
