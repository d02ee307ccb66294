"""How far each figure can be trusted, from the facts behind it (DESIGN 3.8)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from reports.explained import open_discrepancies
from reports.facts.world import World
from reports.figures import parts_of, sums_of
from reports.measures import (
    Derivation,
    Evidence,
    Figure,
    Grade,
    Interval,
    Reporting,
    RollUp,
    Statement,
    exceeding_children,
    grade,
    resolve,
    within_months,
)
from reports.measures.comparable import comparable


def compute_grade(world: World, code: str, figure: Figure, below: RollUp | None) -> Grade | None:
    """The grade of a region's figure; ``None`` where it has no coverage."""
    if figure.coverage["total"] is None:
        return None
    parts = parts_of(world, code)
    said = [(world.facts[one.code], one.statement) for one in parts if one.statement]
    return grade(
        Evidence(
            coverage=figure.coverage["total"],
            derivation=figure.derivation,
            figures_from=figure.figures_from,
            figures_as_of=figure.figures_as_of,
            reporting=_reporting(world, code, figure),
            exceeding=sum(_exceeding(world, statement) for _, statement in said),
            universe_from=universe_from(world, parts),
            sources=tuple(statement.source.kind for _, statement in said),
            discrepancies=sum(len(open_discrepancies(world, *one)) for one in said)
            + differs(figure, below, world.question.rollup_months),
        ),
        world.question.per,
    )


def differs(figure: Figure, below: RollUp | None, months: int) -> bool:
    """Whether a region's own number is certainly not the sum of all its children.

    Only of numbers that count the same, not more than ``months`` apart: nothing else is held
    against each other.
    """
    total = below.figure if below and len(below.eligible) == below.of else None
    if figure.derivation is not Derivation.OWN or figure.counted is None or total is None:
        return False
    if total.counted is None or not comparable([figure, total]):
        return False
    days = [day for one in (figure, total) for day in (one.figures_from, one.figures_as_of) if day]
    if not within_months(min(days), max(days), months):
        return False
    own, sum_ = figure.counted.count, total.counted.count
    return not Interval(own.low, own.high).meets(Interval(sum_.low, sum_.high))


def _reporting(world: World, code: str, figure: Figure) -> Reporting | None:
    """How many are in the sum; of sums of sums those of the first that lacks one."""
    short = (one for one in sums_of(world, code) if len(one.eligible) < one.of)
    lacking = next(short, None)
    return Reporting(len(lacking.eligible), lacking.of) if lacking else figure.reporting


def _exceeding(world: World, said: Statement) -> int:
    tree = world.segments.tree
    return len(exceeding_children(tree, resolve(tree, said.lines, said.breakdown)))


def universe_from(world: World, parts: Sequence[Figure]) -> datetime.date | None:
    """The oldest reference date of the editions; ``None`` where one is unknown."""
    dates = [_reference_date(world, part) for part in parts]
    known = [day for day in dates if day is not None]
    return min(known) if known and len(known) == len(dates) else None


def _reference_date(world: World, figure: Figure) -> datetime.date | None:
    editions = {one.slug: one.reference_date for one in world.facts[figure.code].editions}
    return editions.get(figure.edition or "")
