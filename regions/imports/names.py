"""Regions as sheets name them: by code, name or alias, with or without their kind."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from regions.imports.workbook import Cell
from regions.models import CodeScheme, Placement, Region, RegionAlias, RegionCode
from regions.names import NOT_IN_A_NAME, bare, understand

NEAR_ENOUGH = 0.78
MOST_OFFERED = 4


@dataclass(slots=True)
class RegionNames:
    """Every region and what it is called, read once for a whole file."""

    regions: dict[str, Region]
    provinces: dict[str, str]
    codes: dict[str, str]
    names: dict[str, list[str]]
    read: dict[str, list[str]] = field(default_factory=dict)

    def fitting(self, text: str) -> list[str]:
        """The codes of all regions that ``text`` names in full; the kind counts if it is said."""
        known = self.read.get(text)
        if known is None:
            known = self.read[text] = self._fitting(text)
        return known

    def _fitting(self, text: str) -> list[str]:
        wanted = understand(text)
        if wanted.code or text in self.codes:
            found = self.codes.get(wanted.code or text)
            return [found] if found else []
        named = self.names.get(squeezed(wanted.name), [])
        kept = [code for code in named if wanted.kind in (None, self.regions[code].kind)]
        return sorted(dict.fromkeys(kept))

    def near(self, text: str, among: Iterable[str]) -> list[str]:
        """The codes among which ``text`` may be a slip, the closest first."""
        wanted = understand(text)
        names: dict[str, list[str]] = defaultdict(list)
        for code in among:
            region = self.regions[code]
            if wanted.kind in (None, region.kind):
                names[squeezed(bare(region.name))].append(code)
        close = difflib.get_close_matches(
            squeezed(wanted.name), names, n=MOST_OFFERED, cutoff=NEAR_ENOUGH
        )
        return [code for name in close for code in names[name]]

    def label(self, code: str) -> str:
        """``Kabupaten Lampung Barat (18.04) · Lampung``."""
        province = self.provinces.get(code)
        label = f"{self.regions[code].full_name} ({code})"
        return f"{label} · {province}" if province else label


def squeezed(name: str) -> str:
    return NOT_IN_A_NAME.sub("", name.lower())


def region_names() -> RegionNames:
    """In four queries."""
    regions = {region.code: region for region in Region.objects.all()}
    parents = Placement.objects.filter(valid_until=None, parent__level="province")
    old = RegionCode.objects.filter(scheme=CodeScheme.KEMENDAGRI)
    codes = dict(old.values_list("code", "region__code")) | {code: code for code in regions}
    names: dict[str, list[str]] = defaultdict(list)
    for code, region in regions.items():
        names[squeezed(bare(region.name))].append(code)
    for code, name in RegionAlias.objects.values_list("region__code", "name"):
        names[squeezed(bare(name))].append(code)
    return RegionNames(
        regions=regions,
        provinces=dict(parents.values_list("region__code", "parent__name")),
        codes=codes,
        names=dict(names),
    )


def text_of_code(cell: Cell) -> str:
    """A code as text: a sheet may hold ``18.1`` for ``18.10``, or ``1804`` as a number."""
    if isinstance(cell, float):
        return f"{int(cell):02d}" if cell == int(cell) and cell < 100 else _decimal_code(cell)
    if isinstance(cell, int):
        return f"{cell:02d}" if cell < 100 else f"{cell:04d}"
    return " ".join(str(cell or "").split())


def _decimal_code(cell: float) -> str:
    return f"{cell:04.0f}" if cell >= 100 else f"{cell:05.2f}"
