"""For how many people somebody pays on each day, and when that ends (DESIGN 3.5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reports.measures.dates import last_day
from reports.measures.endings import Ending, by_date
from reports.measures.programme_facts import ProgrammeFact
from reports.measures.programme_headcount import programme_people
from reports.measures.programmes import ProgrammeStatus, programme_status


@dataclass(frozen=True, slots=True)
class Funded:
    """Whose contribution is paid from `day` until the next step.

    `people` are those of the `programmes` that run, at most: one person may be in two of them
    (`overlaps`). `unknown` of these have no number of people, and are in no sum.
    """

    day: date
    people: int
    programmes: int
    unknown: int


def funded(programmes: Iterable[ProgrammeFact], since: date, until: date) -> tuple[Funded, ...]:
    """Who is paid for on `since`, and on each day up to `until` on which that changes.

    A programme of which a date is unknown is in none of the steps: nobody knows that it runs.
    Empty where `until` lies before `since`.
    """
    known = tuple(programmes)
    starts = {fact.first_day for fact in known if fact.first_day}
    over = {fact.end + timedelta(days=1) for fact in known if fact.end}
    days = sorted(day for day in {since, *starts, *over} if since <= day <= until)
    steps = [_on(known, day) for day in days]
    return tuple(
        step
        for before, step in zip([None, *steps], steps, strict=False)
        if before is None or _counts(before) != _counts(step)
    )


def endings_by_day(
    programmes: Iterable[ProgrammeFact], since: date, until: date
) -> tuple[Ending, ...]:
    """The programmes that end on each day from `since` up to `until`; `Ending.until` is the day."""
    found = [(fact.end, fact) for fact in programmes if fact.end and since <= fact.end <= until]
    return _grouped(found)


def endings_by_month(programmes: Iterable[ProgrammeFact], since: date) -> tuple[Ending, ...]:
    """The programmes that end in each month, from `since` on; `Ending.until` is its last day."""
    ends = [(fact.end, fact) for fact in programmes if fact.end and fact.end >= since]
    return _grouped([(last_day(end.year, end.month), fact) for end, fact in ends])


def _on(programmes: Sequence[ProgrammeFact], day: date) -> Funded:
    running = [one for one in programmes if programme_status(one, day) is ProgrammeStatus.RUNNING]
    people = [counted.value for one in running if (counted := programme_people(one))]
    return Funded(day, sum(people), len(running), len(running) - len(people))


def _counts(step: Funded) -> tuple[int, int, int]:
    return step.people, step.programmes, step.unknown


def _grouped(found: Sequence[tuple[date, ProgrammeFact]]) -> tuple[Ending, ...]:
    days = sorted({day for day, _ in found})
    return tuple(Ending(day, by_date([one for one in found if one[0] == day])) for day in days)
