"""What a report says beside a total that it does not give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regions.models import Segment
from regions.numbers import write_count
from reports.measures import Count

TOTAL = "total"


def parts_said(lines: Mapping[str, Count | None], segments: Sequence[Segment]) -> list[str]:
    """``PU 9.402`` and ``BPU 5.662``: the stated parts of the total, in the usual order."""
    top = {one.pk for one in segments if one.code == TOTAL}
    parts = [one for one in segments if one.parent_id in top]
    given = [(one, count) for one in parts if (count := lines.get(one.code)) is not None]
    return [f"{short(one)} {said(count)}" for one, count in given]


def short(segment: Segment) -> str:
    """``PU`` of ``Penerima Upah (PU)``."""
    before, _mark, inside = str(segment).removesuffix(")").partition(" (")
    return inside or before


def said(count: Count) -> str:
    return ("" if count.exact else "± ") + write_count(count.value)
