"""What ends soon, and what coverage becomes without it (DESIGN 3.5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reports.measures.coverage import Coverage, coverage
from reports.measures.programme_facts import ProgrammeFact
from reports.measures.programme_headcount import programme_people
from reports.measures.subjects import Renewal

SECURED = frozenset({Renewal.BUDGETED, Renewal.DECREED, Renewal.PAID})


@dataclass(frozen=True, slots=True)
class Ending:
    """The programmes whose funding ends up to `until`, soonest first.

    A programme that is to be continued ends all the same; `not_secured` are those for which
    no money is recorded: announced, not renewed, or nothing said. One person may be in two
    programmes (`overlaps`), so sums of people are at most that many.
    """

    until: date
    programmes: tuple[ProgrammeFact, ...]

    @property
    def people(self) -> int | None:
        """The people of those programmes that have a number; `None` where none has."""
        return _people(self.programmes)

    @property
    def unknown(self) -> int:
        """How many programmes have no number of people, and are in no sum."""
        return sum(programme_people(programme) is None for programme in self.programmes)

    @property
    def not_secured(self) -> tuple[ProgrammeFact, ...]:
        return tuple(p for p in self.programmes if p.renewal not in SECURED)

    @property
    def people_not_secured(self) -> int | None:
        """Like `people`, of `not_secured`; zero where all that ends is secured."""
        if self.programmes and not self.not_secured:
            return 0
        return _people(self.not_secured)


@dataclass(frozen=True, slots=True)
class Endings:
    """What ends within 30, 60 and 90 days of a date, and by 31 December of its year."""

    days30: Ending
    days60: Ending
    days90: Ending
    year_end: Ending


@dataclass(frozen=True, slots=True)
class ProgrammesBetween:
    """The programmes that began, and those that ended, between two dates; by date."""

    began: tuple[ProgrammeFact, ...]
    ended: tuple[ProgrammeFact, ...]


def endings(programmes: Iterable[ProgrammeFact], per: date) -> Endings:
    """What is known on `per` to end on that day or later (DESIGN 3.5)."""
    known = [programme for programme in programmes if programme.as_of <= per]
    days = [per + timedelta(days=length) for length in (30, 60, 90)]
    return Endings(*(_ending(known, per, until) for until in [*days, date(per.year, 12, 31)]))


def coverage_without(
    before: Coverage | None, people: int | None, included: bool | None
) -> Coverage | None:
    """Coverage after `people` have left it, at least zero; counts stay as exact as they were.

    `None` where one of the two is unknown, or where it is not stated that the people are
    inside the figure.
    """
    if before is None or people is None or included is not True:
        return None
    counted = before.participants
    left = replace(counted, value=max(counted.value - people, 0))
    return coverage(left, before.universe)


def programmes_between(
    programmes: Iterable[ProgrammeFact], since: date, until: date, per: date | None = None
) -> ProgrammesBetween:
    """What changed status after `since` and up to `until`, as known on `per` (else `until`).

    A programme that ended on `since` still paid on that day, so it ended in between; one that
    ends on `until` has not ended yet.
    """
    known = [programme for programme in programmes if programme.as_of <= (per or until)]
    began = [(p.first_day, p) for p in known if p.first_day and since < p.first_day <= until]
    ended = [(p.end, p) for p in known if p.end and since <= p.end < until]
    return ProgrammesBetween(by_date(began), by_date(ended))


def by_date(found: Sequence[tuple[date, ProgrammeFact]]) -> tuple[ProgrammeFact, ...]:
    """In the order of their days, then of regions."""
    ordered = sorted(found, key=lambda dated: (dated[0], dated[1].region, dated[1].slug))
    return tuple(programme for _, programme in ordered)


def _ending(programmes: Iterable[ProgrammeFact], per: date, until: date) -> Ending:
    found = [(p.end, p) for p in programmes if p.end and per <= p.end <= until]
    return Ending(until, by_date(found))


def _people(programmes: Iterable[ProgrammeFact]) -> int | None:
    known = [people.value for p in programmes if (people := programme_people(p))]
    return sum(known) if known else None
