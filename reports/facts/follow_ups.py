"""What was promised, and what was said of it since, as plain values."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from regions.models import FollowUp
from reports.facts.follow_up_facts import FollowUpFact, UpdateFact
from reports.facts.follow_up_updates import known_updates
from reports.facts.places import label_of
from reports.facts.statements import source_fact
from reports.measures import Precision


def known_follow_ups(
    per: datetime.date, codes: Collection[str] | None = None
) -> tuple[FollowUpFact, ...]:
    """Promises of regions (``None``: of all) made up to ``per``, in two queries."""
    rows = FollowUp.objects.known_on(per).select_related("region", "segment", "source")
    if codes is not None:
        rows = rows.filter(region__code__in=codes)
    updates = known_updates(per, codes)
    return tuple(_fact(row, updates.get(row.pk, [])) for row in rows.order_by("pk"))


def _fact(row: FollowUp, updates: list[UpdateFact]) -> FollowUpFact:
    return FollowUpFact(
        id=row.pk,
        region=label_of(row.region),
        agency=row.agency,
        what=row.what,
        due=row.due,
        due_precision=Precision(row.due_precision),
        people=row.people,
        segment=row.segment.code if row.segment else None,
        segment_name=str(row.segment or ""),
        meeting=row.meeting,
        note=row.note,
        as_of=row.as_of,
        precision=Precision(row.precision),
        source=source_fact(row.source),
        updates=tuple(updates),
    )
