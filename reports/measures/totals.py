"""The total row under a table, and the rest beside it (DESIGN 3.3 "Total row")."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from reports.measures.comparable import comparable, select
from reports.measures.counting import Counted
from reports.measures.counts import Count, total_of
from reports.measures.coverage import Coverage
from reports.measures.figures import Figure
from reports.measures.sums import add_up
from reports.measures.vocabulary import CountingRule, Population, Reason, RegionBasis


@dataclass(frozen=True, slots=True)
class Rest:
    """The regions outside the total row, and the people and workers known of them."""

    regions: int
    codes: tuple[str, ...]
    participants: Count | None
    universe: Count | None


@dataclass(frozen=True, slots=True)
class Total:
    """The regions that can be added up: sums in people, `None` where not every one has it.

    Everything is `None` or empty where no region has both participants and universe.
    """

    participants: Mapping[str, Count | None]
    counted: Counted | None
    universe: Mapping[str, Count | None]
    coverage: Mapping[str, Coverage | None]
    population: Population | None
    region_basis: RegionBasis | None
    included: tuple[str, ...]
    left_out: tuple[tuple[str, Reason], ...]
    rest: Rest


def total_row(figures: Sequence[Figure], asked: CountingRule = CountingRule.PU_BPU) -> Total:
    """Sum the best comparable group that has both numerator and denominator.

    Figures counted by the rule `asked` come first. The percentage is that of the sums. All
    other regions are the rest.
    """
    chosen = select(figures, asked, needs_universe=True)
    sums = add_up(chosen.included)
    left = {code for code, _ in chosen.left_out}
    return Total(
        participants=sums.participants,
        counted=sums.counted,
        universe=sums.universe,
        coverage=sums.coverage,
        population=sums.population,
        region_basis=sums.region_basis,
        included=tuple(figure.code for figure in chosen.included),
        left_out=chosen.left_out,
        rest=_rest([figure for figure in figures if figure.code in left]),
    )


def _rest(figures: Sequence[Figure]) -> Rest:
    """What is known of these: people only where they are comparable with each other."""
    reported = [figure for figure in figures if figure.reported]
    addable = reported if comparable(reported) else []
    people = [figure.counted.count for figure in addable if figure.counted]
    workers = [universe for f in figures if (universe := f.universe["total"])]
    return Rest(
        regions=len(figures),
        codes=tuple(figure.code for figure in figures),
        participants=total_of(people) if people else None,
        universe=total_of(workers) if workers else None,
    )


def unprotected_at_least(figures: Iterable[Figure]) -> int:
    """The people certainly not covered: the positive gaps, each at its low end, added up.

    Where one region has more participants than universe, its surplus does not protect the
    workers of another. Regions without coverage add nothing; zero is always true.
    """
    gaps = [c.gap_interval.low for figure in figures if (c := figure.coverage["total"])]
    return sum(max(ceil(gap), 0) for gap in gaps)
