"""Village mandates and how far villages have come, as plain values."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from regions.models import MandateProgress, Region
from reports.facts.regulation_fact import RegulationFact
from reports.facts.regulations import known_regulations
from reports.facts.statements import source_fact
from reports.measures import Count, MandateFact, Precision, ProgressFact

Counts = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class VillageProgress:
    """A record of progress; ``name`` and ``district`` are empty where it is of many villages."""

    fact: ProgressFact
    precision: Precision
    name: str
    district: str
    note: str


@dataclass(frozen=True, slots=True)
class KnownMandate:
    """A regulation that asks for workers in each village, with every record of progress."""

    rule: RegulationFact
    mandate: MandateFact
    urban_villages: int | None  # kelurahan, which are outside
    progress: tuple[VillageProgress, ...]


def region_mandates(codes: Collection[str] | None, per: datetime.date) -> tuple[KnownMandate, ...]:
    """The mandates of regions (``None``: of any) as known on ``per``, in three queries."""
    rules = [rule for rule in known_regulations(per, codes) if rule.per_village]
    progress = _progress([rule.id for rule in rules], per)
    counts = _counts([rule.region.code for rule in rules])
    return tuple(_known(rule, counts[rule.region.code], tuple(progress[rule.id])) for rule in rules)


def _counts(codes: Collection[str]) -> dict[str, Counts]:
    """Desa and kelurahan by region."""
    rows = Region.objects.filter(code__in=codes)
    fields = rows.values_list("code", "villages", "urban_villages")
    return {code: (villages, urban) for code, villages, urban in fields}


def _known(
    rule: RegulationFact,
    counts: Counts,
    progress: tuple[VillageProgress, ...],
) -> KnownMandate:
    villages, urban_villages = counts
    mandate = MandateFact(
        regulation_id=rule.id,
        region=rule.region.code,
        per_village=rule.per_village or 0,
        villages=villages,
        as_of=rule.as_of,
        source=rule.source,
    )
    return KnownMandate(rule, mandate, urban_villages, progress)


def _progress(rules: Collection[int], per: datetime.date) -> dict[int, list[VillageProgress]]:
    found: dict[int, list[VillageProgress]] = defaultdict(list)
    rows = MandateProgress.objects.known_on(per).filter(regulation__in=rules)
    for row in rows.select_related("village", "source").order_by("as_of", "pk"):
        found[row.regulation_id].append(_of(row))
    return found


def _of(row: MandateProgress) -> VillageProgress:
    workers, unit = row.workers, row.workers_rounded_to
    fact = ProgressFact(
        id=row.pk,
        as_of=row.as_of,
        village=row.village.code if row.village else None,
        villages=row.villages,
        workers=None if workers is None else Count.of(workers, unit),
        source=source_fact(row.source),
    )
    return VillageProgress(
        fact=fact,
        precision=Precision(row.precision),
        name=row.village.name if row.village else "",
        district=row.village.district if row.village else "",
        note=row.note,
    )
