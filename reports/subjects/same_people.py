"""Programmes that may pay for the same people, by name (DESIGN 3.5)."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import chain

from reports.facts.places import NATION, Atlas
from reports.measures import ProgrammeFact, overlaps

Lineage = dict[str, tuple[str, ...]]


def maybe_same(
    facts: Collection[ProgrammeFact], atlas: Atlas, per: datetime.date
) -> dict[int, tuple[str, ...]]:
    """For each programme the names of the others, with their region where it is another one."""
    above = {code: atlas.ancestors(code, per) for code in {fact.region for fact in facts}}
    names: dict[int, dict[int, str]] = defaultdict(dict)
    for one, other in chain.from_iterable(_pairs(group, above) for group in _groups(facts, above)):
        names[one.id][other.id] = _name(other, one, atlas)
        names[other.id][one.id] = _name(one, other, atlas)
    return {programme: tuple(others.values()) for programme, others in names.items()}


def _groups(facts: Collection[ProgrammeFact], above: Lineage) -> Iterator[list[ProgrammeFact]]:
    """Only programmes of one province and of the nation can meet; comparing all would be slow."""
    national = [fact for fact in facts if fact.region == NATION]
    provinces: dict[str, list[ProgrammeFact]] = defaultdict(list)
    for fact in facts:
        if fact.region != NATION:
            provinces[(*above[fact.region], fact.region)[:2][-1]].append(fact)
    return iter([[*national, *group] for group in provinces.values()] or [national])


def _pairs(
    group: Collection[ProgrammeFact], above: Lineage
) -> tuple[tuple[ProgrammeFact, ProgrammeFact], ...]:
    return overlaps(group, lambda one, other: one in above[other] or other in above[one])


def _name(other: ProgrammeFact, seen_from: ProgrammeFact, atlas: Atlas) -> str:
    if other.region == seen_from.region:
        return other.name
    return f"{other.name} ({atlas.labels[other.region].full_name})"
