"""Comparable figures added up, so that every cell of the sum divides (DESIGN 3.3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reports.measures.counting import Counted
from reports.measures.counts import Count, total_if_complete, total_of
from reports.measures.coverage import Coverage, coverage
from reports.measures.figures import MEASURED, PARTS, Figure
from reports.measures.vocabulary import Population, RegionBasis, RuleApplied


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums in people by part; `None` where not every figure has the part.

    `participants["total"]` is also `None` where the totals do not count the same.
    `population` and `region_basis` are the one that is stated, if any.
    """

    participants: Mapping[str, Count | None]
    counted: Counted | None
    universe: Mapping[str, Count | None]
    coverage: Mapping[str, Coverage | None]
    total_counts: RuleApplied | None
    population: Population | None
    region_basis: RegionBasis | None


def add_up(figures: Sequence[Figure]) -> Sums:
    """The sums of comparable figures; everything is `None` where there are no figures."""
    participants = {p: total_if_complete(f.participants[p] for f in figures) for p in PARTS}
    universe = {code: total_if_complete(f.universe[code] for f in figures) for code in MEASURED}
    rules = {figure.total_counts for figure in figures}
    if len(rules) > 1:
        participants["total"] = None
    total = _counted(figures)
    numerators = participants | {"total": total.count if total else None}
    return Sums(
        participants,
        total,
        universe,
        {code: coverage(numerators[code], universe[code]) for code in MEASURED},
        rules.pop() if len(rules) == 1 else None,
        _population(figures),
        _basis(figures),
    )


def _counted(figures: Sequence[Figure]) -> Counted | None:
    known = [figure.counted for figure in figures if figure.counted]
    if not known:
        return None
    return Counted(total_of(one.count for one in known), known[0].rule_applied)


def _population(figures: Sequence[Figure]) -> Population | None:
    return min((f.population for f in figures if f.population), key=_POPULATIONS, default=None)


def _basis(figures: Sequence[Figure]) -> RegionBasis | None:
    return min((f.region_basis for f in figures if f.region_basis), key=_BASES, default=None)


# "Not stated" stands last in both vocabularies, so the least is the stated one.
_POPULATIONS = tuple(Population).index
_BASES = tuple(RegionBasis).index
