"""What a region's programmes are, which end soon, and which have ended lately (DESIGN 3.5)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from reports.measures import Endings, ProgrammeFact, endings
from reports.subjects.programmes import ProgrammeRow

LATELY = datetime.timedelta(days=90)


@dataclass(frozen=True, slots=True)
class RegionProgrammes:
    """The programmes of one region on a date."""

    rows: tuple[ProgrammeRow, ...]
    soon: Endings
    lately: tuple[ProgrammeFact, ...]  # ended within 90 days or this year, the latest first

    @property
    def is_urgent(self) -> bool:
        """Whether funding ends within 90 days or has ended lately."""
        return bool(self.soon.days90.programmes or self.lately)

    @property
    def undated(self) -> int:
        """How many have no end that was said."""
        return sum(row.fact.end is None for row in self.rows)


def programmes_of(
    rows: Iterable[ProgrammeRow],
    code: str,
    per: datetime.date,
    counted: Callable[[ProgrammeFact], bool] = lambda _: True,
) -> RegionProgrammes:
    """Those of ``rows`` that belong to ``code``; the others were there to be compared with.

    ``counted`` tells whether a programme's segment is in what the coverage counts; of another
    one nothing is claimed to change the coverage.
    """
    own = tuple(row for row in rows if row.region.code == code)
    facts = [row.fact if counted(row.fact) else replace(row.fact, included=None) for row in own]
    return RegionProgrammes(own, endings(facts, per), _lately(facts, per))


def _lately(facts: Iterable[ProgrammeFact], per: datetime.date) -> tuple[ProgrammeFact, ...]:
    since = min(per - LATELY, per.replace(month=1, day=1))
    ended = [(fact.end, fact) for fact in facts if fact.end and since <= fact.end < per]
    ended.sort(key=lambda dated: (dated[0], dated[1].slug), reverse=True)
    return tuple(fact for _, fact in ended)
