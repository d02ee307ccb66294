"""The segments that the program brings along, so that no database is needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import get_language

from regions.loading.files import rows_of
from reports.measures import SegmentTree


@dataclass(frozen=True, slots=True)
class Segments:
    tree: SegmentTree
    names: Mapping[str, str]


def known_segments() -> Segments:
    """The tree with its names in the language that is active."""
    rows = rows_of("segments.csv")
    name = "name_en" if (get_language() or "id").startswith("en") else "name"
    tree = SegmentTree({row["code"]: row["parent"] or None for row in rows})
    return Segments(tree, {row["code"]: row[name] for row in rows})
