"""Sources for programs: who said it, and how many figures of which regions came from it."""

from __future__ import annotations

from reports.exports.json_rows import Json, day, region_name
from reports.facts.sources import SourceRow


def source_page_json(row: SourceRow) -> Json:
    source = row.source
    return {
        "slug": source.slug,
        "kind": source.kind,
        "title": source.title,
        "publisher": source.publisher,
        "data_from": row.data_from or None,
        "published_on": day(source.published_on),
        "published_precision": row.published_precision,
        "url": source.url or None,
        "regions": [region_name(region) for region in row.regions],
        "from": day(row.first_as_of),
        "to": day(row.last_as_of),
        "figures": row.figures,
        "printed": row.printed,
        "universes": row.universes,
        "records": row.records,
        "note": row.note or None,
    }
