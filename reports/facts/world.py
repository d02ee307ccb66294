"""The facts of several regions at once, as the arithmetic wants them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import chain

from reports.facts.places import Atlas
from reports.facts.printed import printed_coverages
from reports.facts.segments import Segments, load_segments
from reports.facts.statements import region_statements
from reports.facts.universes import refuse_unknown_edition, region_editions
from reports.measures import Figure, PrintedValue, Question, RegionFacts, RollUp
from reports.selection import Selection


@dataclass(frozen=True, slots=True)
class World:
    """What is known of some regions on the date of a question."""

    atlas: Atlas
    segments: Segments
    question: Question
    facts: dict[str, RegionFacts]
    notes: dict[tuple[int, str], str]
    printed: dict[int, tuple[PrintedValue, ...]]  # coverage of the total, by statement
    computed: dict[str, tuple[Figure, RollUp | None]] = field(default_factory=dict)  # once each

    def children(self, code: str) -> tuple[str, ...]:
        return self.atlas.children(code, self.question.per)


def load_world(
    selection: Selection, atlas: Atlas, codes: Iterable[str], in_full: Collection[str] = ()
) -> World:
    """Facts of the regions ``codes``, of those ``in_full`` with their whole history.

    The number of queries does not depend on how many there are.
    """
    refuse_unknown_edition(selection.edition)
    wanted = tuple(dict.fromkeys(codes))
    question = selection.question()
    statements = region_statements(wanted, question, in_full)
    editions = region_editions(wanted)
    facts = {
        code: RegionFacts(
            code=code,
            statements=tuple(statements.by_owner.get(code, ())),
            editions=tuple(editions.get(code, ())),
            joined_on=place.since if (place := atlas.placement(code, selection.per)) else None,
            territory_changed_on=atlas.territory_changed_on(code, selection.per),
        )
        for code in wanted
    }
    printed = printed_coverages(wanted, selection.per)
    return World(atlas, load_segments(), question, facts, statements.notes, printed)


def with_children(atlas: Atlas, code: str, selection: Selection) -> list[str]:
    """``code``, its children and their children on the date asked."""
    children = atlas.children(code, selection.per)
    below = (atlas.children(child, selection.per) for child in children)
    return [code, *children, *chain.from_iterable(below)]
