"""What was said of promises since, as plain values."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection

from regions.models import FollowUpUpdate
from reports.facts.follow_up_facts import UpdateFact
from reports.facts.statements import source_fact
from reports.measures import FollowUpState


def known_updates(per: datetime.date, codes: Collection[str] | None) -> dict[int, list[UpdateFact]]:
    """By promise, the oldest first."""
    rows = FollowUpUpdate.objects.known_on(per).select_related("source")
    if codes is not None:
        rows = rows.filter(follow_up__region__code__in=codes)
    found: dict[int, list[UpdateFact]] = defaultdict(list)
    for row in rows.order_by("as_of", "pk"):
        found[row.follow_up_id].append(_update(row))
    return found


def _update(row: FollowUpUpdate) -> UpdateFact:
    return UpdateFact(
        as_of=row.as_of,
        state=FollowUpState(row.state),
        people=row.people,
        note=row.note,
        source=source_fact(row.source),
    )
