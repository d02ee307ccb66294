"""A year of one region: a row for each segment, a column for each month that is over."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from regions.models import Precision, Region, Segment, Source, today
from regions.periods import FIRST_YEAR, MONTHS, Period, month_end
from regions.previous import Previous, as_previous, previous_figures, verified_lines
from regions.sheets.comparing import before_of
from regions.sheets.group import Before, Cell, Group
from regions.sheets.places import existed
from regions.sheets.reading import written
from regions.sheets.sheet import OWN_SOURCES, Sheet
from regions.tree import is_valid_on


@dataclass(frozen=True, slots=True)
class YearAsked:
    region: Region
    year: int
    segments: list[Segment]

    @property
    def regions(self) -> Sequence[Region]:
        return [self.region]

    @property
    def periods(self) -> Sequence[Period]:
        """The months that are over and in which the region existed."""
        return [one for one in months_of(self.year) if existed(self.region, one.day)]


def months_of(year: int) -> list[Period]:
    """Those that are over."""
    if not FIRST_YEAR <= year <= today().year:
        return []
    ends = (month_end(datetime.date(year, month, 1)) for month in range(1, len(MONTHS) + 1))
    return [Period(end, Precision.MONTH) for end in ends if end <= today()]


@dataclass
class YearRow:
    segment: Segment
    depth: int
    own: Source | None
    shown: str  # the source, by number, that its cells were named for
    cells: list[Cell | None] = field(default_factory=list)
    unknown: bool = False


class YearSheet(Sheet):
    shape = "year"
    asked: YearAsked

    def build(self) -> None:
        self.columns = [self.group_of(period, None) for period in self.asked.periods]
        self.rows = [self._row(segment) for segment in self.segments]

    def group_of(self, period: Period, own: Source | None) -> Group:
        """The submission of a month, or of a month and a line's own source."""
        key = key_of(period, str(own.pk) if own else "")
        return self.groups.get(key) or self.add_group(key, self.asked.region, period, own)

    def _row(self, segment: Segment) -> YearRow:
        own, shown = self._own_source(segment)
        row = YearRow(segment, depth_of(segment), own, shown)
        named = (self.data or {}).get(OWN_SOURCES + segment.code, "")
        row.unknown = bool(named) and named not in self.sources
        row.cells = [self._cell(row, period) for period in self.asked.periods]
        if row.unknown:
            for cell in filter(None, row.cells):
                cell.error = _("Sumber yang dipilih untuk baris ini tidak dikenal.")
        return row

    def _cell(self, row: YearRow, period: Period) -> Cell | None:
        if not is_valid_on(row.segment, period.day):
            return None
        group = self.group_of(period, row.own)
        posted = f"c-{key_of(period, row.shown)}-{row.segment.code}"
        cell = self.add_cell(group, row.segment, posted)
        cell.name = f"c-{group.key}-{row.segment.code}"
        if self.data is not None and key_of(period, row.shown) != group.key:
            self._leave(self.sources.get(row.shown), period, row.segment)
        return cell

    def _leave(self, source: Source | None, period: Period, segment: Segment) -> None:
        """A line that moved to another source is no longer stated by the one before."""
        group = self.group_of(period, source)
        if not group.is_fixed and segment.code in group.lines:
            stored = group.lines[segment.code].participants
            group.cells[segment.code] = Cell(group, segment, "", stored, None, "")

    def _own_source(self, segment: Segment) -> tuple[Source | None, str]:
        if self.data is None:
            own = self._entered_elsewhere(segment)
            return own, str(own.pk) if own else ""
        chosen = self.data.get(OWN_SOURCES + segment.code, "")
        return self.sources.get(chosen), self.data.get(f"from-{segment.code}", "")

    def _entered_elsewhere(self, segment: Segment) -> Source | None:
        """Another source that this office took the line from, where its own gives nothing."""
        if any(segment.code in group.lines for group in self.columns):
            return None
        usual = {group.source.pk for group in self.columns if group.source}
        for period in reversed(self.asked.periods):
            for one in self.standing.elsewhere(
                self.asked.region, period.day, self.head.terms, self.user, self.office
            ):
                if one.source_id not in usual and gives(one, segment):
                    return one.source
        return None

    # What came before

    @cached_property
    def verified(self) -> dict[str, list[tuple[datetime.date, Previous]]]:
        """By segment, what was verified within the year, newest first."""
        region, days = self.asked.region, [one.day for one in self.asked.periods]
        lines = verified_lines([region], days[-1]).filter(submission__as_of__gte=days[0])
        found: dict[str, list[tuple[datetime.date, Previous]]] = defaultdict(list)
        ordered = lines.order_by("-submission__as_of", "-submission__pk")
        for line in ordered.select_related("segment", "submission"):
            said = as_previous(line, days[-1])
            found[line.segment.code].append((line.submission.as_of, said))
        return found

    @cached_property
    def earlier(self) -> dict[str, Previous]:
        return previous_figures(self.asked.region, self.asked.periods[0].day)

    @cached_property
    def places(self) -> dict[str, tuple[YearRow, int]]:
        return {
            cell.name: (row, place)
            for row in self.rows
            for place, cell in enumerate(row.cells)
            if cell is not None
        }

    def before_of(self, cell: Cell) -> Before:
        """The month before in the sheet, else what was last verified before it."""
        if cell.name not in self.places:
            return Before()
        row, place = self.places[cell.name]
        left = row.cells[place - 1] if place else None
        name = "" if left is None or left.group.is_fixed else left.name
        if left is not None and left.people is not None:
            when = str(left.group.period)
            return Before(left.people, written(left.people), when, cell=name)
        last = before_of(self._last_verified(cell), self.head.terms)
        return Before(last.people, last.text, last.when, last.why_not, last.rounded, name)

    def _last_verified(self, cell: Cell) -> Previous | None:
        code, day = cell.segment.code, cell.group.period.day
        within = (said for as_of, said in self.verified[code] if as_of < day)
        return next(within, None) or self.earlier.get(code)


def key_of(period: Period, source: str) -> str:
    return f"{period.day:%Y-%m}" + (f"-{source}" if source else "")


def depth_of(segment: Segment) -> int:
    depth, parent = 0, segment.parent
    while parent is not None:
        depth, parent = depth + 1, parent.parent
    return depth


def gives(document: object, segment: Segment) -> bool:
    lines = document.lines.all()  # type: ignore[attr-defined]
    return any(line.segment_id == segment.pk for line in lines)
