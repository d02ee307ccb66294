"""The figure that stands for a region: its own, or its children's sum (DESIGN 3.3)."""

from __future__ import annotations

from dataclasses import replace

from reports.facts.printed_fact import PrintedFact
from reports.facts.world import World
from reports.measures import (
    Derivation,
    Figure,
    Headline,
    Reporting,
    RollUp,
    headline,
    own_figure,
    roll_up,
)


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


def compute_headline(world: World, figure: Figure) -> Headline | None:
    """Ours, or a finer percentage printed in the very source of the figure.

    A publisher's percentage is of his own universe: it never speaks for a forced one.
    """
    coverage = figure.coverage["total"]
    if coverage is None:
        return None
    own = figure.statement if world.question.edition is None else None
    printed = world.printed.get(own.id, ()) if own else ()
    spoken = (fact for fact in printed if fact.is_headline and not is_refuted(world, fact))
    return headline(coverage, [fact.value for fact in spoken])


def is_refuted(world: World, fact: PrintedFact) -> bool:
    """Whether somebody has decided that a printed number does not stand."""
    decision = world.decisions.get(fact.id)
    return decision is not None and decision.refutes


def parts_of(world: World, code: str) -> tuple[Figure, ...]:
    """The figures with a statement of their own that the figure of ``code`` is made of."""
    figure, below = compute_figure(world, code)
    if figure.derivation is not Derivation.ROLLED_UP or below is None:
        return (figure,)
    return tuple(part for child in below.eligible for part in parts_of(world, child))


def sums_of(world: World, code: str) -> tuple[RollUp, ...]:
    """The sums that the figure of ``code`` is made of, its own first; none of an own figure."""
    figure, below = compute_figure(world, code)
    if figure.derivation is not Derivation.ROLLED_UP or below is None:
        return ()
    return (below, *(one for child in below.eligible for one in sums_of(world, child)))
