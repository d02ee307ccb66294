"""Where regions lay on a day, as plain values."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.db.models import QuerySet

from regions.models import Placement, Region, RegionCode
from reports.labels import RegionLabel

NATION = "00"


class UnknownRegion(LookupError):
    """No region has, or had, this code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Moved(LookupError):
    """The code is an old one of a region that has another today."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NotYetBorn(LookupError):
    """The region did not exist on the date asked; ``then`` is where its land belonged."""

    def __init__(self, region: RegionLabel, then: RegionLabel, born_on: datetime.date) -> None:
        super().__init__(region.code)
        self.region = region
        self.then = then
        self.born_on = born_on


@dataclass(frozen=True, slots=True)
class PlacementFact:
    """That ``code`` belonged to ``parent`` from one day until before another."""

    code: str
    parent: str
    since: datetime.date | None
    until: datetime.date | None

    def holds_on(self, day: datetime.date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day < self.until
        )


@dataclass(frozen=True)
class Atlas:
    """All regions and placements; every look-up names a date."""

    labels: dict[str, RegionLabel]
    placements: tuple[PlacementFact, ...]

    def children(self, code: str, day: datetime.date) -> tuple[str, ...]:
        """Codes of the regions that belonged to ``code`` on ``day``, in order."""
        below = self._below.get(code, ())
        return tuple(sorted(place.code for place in below if place.holds_on(day)))

    def placement(self, code: str, day: datetime.date) -> PlacementFact | None:
        """Where ``code`` belonged on ``day``; ``None`` for the nation or before its birth."""
        return next((p for p in self._above.get(code, ()) if p.holds_on(day)), None)

    def ancestors(self, code: str, day: datetime.date) -> tuple[str, ...]:
        """From the nation down to the parent of ``code`` on ``day``."""
        place = self.placement(code, day)
        return (*self.ancestors(place.parent, day), place.parent) if place else ()

    def territory_changed_on(self, code: str, day: datetime.date) -> datetime.date | None:
        """The last day up to ``day`` on which ``code`` won or lost a child."""
        changes = (
            change
            for place in self._below.get(code, ())
            for change in (place.since, place.until)
            if change is not None and change <= day
        )
        return max(changes, default=None)

    def exists(self, code: str, day: datetime.date) -> bool:
        """Whether there was a region with ``code`` on ``day``."""
        return code == NATION or self.placement(code, day) is not None

    def find(self, code: str, day: datetime.date) -> RegionLabel:
        """The region with ``code`` as it was on ``day``; raises where there is none."""
        if code not in self.labels:
            raise self._unknown(code)
        if not self.exists(code, day):
            raise self._not_yet_born(code, day)
        return self.labels[code]

    def _unknown(self, code: str) -> LookupError:
        old = RegionCode.objects.filter(code=code).select_related("region").first()
        return Moved(old.region.code) if old else UnknownRegion(code)

    def _not_yet_born(self, code: str, day: datetime.date) -> LookupError:
        births = [place.since for place in self._above.get(code, ()) if place.since]
        if not births:
            return UnknownRegion(code)
        born = min(births)
        then = [self.placement(child, day) for child in self.children(code, born)]
        parents = [place.parent for place in then if place]
        parent = max(sorted(set(parents)), key=parents.count, default=NATION)
        return NotYetBorn(self.labels[code], self.labels[parent], born)

    @cached_property
    def _above(self) -> dict[str, list[PlacementFact]]:
        return _grouped((place.code, place) for place in self.placements)

    @cached_property
    def _below(self) -> dict[str, list[PlacementFact]]:
        return _grouped((place.parent, place) for place in self.placements)


def _grouped(pairs: Iterable[tuple[str, PlacementFact]]) -> dict[str, list[PlacementFact]]:
    groups: dict[str, list[PlacementFact]] = {}
    for key, place in pairs:
        groups.setdefault(key, []).append(place)
    return groups


def label_of(region: Region) -> RegionLabel:
    return RegionLabel(region.code, region.name, region.level, region.kind)


def labels_of(regions: QuerySet[Region]) -> tuple[RegionLabel, ...]:
    """The labels of ``regions``, in one query."""
    return tuple(RegionLabel(*row) for row in regions.values_list("code", "name", "level", "kind"))


def load_atlas() -> Atlas:
    """Every region and placement, in two queries."""
    labels = {label.code: label for label in labels_of(Region.objects.all())}
    rows = Placement.objects.values_list(
        "region__code", "parent__code", "valid_from", "valid_until"
    )
    return Atlas(labels, tuple(PlacementFact(*row) for row in rows.order_by("pk")))
