"""Promises on the date asked for, the most urgent first; what is not done stays on the list."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from reports.facts.follow_up_facts import FollowUpFact
from reports.facts.follow_ups import known_follow_ups
from reports.labels import RegionLabel
from reports.measures import (
    FollowUpState,
    Precision,
    SourceFact,
    add_months,
    months_between,
)
from reports.selection import Selection

CLOSED = (FollowUpState.DONE, FollowUpState.DROPPED)
MONTHS_A_CLOSED_ONE_IS_LISTED = 12


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """A promise as it stood on the date asked for."""

    fact: FollowUpFact
    state: FollowUpState
    updated_on: datetime.date | None  # None: nothing was said of it since
    people_updated: int | None  # how many the newest update speaks of
    open_months: int | None  # since it was made; None: done or dropped
    overdue_months: int | None  # since it was due; None: not overdue

    @property
    def reference(self) -> str:
        return f"{self.region.code}:follow_ups.{self.fact.id}"

    @property
    def region(self) -> RegionLabel:
        return self.fact.region

    @property
    def agency(self) -> str:
        """Who must act; empty where nobody was named."""
        return self.fact.agency

    @property
    def what(self) -> str:
        return self.fact.what

    @property
    def due(self) -> datetime.date | None:
        return self.fact.due

    @property
    def due_precision(self) -> Precision:
        return self.fact.due_precision

    @property
    def source(self) -> SourceFact:
        """Who said last how far it is."""
        return self.sources[-1]

    @property
    def sources(self) -> tuple[SourceFact, ...]:
        """Who said anything of it, the newest last."""
        return (self.fact.source, *(update.source for update in self.fact.updates))

    @property
    def as_of(self) -> datetime.date:
        """When it was promised."""
        return self.fact.as_of

    @property
    def precision(self) -> Precision:
        return self.fact.precision

    @property
    def note(self) -> str:
        """What was said of it last."""
        said = (self.fact.note, *(update.note for update in self.fact.updates))
        return next((note for note in reversed(said) if note), "")

    @property
    def is_open(self) -> bool:
        return self.state not in CLOSED

    @property
    def is_overdue(self) -> bool:
        return self.overdue_months is not None


def load_follow_ups(
    selection: Selection, codes: Collection[str] | None = None
) -> tuple[FollowUpRow, ...]:
    """Promises known on the date asked for, in two queries.

    Overdue ones first, then by due date, then those without one; what was done or dropped
    within twelve months stands last.
    """
    per = selection.per
    rows = (row_of(fact, per) for fact in known_follow_ups(per, codes))
    return tuple(sorted((row for row in rows if _is_listed(row, per)), key=_urgency))


def row_of(fact: FollowUpFact, per: datetime.date) -> FollowUpRow:
    """The newest update decides; before the first one a promise is open."""
    last = fact.updates[-1] if fact.updates else None
    state = last.state if last else FollowUpState.OPEN
    is_open = state not in CLOSED
    overdue = is_open and fact.due is not None and fact.due < per
    counts = [update.people for update in fact.updates if update.people is not None]
    return FollowUpRow(
        fact=fact,
        state=state,
        updated_on=last.as_of if last else None,
        people_updated=counts[-1] if counts else None,
        open_months=months_between(fact.as_of, per) if is_open else None,
        overdue_months=months_between(fact.due, per) if overdue and fact.due else None,
    )


def still_open(rows: Iterable[FollowUpRow]) -> tuple[FollowUpRow, ...]:
    return tuple(row for row in rows if row.is_open)


def closed(rows: Iterable[FollowUpRow]) -> tuple[FollowUpRow, ...]:
    return tuple(row for row in rows if not row.is_open)


def _is_listed(row: FollowUpRow, per: datetime.date) -> bool:
    oldest = add_months(per, -MONTHS_A_CLOSED_ONE_IS_LISTED)
    return row.is_open or row.updated_on is None or row.updated_on >= oldest


def _urgency(row: FollowUpRow) -> tuple[bool, bool, datetime.date, str, int]:
    """An overdue one was due earlier than any other, so that dates alone put it first."""
    due = row.fact.due
    day = due or row.fact.as_of
    return not row.is_open, due is None, day, row.region.code, row.fact.id
