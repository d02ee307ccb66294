"""A report: the numbers that one source prints together (DESIGN 3.7)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from reports.measures.counts import Count, Interval
from reports.measures.printed import PrintedValue
from reports.measures.tree import SegmentTree
from reports.measures.vocabulary import TotalRule

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One printed number: people, or hundredths where `measure` is a percentage or points.

    `rounded_to` is the unit of a count, 1 where it is exact. `adopted`: it is taken as it
    stands and not explained. A target has its due date as `as_of`.
    """

    segment: str
    measure: str
    value: PrintedValue
    rounded_to: int
    approximate: bool
    as_of: date
    adopted: bool

    @property
    def counts_people(self) -> bool:
        return not self.measure.endswith(("_percent", "_points"))

    @property
    def number(self) -> Fraction:
        return Fraction(self.value.scaled, 10**self.value.decimals)

    @property
    def unit(self) -> Fraction:
        """What one step of the last printed digit is worth."""
        return Fraction(self.rounded_to, 10**self.value.decimals)

    @property
    def interval(self) -> Interval:
        """What it stands for: half a unit either way."""
        return self.reach(HALF)

    def reach(self, units: Fraction) -> Interval:
        """So many units either way."""
        return Interval(self.number - units * self.unit, self.number + units * self.unit)


@dataclass(frozen=True, slots=True)
class OtherUniverse:
    """Workers of a segment by an edition that the report does not use."""

    name: str
    segment: str
    workers: Count


@dataclass(frozen=True, slots=True)
class Report:
    """The lines of one source on one region; their order means nothing.

    `total_rule` is what the source says that its totals count.
    Raises `ValueError` where a line belongs to no segment of the tree.
    """

    lines: tuple[PrintedLine, ...]
    tree: SegmentTree
    total_rule: TotalRule = TotalRule.NOT_STATED
    editions: tuple[OtherUniverse, ...] = ()

    def __post_init__(self) -> None:
        if strangers := {line.segment for line in self.lines} - self.tree.parents.keys():
            raise ValueError(f"lines of unknown segments: {sorted(strangers)}")
