"""The coverage of a region's children, side by side, with their total and the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reports.facts.places import load_atlas
from reports.facts.universes import edition_labels
from reports.facts.world import World, load_world, with_children
from reports.figures import compute_figure, compute_headline
from reports.grades import compute_grade
from reports.labels import EditionLabel, RegionLabel
from reports.measures import (
    Figure,
    Grade,
    Headline,
    Rank,
    RollUp,
    TargetResult,
    Total,
    months_between,
    ranks,
    total_row,
)
from reports.selection import Selection
from reports.standings import chosen_target, measure


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One region's line: its own figure, or its children's sum, or that there is none."""

    region: RegionLabel
    figure: Figure
    roll_up: RollUp | None
    headline: Headline | None  # what may be said of its coverage
    rank: Rank | None
    age_months: int | None
    grade: Grade | None = None
    held: TargetResult | None = None  # against the target that its row shows


@dataclass(frozen=True, slots=True)
class CoverageTable:
    """What every medium shows of a region's children."""

    region: RegionLabel
    selection: Selection
    rows: tuple[CoverageRow, ...]
    total: Total
    roll_up: RollUp | None
    editions: tuple[EditionLabel, ...] = ()  # those that its rows are divided by


def load_coverage_table(code: str, selection: Selection) -> CoverageTable:
    """The children of ``code``; raises what ``Atlas.find`` and ``load_world`` raise."""
    atlas = load_atlas()
    atlas.find(code, selection.per)
    world = load_world(selection, atlas, with_children(atlas, code, selection))
    table = compute_table(world, code, selection)
    return replace(table, editions=edition_labels(editions_of(table)))


def compute_table(world: World, code: str, selection: Selection) -> CoverageTable:
    """The children's rows, ranked among each other, with their total."""
    computed = {child: compute_figure(world, child) for child in world.children(code)}
    figures = [figure for figure, _ in computed.values()]
    asked = world.question
    places = ranks(figures, len(figures), asked.rollup_share, asked.rollup_months, asked=asked.rule)
    rows = tuple(
        row_of(world, child, (figure, below), places.get(child), selection.target)
        for child, (figure, below) in computed.items()
    )
    return CoverageTable(
        region=world.atlas.labels[code],
        selection=selection,
        rows=rows,
        total=total_row(figures, asked.rule),
        roll_up=compute_figure(world, code)[1],
    )


def editions_of(table: CoverageTable) -> set[str]:
    """The addresses of the editions that the rows are divided by, and of the one asked for."""
    slugs = (table.selection.edition, *(row.figure.edition for row in table.rows))
    return {slug for slug in slugs if slug}


def row_of(
    world: World,
    code: str,
    computed: tuple[Figure, RollUp | None],
    rank: Rank | None = None,
    target: str | None = None,
) -> CoverageRow:
    """A figure with its region's name, rank, age on the date asked, grade and target."""
    figure, below = computed
    oldest, aim = figure.figures_from, chosen_target(world, code, target)
    return CoverageRow(
        region=world.atlas.labels[code],
        figure=figure,
        roll_up=below,
        headline=compute_headline(world, figure),
        rank=rank,
        age_months=months_between(oldest, world.question.per) if oldest else None,
        grade=compute_grade(world, code, figure, below),
        held=measure(world, code, aim) if aim else None,
    )
