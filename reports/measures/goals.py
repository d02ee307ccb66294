"""What a target asks for, and what is short of it, in people and in shares (DESIGN 3.4)."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from reports.measures.counts import Count, Interval
from reports.measures.coverage import Coverage
from reports.measures.standing import Standing
from reports.measures.targets import TargetFact


@dataclass(frozen=True, slots=True)
class Goal:
    """So many people, and how far rounded counts leave their number open."""

    people: int
    interval: Interval

    def less(self, counted: Count) -> "Goal":
        """What is short with so many participants; negative where they are more."""
        low, high = self.interval.low - counted.high, self.interval.high - counted.low
        return Goal(self.people - counted.value, Interval(low, high))

    def reached(self, counted: Count) -> Fraction | None:
        """So many participants as a share of it; `None` where it asks for nobody."""
        return Fraction(counted.value, self.people) if self.people else None

    def reached_between(self, counted: Count) -> Interval | None:
        """The same as far as rounded counts tell."""
        if not self.people:
            return None
        # Whoever asks for somebody asks for one at least, however coarsely rounded.
        least = max(self.interval.low, Fraction(1))
        return Interval(counted.low / self.interval.high, counted.high / least)


def goal_of(target: TargetFact, coverage: Coverage | None) -> Goal | None:
    """The people that `target` asks for: its share of the universe, rounded up.

    The printed headcount where the target has no percentage; `None` where a percentage has
    no universe to be taken of.
    """
    if target.percent is None:
        return _headcount(target.people)
    if coverage is None:
        return None
    workers = coverage.universe
    low, people, high = (
        ceil(target.percent * number) for number in (workers.low, workers.value, workers.high)
    )
    return Goal(people, Interval(Fraction(low), Fraction(high)))


def gap_of(target: TargetFact, standing: Standing) -> Goal | None:
    """People short of `target`; `None` where what is asked or what is reached is unknown."""
    goal, counted = goal_of(target, standing.coverage), standing.counted
    return None if goal is None or counted is None else goal.less(counted)


def share_short(target: TargetFact, standing: Standing) -> Fraction | None:
    """What is short of `target` as an exact share of the universe; `None` where unknown."""
    asked, reached = _share_asked(target, standing.coverage), standing.share
    return None if asked is None or reached is None else asked - reached


def _headcount(printed: Count | None) -> Goal | None:
    return Goal(printed.value, Interval(printed.low, printed.high)) if printed else None


def _share_asked(target: TargetFact, coverage: Coverage | None) -> Fraction | None:
    if target.percent is not None:
        return target.percent
    if target.people is None or coverage is None:
        return None
    return Fraction(target.people.value, coverage.universe.value)
