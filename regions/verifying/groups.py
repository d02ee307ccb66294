"""The reports of one month of one province together: their sum, and who is missing from it."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

from django.utils.translation import gettext as _

from regions.care import Actor, Care, care_of, in_care
from regions.checks.said import lines_by
from regions.models import Level, Placement, Precision, Region, Source, Status, Submission
from regions.periods import month_end, say_period
from regions.previous import agree
from regions.tree import segments_in_order
from regions.verifying.rows import Row, total_of
from reports.measures import Count

HANDED_IN = (Status.SUBMITTED, Status.VERIFIED)
UNFINISHED = (Status.DRAFT, Status.RETURNED)
Key = tuple[int | None, datetime.date]  # a province and the last day of a month


@dataclass(frozen=True, slots=True)
class Group:
    """``sum`` adds up ``summed`` of ``regencies``; ``None`` where they do not count alike.

    ``own`` is what is said of the province itself. ``missing`` are the regencies of which
    nothing was handed in.
    """

    title: str
    rows: list[Row]
    regencies: int = 0
    summed: int = 0
    sum: Count | None = None
    own: Count | None = None
    missing: tuple[str, ...] = ()

    @property
    def ready(self) -> list[Row]:
        return [row for row in self.rows if row.is_ready]

    @property
    def doubted(self) -> int:
        """How many of those that can be verified are warned of."""
        return sum(1 for row in self.ready if row.doubts)

    @property
    def common_source(self) -> Source | None:
        """Said once above the rows; ``None`` where they differ, and each says its own."""
        sources = {row.submission.source_id: row.submission.source for row in self.ready}
        return next(iter(sources.values())) if len(sources) == 1 else None

    @property
    def apart(self) -> list[tuple[str, list[Row]]]:
        """Those that cannot be verified, by the sentence that says why."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows:
            if not row.is_ready:
                found[str(row.refusal)].append(row)
        return list(found.items())

    @property
    def difference(self) -> int | None:
        """What the province's own figure has more than the sum."""
        if self.sum is None or self.own is None or self.summed < self.regencies:
            return None
        return self.own.value - self.sum.value


@dataclass(frozen=True, slots=True)
class Places:
    """The regions looked after, and in which province each lay at the end of a month."""

    regions: Mapping[int, Region]
    placements: Sequence[Placement]
    care: Care

    def province_of(self, region: Region | None, month: datetime.date) -> int | None:
        if region is None or region.level == Level.PROVINCE:
            return region.pk if region else None
        return self.parents(month).get(region.pk) if region.level == Level.REGENCY else None

    def parents(self, day: datetime.date) -> dict[int, int]:
        return {one.region_id: one.parent_id for one in self.placements if was_in_force(one, day)}

    def members(self, province: int | None, month: datetime.date) -> list[Region]:
        """The regencies of the province that existed then and are looked after."""
        if province is None:
            return []
        inside = (one for one, parent in self.parents(month).items() if parent == province)
        found = [self.regions[one] for one in inside if self.care.holds_region(one)]
        existed = [one for one in found if one.born_on is None or one.born_on <= month]
        return sorted(existed, key=lambda one: one.code)


def groups_of(rows: Sequence[Row], reader: Actor) -> list[Group]:
    """Newest month first, by province; in as many queries for one as for many."""
    places = Places(Region.objects.in_bulk(), list(Placement.objects.all()), care_of(reader))
    by_key: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        month = month_end(row.submission.as_of)
        by_key[places.province_of(row.submission.region, month), month].append(row)
    members = {key: places.members(*key) for key in by_key}
    totals = totals_beside(members, reader)
    order = sorted(by_key, key=lambda key: (-key[1].toordinal(), key[0] or 0))
    return [
        group_of(places.regions.get(key[0] or 0), key[1], by_key[key], members[key], totals)
        for key in order
    ]


def totals_beside(
    members: Mapping[Key, Sequence[Region]], reader: Actor
) -> list[tuple[Submission, Count | None]]:
    """All that is said of the regions and months of the groups, oldest first, with its total."""
    regions = {one.pk for each in members.values() for one in each}
    regions |= {province for province, _month in members if province}
    months = [month for _province, month in members] or [datetime.date.min]
    said = Submission.objects.filter(
        region__in=regions,
        as_of__range=(min(months).replace(day=1), max(months)),
        status__in=(*HANDED_IN, *UNFINISHED),
    )
    found = list(in_care(said, reader).order_by("as_of", "pk"))
    lines, segments = lines_by(one.pk for one in found), segments_in_order()
    return [(one, total_of(one, lines[one.pk], segments)) for one in found]


def group_of(
    province: Region | None,
    month: datetime.date,
    rows: list[Row],
    members: list[Region],
    totals: Iterable[tuple[Submission, Count | None]],
) -> Group:
    of_month = [(one, count) for one, count in totals if month_end(one.as_of) == month]
    # A report that waits replaces in the sum what it may be about to replace on the pages.
    of_month.sort(key=lambda pair: pair[0].status == Status.SUBMITTED)
    newest = {one.region_id: (one, count) for one, count in of_month if one.status in HANDED_IN}
    told = [newest[one.pk] for one in members if one.pk in newest]
    counted = [(one, count) for one, count in told if count is not None]
    own = newest.get(province.pk) if province else None
    alike = count_alike([one for one, _count in counted] + ([own[0]] if own else []))
    summed = [count for _one, count in counted] if alike else []
    return Group(
        title=title_of(province, month),
        rows=rows,
        regencies=len(members),
        summed=len(summed),
        sum=reduce(add, summed) if summed else None,
        own=own[1] if own else None,
        missing=missing_names(members, newest, [one for one, _count in of_month]),
    )


def title_of(province: Region | None, month: datetime.date) -> str:
    place = province.full_name if province else _("Nasional dan kantor")
    return f"{place}, {say_period(month, Precision.MONTH)}"


def count_alike(submissions: Sequence[Submission]) -> bool:
    """Whether their totals may be added up and compared."""
    names = ("population", "region_basis", "total_rule")
    return all(
        agree(getattr(one, name), getattr(other, name))
        for name in names
        for one in submissions
        for other in submissions
    )


def missing_names(
    members: Iterable[Region], handed_in: Iterable[int | None], said: Iterable[Submission]
) -> tuple[str, ...]:
    """With what stands in the way where something was begun: ``Kabupaten Mesuji (draf)``."""
    there = set(handed_in)
    begun = {one.region_id: one for one in said if one.status in UNFINISHED}
    return tuple(
        f"{one.full_name} ({begun[one.pk].get_status_display().lower()})"
        if one.pk in begun
        else one.full_name
        for one in members
        if one.pk not in there
    )


def was_in_force(placement: Placement, day: datetime.date) -> bool:
    begun = placement.valid_from is None or placement.valid_from <= day
    return begun and (placement.valid_until is None or placement.valid_until > day)
