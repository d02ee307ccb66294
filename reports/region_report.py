"""Everything that the page of one region says."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reports.bands import Category, category_of
from reports.changes import ChangeReport, compute_change, earlier_side, side_of
from reports.coverage_table import (
    CoverageRow,
    CoverageTable,
    compute_table,
    editions_of,
    row_of,
)
from reports.editions import EditionRow, compare_editions
from reports.facts.bands import region_bands
from reports.facts.offices import serving_offices
from reports.facts.places import Atlas, load_atlas
from reports.facts.statements import statement_dates
from reports.facts.universes import edition_labels
from reports.facts.world import World, load_world, with_children
from reports.figures import compute_figure
from reports.labels import EditionLabel, OfficeLabel, RegionLabel
from reports.measures import (
    Counted,
    EditionKind,
    Headline,
    Population,
    Precision,
    SourceFact,
    Statement,
    own_figure,
)
from reports.printed_rows import PrintedRow, compute_printed, sources_of
from reports.region_subjects import RegionSubjects, load_subjects
from reports.segment_rows import SegmentRow, compute_segments
from reports.selection import Selection
from reports.standings import printed_alone, printed_of
from reports.trend import Trend, compute_trend


@dataclass(frozen=True, slots=True)
class OtherFigure:
    """A statement that was not chosen ("angka lain")."""

    counted: Counted | None
    as_of: datetime.date
    precision: Precision
    population: Population
    source: SourceFact


@dataclass(frozen=True, slots=True)
class RegionReport:
    """One region on one date."""

    region: RegionLabel
    selection: Selection
    ancestors: tuple[RegionLabel, ...]  # from the nation down to the parent, on that date
    row: CoverageRow
    headline: Headline | None  # None: no coverage can be said
    segments: tuple[SegmentRow, ...]
    printed: tuple[PrintedRow, ...]
    others: tuple[OtherFigure, ...]
    editions: tuple[EditionLabel, ...]  # those that figures on this page are divided by
    choices: tuple[EditionLabel, ...]  # those that this region could be divided by
    sources: tuple[SourceFact, ...]
    offices: tuple[OfficeLabel, ...]  # who serves the region and should report
    table: CoverageTable  # the children's; no rows for a regency
    siblings: tuple[CoverageRow, ...]  # the parent's table, for the rank
    dates: tuple[datetime.date, ...]  # dates with figures of this region, newest first
    nearest_with_figures: RegionLabel | None  # the level above that has figures, if we have none
    said_alone: PrintedRow | None  # a printed percentage that no counts stand behind
    change: ChangeReport | None  # since the figure before
    trend: Trend | None  # of its own figures
    by_edition: tuple[EditionRow, ...]
    category: Category | None  # only where an office has entered limits
    subjects: RegionSubjects

    @property
    def earlier_dates(self) -> tuple[datetime.date, ...]:
        """The dates before its figure's own that a change could be told from."""
        newest = self.row.figure.figures_as_of
        return tuple(day for day in self.dates if newest and day < newest)


def load_region_report(code: str, selection: Selection) -> RegionReport:
    """The report of ``code``; raises what ``Atlas.find`` and ``load_world`` raise."""
    atlas = load_atlas()
    atlas.find(code, selection.per)
    above = atlas.ancestors(code, selection.per)
    top = above[-1] if above else code
    codes = (*above, *with_children(atlas, top, selection))
    world = load_world(selection, atlas, codes, in_full=[code])
    return _compute(world, atlas, (*above, code), selection)


def _compute(
    world: World, atlas: Atlas, line: tuple[str, ...], selection: Selection
) -> RegionReport:
    *above, code = line
    table = compute_table(world, code, selection)
    siblings = compute_table(world, above[-1], selection).rows if above else ()
    row = next((row for row in siblings if row.region.code == code), None) or row_of(
        world, code, compute_figure(world, code), target=selection.target
    )
    segments = compute_segments(world, world.facts[code])
    printed = compute_printed(world, world.facts[code], printed_of(world, code))
    subjects = load_subjects(world, atlas, line, selection, (row, segments, printed))
    slugs = [row.figure.edition, *(segment.edition for segment in segments)]
    used = {slug for slug in slugs if slug}
    sources = (*sources_of(segments, printed), *subjects.sources)
    possible = _possible_editions(world, code)
    labels = edition_labels(used | possible | editions_of(table))
    table = replace(table, editions=_named(labels, editions_of(table)))
    return RegionReport(
        region=world.atlas.labels[code],
        selection=selection,
        ancestors=tuple(world.atlas.labels[ancestor] for ancestor in above),
        row=row,
        headline=row.headline,
        segments=segments,
        printed=printed,
        others=_others(world, code),
        editions=_named(labels, used),
        choices=_named(labels, possible),
        sources=tuple({one.id: one for one in sources}.values()),
        offices=serving_offices(code),
        table=table,
        siblings=siblings,
        dates=statement_dates(code),
        nearest_with_figures=_nearest(world, above),
        said_alone=_said_alone(world, code, printed) if row.figure.counted is None else None,
        change=_change(world, atlas, code, selection, subjects),
        trend=compute_trend(world, code, subjects.targets),
        category=category_of(row.figure.coverage["total"], region_bands(code, selection.per)),
        by_edition=compare_editions(world, code, _named(labels, possible)),
        subjects=subjects,
    )


def _change(
    world: World,
    atlas: Atlas,
    code: str,
    selection: Selection,
    subjects: RegionSubjects,
) -> ChangeReport | None:
    after = side_of(world, code)
    before = earlier_side(world, atlas, code, after, selection)
    programmes = [one.fact for one in subjects.programmes.rows]
    return compute_change(before, after, programmes, selection.per)


def _said_alone(world: World, code: str, printed: Iterable[PrintedRow]) -> PrintedRow | None:
    """The newest coverage that was printed without counts."""
    fact = printed_alone(world, code)
    return next((row for row in printed if fact and row.id == fact.id), None)


def _named(labels: Iterable[EditionLabel], slugs: set[str]) -> tuple[EditionLabel, ...]:
    return tuple(label for label in labels if label.slug in slugs)


def _possible_editions(world: World, code: str) -> set[str]:
    """Those with figures of the region, and the series with figures of its children."""
    below = [edition for child in world.children(code) for edition in world.facts[child].editions]
    series = {edition.slug for edition in below if edition.kind is EditionKind.SERIES}
    return series | {edition.slug for edition in world.facts[code].editions}


def _others(world: World, code: str) -> tuple[OtherFigure, ...]:
    others = own_figure(world.segments.tree, world.facts[code], world.question).others
    return tuple(
        OtherFigure(
            counted=_alone(world, code, said),
            as_of=said.as_of,
            precision=said.precision,
            population=said.population,
            source=said.source,
        )
        for said in others
    )


def _alone(world: World, code: str, said: Statement) -> Counted | None:
    facts = replace(world.facts[code], statements=(said,))
    return own_figure(world.segments.tree, facts, world.question).counted


def _nearest(world: World, above: Sequence[str]) -> RegionLabel | None:
    for code in reversed(above):
        if own_figure(world.segments.tree, world.facts[code], world.question).counted:
            return world.atlas.labels[code]
    return None
