"""A region's own figures over time, each as it stood on its own date (DESIGN 3.2)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from reports.facts.world import World
from reports.measures import Figure, RegionFacts, SourceKind, add_months, own_figure


def own_history(world: World, code: str) -> tuple[Figure, ...]:
    """The figures with participants of their own, oldest first, one for each date.

    The world must hold the whole history of ``code``.
    """
    found: dict[datetime.date, Figure] = {}
    for asked, facts in as_it_stood(world, code):
        figure = own_figure(asked.segments.tree, facts, asked.question)
        if figure.counted and figure.figures_as_of:
            found[figure.figures_as_of] = figure
    return tuple(found[day] for day in sorted(found))


def as_it_stood(
    world: World, code: str, since: datetime.date = datetime.date.min
) -> Iterator[tuple[World, RegionFacts]]:
    """The dates up to the one asked for, oldest first, with what could be said to stand on each."""
    facts, per = world.facts[code], world.question.per
    grace = world.question.media_grace_months + 1
    for day in sorted({said.as_of for said in facts.statements if since <= said.as_of <= per}):
        near = [said for said in facts.statements if said.as_of == day]
        # Only media are displaced by what was said before.
        if any(said.source.kind is SourceKind.MEDIA for said in near):
            oldest = add_months(day, -grace)
            near = [said for said in facts.statements if oldest <= said.as_of <= day]
        asked = replace(world, question=replace(world.question, per=day))
        yield asked, replace(facts, statements=near)
