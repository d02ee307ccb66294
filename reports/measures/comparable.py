"""Which regions may be added up or ranked together (DESIGN 2, 3.3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from reports.measures.dates import within_months
from reports.measures.figures import Figure
from reports.measures.vocabulary import (
    CountingRule,
    Derivation,
    Population,
    Reason,
    RegionBasis,
    RuleApplied,
)


@dataclass(frozen=True, slots=True)
class Terms:
    """One rule, one population and one basis; "not stated" joins any stated one."""

    rule: RuleApplied
    population: Population
    basis: RegionBasis


@dataclass(frozen=True, slots=True)
class Span:
    """The `months` that end on `end`."""

    end: date
    months: int

    def holds(self, oldest: date, newest: date) -> bool:
        return newest <= self.end and within_months(oldest, self.end, self.months)


@dataclass(frozen=True, slots=True)
class Selection:
    """The figures that go together, and why each other one does not; in the given order."""

    included: tuple[Figure, ...]
    left_out: tuple[tuple[str, Reason], ...]


def select(
    figures: Sequence[Figure],
    asked: CountingRule,
    *,
    needs_universe: bool,
    months: int | None = None,
) -> Selection:
    """The best comparable group, and of it the most that lie within `months` of each other.

    A group counted by the rule `asked` comes before one by another, and that before figures
    of which the rule is unknown; then the group with most regions, then with most workers,
    then in the order of the vocabularies. Of spans of time the fullest, then the newest;
    `months` of `None` sets no limit.
    """
    judged = [(figure, _unusable(figure, needs_universe)) for figure in figures]
    usable = [figure for figure, reason in judged if reason is None]
    terms = _best_group(usable, asked)
    span = _fullest_span([f for f in usable if not _differs(f, terms)], months)
    verdicts = [
        (figure, reason or _differs(figure, terms) or _outside(figure, span))
        for figure, reason in judged
    ]
    return Selection(
        tuple(figure for figure, reason in verdicts if reason is None),
        tuple((figure.code, reason) for figure, reason in verdicts if reason is not None),
    )


def comparable(figures: Sequence[Figure]) -> bool:
    """Whether all of these go together, whatever their age and universe."""
    terms = _best_group(figures, CountingRule.PU_BPU)
    return all(_differs(figure, terms) is None for figure in figures)


def _unusable(figure: Figure, needs_universe: bool) -> Reason | None:
    checks = (
        (figure.derivation is Derivation.PARTIAL, Reason.PARTIAL),
        (not figure.reported, Reason.MISSING_PARTICIPANTS),
        (needs_universe and figure.coverage["total"] is None, Reason.MISSING_UNIVERSE),
        (figure.territory_changed, Reason.TERRITORY_CHANGED),
        (figure.before_placement, Reason.BEFORE_PLACEMENT),
    )
    return next((reason for fails, reason in checks if fails), None)


def _best_group(figures: Sequence[Figure], asked: CountingRule) -> Terms:
    """The terms that some figures meet best; of equals the first in the vocabularies' order."""
    groups = [Terms(*terms) for terms in product(RuleApplied, Population, RegionBasis)]
    return max(groups, key=lambda terms: _weight(figures, terms, asked))


def _weight(
    figures: Sequence[Figure], terms: Terms, asked: CountingRule
) -> tuple[bool, bool, bool, int, int]:
    members = [figure for figure in figures if _differs(figure, terms) is None]
    known = terms.rule is not RuleApplied.UNKNOWN
    size = len(members), _workers(members)
    return (bool(members), terms.rule == RuleApplied(asked), known, *size)


def _workers(figures: Sequence[Figure]) -> int:
    universes = [figure.universe["total"] for figure in figures]
    return sum(universe.value for universe in universes if universe)


def _differs(figure: Figure, terms: Terms) -> Reason | None:
    rule = figure.counted.rule_applied if figure.counted else None
    if rule is not terms.rule:
        return Reason.OTHER_RULE
    if figure.population not in (terms.population, Population.NOT_STATED):
        return Reason.OTHER_POPULATION
    if figure.region_basis not in (terms.basis, RegionBasis.NOT_STATED):
        return Reason.OTHER_BASIS
    return None


def _fullest_span(figures: Sequence[Figure], months: int | None) -> Span | None:
    """The span that holds most figures, then most workers, then the newest."""
    if months is None:
        return None
    ends = {figure.figures_as_of for figure in figures if figure.figures_as_of}
    spans = [Span(end, months) for end in ends]
    return max(spans, key=lambda span: (*_held(figures, span), span.end), default=None)


def _held(figures: Sequence[Figure], span: Span) -> tuple[int, int]:
    inside = [figure for figure in figures if _outside(figure, span) is None]
    return len(inside), _workers(inside)


def _outside(figure: Figure, span: Span | None) -> Reason | None:
    oldest, newest = figure.figures_from, figure.figures_as_of
    if span is None or oldest is None or newest is None or span.holds(oldest, newest):
        return None
    return Reason.OTHER_DATE
