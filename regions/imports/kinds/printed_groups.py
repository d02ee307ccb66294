"""Printed figures gathered under the submissions that they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from django.utils.translation import gettext as _

from regions.imports.desk import Desk
from regions.imports.drafts import Draft, Entry, Printed
from regions.imports.kinds.printed_rows import Figure
from regions.imports.origins import Origin, Origins
from regions.imports.said import Count
from regions.models import Measure, Population, RegionBasis, today
from regions.numbers import write_count
from regions.periods import Period

# They speak of a day that lies ahead, and stand beside what was counted when they were said.
OF_A_TARGET = (
    *(Measure.TARGET_PERCENT, Measure.TARGET_PEOPLE),
    *(Measure.GAP_TO_TARGET_PEOPLE, Measure.GAP_TO_TARGET_POINTS),
)
Said = tuple[int, Origin]


def drafts_of(figures: Sequence[Figure], origins: Origins, desk: Desk) -> list[Draft]:
    """One for each source, region, date and population."""
    by_place: dict[Said, list[Figure]] = defaultdict(list)
    for one in figures:
        by_place[one.region.pk, one.origin].append(one)
    found: list[Draft] = []
    for group in by_place.values():
        found += drafts_of_one(group, origins, desk)
    return found


def drafts_of_one(group: Sequence[Figure], origins: Origins, desk: Desk) -> list[Draft]:
    counted = [one for one in group if one.figure.measure not in OF_A_TARGET]
    ahead = [one for one in group if one.figure.measure in OF_A_TARGET]
    drafts: dict[Period, list[Draft]] = {}
    for said in dict.fromkeys(period_of(one) for one in counted):
        drafts[said] = of_one_date([one for one in counted if period_of(one) == said], desk)
    last = max(drafts, key=lambda one: one.day, default=None)
    for one in ahead:
        own = period_of(one)
        day = own if own in drafts else last or published(one, origins)
        if day is None:
            told = _("Tulis juga angka yang disebut bersama target ini, atau tanggal sumbernya.")
            desk.refuse(one.place, str(one.figure.value), told)
            continue
        if day not in drafts:
            drafts[day] = [new_draft(one, day, Population.NOT_STATED)]
            last = day
        add(drafts[day][0], one, desk)
    return [one for found in drafts.values() for one in found]


def period_of(one: Figure) -> Period:
    return Period(one.figure.as_of, one.figure.precision)  # type: ignore[arg-type]


def published(one: Figure, origins: Origins) -> Period | None:
    source = origins.sources.get(one.origin) if isinstance(one.origin, int) else None
    if source is None or source.published_on is None or source.published_on > today():
        return None
    return Period(source.published_on, source.published_precision)  # type: ignore[arg-type]


def of_one_date(group: Sequence[Figure], desk: Desk) -> list[Draft]:
    """What is counted tells whom a submission counts; the rest goes with the first of them."""
    said = dict.fromkeys(
        one.figure.measure for one in group if one.figure.measure in Population.values
    )
    populations = [Population(one) for one in said] or [Population.NOT_STATED]
    drafts = {one: new_draft(group[0], period_of(group[0]), one) for one in populations}
    for one in group:
        if one.figure.as_of > today():
            told = _("Keadaan per tidak boleh sesudah hari ini.")
            desk.refuse(one.place, str(one.figure.as_of), told)
        known = one.figure.measure in Population.values
        population = Population(one.figure.measure) if known else populations[0]
        add(drafts[population], one, desk)
    return list(drafts.values())


def new_draft(one: Figure, period: Period, population: Population) -> Draft:
    return Draft(
        one.region, period, one.origin, population, RegionBasis.NOT_STATED.value, one.place
    )


def add(draft: Draft, one: Figure, desk: Desk) -> None:
    """A number that may be used is also counted, where its date is that of the submission."""
    draft.printed.append(Printed(one.figure, one.segment.code, one.place))
    figure = one.figure
    if not figure.adopted or figure.as_of != draft.period.day or figure.decimals:
        return
    kept = {draft.population: draft.lines, Measure.UNIVERSE.value: draft.universe}
    into = kept.get(figure.measure)
    if into is None:
        return
    count = Count(figure.scaled, figure.rounded_to, figure.approximate, figure.note)
    entry = Entry(count, one.place.sheet, one.place.row or 0, one.place.column or 0)
    earlier = into.setdefault(one.segment.code, entry)
    if not earlier.count.same(count):
        said = {"place": earlier.place, "before": write_count(earlier.count.number)}
        told = _("Dua angka dipakai untuk hal yang sama: %(place)s menyebut %(before)s.") % said
        desk.refuse(one.place, write_count(count.number), told)
