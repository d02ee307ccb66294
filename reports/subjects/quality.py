"""What is known of the data of each province and regency: who must report, and what is doubtful."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reports.explained import open_discrepancies
from reports.facts.offices import offices_and_regions
from reports.facts.places import NATION, Atlas, load_atlas
from reports.facts.reporting import days_reported
from reports.facts.world import World, load_world, with_children
from reports.figures import compute_figure, parts_of
from reports.grades import compute_grade, differs, universe_from
from reports.labels import OfficeLabel
from reports.measures import (
    Figure,
    MonthReported,
    Reporting,
    SourceFact,
    calendar_months,
    completeness,
    is_overdue,
    months_between,
)
from reports.printed_rows import PrintedRow, compute_printed
from reports.selection import Selection
from reports.subjects.quality_row import QualityRow

MONTHS = 13  # so that the same month of the year before is among them


def load_quality(selection: Selection) -> tuple[QualityRow, ...]:
    """Every province that existed on the date asked, each followed by its regencies.

    Contradictions are those of the statements that a headline may rest on: what newer figures
    have replaced stands on the region's own page only.
    """
    atlas = load_atlas()
    codes = with_children(atlas, NATION, selection)
    world = load_world(selection, atlas, codes, targets={})
    months = calendar_months(selection.per, MONTHS)
    days = days_reported(codes, months[0].replace(day=1), selection.per, selection.rule)
    known = Known(world, atlas, months, days, _offices_by_region())
    ordered = ((code, *world.children(code)) for code in world.children(NATION))
    return tuple(known.row(code) for group in ordered for code in group)


@dataclass(frozen=True, slots=True)
class Known:
    """All that the rows are made of."""

    world: World
    atlas: Atlas
    months: tuple[datetime.date, ...]  # the last day of each
    days: Mapping[str, set[datetime.date]]  # on which each region has a figure
    offices: Mapping[str, tuple[OfficeLabel, ...]]

    def row(self, code: str) -> QualityRow:
        world, per = self.world, self.world.question.per
        figure, below = compute_figure(world, code)
        place = self.atlas.placement(code, per)
        reported = figure.reported
        parts = parts_of(world, code) if reported else ()
        universe = universe_from(world, parts) if parts else None
        own = self._own(code)
        children = world.children(code)
        return QualityRow(
            region=self.atlas.labels[code],
            above=self.atlas.labels[place.parent if place else NATION],
            figure=figure,
            age_months=_months(figure.figures_from, per) if reported else None,
            overdue=self._overdue(code),
            recent=self._recent(children) if children else None,
            own_months=own,
            months=self._below(code) if children else own,
            offices=self.offices.get(code, ()),
            universe_from=universe,
            universe_months=_months(universe, figure.figures_as_of),
            sources=_sources(parts),
            grade=compute_grade(world, code, figure, below),
            contradictions=_contradictions(world, code),
            differs=differs(figure, below, world.question.rollup_months),
        )

    def _overdue(self, code: str) -> bool:
        figure, _ = compute_figure(self.world, code)
        newest = figure.figures_from if figure.reported else None
        return is_overdue(newest, self.world.question.per)

    def _recent(self, children: Iterable[str]) -> Reporting:
        overdue = [self._overdue(child) for child in children]
        return Reporting(len(overdue) - sum(overdue), len(overdue))

    def _own(self, code: str) -> tuple[MonthReported, ...]:
        per, exists = self.world.question.per, self.atlas.exists
        existed = {one: [code] if exists(code, min(one, per)) else [] for one in self.months}
        return completeness(existed, {code: self.days.get(code, ())})

    def _below(self, code: str) -> tuple[MonthReported, ...]:
        """Of its children as they were at the end of each month."""
        per, children = self.world.question.per, self.atlas.children
        existed = {one: children(code, min(one, per)) for one in self.months}
        named = {each for codes in existed.values() for each in codes}
        return completeness(existed, {each: self.days.get(each, ()) for each in named})


def _months(earlier: datetime.date | None, later: datetime.date | None) -> int | None:
    return months_between(earlier, later) if earlier and later else None


def _sources(parts: Iterable[Figure]) -> tuple[SourceFact, ...]:
    said = (part.statement.source for part in parts if part.statement)
    return tuple({source.id: source for source in said}.values())


def _contradictions(world: World, code: str) -> tuple[PrintedRow, ...]:
    """The printed numbers that contradict their own source, and nobody has decided which stands."""
    facts = world.facts[code]
    doubtful = [said.id for said in facts.statements if open_discrepancies(world, facts, said)]
    printed = (fact for said in doubtful for fact in world.printed[said])
    found = (row for row in compute_printed(world, facts, printed) if row.is_open)
    return tuple(sorted(found, key=lambda row: (row.said_of, row.id), reverse=True))


def _offices_by_region() -> dict[str, tuple[OfficeLabel, ...]]:
    found: dict[str, list[OfficeLabel]] = defaultdict(list)
    for office, codes in offices_and_regions():
        for code in codes:
            found[code].append(office)
    return {code: tuple(offices) for code, offices in found.items()}
