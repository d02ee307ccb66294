"""The levers of a plan as rows, each under the name that its figures have on every medium."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from reports import formats
from reports.levers import VULNERABLE
from reports.measures import Addition, Amount, Bill, LeverKind, Step
from reports.plan import PlanReport
from reports.wording import plan as words
from reports.wording.money import rupiah_range

KEYS = {LeverKind.VILLAGES: "desa", LeverKind.NON_ASN: "non_asn", LeverKind.EMPLOYED: "pu"}


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A lever, or all together; ``reference`` is what its figures begin with."""

    reference: str
    name: str
    detail: str
    payer: str
    change: int
    change_said: str
    points: Decimal | None
    points_said: str
    bill: Bill | None
    unpriced: str  # why there is no rupiah
    is_total: bool = False

    @property
    def monthly(self) -> int | None:
        return self.bill.monthly.high if self.bill else None

    @property
    def yearly(self) -> int | None:
        return self.bill.yearly.high if self.bill else None

    @property
    def whole(self) -> int | None:
        return self.bill.whole.high if self.bill else None

    @property
    def monthly_low(self) -> int | None:
        return self.bill.monthly.low if self.bill else None

    @property
    def yearly_low(self) -> int | None:
        return self.bill.yearly.low if self.bill else None

    @property
    def whole_low(self) -> int | None:
        return self.bill.whole.low if self.bill else None

    def said(self, amount: Amount) -> str:
        return rupiah_range(amount)


def plan_rows(report: PlanReport) -> tuple[PlanRow, ...]:
    """A row for each lever, and one for all together; none where nothing is planned."""
    rows = tuple(_row(report, step) for step in report.result.steps)
    return (*rows, _total(report)) if rows else ()


def key_of(step: Step) -> str:
    """What a lever is called in addresses and references."""
    lever = step.lever
    if not isinstance(lever, Addition):
        return f"program.{lever.fact.slug}"
    if lever.kind is LeverKind.VULNERABLE:
        return next(name for name, source in VULNERABLE.items() if source is lever.fund_source)
    return KEYS[lever.kind]


def lever_names(report: PlanReport) -> tuple[str, ...]:
    """Each lever in a few words, for the sentence to quote."""
    return tuple(_in_a_sentence(_row(report, step), step) for step in report.result.steps)


def _in_a_sentence(row: PlanRow, step: Step) -> str:
    if isinstance(step.lever, Addition) and step.lever.kind is not LeverKind.VILLAGES:
        words = {"lever": row.name, "people": formats.count(row.change)}
        return _("%(lever)s: %(people)s orang") % words
    return f"{row.name} ({row.detail})" if row.detail else row.name


def _row(report: PlanReport, step: Step) -> PlanRow:
    levers = report.levers
    coverage = report.result.before.coverage
    return PlanRow(
        reference=f"{report.region.code}:plan.{key_of(step)}",
        name=words.lever_name(step, levers.villages, levers.per_village),
        detail=words.lever_detail(step),
        payer=words.payer(step),
        change=step.change,
        change_said=formats.signed_count(step.change),
        points=step.points,
        points_said=words.points(step.change, coverage),
        bill=step.bill,
        unpriced=words.unpriced(step),
    )


def _total(report: PlanReport) -> PlanRow:
    result = report.result
    return PlanRow(
        reference=f"{report.region.code}:plan",
        name=_("Seluruh rencana"),
        detail="",
        payer=_("uang publik") if result.public else "",
        change=result.net,
        change_said=formats.signed_count(result.net),
        points=result.points,
        points_said=words.points(result.net, result.before.coverage),
        bill=result.public,
        unpriced="",
        is_total=True,
    )
