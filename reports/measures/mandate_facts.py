"""A village mandate, and its progress (DESIGN 3.6)."""

from dataclasses import dataclass
from datetime import date

from reports.measures.counts import Count
from reports.measures.statements import SourceFact


@dataclass(frozen=True, slots=True)
class MandateFact:
    """A regulation that asks for `per_village` workers in each village of a region.

    `villages` counts the desa (pekon) and no kelurahan; `None` where that is unknown.
    """

    regulation_id: int
    region: str
    per_village: int
    villages: int | None
    as_of: date
    source: SourceFact


@dataclass(frozen=True, slots=True)
class ProgressFact:
    """How far the villages were on a date: one `village`, or how many `villages` have done it.

    `workers` are those of the one village, or of all villages together; `None` is unknown.
    Raises `ValueError` unless exactly one of the two is given.
    """

    id: int
    as_of: date
    village: str | None
    villages: int | None
    workers: Count | None
    source: SourceFact

    def __post_init__(self) -> None:
        if (self.village is None) == (self.villages is None):
            raise ValueError(f"progress is of one village or of a number of them: {self}")
