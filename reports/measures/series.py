"""Which of a region's figures, one after another, may be joined by a line (DESIGN 2, 3.3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reports.measures.figures import Figure
from reports.measures.vocabulary import Population, RegionBasis


class Break(StrEnum):
    """Why a line does not go on to the next figure; the first that holds."""

    OTHER_RULE = "other_rule"
    OTHER_POPULATION = "other_population"
    OTHER_BASIS = "other_basis"
    OTHER_TERRITORY = "other_territory"
    OTHER_EDITION = "other_edition"


@dataclass(frozen=True, slots=True)
class Run:
    """Figures in the order of their dates that a line may join, at least one.

    `after` is why the run before it ended; `None` for the first.
    """

    figures: tuple[Figure, ...]
    after: Break | None


def runs(figures: Iterable[Figure], *, of_coverage: bool = True) -> tuple[Run, ...]:
    """All `figures`, oldest first, in as few runs as their order allows.

    In a run one rule counts one population on one basis in one territory, and one edition
    counts the workers; "not stated" goes with any stated word, but never joins two different
    ones (DESIGN 2). Another edition that counts exactly as many workers goes on: such a
    universe has no effect on a coverage. With `of_coverage` false the line is of participants,
    and the universe is not asked for.
    """
    found: list[Run] = []
    for figure in figures:
        reason = _breaks(found[-1].figures, figure, of_coverage=of_coverage) if found else None
        if found and reason is None:
            found[-1] = Run((*found[-1].figures, figure), found[-1].after)
        else:
            found.append(Run((figure,), reason))
    return tuple(found)


def _breaks(run: tuple[Figure, ...], figure: Figure, *, of_coverage: bool) -> Break | None:
    first, all_of_them = run[0], (*run, figure)
    populations = {one.population for one in all_of_them} - {Population.NOT_STATED, None}
    bases = {one.region_basis for one in all_of_them} - {RegionBasis.NOT_STATED, None}
    checks = (
        (_rule(first) is not _rule(figure), Break.OTHER_RULE),
        (len(populations) > 1, Break.OTHER_POPULATION),
        (len(bases) > 1, Break.OTHER_BASIS),
        (first.territory_changed is not figure.territory_changed, Break.OTHER_TERRITORY),
        (of_coverage and not _one_universe(run, figure), Break.OTHER_EDITION),
    )
    return next((reason for holds, reason in checks if holds), None)


def _rule(figure: Figure) -> str | None:
    return figure.counted.rule_applied if figure.counted else None


def _one_universe(run: tuple[Figure, ...], figure: Figure) -> bool:
    return all(_same_universe(one, figure) for one in run)


def _same_universe(one: Figure, other: Figure) -> bool:
    workers = one.universe["total"]
    exactly = workers is not None and workers.exact and workers == other.universe["total"]
    return one.edition == other.edition or exactly
