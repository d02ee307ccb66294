"""Segments as ``reports.measures`` wants them, and what one form or submission says in them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from django.db.models import Q

from regions.models import Segment, Submission
from reports.measures import Breakdown, Count, NodeValue, SegmentTree, resolve


def segments_in_order() -> list[Segment]:
    return list(Segment.objects.select_related("parent").order_by("position", "code"))


def tree_of(segments: Iterable[Segment]) -> SegmentTree:
    return SegmentTree(
        {segment.code: segment.parent.code if segment.parent else None for segment in segments}
    )


def is_valid_on(segment: Segment, day: datetime.date) -> bool:
    begun = segment.valid_from is None or segment.valid_from <= day
    return begun and (segment.valid_until is None or day < segment.valid_until)


def codes_valid_on(day: datetime.date) -> set[str]:
    valid = Segment.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=day),
        Q(valid_until=None) | Q(valid_until__gt=day),
    )
    return set(valid.values_list("code", flat=True))


def lines_of(submission: Submission) -> dict[str, Count | None]:
    return {
        line.segment.code: None
        if line.participants is None
        else Count.of(line.participants, line.rounded_to, line.approximate)
        for line in submission.lines.select_related("segment")
    }


def universe_of(submission: Submission) -> dict[str, Count | None]:
    return {
        figure.segment.code: Count.of(figure.workers, figure.rounded_to, figure.approximate)
        for figure in submission.universe_figures.select_related("segment")
    }


def nodes_of(
    tree: SegmentTree, given: Mapping[str, Count | None], breakdown: str
) -> dict[str, NodeValue]:
    return resolve(tree, given, Breakdown(breakdown))
