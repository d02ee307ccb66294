"""How many participants there will be when a target falls due (DESIGN 3.4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from math import floor
from statistics import mean

from reports.measures.dates import last_day, within_months
from reports.measures.observations import Observation

WINDOW_MONTHS = 12
FEWEST = 6


class NoProjection(StrEnum):
    """Why nothing is projected; the first that holds.

    The day is past; fewer than six dates in twelve months; editions, rules, populations or
    bases differ; a count is rounded or approximate; nobody knows how many people a
    time-boxed programme holds (the caller tells); programmes hold more than all
    participants, so that one of the two numbers must be wrong.
    """

    PAST_DUE = "past_due"
    TOO_FEW = "too_few"
    MIXED_TERMS = "mixed_terms"
    ROUNDED = "rounded"
    UNKNOWN_PEOPLE = "unknown_people"
    INCONSISTENT = "inconsistent"


@dataclass(frozen=True, slots=True)
class Projection:
    """`people` on the day asked about; `monthly`: how many more in each month, exactly.

    `monthly` leaves time-boxed programmes out and is negative where participants become fewer.
    """

    people: int
    monthly: Fraction
    observations: int


def project(
    observations: Iterable[Observation], due: date, per: date, programmes_then: int = 0
) -> Projection | NoProjection:
    """Participants at `due`, by the straight line through those of the twelve months to `per`.

    At least six observations of different dates, all in the same terms; the line is that of
    least squares through the participants who do not depend on time-boxed programmes
    (DESIGN 3.4), over months, so that steady additions at the ends of months are met exactly.
    It never falls below zero. `programmes_then` are the people of programmes that still run
    at `due`. Rounded down: so it reaches a target exactly where the line does.
    """
    recent = [seen for seen in observations if _recent(seen, per)]
    obstacle = NoProjection.PAST_DUE if due < per else _obstacle(recent)
    if obstacle is not None:
        return obstacle
    monthly, at_due = _line(recent, due)
    return Projection(max(floor(at_due), 0) + programmes_then, monthly, len(recent))


def _recent(seen: Observation, per: date) -> bool:
    return seen.as_of <= per and within_months(seen.as_of, per, WINDOW_MONTHS)


def _obstacle(recent: Sequence[Observation]) -> NoProjection | None:
    checks = (
        (len({seen.as_of for seen in recent}) < FEWEST, NoProjection.TOO_FEW),
        (len({seen.terms for seen in recent}) > 1, NoProjection.MIXED_TERMS),
        (not all(seen.participants.exact for seen in recent), NoProjection.ROUNDED),
        (any(seen.lasting < 0 for seen in recent), NoProjection.INCONSISTENT),
    )
    return next((reason for holds, reason in checks if holds), None)


def _line(recent: Sequence[Observation], due: date) -> tuple[Fraction, Fraction]:
    """The slope of the line of least squares, and its height at `due`."""
    middle = mean(month_of(seen.as_of) for seen in recent)
    height = mean(Fraction(seen.lasting) for seen in recent)
    offsets = [(month_of(seen.as_of) - middle, seen.lasting) for seen in recent]
    slope = mean(x * people for x, people in offsets) / mean(x * x for x, _ in offsets)
    return slope, height + slope * (month_of(due) - middle)


def month_of(day: date) -> Fraction:
    """The place of a day in time, in months: whole at a month's end, by days in between.

    Only distances between two places mean anything.
    """
    length = last_day(day.year, day.month).day
    return 12 * day.year + day.month + Fraction(day.day, length)
