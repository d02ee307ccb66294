"""What a region reported over time, as a projection reads it (DESIGN 3.4)."""

from dataclasses import dataclass
from datetime import date

from reports.measures.counts import Count
from reports.measures.vocabulary import Population, RegionBasis, RuleApplied


@dataclass(frozen=True, slots=True)
class Observation:
    """Participants of a region on a date, and in which terms they were counted.

    `edition` is the slug of the universe, `None` where the figure has none. `time_boxed` are
    those among the participants whose programme has an end.
    """

    as_of: date
    participants: Count
    edition: str | None
    rule: RuleApplied
    population: Population
    basis: RegionBasis
    time_boxed: int

    @property
    def terms(self) -> tuple[str | None, RuleApplied, Population, RegionBasis]:
        """What all observations of one line share; "not stated" is a term like any other."""
        return self.edition, self.rule, self.population, self.basis

    @property
    def lasting(self) -> int:
        """Participants without those of time-boxed programmes."""
        return self.participants.value - self.time_boxed
