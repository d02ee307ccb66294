"""Limits of categories that offices have entered, as plain values."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.db.models import F

from regions.models import Band
from reports.facts.statements import source_fact
from reports.measures import SourceFact


@dataclass(frozen=True, slots=True)
class BandFact:
    """A category from ``at_least`` (a share, included) up to the next one."""

    name: str
    at_least: Fraction
    office: str
    source: SourceFact


def region_bands(code: str, per: datetime.date) -> tuple[BandFact, ...]:
    """The newest limits of the offices that serve a region, lowest first, in one query."""
    return bands_by_region(per, code).get(code, ())


def bands_by_region(per: datetime.date, code: str = "") -> dict[str, tuple[BandFact, ...]]:
    """The newest limits for every region that has any (or for ``code``), in one query.

    Of several offices with limits of one date the first by name; limits are never mixed.
    """
    served = Band.objects.known_on(per).filter(office__regions__isnull=False)
    if code:
        served = served.filter(office__regions__code=code)
    named = served.annotate(region=F("office__regions__code"))
    rows = named.select_related("office", "source").order_by("-as_of", "office__name")
    found: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        newest = found[row.region]
        if not newest or _together(newest[0]) == _together(row):
            newest.append(row)
    return {region: _limits(together) for region, together in found.items()}


def _together(row: Band) -> tuple[datetime.date, int]:
    return row.as_of, row.office_id


def _limits(rows: Iterable[Band]) -> tuple[BandFact, ...]:
    facts = (
        BandFact(row.name, Fraction(row.at_least) / 100, row.office.name, source_fact(row.source))
        for row in rows
    )
    return tuple(sorted(facts, key=lambda fact: fact.at_least))
