"""A target as its owner set it, and which of several is shown (DESIGN 3.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from reports.measures.counts import Count
from reports.measures.statements import SourceFact
from reports.measures.subjects import Regime
from reports.measures.vocabulary import CountingRule, Precision

REGIMES = tuple(Regime)


@dataclass(frozen=True, slots=True)
class TargetFact:
    """What its owner wants by the end of the day `due`.

    `percent` is a share (0.55), `people` the printed headcount; at least one is known.
    `rule` is `None` where the source does not say what it counts. `as_of` is the day on
    which the target was said.
    """

    id: int
    slug: str
    region: str
    segment: str
    regime: Regime
    owner: str
    rule: CountingRule | None
    due: date
    due_precision: Precision
    percent: Fraction | None
    people: Count | None
    as_of: date
    precision: Precision
    source: SourceFact
    note: str = ""


def choose_target(
    targets: Iterable[TargetFact], per: date, slug: str | None = None
) -> TargetFact | None:
    """The target to be shown on `per`, among those said by then; `None` where there is none.

    The one that falls due next, on `per` itself included; where all are past, the last. Of
    those due together the first regime, then the newest, then the higher id. `slug` names the
    only one to be shown, without fallback.
    """
    said = [target for target in targets if target.as_of <= per]
    if slug is not None:
        return next((target for target in said if target.slug == slug), None)
    ahead = [target for target in said if target.due >= per]
    nearest = min if ahead else max
    due = nearest((target.due for target in ahead or said), default=None)
    return max((target for target in said if target.due == due), key=_merit, default=None)


def _merit(target: TargetFact) -> tuple[int, date, int]:
    return -REGIMES.index(target.regime), target.as_of, target.id
