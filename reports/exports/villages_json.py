"""Village mandates for programs: unknown is ``null``, points are strings."""

from __future__ import annotations

from reports.exports.json_rows import Json, day, people, region_name, two_places
from reports.facts.mandates import VillageProgress
from reports.subjects.villages import MandateRow
from reports.wording.regulations import regulation_name


def mandate_json(row: MandateRow) -> Json:
    """``villages``, ``left``, what is added and its points are ours, not the source's."""
    rule, result = row.rule, row.result
    return {
        "regulation": regulation_name(rule.kind, rule.number, row.region.kind),
        "title": rule.title,
        "kind": rule.kind,
        "number": rule.number or None,
        "per_village": result.per_village,
        "villages": result.villages,
        "urban_villages": row.urban_villages,
        "done": result.done,
        "workers": people(result.workers),
        "left": result.left,
        "adds_low": result.adds_low,
        "adds_high": result.adds_high,
        "points_low": two_places(row.points_low),
        "points_high": two_places(row.points_high),
        "as_of": day(result.as_of),
        "progress": [village_json(one) for one in row.villages],
        "source": row.source.slug,
        "regulation_source": rule.source.slug,
        "note": row.note or None,
    }


def village_json(one: VillageProgress) -> Json:
    return {
        "code": one.fact.village,
        "name": one.name,
        "district": one.district,
        "workers": people(one.fact.workers),
        "as_of": day(one.fact.as_of),
        "source": one.fact.source.slug,
    }


def mandate_page_json(row: MandateRow) -> Json:
    return {"region": region_name(row.region), **mandate_json(row)}
