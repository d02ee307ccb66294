"""The outlines of regions on a day.

``regions/data/outlines.json.gz`` was derived for this project from the coordinates of villages:
Voronoi cells, joined by regency and clipped to the public-domain coast of Natural Earth. They
are good for thematic maps and for nothing else, and every map says so. The file is a topology:
two neighbours share the same arc, which one of them runs backwards (``~number``).
"""

from __future__ import annotations

import datetime
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from django.apps import apps
from django.db.models import Q

from regions.models import Placement

Point = tuple[float, float]  # degrees east, degrees north
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """The closed rings of a region's land; holes run the other way round.

    Each is made once in a process, so that what was drawn of it can be kept under it.
    """

    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Topology:
    """Arcs as lines of points, and the rings of each regency as numbers of arcs."""

    arcs: tuple[Ring, ...]
    regencies: Mapping[str, tuple[tuple[int, ...], ...]]

    def line(self, number: int) -> Ring:
        return self.arcs[number] if number >= 0 else self.arcs[~number][::-1]


def outlines_on(codes: Iterable[str], day: datetime.date) -> dict[str, Outline]:
    """The outline of each region as it was on ``day``; regions without one are left out.

    No query for regencies, one for all provinces together: they are what their regencies were.
    """
    wanted = tuple(codes)
    known = topology().regencies
    provinces = [code for code in wanted if code not in known]
    members = _members(provinces, day) if provinces else {}
    found = ((code, members.get(code) or frozenset({code}) & known.keys()) for code in wanted)
    return {code: merged(frozenset(regencies)) for code, regencies in found if regencies}


def _members(provinces: Iterable[str], day: datetime.date) -> dict[str, frozenset[str]]:
    begun = Q(valid_from=None) | Q(valid_from__lte=day)
    lasting = Q(valid_until=None) | Q(valid_until__gt=day)
    rows = Placement.objects.filter(begun, lasting, parent__code__in=provinces)
    members: dict[str, set[str]] = defaultdict(set)
    for parent, child in rows.values_list("parent__code", "region__code"):
        members[parent].add(child)
    return {code: frozenset(below) & topology().regencies.keys() for code, below in members.items()}


@cache
def topology() -> Topology:
    """The file, read once in a process."""
    path = Path(apps.get_app_config("regions").path) / "data" / "outlines.json.gz"
    stored = json.loads(gzip.decompress(path.read_bytes()))
    scale, shift = stored["transform"]["scale"], stored["transform"]["translate"]
    arcs = (
        tuple(
            (round(x * scale[0] + shift[0], 4), round(y * scale[1] + shift[1], 4))
            for x, y in accumulate(steps, lambda at, step: [at[0] + step[0], at[1] + step[1]])
        )
        for steps in stored["arcs"]
    )
    rings = {
        code: tuple(tuple(ring) for ring in parts) for code, parts in stored["regencies"].items()
    }
    return Topology(tuple(arcs), rings)


@lru_cache(maxsize=2_000)
def merged(regencies: frozenset[str]) -> Outline:
    """The outline of several regencies together: the arcs that no two of them share."""
    shapes = topology()
    arcs = [arc for code in sorted(regencies) for ring in shapes.regencies[code] for arc in ring]
    used = Counter(max(arc, ~arc) for arc in arcs)
    lines = [shapes.line(arc) for arc in arcs if used[max(arc, ~arc)] == 1]
    return Outline(_rings(lines))


def _rings(lines: Iterable[Ring]) -> tuple[Ring, ...]:
    """Lines joined where one ends and another begins, until each ring is closed."""
    starting: dict[Point, list[Ring]] = defaultdict(list)
    for line in lines:
        starting[line[0]].append(line)
    rings = []
    for begin, waiting in starting.items():
        while waiting:
            ring = list(waiting.pop())
            while ring[-1] != begin:
                ring += starting[ring[-1]].pop()[1:]
            rings.append(tuple(ring))
    return tuple(rings)
