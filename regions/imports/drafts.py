"""Counts of one source about one region and date, gathered into what becomes one submission."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from regions.imports.desk import Desk
from regions.imports.headings import UNIVERSE_OF
from regions.imports.origins import Origin
from regions.imports.said import Count, Said
from regions.imports.workbook import Place
from regions.models import PrintedFigure, Region
from regions.numbers import write_count
from regions.periods import Period, say_period

Key = tuple[int, date, Origin, str, str]


@dataclass(slots=True)
class Entry:
    count: Count
    sheet: str
    row: int
    column: int

    @property
    def place(self) -> Place:
        return Place(self.sheet, self.row, self.column)


@dataclass(slots=True)
class Printed:
    """``figure`` is unsaved and names its segment."""

    figure: PrintedFigure
    segment: str
    place: Place


@dataclass(slots=True)
class Draft:
    """``lines`` and ``universe`` by segment code."""

    region: Region
    period: Period
    origin: Origin
    population: str
    basis: str
    place: Place
    lines: dict[str, Entry] = field(default_factory=dict)
    universe: dict[str, Entry] = field(default_factory=dict)
    printed: list[Printed] = field(default_factory=list)

    @property
    def key(self) -> Key:
        return (self.region.pk, self.period.day, self.origin, self.population, self.basis)

    @property
    def name(self) -> str:
        return f"{self.region}, {say_period(*self.period)}"


def gather(said: Iterable[Said], desk: Desk) -> list[Draft]:
    """A number written twice counts once; two different ones for one thing are refused."""
    drafts: dict[Key, Draft] = {}
    repeated = 0
    for one in said:
        key = (one.region.pk, one.period.day, one.origin, one.population, one.basis)
        draft = drafts.get(key)
        if draft is None:
            draft = drafts[key] = Draft(
                one.region, one.period, one.origin, one.population, one.basis, one.place
            )
        kept = draft.universe if one.measure == UNIVERSE_OF else draft.lines
        earlier = kept.get(one.segment)
        if earlier is None:
            kept[one.segment] = Entry(one.count, one.sheet, one.row, one.column)
        elif earlier.count.same(one.count):
            repeated += 1
        else:
            refuse_contradiction(earlier, one, draft.name, desk)
    if repeated:
        told = _("%s angka ditulis lebih dari sekali dengan isi yang sama; dihitung sekali.")
        desk.notes.append(told % write_count(repeated))
    return list(drafts.values())


def refuse_contradiction(earlier: Entry | Said, one: Said, draft: str, desk: Desk) -> None:
    told = _(
        "%(draft)s, %(segment)s: di sini %(now)s, tetapi %(place)s menyebut %(before)s. "
        "Hapus salah satu."
    )
    said = {
        "draft": draft,
        "segment": one.segment,
        "now": write_count(one.count.number),
        "place": earlier.place,
        "before": write_count(earlier.count.number),
    }
    desk.refuse(one.place, write_count(one.count.number), told % said)
