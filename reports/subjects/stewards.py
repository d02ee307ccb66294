"""Which agency must act for which segment, and how many workers it still has to reach."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reports.facts.segments import Segments, load_segments
from reports.facts.stewards import StewardFact, known_stewards
from reports.labels import RegionLabel, SegmentLabel
from reports.measures import Count, Coverage, Precision, SegmentTree, SourceFact
from reports.segment_rows import SegmentRow
from reports.selection import Selection

WHOLE = "total"
SUB_SEGMENT = 2  # its depth in the tree


@dataclass(frozen=True, slots=True)
class StewardRow:
    """A segment with its agency, and the region's own figures of the segment."""

    region: RegionLabel
    segment: SegmentLabel
    agency: str  # empty: nobody was appointed yet
    appointed: StewardFact | None
    figures: SegmentRow | None  # None: nothing is known of the segment

    @property
    def reference(self) -> str:
        return f"{self.region.code}:stewards.{self.segment.code}"

    @property
    def potential(self) -> Count | None:
        return self.figures.universe if self.figures else None

    @property
    def enrolled(self) -> Count | None:
        return self.figures.participants if self.figures else None

    @property
    def coverage(self) -> Coverage | None:
        return self.figures.coverage if self.figures else None

    @property
    def missing(self) -> int | None:
        """People not enrolled; negative: more are enrolled than the potential."""
        if self.potential is None or self.enrolled is None:
            return None
        return self.potential.value - self.enrolled.value

    @property
    def as_of(self) -> datetime.date | None:
        """Of the people enrolled, as are ``precision`` and ``source``."""
        return self.figures.as_of if self.figures else None

    @property
    def precision(self) -> Precision | None:
        return self.figures.precision if self.figures else None

    @property
    def source(self) -> SourceFact | None:
        return self.figures.source if self.figures else None

    @property
    def note(self) -> str:
        """Why there is no count, as its source said."""
        return self.figures.note if self.figures else ""


def load_stewards(
    selection: Selection, region: RegionLabel, figures: Iterable[SegmentRow]
) -> tuple[StewardRow, ...]:
    """The stewards of a region beside its ``figures``, in two queries and the order of the tree."""
    appointed = known_stewards(selection.per, region.code)
    known = {row.segment.code: row for row in figures}
    return steward_rows(region, appointed, known, load_segments())


def steward_rows(
    region: RegionLabel,
    appointed: Sequence[StewardFact],
    figures: Mapping[str, SegmentRow],
    segments: Segments,
) -> tuple[StewardRow, ...]:
    """Those appointed, and the segments that still lack people and an agency.

    Where nobody was appointed, sub-segments alone: what a whole segment lacks is told elsewhere.
    """
    named = {fact.segment: fact for fact in appointed}
    rows = (
        _row(region, label, named.get(code), figures.get(code))
        for code, label in segments.labels.items()
    )
    forgotten = _forgotten(set(named), figures, segments.tree)
    least = 0 if named else SUB_SEGMENT
    return tuple(
        row
        for row in rows
        if row.appointed or (row.segment.code in forgotten and row.segment.depth >= least)
    )


def _row(
    region: RegionLabel,
    segment: SegmentLabel,
    appointed: StewardFact | None,
    figures: SegmentRow | None,
) -> StewardRow:
    agency = appointed.agency if appointed else ""
    return StewardRow(region, segment, agency, appointed, figures)


def _forgotten(named: set[str], figures: Mapping[str, SegmentRow], tree: SegmentTree) -> set[str]:
    """Segments with people missing that no agency answers for, the most detailed only."""
    lacking = {code for code, row in figures.items() if code != WHOLE and _lacks_people(row)}
    unanswered = {code for code in lacking if not named & {code, *tree.ancestors(code)}}
    return {code for code in unanswered if not (named | unanswered) & {*tree.descendants(code)}}


def _lacks_people(row: SegmentRow) -> bool:
    """Whether it has workers who are not known to be participants."""
    enrolled = row.participants.value if row.participants else 0
    return row.universe is not None and row.universe.value > enrolled
