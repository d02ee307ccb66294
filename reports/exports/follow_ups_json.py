"""Promises for programs, with their state on the date asked for."""

from __future__ import annotations

from reports.exports.json_rows import Json, day, region_name
from reports.subjects.follow_ups import FollowUpRow


def follow_up_json(row: FollowUpRow) -> Json:
    """``as_of`` is when it was promised, ``updated_on`` when its state was told."""
    fact = row.fact
    return {
        "agency": fact.agency or None,
        "what": fact.what,
        "due": day(fact.due),
        "people": fact.people,
        "segment": fact.segment,
        "state": row.state,
        "meeting": fact.meeting or None,
        "as_of": day(fact.as_of),
        "source": row.source.slug,
        "updated_on": day(row.updated_on),
        "people_updated": row.people_updated,
    }


def follow_up_page_json(row: FollowUpRow) -> Json:
    return {"region": region_name(row.region), **follow_up_json(row)}
