"""The coverage of a region's children, side by side, with their total and the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reports.facts.places import load_atlas
from reports.facts.universes import edition_labels
from reports.facts.world import World, load_world, with_children
from reports.labels import EditionLabel, RegionLabel
from reports.measures import (
    Derivation,
    Figure,
    Headline,
    Rank,
    Reporting,
    RollUp,
    Total,
    headline,
    months_between,
    own_figure,
    ranks,
    roll_up,
    total_row,
)
from reports.selection import Selection


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One region's line: its own figure, or its children's sum, or that there is none."""

    region: RegionLabel
    figure: Figure
    roll_up: RollUp | None
    headline: Headline | None  # what may be said of its coverage
    rank: Rank | None
    age_months: int | None


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
        row_of(world, child, figure, below, places.get(child))
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


def compute_figure(world: World, code: str) -> tuple[Figure, RollUp | None]:
    """The headline figure of ``code`` and the sum of its children (DESIGN 3.3, roll-up)."""
    if code not in world.computed:
        world.computed[code] = _figure(world, code)
    return world.computed[code]


def _figure(world: World, code: str) -> tuple[Figure, RollUp | None]:
    known = (child for child in world.children(code) if child in world.facts)
    children = [compute_figure(world, child)[0] for child in known]
    own = own_figure(world.segments.tree, world.facts[code], world.question)
    if not children:
        return own, None
    below = roll_up(children, own.universe["total"], world.question, code=code)
    reporting = Reporting(below.reporting, below.of)
    if own.counted is not None:
        return replace(own, reporting=reporting), below
    if below.figure is not None:
        return below.figure, below
    derivation = Derivation.PARTIAL if below.reporting else own.derivation
    return replace(own, derivation=derivation, reporting=reporting), below


def row_of(
    world: World, code: str, figure: Figure, below: RollUp | None, rank: Rank | None
) -> CoverageRow:
    """A figure with its region's name, rank and age in whole months on the date asked."""
    oldest = figure.figures_from
    return CoverageRow(
        region=world.atlas.labels[code],
        figure=figure,
        roll_up=below,
        headline=_headline(world, figure),
        rank=rank,
        age_months=months_between(oldest, world.question.per) if oldest else None,
    )


def _headline(world: World, figure: Figure) -> Headline | None:
    """Ours, or a finer percentage printed in the very source of the figure.

    A publisher's percentage is of his own universe: it never speaks for a forced one.
    """
    coverage = figure.coverage["total"]
    if coverage is None:
        return None
    own = figure.statement if world.question.edition is None else None
    return headline(coverage, world.printed.get(own.id, ()) if own else ())
