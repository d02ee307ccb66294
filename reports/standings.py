"""Where regions stand against targets, by each target's own counting rule (DESIGN 3.4)."""

from __future__ import annotations

from dataclasses import replace

from reports.facts.printed_fact import PrintedFact
from reports.facts.world import World
from reports.figures import compute_figure, is_refuted
from reports.measures import (
    Counted,
    Derivation,
    Figure,
    NoProjection,
    Population,
    Projection,
    RegionBasis,
    RuleApplied,
    Standing,
    Statement,
    TargetFact,
    TargetResult,
    Terms,
    choose_target,
    measure_target,
    segment_figures,
)

TOTAL = "total"


def chosen_target(world: World, code: str, slug: str | None) -> TargetFact | None:
    """The target of all workers that a region's row shows: the one asked for, else the next due.

    A row tells the coverage of all workers; a segment's target has its place in the list.
    """
    of_total = [target for target in world.targets.get(code, ()) if target.segment == TOTAL]
    return choose_target(of_total, world.question.per, slug)


def measure(
    world: World,
    code: str,
    target: TargetFact,
    projection: Projection | NoProjection | None = None,
) -> TargetResult:
    """Region ``code`` held against ``target`` on the date asked for."""
    return measure_target(target, standing(world, code, target), world.question.per, projection)


def standing(world: World, code: str, target: TargetFact) -> Standing:
    """The figure that the target is about; what a source printed where nothing can be counted."""
    asked = by_rule_of(world, target)
    if target.segment != TOTAL:
        return _of_segment(asked, code, target.segment)
    row, _ = compute_figure(asked, code)
    if row.counted and counts_otherwise(row.counted, target):
        return Standing(None, None, None)
    printed = None if row.counted else printed_alone(world, code)
    if printed:
        return Standing(None, printed.value, printed.said_of)
    people = row.counted.count if row.counted else None
    rule = row.counted.rule_applied if row.counted else RuleApplied.UNKNOWN
    return Standing(row.coverage[TOTAL], None, row.figures_from, people, _terms(row, rule))


def _terms(said: Figure | Statement, rule: RuleApplied = RuleApplied.UNKNOWN) -> Terms:
    population, basis = said.population, said.region_basis
    return Terms(rule, population or Population.NOT_STATED, basis or RegionBasis.NOT_STATED)


def _of_segment(asked: World, code: str, segment: str) -> Standing:
    """Its own figure; where nobody gave one, what the sum of the children holds of it."""
    figure = segment_figures(asked.segments.tree, asked.facts[code], asked.question)[segment]
    row, _ = compute_figure(asked, code)
    if figure.value is None and row.derivation is Derivation.ROLLED_UP:
        coverage, people = row.coverage.get(segment), row.participants.get(segment)
        return Standing(coverage, None, row.figures_from, people, _terms(row))
    said = figure.statement
    if said is None:
        return Standing(figure.coverage, None, None, figure.value)
    return Standing(figure.coverage, None, said.as_of, figure.value, _terms(said))


def printed_alone(world: World, code: str) -> PrintedFact | None:
    """The newest coverage that somebody printed of a region; chosen where there are no counts.

    None that somebody has decided against.
    """
    headlines = [
        fact for fact in printed_of(world, code) if fact.is_headline and not is_refuted(world, fact)
    ]
    return max(headlines, key=lambda fact: (fact.said_of, fact.id), default=None)


def printed_of(world: World, code: str) -> list[PrintedFact]:
    """What was printed of a region, the newest statement first."""
    return [fact for facts in world.printed.values() for fact in facts if fact.region == code]


def counts_otherwise(counted: Counted, target: TargetFact) -> bool:
    """Whether participants are known to be counted by another rule than the target's."""
    known = counted.rule_applied is not RuleApplied.UNKNOWN
    return target.rule is not None and known and counted.rule_applied != target.rule.value


def by_rule_of(world: World, target: TargetFact) -> World:
    """The same world asked by the rule of the target, where it states one."""
    if target.rule is None or target.rule is world.question.rule:
        return world
    if target.rule not in world.by_rule:
        question = replace(world.question, rule=target.rule)
        world.by_rule[target.rule] = replace(world, question=question, computed={}, by_rule={})
    return world.by_rule[target.rule]
