"""The facts of several regions at once, as the arithmetic wants them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from reports.facts.decisions import DecisionFact, region_decisions
from reports.facts.places import Atlas
from reports.facts.printed import region_printed
from reports.facts.printed_fact import PrintedFact
from reports.facts.segments import Segments, load_segments
from reports.facts.statements import region_statements
from reports.facts.targets import region_targets
from reports.facts.universes import region_editions
from reports.facts.unknown_names import refuse_unknown_edition, refuse_unknown_target
from reports.measures import (
    CountingRule,
    Edition,
    EditionKind,
    Figure,
    Question,
    RegionFacts,
    RollUp,
    TargetFact,
)
from reports.measures.causes.fits import Explanation
from reports.selection import Selection


@dataclass(frozen=True, slots=True)
class World:
    """What is known of some regions on the date of a question."""

    atlas: Atlas
    segments: Segments
    question: Question
    facts: dict[str, RegionFacts]
    notes: dict[tuple[int, str], str]
    printed: dict[int, tuple[PrintedFact, ...]]  # by statement
    targets: dict[str, tuple[TargetFact, ...]] = field(default_factory=dict)  # set for a region
    decisions: dict[int, DecisionFact] = field(default_factory=dict)  # by printed figure
    explained: dict[int, dict[int, Explanation]] = field(default_factory=dict)  # by statement
    computed: dict[str, tuple[Figure, RollUp | None]] = field(default_factory=dict)  # once each
    by_rule: dict[CountingRule, World] = field(default_factory=dict)  # asked by targets' rules

    def children(self, code: str) -> tuple[str, ...]:
        return self.atlas.children(code, self.question.per)


def load_world(
    selection: Selection,
    atlas: Atlas,
    codes: Iterable[str],
    in_full: Collection[str] = (),
    targets: Mapping[str, tuple[TargetFact, ...]] | None = None,
) -> World:
    """Facts of the regions ``codes``, of those ``in_full`` with their whole history.

    ``targets``, where somebody has read them before, are not read again. The number of queries
    does not depend on how many regions there are.
    """
    refuse_unknown_edition(selection.edition)
    refuse_unknown_target(selection.target)
    wanted = tuple(dict.fromkeys(codes))
    question = selection.question()
    known = region_targets(wanted, selection.per) if targets is None else targets
    set_for = {code: known[code] for code in wanted if code in known}
    rules = {one.rule for facts in set_for.values() for one in facts if one.rule}
    statements = region_statements(wanted, question, in_full, rules)
    editions = region_editions(wanted)
    facts = {
        code: RegionFacts(
            code=code,
            statements=tuple(statements.by_owner.get(code, ())),
            editions=tuple(one for one in editions.get(code, ()) if _is_out(one, selection)),
            joined_on=place.since if (place := atlas.placement(code, selection.per)) else None,
            territory_changed_on=atlas.territory_changed_on(code, selection.per),
        )
        for code in wanted
    }
    return World(
        atlas=atlas,
        segments=load_segments(),
        question=question,
        facts=facts,
        notes=statements.notes,
        printed=region_printed(wanted, selection.per),
        targets=set_for,
        decisions=region_decisions(wanted),
    )


def with_children(atlas: Atlas, code: str, selection: Selection) -> list[str]:
    """``code``, its children and their children on the date asked."""
    children = atlas.children(code, selection.per)
    below = (atlas.children(child, selection.per) for child in children)
    return [code, *children, *chain.from_iterable(below)]


def _is_out(edition: Edition, selection: Selection) -> bool:
    """Whether an edition may be spoken of: a document of a later day is not out on the date asked.

    A series is, whenever it was counted: figures from before the first one need it (DESIGN 3.3).
    """
    series = edition.kind is EditionKind.SERIES
    return series or edition.slug == selection.edition or edition.reference_date <= selection.per
