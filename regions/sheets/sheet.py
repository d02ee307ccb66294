"""What both shapes of a sheet share: their submissions, what was typed, what is compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from regions.care import in_care
from regions.checks import Doubt, doubts_of_many
from regions.closing import closed_among
from regions.forms.twins import refuse_twin
from regions.models import Closing, Office, Region, Segment, Source, Submission
from regions.periods import Period, month_end
from regions.sheets.comparing import compare
from regions.sheets.faults import Fault, faults_in, refuse_late
from regions.sheets.group import Before, Cell, Group
from regions.sheets.head import NAMES, HeadForm
from regions.sheets.reading import Data, hold_against_others, is_key, read_cell, written
from regions.sheets.sources import offered_sources, recaps_of
from regions.sheets.standing import Standing
from regions.sheets.starting import first_words
from regions.sheets.universes import put_universes


class Asked(Protocol):
    """What the address asks for."""

    @property
    def segments(self) -> list[Segment]: ...

    @property
    def periods(self) -> Sequence[Period]: ...

    @property
    def regions(self) -> Sequence[Region]: ...


OWN_SOURCES = "source-"


class Sheet:
    shape: str
    asked: Asked

    def __init__(
        self, user: User, asked: Asked, words: Data, data: Data | None, office: Office | None
    ) -> None:
        self.user, self.asked, self.data, self.office = user, asked, data, office
        days = [one.day for one in asked.periods]
        self.standing = Standing(asked.regions, days)
        self.closings = closed_among([one.pk for one in asked.regions], days)
        self.recaps = recaps_of(office, asked.periods)
        recaps = {one.pk for one in self.recaps.values()}
        allowed = in_care(Source.objects.all(), user)
        documents = self.standing.documents
        self.head = HeadForm(
            data,
            office=office,
            period=asked.periods[-1],
            sources=allowed,
            initial=first_words(user, words, documents, recaps, allowed),
        )
        posted = [value for name, value in (data or {}).items() if name.startswith(OWN_SOURCES)]
        self.sources = offered_sources(allowed, days, documents, posted)
        self.groups: dict[str, Group] = {}
        self.build()
        self.finish()

    def build(self) -> None:
        """Make the groups with their cells, and the rows that the template shows."""
        raise NotImplementedError

    def before_of(self, cell: Cell) -> Before:
        """What the cell is compared with."""
        raise NotImplementedError

    @property
    def segments(self) -> list[Segment]:
        return self.asked.segments

    def __iter__(self) -> Iterator[Cell]:
        return (cell for group in self.groups.values() for cell in group.cells.values())

    # Making groups and cells

    def source_of(self, period: Period, own: Source | None) -> Source | None:
        return own or self.head.source_now or self.recaps.get(month_end(period.day))

    def add_group(self, key: str, region: Region, period: Period, own: Source | None) -> Group:
        group = Group(key, region, period, self.source_of(period, own), self.head.terms)
        group.document = self.document_of(group)
        if group.document:
            pk = group.document.pk
            group.newest = self.standing.newest.get(pk, "")
            group.returned = self.standing.reasons.get(pk, "")
            group.lines = {line.segment.code: line for line in group.document.lines.all()}
        seen = group.newest if self.data is None else self.data.get(f"seen-{key}", "")
        group.seen = seen if is_key(seen) else ""
        if closing := self.closings.get((region.pk, month_end(period.day))):
            group.closed = closed_words(closing, region)
        self.groups[key] = group
        return group

    def document_of(self, group: Group) -> Submission | None:
        """The one that the form showed, else the one that stands where it would be."""
        region, day = group.region, group.period.day
        source = group.source.pk if group.source else None
        found = self.standing.find(region, day, source, group.terms)
        shown = (self.data or {}).get(f"doc-{group.key}", "")
        named = self.standing.by_key(shown, region, day)
        return named if named and named.is_editable else found

    def add_cell(self, group: Group, segment: Segment, name: str = "") -> Cell:
        line = group.lines.get(segment.code)
        stored = line.participants if line else None
        name = name or f"c-{group.key}-{segment.code}"
        cell = Cell(group, segment, name, stored, stored, written(stored))
        group.cells[segment.code] = cell
        raw = (self.data or {}).get(name)
        if raw is not None:
            read_cell(cell, raw)
        return cell

    # After all are there

    def finish(self) -> None:
        put_universes(self.groups.values(), self.head.now("total_rule") or "")
        if self.data is not None:
            for group in self.groups.values():
                hold_against_others(group, self.data, self.user, self.head.changed)
                self.refuse_twins(group)
                refuse_late(group)
        self.compare()

    def compare(self) -> None:
        for cell in self:
            cell.before = self.before_of(cell)
            compare(cell)

    def refuse_twins(self, group: Group) -> None:
        """A draft that moves to another source or population must find its place free."""
        document, changed = group.document, self.head.changed
        if document is None or group.is_fixed or not (group.is_moved or changed):
            return
        said = {name: getattr(document, name) for name in ("region", "office")}
        said |= {name: getattr(document, name) for name in ("population", "region_basis")}
        said |= {name: value for name, value in changed.items() if name in said}
        try:
            refuse_twin(document, said | {"source": group.source}, self.user)
        except ValidationError as refused:
            group.errors += refused.messages

    def copy_before(self, month: str) -> int:
        """Fill empty cells, of one month of a year, with the figures before them.

        Nothing typed is touched, and nothing is stored. What was not said to count the same
        people is not copied.
        """
        copied = 0
        for cell in self.copyable(month):
            cell.before = self.before_of(cell)  # the month before may just have been filled
            if cell.before.may_be_copied:
                cell.people, cell.copied = cell.before.people, True
                cell.text = written(cell.people)
                copied += 1
        self.compare()
        return copied

    def copyable(self, month: str) -> list[Cell]:
        if not self.head.terms.population:
            return []
        return [
            cell
            for cell in self
            if not (cell.group.is_fixed or cell.text or cell.error or cell.conflict)
            and (self.shape == "month" or f"{cell.group.period.day:%Y-%m}" == month)
        ]

    # What comes of it

    @property
    def is_valid(self) -> bool:
        wrong = any(group.errors for group in self.groups.values())
        asked = any(cell.error or cell.conflict for cell in self)
        return not wrong and not asked and self.head.is_valid()

    @property
    def has_conflicts(self) -> bool:
        return any(cell.conflict for cell in self)

    @cached_property
    def faults(self) -> list[Fault]:
        return list(faults_in(self.groups.values(), self.name_of))

    def name_of(self, group: Group) -> str:
        return str(group.region if self.shape == "month" else group.period)

    @property
    def to_write(self) -> list[Group]:
        """Those that say something else than before."""
        changed = any(name in NAMES for name in self.head.changed)
        return [
            group
            for group in self.groups.values()
            if not group.is_fixed
            and (group.is_typed or (group.document and (changed or group.is_moved)))
        ]

    @cached_property
    def doubts(self) -> list[tuple[Group, list[Doubt]]]:
        """Of every draft in the sheet as it is stored."""
        drafts = [one for one in self.groups.values() if one.document and not one.is_fixed]
        found = doubts_of_many([one.document for one in drafts if one.document])
        told = ((one, found.get(one.document.pk, [])) for one in drafts if one.document)
        return [(group, doubts) for group, doubts in told if doubts]


def closed_words(closing: Closing, region: Region) -> str:
    if closing.region_id == region.pk:
        return _("ditutup")
    return _("ditutup untuk %s") % closing.region
