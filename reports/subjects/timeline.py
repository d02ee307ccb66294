"""Programmes in time, and for how many people somebody pays on each day (DESIGN 3.5)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from reports.measures import Ending, Funded, endings_by_day, funded
from reports.subjects.programme_summary import facts_of
from reports.subjects.programmes import ProgrammeRow

EDGE = datetime.timedelta(days=45)  # before the first day, and at least after the last
AFTER = 0.18  # of the whole time: what is left when all has ended is to be seen


@dataclass(frozen=True, slots=True)
class Timeline:
    """Programmes in time, what ends soonest first, and for how many people somebody pays."""

    per: datetime.date
    since: datetime.date  # the first and the last day that are shown
    until: datetime.date
    rows: tuple[ProgrammeRow, ...]
    steps: tuple[Funded, ...]
    fall: Ending | None  # the day ahead on which most people lose their payer, else the last
    after: Funded  # the day after that one, and never before the date asked for


def timeline(rows: Sequence[ProgrammeRow], per: datetime.date) -> Timeline | None:
    """``None`` where no programme says when it begins or ends: there is no time to show."""
    facts = facts_of(rows)
    said = [day for fact in facts for day in (fact.first_day, fact.end) if day]
    if not said:
        return None
    since = min([*said, per]) - EDGE
    last = max([*said, per])
    until = last + max(EDGE, (last - since) * AFTER)
    ends = endings_by_day(facts, since, until)
    ahead = [one for one in ends if one.until >= per]
    fall = max(ahead or ends[-1:], key=lambda one: one.people or 0, default=None)
    day = max(fall.until + datetime.timedelta(days=1), per) if fall else per
    (after,) = funded(facts, day, day)
    return Timeline(per, since, until, tuple(rows), funded(facts, since, until), fall, after)
