"""Targets as their owners set them, as plain values."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction

from django.db.models import F

from regions.models import Source, Target
from reports.facts.statements import source_fact
from reports.measures import (
    Count,
    CountingRule,
    Precision,
    Regime,
    SourceFact,
    TargetFact,
)

RULES = {rule.value: rule for rule in CountingRule}


def region_targets(
    codes: Iterable[str] | None, per: datetime.date
) -> dict[str, tuple[TargetFact, ...]]:
    """The targets set for regions (``None``: for any) and said up to ``per``, in two queries."""
    rows = Target.objects.known_on(per)
    if codes is not None:
        rows = rows.filter(region__code__in=list(codes))
    # One source sets the targets of many regions: it is read once, not with each of them.
    printed_by = Source.objects.filter(pk__in=rows.order_by().values("source"))
    sources = {source.pk: source_fact(source) for source in printed_by}
    found: dict[str, list[TargetFact]] = defaultdict(list)
    named = rows.annotate(code=F("region__code"), segment_code=F("segment__code"))
    for row in named.order_by("code", "due", "pk"):
        fact = _fact(row, row.code, row.segment_code, sources[row.source_id])
        found[fact.region].append(fact)
    return {code: tuple(facts) for code, facts in found.items()}


def _fact(row: Target, region: str, segment: str, source: SourceFact) -> TargetFact:
    people = row.people
    return TargetFact(
        id=row.pk,
        slug=row.slug,
        region=region,
        segment=segment,
        regime=Regime(row.regime),
        owner=row.owner,
        rule=RULES.get(row.rule),
        due=row.due,
        due_precision=Precision(row.due_precision),
        percent=None if row.percent is None else Fraction(row.percent) / 100,
        people=None
        if people is None
        else Count.of(people, row.people_rounded_to, row.people_approximate),
        as_of=row.as_of,
        precision=Precision(row.precision),
        source=source,
        note=row.note,
    )
