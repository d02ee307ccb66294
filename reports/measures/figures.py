"""The question, the facts of a region, and the figure that answers (DESIGN 3.3, 4 "ROW")."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from reports.measures.counting import Counted
from reports.measures.counts import Count
from reports.measures.coverage import Coverage
from reports.measures.statements import Statement
from reports.measures.universe import Edition
from reports.measures.vocabulary import (
    CountingRule,
    Derivation,
    Population,
    Precision,
    RegionBasis,
    RuleApplied,
)

PARTS = ("pu", "bpu", "jakon", "pmi", "total")
MEASURED = ("pu", "bpu", "jakon", "total")


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader asks. `edition` forces one edition of the universe; `None`: by the rule."""

    per: date
    rule: CountingRule = CountingRule.PU_BPU
    edition: str | None = None
    rollup_share: Fraction = Fraction(4, 5)
    rollup_months: int = 3
    media_grace_months: int = 3


@dataclass(frozen=True, slots=True)
class RegionFacts:
    """All that is known of one region: verified statements and editions with its figures.

    `joined_on`: since when it has its place under the parent asked about; `None`: always.
    `territory_changed_on`: when, up to the date asked for, its own set of children last
    changed; `None`: never.
    """

    code: str
    statements: Sequence[Statement]
    editions: Sequence[Edition]
    joined_on: date | None = None
    territory_changed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Reporting:
    """A sum holds `n` of `of` regions."""

    n: int
    of: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A region's figures in people, by part; `None` is unknown, never zero.

    `participants`, `universe` and `coverage` have every key of `PARTS` and `MEASURED`.
    `universe["total"]` is the denominator of `counted`; `coverage["total"]` divides the two.
    `edition` is the slug of that denominator, `edition_later` marks it as later than the
    figure. `total_counts` is what `participants["total"]` counts, which may differ from what
    `counted` counts. Of a sum, `figures_from` and `figures_as_of` are its oldest and newest part,
    and `edition` is `None` where its parts use different ones. A partial sum has no coverage.
    `standard_error` is that of the total of a survey's edition, in workers; a sum has none.
    """

    code: str
    derivation: Derivation
    participants: Mapping[str, Count | None] = field(default_factory=lambda: dict.fromkeys(PARTS))
    counted: Counted | None = None
    universe: Mapping[str, Count | None] = field(default_factory=lambda: dict.fromkeys(MEASURED))
    coverage: Mapping[str, Coverage | None] = field(default_factory=lambda: dict.fromkeys(MEASURED))
    edition: str | None = None
    edition_later: bool = False
    total_counts: RuleApplied | None = None
    population: Population | None = None
    region_basis: RegionBasis | None = None
    figures_from: date | None = None
    figures_as_of: date | None = None
    precision: Precision | None = None
    provisional: bool = False
    statement: Statement | None = None
    others: tuple[Statement, ...] = ()
    reporting: Reporting | None = None
    territory_changed: bool = False
    before_placement: bool = False
    standard_error: int | None = None

    @property
    def reported(self) -> bool:
        """Whether the region has a number of participants that may stand for it."""
        return self.counted is not None and self.derivation is not Derivation.PARTIAL


@dataclass(frozen=True, slots=True)
class NodeFigure:
    """One segment of a region, chosen by itself (DESIGN 3.2); people, `None` is unknown.

    `at_least` is known only where `value` is not. `statement` is `None` where nobody spoke
    of the segment; `universe` may be known all the same.
    """

    code: str
    value: Count | None
    at_least: int | None
    universe: Count | None
    coverage: Coverage | None
    edition: Edition | None
    edition_later: bool
    statement: Statement | None
    others: tuple[Statement, ...]
