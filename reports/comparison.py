"""Two to six regions side by side, and which of them may be compared with each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reports.coverage_table import CoverageRow, CoverageTable, editions_of, row_of
from reports.facts.places import NATION, Atlas, Moved
from reports.facts.programmes import region_programmes
from reports.facts.sizes import codes_with_figures
from reports.facts.tariffs import load_tariffs
from reports.facts.universes import edition_labels
from reports.facts.world import World, load_world, with_children
from reports.figures import compute_figure
from reports.labels import EditionLabel, RegionLabel
from reports.measures import (
    Coverage,
    Difference,
    EditionKind,
    Extreme,
    Reason,
    SideBySide,
    difference,
    extremes,
    side_by_side,
    total_row,
)
from reports.peers import PeerRow, suggest
from reports.segment_rows import SegmentRow, compute_segments
from reports.selection import Selection
from reports.subjects.endings import RegionProgrammes, programmes_of
from reports.subjects.programmes import programme_rows
from reports.subjects.targets import TargetRow, prices, target_rows

FEWEST, MOST = 2, 6
TO_BEGIN_WITH = 12


@dataclass(frozen=True, slots=True)
class ComparedRegion:
    """One of the regions.

    ``why_not`` is empty where it may be compared, or where nobody else has a coverage.
    """

    row: CoverageRow
    segments: Mapping[str, SegmentRow]
    target: TargetRow | None  # the one that its row shows
    programmes: RegionProgrammes
    comparable: bool
    why_not: tuple[Reason, ...]
    difference: Difference | None = None  # to the first region, where both may be compared
    extreme: Extreme | None = None

    @property
    def region(self) -> RegionLabel:
        return self.row.region

    def by_itself(self, segment: str) -> SegmentRow | None:
        """The segment's own newest figure; a sum of children has none."""
        row = self.segments.get(segment)
        return row if row and row.participants else None

    def share(self, segment: str) -> Coverage | None:
        """The coverage of a segment: its own, else what the sum holds of it."""
        own = self.by_itself(segment)
        return own.coverage if own else self.row.figure.coverage[segment]

    def share_reference(self, segment: str) -> str:
        """As on the region's own page."""
        if self.by_itself(segment):
            return f"{self.region.code}:segments.{segment}.coverage"
        return f"{self.region.code}:coverage.{segment}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The regions in the order in which they were asked for; of fewer than two nothing is said."""

    selection: Selection
    regions: tuple[ComparedRegion, ...]
    table: CoverageTable  # their rows, as in every table of coverage
    shared: tuple[EditionLabel, ...]  # series that count all of them: one of these may be forced
    peers: tuple[PeerRow, ...]  # of the first region
    to_begin_with: tuple[RegionLabel, ...]  # with figures, where no region was named

    @property
    def compares(self) -> bool:
        return len(self.regions) >= FEWEST

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(one.region.code for one in self.regions)

    @property
    def group(self) -> tuple[ComparedRegion, ...]:
        """Those that may be compared with each other."""
        return tuple(one for one in self.regions if one.comparable)


def settled(codes: Iterable[str], atlas: Atlas, selection: Selection) -> tuple[str, ...]:
    """Each once, by its code of today; raises ``UnknownRegion`` and ``NotYetBorn``."""
    return tuple(dict.fromkeys(_of_today(atlas, code, selection) for code in codes))


def _of_today(atlas: Atlas, code: str, selection: Selection) -> str:
    try:
        return atlas.find(code, selection.per).code
    except Moved as moved:
        return atlas.find(moved.code, selection.per).code


def load_comparison(codes: Sequence[str], selection: Selection, atlas: Atlas) -> Comparison:
    """``codes`` as ``settled``; the number of queries does not depend on how many they are."""
    below = [each for code in codes for each in with_children(atlas, code, selection)]
    world = load_world(selection, atlas, [*codes, *below], in_full=codes)
    rows = tuple(
        row_of(world, code, compute_figure(world, code), None, selection.target) for code in codes
    )
    table = CoverageTable(
        region=atlas.labels[codes[0] if codes else NATION],
        selection=selection,
        rows=rows,
        total=total_row([row.figure for row in rows], selection.rule),
        roll_up=None,
    )
    shared = _shared(world, codes)
    labels = edition_labels(shared | editions_of(table))
    reported = codes_with_figures(selection.per)
    return Comparison(
        selection=selection,
        regions=_compared(world, rows),
        table=replace(table, editions=labels),
        shared=tuple(label for label in labels if label.slug in shared),
        peers=suggest(atlas, codes[0], selection, reported, codes) if codes else (),
        to_begin_with=()
        if codes
        else tuple(atlas.labels[code] for code in reported[:TO_BEGIN_WITH]),
    )


def _compared(world: World, rows: Sequence[CoverageRow]) -> tuple[ComparedRegion, ...]:
    figures = [row.figure for row in rows]
    beside = side_by_side(figures, world.question.rollup_months)
    group = [figure for figure in figures if figure.code in beside.group]
    marks = extremes(group, world.question.rollup_months)
    regions = _with_subjects(world, rows, beside)
    return tuple(
        replace(
            one,
            difference=_from_first(one, regions[0]),
            extreme=marks.get(one.region.code),
        )
        for one in regions
    )


def _with_subjects(
    world: World, rows: Sequence[CoverageRow], beside: SideBySide
) -> list[ComparedRegion]:
    codes, per = [row.region.code for row in rows], world.question.per
    tariffs = load_tariffs()
    facts = region_programmes(codes, per)
    every = [fact for of_region in facts.values() for fact in of_region]
    programmes = programme_rows(every, world.atlas, world.segments, tariffs, per)
    a_head = prices(world, tariffs)
    return [
        ComparedRegion(
            row=row,
            segments=_segments(world, code),
            target=_shown(row, target_rows(world, code, a_head, facts[code])),
            programmes=programmes_of(programmes, code, per),
            comparable=code in beside.group,
            why_not=beside.why_not.get(code, ()),
        )
        for code, row in zip(codes, rows, strict=True)
    ]


def _segments(world: World, code: str) -> dict[str, SegmentRow]:
    rows = compute_segments(world, world.facts[code])
    return {row.segment.code: row for row in rows}


def _shown(row: CoverageRow, targets: Iterable[TargetRow]) -> TargetRow | None:
    """The target of the row, with its pace."""
    held = row.held.target.id if row.held else None
    return next((one for one in targets if one.target.id == held), None)


def _from_first(one: ComparedRegion, first: ComparedRegion) -> Difference | None:
    ours, theirs = one.row.figure.coverage["total"], first.row.figure.coverage["total"]
    if one is first or not (one.comparable and first.comparable and ours and theirs):
        return None
    return difference(ours, theirs)


def _shared(world: World, codes: Sequence[str]) -> set[str]:
    """The series that count the workers of every one of the regions."""
    series = [
        {
            edition.slug
            for edition in world.facts[code].editions
            if edition.kind is EditionKind.SERIES and "total" in edition.figures
        }
        for code in codes
    ]
    return set.intersection(*series) if series else set()
