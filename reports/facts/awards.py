"""Awards as their sources tell of them, as plain values."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from regions.models import Award
from reports.facts.award_fact import AwardFact
from reports.facts.places import label_of
from reports.facts.statements import source_fact
from reports.measures import AwardLevel, Precision


def known_awards(per: datetime.date, codes: Collection[str] | None = None) -> tuple[AwardFact, ...]:
    """The awards of regions (``None``: of anybody) told of up to ``per``, in one query."""
    rows = Award.objects.known_on(per).select_related("region", "category", "source")
    if codes is not None:
        rows = rows.filter(region__code__in=codes)
    return tuple(_fact(row) for row in rows.order_by("pk"))


def _fact(row: Award) -> AwardFact:
    level = AwardLevel(row.level)
    return AwardFact(
        id=row.pk,
        region=label_of(row.region) if row.region else None,
        recipient=row.recipient,
        edition=row.edition,
        assessment_year=row.assessment_year,
        level=level,
        level_label="" if level is AwardLevel.NOT_STATED else row.get_level_display(),
        category=str(row.category or ""),
        rank=row.rank,
        rank_note=row.rank_note,
        note=row.note,
        as_of=row.as_of,
        precision=Precision(row.precision),
        source=source_fact(row.source),
    )
