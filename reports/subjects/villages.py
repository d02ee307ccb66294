"""Village mandates: how many villages have done it, and what the others would add."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from reports.facts.mandates import KnownMandate, VillageProgress, region_mandates
from reports.facts.places import load_atlas
from reports.facts.regulation_fact import RegulationFact
from reports.facts.world import load_world, with_children
from reports.figures import compute_figure
from reports.labels import RegionLabel
from reports.measures import (
    Count,
    MandateResult,
    Precision,
    SourceFact,
    measure_mandate,
    points_range,
)
from reports.selection import Selection


@dataclass(frozen=True, slots=True)
class MandateRow:
    """A mandate on the date asked for; all but the rule, ``done`` and ``workers`` is ours."""

    rule: RegulationFact
    result: MandateResult
    urban_villages: int | None  # kelurahan, which are outside
    points: tuple[Decimal, Decimal] | None  # of the region's universe, lowest and highest
    progress: tuple[VillageProgress, ...]  # the records that the numbers come from

    @property
    def reference(self) -> str:
        return f"{self.rule.region.code}:villages.{self.rule.id}"

    @property
    def region(self) -> RegionLabel:
        return self.rule.region

    @property
    def source(self) -> SourceFact:
        """Of the newest progress; of the rule where there is none."""
        return self._newest.fact.source if self._newest else self.rule.source

    @property
    def as_of(self) -> datetime.date:
        return self._newest.fact.as_of if self._newest else self.rule.as_of

    @property
    def precision(self) -> Precision:
        return self._newest.precision if self._newest else self.rule.precision

    @property
    def note(self) -> str:
        notes = (self.rule.note, *(one.note for one in self.progress))
        return " ".join(dict.fromkeys(filter(None, notes)))

    @property
    def villages(self) -> tuple[VillageProgress, ...]:
        """Progress of single villages, by name; none where the source gives an aggregate."""
        single = (one for one in self.progress if one.name)
        return tuple(sorted(single, key=lambda one: (one.district, one.name)))

    @property
    def points_low(self) -> Decimal | None:
        return self.points[0] if self.points else None

    @property
    def points_high(self) -> Decimal | None:
        return self.points[1] if self.points else None

    @property
    def _newest(self) -> VillageProgress | None:
        by_date = (one.fact.as_of for one in self.progress)
        day = max(by_date, default=None)
        return next((one for one in self.progress if one.fact.as_of == day), None)


def load_mandates(selection: Selection) -> tuple[MandateRow, ...]:
    """Every mandate known on the date asked for, with the universe of its region."""
    atlas, per = load_atlas(), selection.per
    known = region_mandates(None, per)
    codes = [code for code in {one.rule.region.code for one in known} if atlas.exists(code, per)]
    below = [each for code in codes for each in with_children(atlas, code, selection)]
    world = load_world(selection, atlas, [*codes, *below])
    universes = {code: compute_figure(world, code)[0].universe["total"] for code in codes}
    return mandate_rows(known, per, universes)


def mandate_rows(
    known: Iterable[KnownMandate], per: datetime.date, universes: Mapping[str, Count | None]
) -> tuple[MandateRow, ...]:
    """A row for each mandate, by region and age; ``universes`` by region, for the points."""
    ordered = sorted(known, key=lambda one: (one.rule.region.code, one.rule.as_of, one.rule.id))
    rows = (_row(one, per, universes.get(one.rule.region.code)) for one in ordered)
    return tuple(row for row in rows if row)


def _row(known: KnownMandate, per: datetime.date, universe: Count | None) -> MandateRow | None:
    result = measure_mandate(known.mandate, [one.fact for one in known.progress], per)
    if result is None:
        return None
    used = {fact.id for fact in result.progress}
    return MandateRow(
        rule=known.rule,
        result=result,
        urban_villages=known.urban_villages,
        points=points_range(result.adds_low, result.adds_high, universe),
        progress=tuple(one for one in known.progress if one.fact.id in used),
    )
