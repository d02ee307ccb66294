"""The cells of a sheet, and the submissions that they belong to."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from regions.models import Region, Segment, Source, Submission, SubmissionLine
from regions.periods import Period
from regions.previous import Terms


@dataclass(frozen=True, slots=True)
class Before:
    """What a cell is compared with, and how its own figure differs."""

    people: int | None = None
    text: str = ""
    when: str = ""
    why_not: str = ""
    rounded: bool = False
    cell: str = ""  # the input that holds it, in a year's sheet

    @property
    def may_be_copied(self) -> bool:
        """A rounded figure would look exact in the sheet."""
        return self.people is not None and not self.why_not and not self.rounded


@dataclass(frozen=True, slots=True)
class Conflict:
    """What another wrote where something else was typed."""

    now: int | None
    by: str
    at: datetime.datetime
    mark: str  # names the state that the choice is about


@dataclass
class Cell:
    """One figure: ``stored`` is in the database, ``people`` and ``text`` stand in the sheet."""

    group: Group
    segment: Segment
    name: str
    stored: int | None
    people: int | None
    text: str
    error: str = ""
    before: Before = Before()
    change: str = ""
    universe: int | None = None
    copied: bool = False
    conflict: Conflict | None = None
    rejected: str = ""  # typed where nothing can be typed any more

    @property
    def is_changed(self) -> bool:
        return self.people != self.stored

    @property
    def unit(self) -> int:
        """To what its draft says that the figure is rounded; 1 is exact."""
        line = self.group.lines.get(self.segment.code)
        return line.rounded_to if line else 1


@dataclass
class Group:
    """A submission as the sheet sees it, which need not be stored yet.

    ``source`` is blank for the office's recap of the month.
    """

    key: str
    region: Region
    period: Period
    source: Source | None
    terms: Terms
    document: Submission | None = None
    seen: str = ""
    newest: str = ""
    closed: str = ""
    returned: str = ""
    lines: dict[str, SubmissionLine] = field(default_factory=dict)
    cells: dict[str, Cell] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    @property
    def is_fixed(self) -> bool:
        """Whether its figures are shown, and not typed."""
        return bool(self.closed) or not (self.document is None or self.document.is_editable)

    @property
    def others(self) -> int:
        """Segments that its document gives and the sheet does not show."""
        given = (one for one in self.lines.values() if one.participants is not None)
        return sum(one.segment.code not in self.cells for one in given)

    @property
    def is_moved(self) -> bool:
        """Whether its document is to name another source than it does now."""
        if self.document is None:
            return False
        return self.source is None or self.document.source_id != self.source.pk

    @property
    def is_typed(self) -> bool:
        return any(cell.is_changed for cell in self.cells.values())
