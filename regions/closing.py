"""Whether a month is closed for a region: by itself, or by anything that it lies in."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from regions.models import Closing, Placement, Region
from regions.periods import month_end

Parents = Mapping[int, Iterable[int]]


def closed(region: Region | None, day: datetime.date) -> Closing | None:
    """What closes the month of ``day`` for ``region``; an office's own figures nothing closes."""
    if region is None or region.pk is None:
        return None
    return closed_among([region.pk], [day]).get((region.pk, month_end(day)))


def closed_among(
    regions: Iterable[int], days: Iterable[datetime.date]
) -> dict[tuple[int, datetime.date], Closing]:
    """By region and last day of the month, in at most two queries; what is open is missing."""
    standing = closings_of({month_end(day) for day in days})
    if not standing:
        return {}
    wanted, placements = set(regions), list(Placement.objects.all())
    found = {}
    for month, by_region in standing.items():
        ways = parents_by(month, placements), parents_by(None, placements)
        for region in wanted:
            if closing := nearest(region, by_region, ways):
                found[region, month] = closing
    return found


def closings_of(months: set[datetime.date]) -> dict[datetime.date, dict[int, Closing]]:
    """Those that stand, by month and region."""
    by_month: dict[datetime.date, dict[int, Closing]] = defaultdict(dict)
    for closing in told_whole(Closing.objects.standing().filter(month__in=months)):
        by_month[closing.month][closing.region_id] = closing
    return by_month


def told_whole(closings: QuerySet[Closing]) -> QuerySet[Closing]:
    """With what the sentence about a closing names."""
    return closings.select_related("region", "closed_by", "reopened_by")


def nearest(
    region: int, by_region: Mapping[int, Closing], ways: Iterable[Parents]
) -> Closing | None:
    """The region's own closing, else the lowest above it."""
    for parents in ways:
        for one in upwards(region, parents):
            if one in by_region:
                return by_region[one]
    return None


def upwards(region: int, parents: Parents) -> list[int]:
    """``region``, then what it lies in, then what those lie in."""
    found = [region]
    for one in found:
        found += [parent for parent in parents.get(one, ()) if parent not in found]
    return found


def parents_by(month: datetime.date | None, placements: Iterable[Placement]) -> Parents:
    """In what each region lay on any day of the month that ends on ``month``; ``None``: today."""
    parents = defaultdict(list)
    for one in placements:
        if is_of_today(one) if month is None else is_within(one, month):
            parents[one.region_id].append(one.parent_id)
    return parents


def is_of_today(placement: Placement) -> bool:
    return placement.valid_until is None


def is_within(placement: Placement, month: datetime.date) -> bool:
    """A province that was born within the month shares its regencies with the one before."""
    begun = placement.valid_from is None or placement.valid_from <= month
    first = month.replace(day=1)
    return begun and (placement.valid_until is None or placement.valid_until > first)


def all_below(region: int, month: datetime.date) -> set[int]:
    """What lay in ``region`` in the month that ends on ``month``, or lies in it today."""
    placements = list(Placement.objects.all())
    found: set[int] = set()
    for parents in (parents_by(month, placements), parents_by(None, placements)):
        found |= {one for one in parents if region in upwards(one, parents)}
    return found - {region}
