"""Where a programme stands on a date, and which months it pays for (DESIGN 3.5)."""

from datetime import date
from enum import StrEnum

from reports.measures.dates import add_months
from reports.measures.programme_facts import ProgrammeFact
from reports.measures.vocabulary import Precision


class ProgrammeStatus(StrEnum):
    """Where a programme stands on a date; a date that is unknown never ends it."""

    UNKNOWN_DATES = "unknown_dates"
    NOT_STARTED = "not_started"
    RUNNING = "running"
    ENDED = "ended"


def programme_status(fact: ProgrammeFact, per: date) -> ProgrammeStatus:
    """Its status on `per`, the first and the last day included.

    An end that is past has ended it and a start to come has not started it, even where the
    other date is unknown; anything else needs both.
    """
    if fact.end and fact.end < per:
        return ProgrammeStatus.ENDED
    if fact.first_day and fact.first_day > per:
        return ProgrammeStatus.NOT_STARTED
    known = fact.first_day and fact.end
    return ProgrammeStatus.RUNNING if known else ProgrammeStatus.UNKNOWN_DATES


def programme_months(fact: ProgrammeFact) -> tuple[date, ...] | None:
    """The first days of its calendar months, that of its start and that of its end included.

    `None` where a date is unknown or only its year was said: "2023" is not twelve months.
    """
    said = {fact.start_precision, fact.end_precision} <= {Precision.DAY, Precision.MONTH}
    if not said or fact.start is None or fact.end is None:
        return None
    first = fact.start.replace(day=1)
    months = (fact.end.year - first.year) * 12 + fact.end.month - first.month
    return tuple(add_months(first, passed) for passed in range(months + 1))
