"""The regions that a month's sheet lists."""

from __future__ import annotations

import datetime

from regions.care import Care
from regions.models import Level, Placement, Region

MOST_ROWS = 60


def regencies(care: Care, day: datetime.date) -> list[tuple[Region, Region]]:
    """What is looked after and existed on ``day``, each with the province that it lay in."""
    placed = Placement.objects.on(day).filter(region__level=Level.REGENCY)
    if not care.everywhere:
        placed = placed.filter(region__in=care.regions)
    rows = placed.select_related("region", "parent").order_by("region__code")
    return [(one.region, one.parent) for one in rows if existed(one.region, day)]


def existed(region: Region, day: datetime.date) -> bool:
    return region.born_on is None or region.born_on <= day


def provinces_of(placed: list[tuple[Region, Region]]) -> list[tuple[str, str]]:
    found = {province.code: province.name for _region, province in placed}
    return sorted(found.items(), key=lambda one: one[1])
