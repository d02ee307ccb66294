"""How far a figure can be trusted, as a list of facts and a letter (DESIGN 3.8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reports.measures.coverage import Coverage
from reports.measures.dates import add_months
from reports.measures.figures import Reporting
from reports.measures.vocabulary import Derivation, SourceKind

FRESH_MONTHS = 3
STALE_MONTHS = 12
UNIVERSE_MONTHS = 24
OFFICIAL = frozenset({SourceKind.OFFICIAL_RECAP, SourceKind.MINUTES})
LETTERS = "ABC"


class Trust(StrEnum):
    """What speaks for a figure, in the order in which it is shown."""

    AGE = "age"
    OWN = "own"
    PARTS = "parts"
    UNIVERSE_AGE = "universe_age"
    EXACT = "exact"
    OFFICIAL = "official"
    NO_DISCREPANCY = "no_discrepancy"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a grade is given for; `None` is unknown, and what is unknown does not hold.

    `figures_from` and `figures_as_of` are the oldest and the newest part of a sum, of an own
    figure the same day. `exceeding`: how many parts exceed their whole. `universe_from`: the
    oldest reference date of its editions. `sources`: the kind of every source that it rests
    on. `discrepancies`: how many are open.
    """

    coverage: Coverage | None
    derivation: Derivation
    figures_from: date | None
    figures_as_of: date | None
    reporting: Reporting | None = None
    exceeding: int | None = None
    universe_from: date | None = None
    sources: tuple[SourceKind, ...] = ()
    discrepancies: int | None = None


@dataclass(frozen=True, slots=True)
class GradeFact:
    """One fact, and whether it holds."""

    name: Trust
    holds: bool


@dataclass(frozen=True, slots=True)
class Grade:
    """A to D, and the seven facts that it was given for, in the order of `Trust`."""

    letter: str
    facts: tuple[GradeFact, ...]


def grade(evidence: Evidence, per: date) -> Grade | None:
    """A: no fact fails, B: one, C: two, D: more, or the oldest part is older than 12 months.

    An age that is unknown counts as older. `None` where there is no coverage to be trusted.
    """
    if evidence.coverage is None:
        return None
    facts = tuple(_facts(evidence, evidence.coverage, per))
    failed = sum(not fact.holds for fact in facts)
    stale = not _younger(evidence.figures_from, per, STALE_MONTHS)
    return Grade("D" if stale or failed >= len(LETTERS) else LETTERS[failed], facts)


def _facts(evidence: Evidence, coverage: Coverage, per: date) -> Iterator[GradeFact]:
    reporting, sources = evidence.reporting, evidence.sources
    complete = reporting is not None and reporting.n == reporting.of
    in_time = _younger(evidence.universe_from, evidence.figures_as_of, UNIVERSE_MONTHS)
    yield GradeFact(Trust.AGE, _younger(evidence.figures_from, per, FRESH_MONTHS))
    yield GradeFact(Trust.OWN, evidence.derivation is Derivation.OWN or complete)
    yield GradeFact(Trust.PARTS, evidence.exceeding == 0)
    yield GradeFact(Trust.UNIVERSE_AGE, in_time)
    yield GradeFact(Trust.EXACT, coverage.participants.exact and coverage.universe.exact)
    yield GradeFact(Trust.OFFICIAL, bool(sources) and OFFICIAL.issuperset(sources))
    yield GradeFact(Trust.NO_DISCREPANCY, evidence.discrepancies == 0)


def _younger(earlier: date | None, later: date | None, months: int) -> bool:
    """Whether at most so many months passed; not where one of the dates is unknown."""
    return earlier is not None and later is not None and later <= add_months(earlier, months)
