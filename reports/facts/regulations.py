"""Rules and agreements of regions, as plain values."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from regions.models import Regulation
from reports.facts.places import label_of
from reports.facts.regulation_fact import RegulationFact
from reports.facts.statements import source_fact
from reports.measures import Precision, RegulationKind


def known_regulations(
    per: datetime.date, codes: Collection[str] | None = None
) -> tuple[RegulationFact, ...]:
    """Regulations of regions (``None``: of all) told of up to ``per``, in one query."""
    rows = Regulation.objects.known_on(per).select_related("region", "segment", "source")
    if codes is not None:
        rows = rows.filter(region__code__in=codes)
    return tuple(_fact(row) for row in rows.order_by("pk"))


def _fact(row: Regulation) -> RegulationFact:
    return RegulationFact(
        id=row.pk,
        region=label_of(row.region),
        kind=RegulationKind(row.kind),
        number=row.number,
        title=row.title,
        issued_on=row.issued_on,
        per_village=row.per_village,
        segment=row.segment.code if row.segment else None,
        segment_name=str(row.segment or ""),
        note=row.note,
        as_of=row.as_of,
        precision=Precision(row.precision),
        source=source_fact(row.source),
    )
