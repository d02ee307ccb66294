"""What people decided about printed numbers, as plain values."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from regions.models import Decision, Stands


@dataclass(frozen=True, slots=True)
class DecisionFact:
    """Which number stands (``printed``, ``computed`` or ``neither``), and why."""

    stands: str
    stands_label: str
    reason: str
    decided_on: datetime.date

    @property
    def refutes(self) -> bool:
        """Whether the printed number does not stand."""
        return self.stands != Stands.PRINTED


def region_decisions(codes: Iterable[str]) -> dict[int, DecisionFact]:
    """The newest decision on each printed number of regions, in one query.

    Whenever it was taken: a date asked for is answered as it is known now.
    """
    rows = Decision.objects.filter(figure__submission__region__code__in=list(codes))
    return {
        row.figure_id: DecisionFact(
            stands=row.stands,
            stands_label=row.get_stands_display(),
            reason=row.reason,
            decided_on=row.decided_on,
        )
        for row in rows.order_by("decided_on", "pk")
    }
