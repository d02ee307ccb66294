"""Places among siblings, only where enough of them are comparable (DESIGN 3.3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reports.measures.comparable import select
from reports.measures.coverage import Coverage
from reports.measures.figures import Figure
from reports.measures.vocabulary import CountingRule, Reason


@dataclass(frozen=True, slots=True)
class Rank:
    """Place `place` among `comparable` of `of` siblings: "3 dari 15 (13 dapat dibandingkan)".

    `level_with`: the siblings that a survey cannot tell apart from it ("setara"), in the
    order of their places. Empty where no standard error is known of either of the two.
    """

    place: int
    comparable: int
    of: int
    level_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimate:
    """A coverage, and the square of its standard error; `None` where none is known."""

    share: Fraction
    variance: Fraction | None

    def level(self, other: "Estimate") -> bool:
        """Whether the two lie no further apart than one standard error of their difference."""
        if self.variance is None and other.variance is None:
            return False
        apart = (self.share - other.share) ** 2
        return apart <= (self.variance or 0) + (other.variance or 0)


def ranks(
    figures: Sequence[Figure],
    of: int,
    share: Fraction = Fraction(4, 5),
    months: int = 3,
    *,
    asked: CountingRule = CountingRule.PU_BPU,
) -> dict[str, Rank]:
    """Places by exact coverage of the total, highest first, equals sharing one: 1, 2, 2, 4.

    Empty where fewer than `share` of the `of` siblings have a coverage with one rule,
    population and basis within `months` of each other.
    """
    included = select(figures, asked, needs_universe=True, months=months).included
    known = {f.code: Estimate(c.value, _variance(f, c)) for f in included if (c := _total(f))}
    if len(known) < share * of:
        return {}
    descending = sorted((one.share for one in known.values()), reverse=True)
    places = {value: descending.index(value) + 1 for value in set(descending)}
    return {
        code: Rank(places[one.share], len(known), of, _level_with(known, code))
        for code, one in known.items()
    }


def not_ranked(
    figures: Sequence[Figure],
    months: int = 3,
    *,
    asked: CountingRule = CountingRule.PU_BPU,
) -> dict[str, Reason]:
    """Why each figure without a place has none among these, by code.

    The others are those that `ranks` puts in order, also where they are too few for places.
    """
    return dict(select(figures, asked, needs_universe=True, months=months).left_out)


def _total(figure: Figure) -> Coverage | None:
    return figure.coverage["total"]


def _level_with(known: Mapping[str, Estimate], code: str) -> tuple[str, ...]:
    others = [other for other in known if other != code and known[code].level(known[other])]
    return tuple(sorted(others, key=lambda other: (-known[other].share, other)))


def _variance(figure: Figure, coverage: Coverage) -> Fraction | None:
    """Of a coverage c over a universe u: (c · se / u)²."""
    if figure.standard_error is None:
        return None
    return (coverage.value * figure.standard_error / coverage.universe.value) ** 2
