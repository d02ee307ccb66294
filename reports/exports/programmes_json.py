"""Programmes for programs: unknown is ``null``, rupiah and counts are integers."""

from __future__ import annotations

from reports.exports.json_rows import Json, day, region_name
from reports.subjects.programmes import ProgrammeRow


def programme_json(row: ProgrammeRow) -> Json:
    """``expected_cost`` is ours and at most, ``budget`` what the payer says."""
    fact = row.fact
    return {
        "name": fact.name,
        "slug": fact.slug,
        "segment": fact.segment,
        "payer": fact.payer or None,
        "fund_source": fact.fund_source,
        "start": day(fact.first_day),
        "end": day(fact.end),
        "status": row.status,
        "counts": {
            "quota": fact.quota,
            "enrolled": fact.enrolled,
            "active": fact.active,
            "paid": fact.paid,
        },
        "count_note": fact.count_note or None,
        "people": row.headcount,
        "people_kind": row.people and row.people.kind,
        "included": fact.included,
        "budget": fact.budget,
        "expected_cost": row.expected.high if row.expected else None,
        "expected_cost_low": row.expected.low if row.expected else None,
        "implied_rate": row.implied_rate,
        "renewal": fact.renewal,
        "maybe_same": list(row.maybe_same),
        "as_of": day(fact.as_of),
        "source": fact.source.slug,
        "earlier_sources": [source.slug for source in fact.earlier],
        "note": fact.note or None,
    }


def programme_page_json(row: ProgrammeRow) -> Json:
    return {"region": region_name(row.region), **programme_json(row)}
