"""Places among siblings, only where enough of them are comparable (DESIGN 3.3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from reports.measures.comparable import select
from reports.measures.figures import Figure
from reports.measures.vocabulary import CountingRule


@dataclass(frozen=True, slots=True)
class Rank:
    """Place `place` among `comparable` of `of` siblings: "3 dari 15 (13 dapat dibandingkan)"."""

    place: int
    comparable: int
    of: int


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
    shares = {f.code: c.value for f in included if (c := f.coverage["total"])}
    if len(shares) < share * of:
        return {}
    descending = sorted(shares.values(), reverse=True)
    places = {value: descending.index(value) + 1 for value in set(descending)}
    return {code: Rank(places[value], len(shares), of) for code, value in shares.items()}
