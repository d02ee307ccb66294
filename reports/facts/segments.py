"""The tree of segments as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language

from regions.models import Segment
from reports.labels import SegmentLabel
from reports.measures import SegmentTree


@dataclass(frozen=True, slots=True)
class Segments:
    """The tree, and what its nodes are called in the language of the screen."""

    tree: SegmentTree
    labels: dict[str, SegmentLabel]


def load_segments() -> Segments:
    """All segments, in one query and in their order."""
    name = "name_en" if get_language() == "en" else "name"
    rows = list(Segment.objects.values_list("code", "parent__code", name))
    tree = SegmentTree({code: parent for code, parent, _ in rows})
    labels = {code: SegmentLabel(code, text, tree.depth(code)) for code, _, text in rows}
    return Segments(tree, labels)
