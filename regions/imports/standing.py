"""What the database says already of the regions, dates and sources of a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from regions.imports.drafts import Draft, Key
from regions.models import (
    PrintedFigure,
    Segment,
    Submission,
    SubmissionLine,
    UniverseFigure,
)
from regions.twins import STANDING

# Fewer places than this are named one by one; for more the whole table is no slower.
FEW = 2000


@dataclass(slots=True)
class Stood:
    """A submission with its figures, by segment code."""

    submission: Submission
    lines: dict[str, SubmissionLine] = field(default_factory=dict)
    universe: dict[str, UniverseFigure] = field(default_factory=dict)
    printed: list[PrintedFigure] = field(default_factory=list)


Stands = dict[Key, list[Stood]]


def what_stands(drafts: Sequence[Draft], *, lock: bool = False) -> Stands:
    """The newest first; in a constant number of queries."""
    wanted = {draft.key for draft in drafts}
    there = _about(drafts)
    rows = Submission.objects.filter(there).select_related("region", "source").order_by("pk")
    if lock:
        rows = rows.select_for_update(of=("self",))
    by_pk: dict[int, Stood] = {}
    found: Stands = defaultdict(list)
    for submission in rows:
        key = key_of(submission)
        if key in wanted:
            stood = by_pk[submission.pk] = Stood(submission)
            found[key].insert(0, stood)
    if by_pk:
        _fill(by_pk, drafts)
    return dict(found)


def key_of(submission: Submission) -> Key:
    return (
        submission.region_id or 0,
        submission.as_of,
        submission.source_id,
        submission.population,
        submission.region_basis,
    )


def _about(drafts: Sequence[Draft], prefix: str = "") -> Q:
    """A net that is a little too wide, with few meshes."""
    named: dict[str, Iterable[Any]] = {
        "region": {draft.region.pk for draft in drafts},
        "as_of": {draft.period.day for draft in drafts},
        "source": {draft.origin for draft in drafts if isinstance(draft.origin, int)},
    }
    condition = Q(**{f"{prefix}status__in": STANDING})
    for name, values in named.items():
        if len(chosen := list(values)) <= FEW:
            condition &= Q(**{f"{prefix}{name}__in": chosen})
    return condition


def _fill(by_pk: dict[int, Stood], drafts: Sequence[Draft]) -> None:
    there = _about(drafts, "submission__")
    codes = dict(Segment.objects.values_list("pk", "code"))
    for line in SubmissionLine.objects.filter(there).order_by("pk"):
        if stood := by_pk.get(line.submission_id):
            stood.lines[codes[line.segment_id]] = line
    for figure in UniverseFigure.objects.filter(there).order_by("pk"):
        if stood := by_pk.get(figure.submission_id or 0):
            stood.universe[codes[figure.segment_id]] = figure
    for printed in PrintedFigure.objects.filter(there).select_related("segment").order_by("pk"):
        if stood := by_pk.get(printed.submission_id):
            stood.printed.append(printed)
