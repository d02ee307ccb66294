"""Everything that is known of a region beside its figures: targets, money, programmes, promises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reports.coverage_table import CoverageRow
from reports.facts.award_fact import AwardFact
from reports.facts.mandates import region_mandates
from reports.facts.places import Atlas
from reports.facts.programmes import region_programmes
from reports.facts.regulation_fact import RegulationFact
from reports.facts.tariffs import load_tariffs
from reports.facts.world import World
from reports.measures import HOLDS, ProgrammeFact, SourceFact
from reports.printed_rows import PrintedRow
from reports.projections import counts_in
from reports.segment_rows import SegmentRow
from reports.selection import Selection
from reports.subjects.awards import load_awards
from reports.subjects.claims import Claims, load_region_claims
from reports.subjects.endings import RegionProgrammes, programmes_of
from reports.subjects.follow_ups import FollowUpRow, load_follow_ups
from reports.subjects.money import MoneyRow, money_rows
from reports.subjects.programmes import programme_rows
from reports.subjects.regulations import load_regulations
from reports.subjects.stewards import StewardRow, load_stewards
from reports.subjects.targets import TargetRow, prices, reference_rows, target_rows
from reports.subjects.villages import MandateRow, mandate_rows


@dataclass(frozen=True, slots=True)
class RegionSubjects:
    """The subjects of one region on the date asked for."""

    targets: tuple[TargetRow, ...]
    references: tuple[TargetRow, ...]  # set for the regions above ("acuan")
    money: tuple[MoneyRow, ...]
    programmes: RegionProgrammes
    villages: tuple[MandateRow, ...]
    awards: tuple[AwardFact, ...]
    claims: Claims
    follow_ups: tuple[FollowUpRow, ...]
    regulations: tuple[RegulationFact, ...]
    stewards: tuple[StewardRow, ...]

    @property
    def sources(self) -> tuple[SourceFact, ...]:
        """Who said any of it, each once, in the order of the page."""
        rows: tuple[Any, ...] = (
            *self.targets,
            *self.references,
            *self.programmes.rows,
            *self.villages,
            *self.follow_ups,
            *self.claims.rows,
            *self.awards,
            *self.regulations,
        )
        named = [steward.appointed.source for steward in self.stewards if steward.appointed]
        found = [*(row.source for row in rows), *named]
        return tuple({source.id: source for source in found}.values())


def load_subjects(
    world: World,
    atlas: Atlas,
    line: Sequence[str],
    selection: Selection,
    shown: tuple[CoverageRow, tuple[SegmentRow, ...], tuple[PrintedRow, ...]],
) -> RegionSubjects:
    """The subjects of the last region of ``line``, which leads down to it from the nation.

    ``shown`` are its row, its segments and its printed numbers. The world must hold the
    whole history of the region.
    """
    code, per = line[-1], selection.per
    row, segments, printed = shown
    tariffs = load_tariffs()
    programmes = region_programmes(line, per)
    every = [fact for facts in programmes.values() for fact in facts]
    coverage = row.figure.coverage["total"]
    universe, said = row.figure.universe["total"], row.figure.statement
    of_figure = [one for one in printed if said and one.statement_id == said.id]
    return RegionSubjects(
        targets=target_rows(world, code, prices(world, tariffs), programmes[code]),
        references=reference_rows(world, code, line[:-1]),
        money=money_rows(world, tariffs, row.held, coverage, of_figure),
        programmes=programmes_of(
            programme_rows(every, atlas, world.segments, tariffs, per),
            code,
            per,
            lambda fact: is_counted(world, row, fact),
        ),
        villages=mandate_rows(region_mandates([code], per), per, {code: universe}),
        awards=load_awards(selection, [code]),
        claims=load_region_claims(selection, code),
        follow_ups=load_follow_ups(selection, [code]),
        regulations=load_regulations(selection, [code]),
        stewards=load_stewards(selection, world.atlas.labels[code], segments),
    )


def is_counted(world: World, row: CoverageRow, fact: ProgrammeFact) -> bool:
    """Whether the participants of the row hold the segment of a programme, as far as is known."""
    counted = row.figure.counted
    held = HOLDS.get(counted.rule_applied, ()) if counted else ()
    return counts_in(world.segments.tree, fact.segment, held)
