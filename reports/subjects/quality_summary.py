"""What the state of the data comes down to: who must report, what is oldest, what contradicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from reports.labels import OfficeLabel, RegionLabel
from reports.measures import Reporting, Trust
from reports.printed_rows import PrintedRow
from reports.selection import Selection
from reports.subjects.quality_row import QualityRow

OLDEST = 3
OFFICES = 8
DOUBTFUL = 8
CONTRADICTIONS = 40


@dataclass(frozen=True, slots=True)
class Duty:
    """An office, and the regions in its care that are overdue."""

    office: OfficeLabel
    regions: tuple[RegionLabel, ...]
    of: int  # how many it serves among those listed


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A printed number that its own source contradicts, and whose it is."""

    region: RegionLabel
    printed: PrintedRow


@dataclass(frozen=True, slots=True)
class QualitySummary:
    """Of the rows listed, the provinces and the regencies each counted by themselves.

    ``overdue`` counts those without a figure of the last three months, of all.
    """

    scope: str  # the code of the region whose parts are listed, all of them; else empty
    provinces: Reporting  # so many of all are overdue
    regencies: Reporting
    never: int  # regencies without any figure
    duties: tuple[Duty, ...]  # the most overdue first
    other_offices: int
    unserved: int  # overdue regencies that no office is recorded for
    oldest: tuple[QualityRow, ...]
    doubtful: tuple[QualityRow, ...]  # regions with open contradictions
    contradictions: tuple[Contradiction, ...]  # the newest first
    not_listed: int  # contradictions beyond those
    differing: tuple[QualityRow, ...]  # whose own figure is not the sum of its children
    weakest: tuple[tuple[Trust, int], ...]  # what most often speaks against a figure
    graded: int
    narrowed: bool  # to one province or less

    @property
    def nobody_late(self) -> bool:
        return self.provinces.n == self.regencies.n == 0

    @property
    def most_doubtful(self) -> tuple[QualityRow, ...]:
        ordered = sorted(self.doubtful, key=lambda row: row.open_count, reverse=True)
        return tuple(ordered[:DOUBTFUL])

    @property
    def other_doubtful(self) -> int:
        return max(0, len(self.doubtful) - DOUBTFUL)

    @property
    def open_count(self) -> int:
        return sum(row.open_count for row in self.doubtful)


def opening_rows(rows: tuple[QualityRow, ...]) -> tuple[QualityRow, ...]:
    """The provinces: more than five hundred regencies are for files, and for one province."""
    return tuple(row for row in rows if row.is_province)


def quality_summary(rows: Sequence[QualityRow], selection: Selection) -> QualitySummary:
    """The same rows in a few sentences."""
    provinces = [row for row in rows if row.is_province]
    regencies = [row for row in rows if not row.is_province]
    duties = _duties(rows)
    told = [row for row in rows if row.has_figure]
    found = _contradictions(rows)
    return QualitySummary(
        scope=_scope(provinces, len(regencies)),
        provinces=_overdue(provinces),
        regencies=_overdue(regencies),
        never=sum(not row.has_figure for row in regencies),
        duties=duties[:OFFICES],
        other_offices=max(0, len(duties) - OFFICES),
        unserved=sum(row.overdue and not row.offices for row in regencies),
        oldest=tuple(sorted(told, key=_age, reverse=True)[:OLDEST]),
        doubtful=tuple(row for row in rows if row.open_count),
        contradictions=found[:CONTRADICTIONS],
        not_listed=max(0, len(found) - CONTRADICTIONS),
        differing=tuple(row for row in rows if row.differs),
        weakest=_weakest(rows),
        graded=sum(row.grade is not None for row in rows),
        narrowed=len(provinces) <= 1,
    )


def _scope(provinces: Sequence[QualityRow], regencies: int) -> str:
    whole = sum(row.recent.of for row in provinces if row.recent)
    if not provinces or whole != regencies:
        return ""
    return provinces[0].region.code if len(provinces) == 1 else provinces[0].above.code


def _overdue(rows: Sequence[QualityRow]) -> Reporting:
    return Reporting(sum(row.overdue for row in rows), len(rows))


def _age(row: QualityRow) -> int:
    return row.age_months or 0


def _duties(rows: Iterable[QualityRow]) -> tuple[Duty, ...]:
    """Every office with an overdue region."""
    served: dict[OfficeLabel, list[QualityRow]] = defaultdict(list)
    for row in rows:
        for office in row.offices:
            served[office].append(row)
    duties = [
        Duty(office, tuple(row.region for row in mine if row.overdue), len(mine))
        for office, mine in served.items()
    ]
    late = [duty for duty in duties if duty.regions]
    return tuple(sorted(late, key=lambda duty: (-len(duty.regions), duty.office.name)))


def _contradictions(rows: Iterable[QualityRow]) -> tuple[Contradiction, ...]:
    found = chain.from_iterable(
        (Contradiction(row.region, printed) for printed in row.contradictions) for row in rows
    )
    return tuple(sorted(found, key=lambda one: one.printed.said_of, reverse=True))


def _weakest(rows: Iterable[QualityRow]) -> tuple[tuple[Trust, int], ...]:
    failing: dict[Trust, int] = defaultdict(int)
    for row in rows:
        for fact in row.failing:
            failing[fact] += 1
    return tuple(sorted(failing.items(), key=lambda pair: -pair[1]))[:3]
