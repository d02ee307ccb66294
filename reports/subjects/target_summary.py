"""Targets of one regime and due date together: who is where, and what is missing."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from reports.labels import SegmentLabel
from reports.measures import CostSum, Regime, TargetSum, sum_costs, sum_targets
from reports.measures.targets import REGIMES
from reports.standings import TOTAL
from reports.subjects.targets import TargetRow
from reports.wording import target_sums as words

LEVELS = ("nation", "province", "regency")


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """Targets of one regime, due date, segment and level: regions do not lie in each other.

    ``rows`` hold one target for each region, by which it is counted. ``costs`` are those of the
    people in the sum, nothing once the day is past.
    """

    regime: Regime
    due: datetime.date
    segment: SegmentLabel
    level: str
    rows: tuple[TargetRow, ...]
    summed: TargetSum
    costs: CostSum | None

    @property
    def name(self) -> str:
        """``RPJMD, akhir 2029, kabupaten/kota``."""
        segment = "" if self.segment.code == TOTAL else self.segment.name
        return words.group(self.regime, self.due, segment, self.level)

    @property
    def slug(self) -> str:
        """Its name in references: ``bpjs-2025-12-31-total-regency``."""
        return f"{self.regime}-{self.due.isoformat()}-{self.segment.code}-{self.level}"


def target_groups(rows: Sequence[TargetRow], per: datetime.date) -> tuple[TargetGroup, ...]:
    """Of these rows alone, what falls due next first, then what is past, the latest first.

    What was set for another region ("acuan") is in no group.
    """
    found: dict[tuple[Regime, datetime.date, str, str], list[TargetRow]] = {}
    for row in rows:
        if row.result is not None:
            target = row.target
            key = target.regime, target.due, target.segment, row.region.level
            found.setdefault(key, []).append(row)
    groups = (_group(members, per) for members in found.values())
    return tuple(sorted(groups, key=lambda group: _order(group, per)))


def _group(members: Sequence[TargetRow], per: datetime.date) -> TargetGroup:
    first = members[0]
    summed = sum_targets(row.result for row in members if row.result)
    counted = set(summed.counted)
    rows = tuple(row for row in members if row.target.id in counted)
    return TargetGroup(
        regime=first.target.regime,
        due=first.target.due,
        segment=first.segment,
        level=first.region.level,
        rows=rows,
        summed=summed,
        costs=_costs(rows, summed) if first.target.due >= per else None,
    )


def _costs(rows: Sequence[TargetRow], summed: TargetSum) -> CostSum:
    """If a public budget pays, of all who are short in the sum."""
    short = (row for row in rows if row.region.code in summed.short)
    return sum_costs(row.costs[0] if row.costs else None for row in short)


def _order(group: TargetGroup, per: datetime.date) -> tuple[object, ...]:
    past, day = group.due < per, group.due.toordinal()
    level = LEVELS.index(group.level) if group.level in LEVELS else len(LEVELS)
    return past, -day if past else day, REGIMES.index(group.regime), group.segment.code, level
