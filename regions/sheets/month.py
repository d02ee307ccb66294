"""A month of many regions: a row for each, a column for each segment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from regions.models import Region, Segment, Source
from regions.periods import Period
from regions.previous import previous_of_many
from regions.sheets.comparing import before_of
from regions.sheets.group import Before, Cell, Group
from regions.sheets.sheet import OWN_SOURCES, Sheet


@dataclass(frozen=True, slots=True)
class MonthAsked:
    period: Period
    regions: Sequence[Region]
    segments: list[Segment]
    province: str = ""

    @property
    def periods(self) -> Sequence[Period]:
        return [self.period]


@dataclass
class MonthRow:
    group: Group
    own: Source | None
    cells: list[Cell] = field(default_factory=list)

    @property
    def region(self) -> Region:
        return self.group.region


@dataclass(frozen=True, slots=True)
class ColumnSum:
    """The figures that stand in a column, added; blank ones are left out and counted."""

    segment: Segment
    people: int | None
    filled: int
    rows: int


class MonthSheet(Sheet):
    shape = "month"
    asked: MonthAsked

    def build(self) -> None:
        self.rows = [self._row(region) for region in self.asked.regions]

    def _row(self, region: Region) -> MonthRow:
        own = self._own_source(region)
        group = self.add_group(region.code, region, self.asked.period, own)
        if self._unknown_source(region):
            group.errors.append(_("Sumber yang dipilih tidak dikenal."))
        cells = [self.add_cell(group, segment) for segment in self.segments]
        return MonthRow(group, own, cells)

    def _own_source(self, region: Region) -> Source | None:
        if self.data is not None:
            return self.sources.get(self.data.get(OWN_SOURCES + region.code, ""))
        return self._entered_elsewhere(region)

    def _unknown_source(self, region: Region) -> bool:
        named = (self.data or {}).get(OWN_SOURCES + region.code, "")
        return bool(named) and named not in self.sources

    def _entered_elsewhere(self, region: Region) -> Source | None:
        """Where this office took the region's figures from, if not from the sheet's own source."""
        day, terms = self.asked.period.day, self.head.terms
        usual = self.source_of(self.asked.period, None)
        if self.standing.find(region, day, usual.pk if usual else None, terms):
            return None
        entered = self.standing.elsewhere(region, day, terms, self.user, self.office)
        return next((one.source for one in entered), None)

    @cached_property
    def previous(self) -> dict[int, dict[str, Before]]:
        terms = self.head.terms
        found = previous_of_many(self.asked.regions, self.asked.period.day)
        return {
            region: {code: before_of(one, terms) for code, one in by_segment.items()}
            for region, by_segment in found.items()
        }

    def before_of(self, cell: Cell) -> Before:
        return self.previous[cell.group.region.pk].get(cell.segment.code, Before())

    def sums(self) -> Iterator[ColumnSum]:
        for place, segment in enumerate(self.segments):
            known = [
                row.cells[place].people for row in self.rows if row.cells[place].people is not None
            ]
            people = sum(one for one in known if one is not None)
            yield ColumnSum(segment, people if known else None, len(known), len(self.rows))
