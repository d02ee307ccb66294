"""The tree of segments."""

from collections.abc import Iterator

from regions.models import Segment

from .files import Ids, Row, date_or_none, lookup, rows_of
from .upsert import Values, Written, upsert


def load_segments() -> Written:
    written = Written()
    for generation in generations(rows_of("segments.csv")):
        ids = lookup(Segment.objects.all())
        rows = [segment_values(row, ids) for row in generation]
        written += upsert(Segment, rows, key=("code",))
    return written


def generations(rows: list[Row]) -> Iterator[list[Row]]:
    """Parents before their children, which need the id of the parent."""
    parents = {""}
    while generation := [row for row in rows if row["parent"] in parents]:
        yield generation
        parents = {row["code"] for row in generation}


def segment_values(row: Row, ids: Ids) -> Values:
    return {
        "code": row["code"],
        "parent_id": ids[row["parent"]] if row["parent"] else None,
        "name": row["name"],
        "name_en": row["name_en"],
        "position": int(row["position"]),
        "valid_from": date_or_none(row["valid_from"]),
        "valid_until": date_or_none(row["valid_until"]),
    }
