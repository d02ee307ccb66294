"""Limits of categories that offices have entered, as plain values."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from fractions import Fraction

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
    """The newest limits of the offices that serve a region, lowest first, in one query.

    Of several offices with limits of one date the first by name; limits are never mixed.
    """
    known = Band.objects.known_on(per).filter(office__regions__code=code)
    rows = list(known.select_related("office", "source").order_by("-as_of", "office__name"))
    if not rows:
        return ()
    newest, office = rows[0].as_of, rows[0].office_id
    together = [row for row in rows if (row.as_of, row.office_id) == (newest, office)]
    facts = [
        BandFact(row.name, Fraction(row.at_least) / 100, row.office.name, source_fact(row.source))
        for row in together
    ]
    return tuple(sorted(facts, key=lambda fact: fact.at_least))
