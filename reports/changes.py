"""Why a region's coverage is not what it was (issue words: "mengapa berubah")."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.facts.places import Atlas
from reports.facts.world import World, load_world, with_children
from reports.figures import compute_figure, parts_of
from reports.measures import (
    Change,
    Derivation,
    Figure,
    NoChange,
    ProgrammeFact,
    ProgrammesBetween,
    coverage_on,
    explain_change,
    own_figure,
    programmes_between,
)
from reports.selection import Selection


@dataclass(frozen=True, slots=True)
class Side:
    """A figure, and the regions whose own statements it is made of."""

    figure: Figure
    regions: frozenset[str]

    @property
    def day(self) -> datetime.date | None:
        return self.figure.figures_as_of


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """The figure before, what changed since, or why the two are not compared."""

    before: Figure
    change: Change | NoChange
    programmes: ProgrammesBetween

    @property
    def comparable(self) -> bool:
        return isinstance(self.change, Change)


def compute_change(
    before: Side | None, after: Side, programmes: Sequence[ProgrammeFact], per: datetime.date
) -> ChangeReport | None:
    """``None`` where there is no earlier figure, or none of now; programmes as known on ``per``.

    A programme whose people are said to be outside the figure did not change it.
    """
    if before is None or before.day is None or after.day is None:
        return None
    inside = [one for one in programmes if one.included is not False]
    between = programmes_between(inside, before.day, after.day, per)
    change = explain_change(coverage_on(_alone(before.figure)), coverage_on(_alone(after.figure)))
    if isinstance(change, Change) and before.regions != after.regions:
        change = NoChange.OTHER_REGIONS
    return ChangeReport(before.figure, change, between)


def _alone(figure: Figure) -> Figure:
    """How many children report says nothing of a region's own figure."""
    return replace(figure, reporting=None) if figure.derivation is Derivation.OWN else figure


def side_of(world: World, code: str) -> Side:
    """The figure of ``code`` on the date asked for."""
    figure, _ = compute_figure(world, code)
    return Side(figure, frozenset(part.code for part in parts_of(world, code)))


def earlier_side(
    world: World, atlas: Atlas, code: str, after: Side, selection: Selection
) -> Side | None:
    """The figure of the date asked for; without one, the region's own before the present one."""
    if selection.since:
        asked = replace(selection, per=selection.since)
        then = load_world(asked, atlas, with_children(atlas, code, asked))
        return side_of(then, code)
    return _own_before(world, code, after.figure)


def _own_before(world: World, code: str, after: Figure) -> Side | None:
    facts, newest = world.facts[code], after.figures_as_of
    if newest is None or after.statement is None:
        return None
    days = {said.as_of for said in facts.statements if said.as_of < newest}
    for day in sorted(days, reverse=True):
        figure = own_figure(world.segments.tree, facts, replace(world.question, per=day))
        if figure.coverage["total"]:
            return Side(figure, frozenset([code]))
    return None
