"""The printed numbers that may serve to compute another one (DESIGN 3.7)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from reports.measures.causes.lines import PrintedLine, Report
from reports.measures.causes.terms import Term, printed
from reports.measures.causes.vocabulary import POPULATIONS, Quantity

AIMED = ("target_people", "target_percent", "gap_to_target_people", "gap_to_target_points")
AIMED_AT_A_DAY = (*AIMED, "attainment_percent")
STANDING = (*POPULATIONS, "coverage_percent", "unprotected")


@dataclass(frozen=True, slots=True)
class Ledger:
    """A report as it serves to compute `line`, which is never its own input.

    Nor are `doubted` lines. `given` are numbers taken for granted in a guess, by quantity and
    segment.
    """

    report: Report
    line: PrintedLine
    doubted: frozenset[PrintedLine] = frozenset()
    given: Mapping[tuple[Quantity, str], Term] = field(default_factory=dict)

    def granting(self, quantity: Quantity, segment: str, term: Term) -> "Ledger":
        return replace(self, given={**self.given, (quantity, segment): term})

    def others(self, segment: str, *measures: str) -> Iterable[PrintedLine]:
        return (
            line
            for line in self.report.lines
            if line.segment == segment
            and line.measure in measures
            and line != self.line
            and line not in self.doubted
        )

    def standing(self, segment: str, *measures: str) -> list[Term]:
        """What is printed of the day of the counts, the best input first."""
        day = self.counts_day(segment)
        found = [line for line in self.others(segment, *measures) if line.as_of == day]
        return self._in_order(found, day)

    def counts_day(self, segment: str) -> date:
        """The day whose counts belong to the line: its own; of a target, the newest by then."""
        own = self.line.as_of
        if self.line.measure not in AIMED_AT_A_DAY:
            return own
        days = {line.as_of for line in self.others(segment, *STANDING)}
        return max((day for day in days if day <= own), default=min(days, default=own))

    def universes(self, segment: str) -> list[Term]:
        """Printed universes, which may be of any day, the best input first."""
        return self._in_order(self.others(segment, "universe"), self.counts_day(segment))

    def targets(self, segment: str, measure: str) -> list[Term]:
        """Printed targets: of the line's own due date first, then the soonest."""
        return self._in_order(self.others(segment, measure), self.line.as_of)

    def _in_order(self, lines: Iterable[PrintedLine], day: date) -> list[Term]:
        """Adopted numbers first, then those of the day, then those nearest to it."""
        return [printed(line) for line in sorted(lines, key=partial(_preference, day))]


def _preference(day: date, line: PrintedLine) -> tuple[object, ...]:
    return (
        not line.adopted,
        line.as_of > day and line.measure == "universe",
        abs((line.as_of - day).days),
        POPULATIONS.index(line.measure) if line.measure in POPULATIONS else 0,
        line.unit,
        line.value.scaled,
    )
