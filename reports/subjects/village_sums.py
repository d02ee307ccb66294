"""Village mandates of many regions in a few numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.facts.places import NATION, Atlas, load_atlas
from reports.labels import RegionLabel
from reports.measures import MandateSum, RegionMandate, sum_mandates
from reports.selection import Selection
from reports.subjects.villages import MandateRow


@dataclass(frozen=True, slots=True)
class ProvinceSum:
    """The villages of one province's regions."""

    region: RegionLabel
    sum: MandateSum


@dataclass(frozen=True, slots=True)
class VillageSums:
    """All that is listed, and by province where there are several."""

    total: MandateSum | None
    provinces: tuple[ProvinceSum, ...]


def sum_villages(rows: Sequence[MandateRow], selection: Selection) -> VillageSums:
    """In two queries."""
    atlas = load_atlas()
    known = {row.region.code: _above(row, atlas, selection) for row in rows}
    provinces: dict[str, list[MandateRow]] = {}
    for row in rows:
        line = [*known[row.region.code], row.region.code]
        provinces.setdefault(line[1] if len(line) > 1 else NATION, []).append(row)
    sums = (
        ProvinceSum(atlas.labels[code], found)
        for code, below in sorted(provinces.items())
        if (found := sum_mandates(_mandates(below, known)))
    )
    return VillageSums(sum_mandates(_mandates(rows, known)), tuple(sums))


def _above(row: MandateRow, atlas: Atlas, selection: Selection) -> tuple[str, ...]:
    return atlas.ancestors(row.region.code, selection.per)


def _mandates(
    rows: Iterable[MandateRow], above: dict[str, tuple[str, ...]]
) -> Iterable[RegionMandate]:
    return (
        RegionMandate(
            regulation_id=row.rule.id,
            region=row.region.code,
            above=frozenset(above[row.region.code]),
            said=row.rule.as_of,
            result=row.result,
        )
        for row in rows
    )
