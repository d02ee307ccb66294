"""How a village mandate stands (DESIGN 3.6)."""

from dataclasses import dataclass
from datetime import date

from reports.measures.counts import Count
from reports.measures.mandate_facts import ProgressFact


@dataclass(frozen=True, slots=True)
class MandateResult:
    """Villages that have done it, those left, and the workers that compliance would add.

    From `adds_low` to `adds_high`, at least zero, if the villages that nobody speaks of have
    no workers yet; each end is `None` where it cannot be known. `left` are the villages not
    known to have done it; `workers` those of all that are spoken of, `None` where one of them
    has no number. Without `progress` there is the mandate and nothing else.
    """

    per_village: int
    villages: int | None
    done: int | None = None
    left: int | None = None
    workers: Count | None = None
    adds_low: int | None = None
    adds_high: int | None = None
    as_of: date | None = None
    progress: tuple[ProgressFact, ...] = ()
