"""Programmes of regions: whom they reach, until when, what they should cost."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from itertools import chain

from reports.facts.places import Atlas, load_atlas
from reports.facts.programmes import RecordedProgramme, region_programmes
from reports.facts.segments import Segments, load_segments
from reports.facts.tariffs import load_tariffs
from reports.labels import RegionLabel, SegmentLabel
from reports.measures import (
    Cost,
    FundSource,
    GapCost,
    PeopleOf,
    Precision,
    ProgrammeStatus,
    SourceFact,
    Tariff,
    costs_a_head,
    costs_of,
    expected_contribution,
    implied_rate,
    programme_months,
    programme_people,
    programme_status,
    round_half_up,
)
from reports.selection import Selection
from reports.subjects.same_people import maybe_same


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A programme on the date asked for; rupiah, and ``None`` where something is unknown."""

    region: RegionLabel
    segment: SegmentLabel | None
    fact: RecordedProgramme
    people: PeopleOf | None
    status: ProgrammeStatus
    months: int | None
    expected: Cost | None  # ours; the payer's own number is fact.budget
    upkeep: GapCost | None  # a month of it on that date, and the twelve months that follow
    implied_rate: int | None  # of the budget, per person and month, to the rupiah
    maybe_same: tuple[str, ...]  # programmes that may pay for the same people

    @property
    def reference(self) -> str:
        return f"{self.region.code}:programmes.{self.fact.slug}"

    @property
    def source(self) -> SourceFact:
        return self.fact.source

    @property
    def as_of(self) -> datetime.date:
        return self.fact.as_of

    @property
    def precision(self) -> Precision:
        return self.fact.precision

    @property
    def note(self) -> str:
        return self.fact.note

    @property
    def headcount(self) -> int | None:
        return self.people.value if self.people else None

    @property
    def expected_high(self) -> int | None:
        return self.expected.high if self.expected else None

    @property
    def budget(self) -> int | None:
        return self.fact.budget


Prices = Callable[[str, FundSource], tuple[GapCost, ...]]


def load_programmes(selection: Selection) -> tuple[ProgrammeRow, ...]:
    """Every programme known on the date asked for, in six queries; what ends soonest first."""
    by_region = region_programmes(None, selection.per)
    facts = tuple(chain.from_iterable(by_region.values()))
    return programme_rows(facts, load_atlas(), load_segments(), load_tariffs(), selection.per)


def programme_rows(
    facts: Collection[RecordedProgramme],
    atlas: Atlas,
    segments: Segments,
    tariffs: Collection[Tariff],
    per: datetime.date,
) -> tuple[ProgrammeRow, ...]:
    """A row for each of ``facts``, which are compared with each other for the same people."""
    same = maybe_same(facts, atlas, per)
    a_head = prices(segments, tariffs, per)
    rows = (
        _row(fact, atlas, segments, tariffs, per, same.get(fact.id, ()), a_head) for fact in facts
    )
    return tuple(sorted(rows, key=_urgency))


def prices(segments: Segments, tariffs: Collection[Tariff], per: datetime.date) -> Prices:
    """What one person of a segment costs a payer; looked up once for each."""
    tree = segments.tree
    return cache(lambda segment, payer: costs_a_head(tree, tariffs, per, (payer,), segment=segment))


def _row(
    fact: RecordedProgramme,
    atlas: Atlas,
    segments: Segments,
    tariffs: Collection[Tariff],
    per: datetime.date,
    same: tuple[str, ...],
    a_head: Prices,
) -> ProgrammeRow:
    months, rate = programme_months(fact), implied_rate(fact)
    people = programme_people(fact)
    return ProgrammeRow(
        region=atlas.labels[fact.region],
        segment=segments.labels[fact.segment] if fact.segment else None,
        fact=fact,
        people=people,
        status=programme_status(fact, per),
        months=len(months) if months is not None else None,
        expected=expected_contribution(segments.tree, tariffs, fact),
        upkeep=_upkeep(fact, people, a_head),
        implied_rate=None if rate is None else int(round_half_up(rate, 0)),
        maybe_same=same,
    )


def _upkeep(fact: RecordedProgramme, people: PeopleOf | None, a_head: Prices) -> GapCost | None:
    """``None`` where people or segment are unknown, or the segment has no tariff."""
    if people is None or fact.segment is None:
        return None
    return next(iter(costs_of(people.value, a_head(fact.segment, fact.fund_source))), None)


def _urgency(row: ProgrammeRow) -> tuple[int, int, str, str]:
    """What ends soonest, then what has no end, then what has ended, the latest first."""
    fact = row.fact
    day = fact.end.toordinal() if fact.end else 0
    if row.status is ProgrammeStatus.ENDED:
        return 2, -day, fact.region, fact.slug
    return (0 if fact.end else 1), day, fact.region, fact.slug
