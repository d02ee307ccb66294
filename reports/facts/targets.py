"""Targets as their owners set them, as plain values."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction

from regions.models import Target
from reports.facts.statements import source_fact
from reports.measures import Count, CountingRule, Precision, Regime, TargetFact

RULES = {rule.value: rule for rule in CountingRule}


def region_targets(
    codes: Iterable[str] | None, per: datetime.date
) -> dict[str, tuple[TargetFact, ...]]:
    """The targets set for regions (``None``: for any) and said up to ``per``, in one query."""
    rows = Target.objects.known_on(per).select_related("region", "segment", "source")
    if codes is not None:
        rows = rows.filter(region__code__in=list(codes))
    found: dict[str, list[TargetFact]] = defaultdict(list)
    for row in rows.order_by("region__code", "due", "pk"):
        found[row.region.code].append(_fact(row))
    return {code: tuple(facts) for code, facts in found.items()}


def _fact(row: Target) -> TargetFact:
    people = row.people
    return TargetFact(
        id=row.pk,
        slug=row.slug,
        region=row.region.code,
        segment=row.segment.code,
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
        source=source_fact(row.source),
        note=row.note,
    )
