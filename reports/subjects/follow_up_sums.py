"""Promises in a few numbers: how many are late, how many fall due soon, and whose they are."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from reports.selection import Selection
from reports.subjects.follow_ups import FollowUpRow

SOON = datetime.timedelta(days=30)
DUE = {
    "lewat": gettext_lazy("Lewat tenggat"),
    "segera": gettext_lazy("Dalam 30 hari"),
    "tanpa": gettext_lazy("Tanpa tenggat"),
}


@dataclass(frozen=True, slots=True)
class FollowUpSums:
    """Promises of one agency, or of all; ``soon``: due within thirty days and not late."""

    agency: str
    open: int
    late: int
    soon: int
    undated: int
    closed: int
    agencies: tuple[FollowUpSums, ...] = ()  # those with anything open, the latest first


def sums_of_follow_ups(rows: Sequence[FollowUpRow], selection: Selection) -> FollowUpSums:
    per = selection.per
    by_agency: dict[str, list[FollowUpRow]] = {}
    for row in rows:
        by_agency.setdefault(row.agency, []).append(row)
    each = (_sums(agency, theirs, per) for agency, theirs in by_agency.items())
    waiting = sorted((one for one in each if one.open), key=_urgency)
    return _sums("", rows, per, tuple(waiting))


def due_kinds(row: FollowUpRow, per: datetime.date) -> Iterator[str]:
    """Under which of ``DUE`` an open promise falls."""
    if row.is_open and row.due is None:
        yield "tanpa"
    if row.is_overdue:
        yield "lewat"
    if row.is_open and row.due and per <= row.due <= per + SOON:
        yield "segera"


def _urgency(one: FollowUpSums) -> tuple[int, int, int, str]:
    return -one.late, -one.soon, -one.open, one.agency


def _sums(
    agency: str,
    rows: Iterable[FollowUpRow],
    per: datetime.date,
    agencies: tuple[FollowUpSums, ...] = (),
) -> FollowUpSums:
    every = tuple(rows)
    pending = [row for row in every if row.is_open]
    kinds = Counter(kind for row in pending for kind in due_kinds(row, per))
    return FollowUpSums(
        agency=agency,
        open=len(pending),
        late=kinds["lewat"],
        soon=kinds["segera"],
        undated=kinds["tanpa"],
        closed=len(every) - len(pending),
        agencies=agencies,
    )
