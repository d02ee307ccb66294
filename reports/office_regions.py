"""The regions that an office serves, each with its own coverage; nothing is summed over them."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from reports.coverage_table import CoverageTable, editions_of, row_of
from reports.facts.offices import served_regions
from reports.facts.places import NATION, load_atlas
from reports.facts.universes import edition_labels
from reports.facts.world import load_world, with_children
from reports.figures import compute_figure
from reports.measures import total_row
from reports.selection import Selection


def load_office_regions(slug: str, selection: Selection) -> CoverageTable:
    """Those that existed on the date asked for, by code; in constant queries.

    They are no siblings: nobody ranks them, and their total is empty.
    """
    atlas, per = load_atlas(), selection.per
    codes = [region.code for region in served_regions(slug) if atlas.exists(region.code, per)]
    below = chain.from_iterable(with_children(atlas, code, selection) for code in codes)
    world = load_world(selection, atlas, below)
    rows = tuple(
        row_of(world, code, compute_figure(world, code), target=selection.target) for code in codes
    )
    table = CoverageTable(
        region=atlas.labels[NATION],
        selection=selection,
        rows=rows,
        total=total_row([], selection.rule),
        roll_up=None,
    )
    return replace(table, editions=edition_labels(editions_of(table)))
