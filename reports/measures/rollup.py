"""A region's figure from its children (DESIGN 3.3 "Roll-up")."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from reports.measures.comparable import select
from reports.measures.counts import Count, total_if_complete
from reports.measures.figures import MEASURED, Figure, Question, Reporting
from reports.measures.sums import add_up
from reports.measures.vocabulary import Derivation, Precision, Reason

COARSENESS = tuple(Precision).index


@dataclass(frozen=True, slots=True)
class RollUp:
    """The sum of a region's children.

    `figure` is set where they may stand for the region, `partial` where they may not; both
    are `None` where no child can be summed. `reporting` of `of` children have a figure at
    all; `eligible` are summed, `reasons` say why the others are not.
    """

    figure: Figure | None
    partial: Figure | None
    reporting: int
    of: int
    eligible: tuple[str, ...]
    reasons: tuple[tuple[str, Reason], ...]


def roll_up(
    children: Sequence[Figure],
    region_universe: Count | None,
    question: Question,
    *,
    code: str = "",
) -> RollUp:
    """Sum the comparable children of the region `code`.

    They stand for it where they hold at least `question.rollup_share` of its universe: of
    `region_universe`; where that is `None`, of all children's universes together; where
    these are not all known, of the number of children. Children without a universe are
    summed only where none is known at all. A partial sum has no coverage.
    """
    universes = [child.universe["total"] for child in children]
    some_known = region_universe is not None or any(universes)
    chosen = select(
        children, question.rule, needs_universe=some_known, months=question.rollup_months
    )
    summed = _summed(code, chosen.included, len(children)) if chosen.included else None
    whole = region_universe or total_if_complete(universes)
    stands = summed is not None and (
        _share(chosen.included, whole, len(children)) >= question.rollup_share
    )
    return RollUp(
        figure=summed if stands else None,
        partial=_partial(summed) if summed and not stands else None,
        reporting=sum(child.reported for child in children),
        of=len(children),
        eligible=tuple(child.code for child in chosen.included),
        reasons=chosen.left_out,
    )


def _share(included: Sequence[Figure], whole: Count | None, of: int) -> Fraction:
    if whole is None or whole.value == 0:
        return Fraction(len(included), of)
    universes = [child.universe["total"] for child in included]
    return Fraction(sum(universe.value for universe in universes if universe), whole.value)


def _summed(code: str, children: Sequence[Figure], of: int) -> Figure:
    sums = add_up(children)
    editions = {child.edition for child in children}
    return Figure(
        code=code,
        derivation=Derivation.ROLLED_UP,
        participants=sums.participants,
        counted=sums.counted,
        universe=sums.universe,
        coverage=sums.coverage,
        edition=editions.pop() if len(editions) == 1 else None,
        edition_later=any(child.edition_later for child in children),
        total_counts=sums.total_counts,
        population=sums.population,
        region_basis=sums.region_basis,
        figures_from=min((c.figures_from for c in children if c.figures_from), default=None),
        figures_as_of=max((c.figures_as_of for c in children if c.figures_as_of), default=None),
        precision=max((c.precision for c in children if c.precision), key=COARSENESS, default=None),
        provisional=any(child.provisional for child in children),
        reporting=Reporting(len(children), of),
    )


def _partial(summed: Figure) -> Figure:
    return replace(summed, derivation=Derivation.PARTIAL, coverage=dict.fromkeys(MEASURED))
