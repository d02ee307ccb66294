"""What programmes come to together: whom they pay for, what that costs, when it ends."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.measures import (
    CostSum,
    Ending,
    Funded,
    FundSource,
    ProgrammeFact,
    ProgrammeStatus,
    Renewal,
    endings_by_month,
    funded,
    sum_costs,
)
from reports.selection import Selection
from reports.subjects.programmes import ProgrammeRow

Rows = tuple[ProgrammeRow, ...]


@dataclass(frozen=True, slots=True)
class MonthOfEndings:
    """What ends in one month, and what paying on would cost."""

    ending: Ending
    rows: Rows
    costs: CostSum

    @property
    def renewals(self) -> tuple[tuple[Renewal, int], ...]:
        """How far the continuation of how many programmes has come, the least secured last."""
        counted = Counter(row.fact.renewal for row in self.rows)
        order = (Renewal.PAID, Renewal.DECREED, Renewal.BUDGETED, Renewal.ANNOUNCED)
        rest = (Renewal.NOT_STATED, Renewal.NOT_RENEWED)
        return tuple((one, counted[one]) for one in (*order, *rest) if counted[one])


@dataclass(frozen=True, slots=True)
class Payment:
    """The programmes that run, of one fund or of all (``None``)."""

    fund_source: FundSource | None
    rows: Rows
    paid: Funded
    costs: CostSum


@dataclass(frozen=True, slots=True)
class ProgrammeSummary:
    """Programmes on a date; people and rupiah are at most, since some may be the same people."""

    per: datetime.date
    months: tuple[MonthOfEndings, ...]  # from the date on
    total: Payment
    funds: tuple[Payment, ...]
    undated: Rows  # of which nobody knows that they run
    same: Rows  # running, and maybe for the same people as another


def programme_summary(rows: Sequence[ProgrammeRow], selection: Selection) -> ProgrammeSummary:
    """Of these rows alone."""
    per = selection.per
    running = tuple(row for row in rows if row.status is ProgrammeStatus.RUNNING)
    by_id = {row.fact.id: row for row in rows}
    funds = {row.fact.fund_source for row in running}
    return ProgrammeSummary(
        per=per,
        months=tuple(_month(one, by_id) for one in endings_by_month(facts_of(rows), per)),
        total=_payment(running, per),
        funds=tuple(_payment(running, per, fund) for fund in FundSource if fund in funds),
        undated=tuple(row for row in rows if row.status is ProgrammeStatus.UNKNOWN_DATES),
        same=tuple(row for row in running if row.maybe_same),
    )


def facts_of(rows: Iterable[ProgrammeRow]) -> list[ProgrammeFact]:
    """What is known of them, without what was computed."""
    return [row.fact for row in rows]


def _month(ending: Ending, by_id: dict[int, ProgrammeRow]) -> MonthOfEndings:
    rows = tuple(by_id[fact.id] for fact in ending.programmes)
    return MonthOfEndings(ending, rows, sum_costs(row.upkeep for row in rows))


def _payment(running: Rows, per: datetime.date, fund: FundSource | None = None) -> Payment:
    rows = tuple(row for row in running if fund in (None, row.fact.fund_source))
    (paid,) = funded(facts_of(rows), per, per)
    return Payment(fund, rows, paid, sum_costs(row.upkeep for row in rows))
