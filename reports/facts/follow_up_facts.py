"""A promise and what was said of it since, as plain values."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from reports.labels import RegionLabel
from reports.measures import FollowUpState, Precision, SourceFact


@dataclass(frozen=True, slots=True)
class UpdateFact:
    """How far a promise had come on ``as_of``."""

    as_of: datetime.date
    state: FollowUpState
    people: int | None
    note: str
    source: SourceFact


@dataclass(frozen=True, slots=True)
class FollowUpFact:
    """What, who, by when, and for how many people if that was said."""

    id: int
    region: RegionLabel
    agency: str  # empty: nobody was named
    what: str
    due: datetime.date | None
    due_precision: Precision
    people: int | None
    segment: str | None
    segment_name: str
    meeting: str
    note: str
    as_of: datetime.date
    precision: Precision
    source: SourceFact
    updates: tuple[UpdateFact, ...]  # the oldest first
