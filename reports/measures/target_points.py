"""How far rounded counts leave the points to a target open (DESIGN 3.3, 3.4)."""

from fractions import Fraction

from reports.measures.counts import Interval
from reports.measures.coverage import Coverage
from reports.measures.standing import Standing
from reports.measures.targets import TargetFact


def points_interval(target: TargetFact, standing: Standing) -> Interval | None:
    """The points short of `target`, not rounded; negative ends lie beyond it.

    `None` where no counts stand behind the coverage, or the target asks for nothing.
    """
    coverage = standing.coverage
    asked = None if coverage is None else _asked(target, coverage)
    if coverage is None or asked is None:
        return None
    return Interval(100 * (asked.low - coverage.high), 100 * (asked.high - coverage.low))


def _asked(target: TargetFact, coverage: Coverage) -> Interval | None:
    """The share asked for; of a headcount, as far as it and the universe are known."""
    if target.percent is not None:
        return Interval(target.percent, target.percent)
    if target.people is None:
        return None
    workers = coverage.universe
    # As in a coverage: a universe that is not empty holds one worker at least.
    most = target.people.high / max(workers.low, Fraction(1))
    return Interval(target.people.low / workers.high, most)
