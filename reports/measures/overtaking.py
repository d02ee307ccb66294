"""How many people lie between two places of a ranking (DESIGN 3.3 "Total row")."""

from fractions import Fraction
from math import floor

from reports.measures.counts import Interval
from reports.measures.coverage import Coverage
from reports.measures.goals import Goal


def to_overtake(behind: Coverage, ahead: Coverage) -> Goal | None:
    """The fewest participants more with which `behind` has the higher coverage of the two.

    Both universes and the participants of `ahead` stay as they are. `None` where rounded
    counts leave open which of the two is ahead, or where `behind` is ahead already.
    """
    mine, workers = behind.participants, behind.universe
    low = _people_for_more(ahead.low, workers.low) - mine.high
    high = _people_for_more(ahead.high, workers.high) - mine.low
    if low <= 0:
        return None
    people = _people_for_more(ahead.value, Fraction(workers.value)) - mine.value
    return Goal(people, Interval(low, high))


def _people_for_more(share: Fraction, workers: Fraction) -> int:
    """The fewest people who are more than `share` of `workers`."""
    return floor(share * workers) + 1
