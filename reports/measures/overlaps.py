"""Programmes that may pay for the same people (DESIGN 3.5 "mungkin orang yang sama")."""

from collections.abc import Callable, Iterable
from itertools import combinations

from reports.measures.programme_facts import ProgrammeFact
from reports.measures.programmes import programme_months


def overlaps(
    programmes: Iterable[ProgrammeFact], line: Callable[[str, str], bool]
) -> tuple[tuple[ProgrammeFact, ProgrammeFact], ...]:
    """Every pair of one segment with a month in common, in regions on one line; each once.

    `line` tells of two different regions, in either order, whether one lies in the other.
    Where the segment or the months of a programme are unknown, nothing is claimed of it.
    """
    ordered = sorted(programmes, key=lambda programme: (programme.region, programme.slug))
    dated = [(one, frozenset(programme_months(one) or ())) for one in ordered if one.segment]
    return tuple(
        (one, other)
        for (one, months), (other, other_months) in combinations(dated, 2)
        if one.segment == other.segment
        and not months.isdisjoint(other_months)
        and (one.region == other.region or line(one.region, other.region))
    )
