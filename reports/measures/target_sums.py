"""Several regions held against targets of one kind (DESIGN 3.3, 3.4)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from math import ceil

from reports.measures.comparable import Terms
from reports.measures.standing import Standing
from reports.measures.subjects import Verdict
from reports.measures.target_results import TargetResult
from reports.measures.vocabulary import Population, Reason, RegionBasis, RuleApplied


@dataclass(frozen=True, slots=True)
class TargetSum:
    """Regions by their verdict, and the people short of the target of those that go together.

    `people` are the positive gaps of `included`, added up: what one region has too many is not
    another's; `short` are the regions that have one. Rounded counts leave a width of `spread`
    people open; `approximate` is a source's "sekitar". `None` where no region's gap is known.
    `figures_from` and `figures_as_of` are the oldest and the newest figure in the sum. Regions
    are named by code; `counted` are the ids of the targets by which they count.
    """

    verdicts: Mapping[Verdict, tuple[str, ...]]
    people: int | None
    spread: int
    approximate: bool
    included: tuple[str, ...]
    short: tuple[str, ...]
    left_out: tuple[tuple[str, Reason], ...]
    figures_from: date | None
    figures_as_of: date | None
    counted: tuple[int, ...]


def sum_targets(results: Iterable[TargetResult]) -> TargetSum:
    """One result for each region; where a region has several, the target that was said last.

    Only what one rule, one population and one basis have counted is added up ("not stated"
    joins any stated one): the terms that are known and that most regions share, of equals the
    first of the vocabularies. The others are left out, each with its reason.
    """
    held = _once(results)
    judged = [(result, _unusable(result)) for result in held]
    terms = _best(Counter(_terms(result) for result, reason in judged if reason is None))
    verdicts = [(one, reason or _differs(_terms(one), terms)) for one, reason in judged]
    included = [one for one, reason in verdicts if reason is None]
    days = [one.standing.as_of for one in included if one.standing.as_of]
    short = [one for one in included if (one.gap_people or 0) > 0]
    return TargetSum(
        verdicts={
            verdict: codes
            for verdict in Verdict
            if (codes := tuple(one.target.region for one in held if one.verdict is verdict))
        },
        people=sum(one.gap_people or 0 for one in short) if included else None,
        spread=_spread(short),
        approximate=any(_approximate(one.standing) for one in short),
        included=tuple(one.target.region for one in included),
        short=tuple(one.target.region for one in short),
        left_out=tuple((one.target.region, reason) for one, reason in verdicts if reason),
        figures_from=min(days, default=None),
        figures_as_of=max(days, default=None),
        counted=tuple(one.target.id for one in held),
    )


def _once(results: Iterable[TargetResult]) -> list[TargetResult]:
    """The last word on each region, in the order of their codes."""
    said = sorted(results, key=lambda one: (one.target.as_of, one.target.id))
    return sorted({one.target.region: one for one in said}.values(), key=_code)


def _code(result: TargetResult) -> str:
    return result.target.region


def _unusable(result: TargetResult) -> Reason | None:
    if result.gap_people is not None:
        return None
    known = result.standing.counted is not None
    return Reason.MISSING_UNIVERSE if known else Reason.MISSING_PARTICIPANTS


def _terms(result: TargetResult) -> Terms:
    unknown = Terms(RuleApplied.UNKNOWN, Population.NOT_STATED, RegionBasis.NOT_STATED)
    return result.standing.terms or unknown


def _best(found: Counter[Terms]) -> Terms:
    groups = [Terms(*terms) for terms in product(RuleApplied, Population, RegionBasis)]
    return max(groups, key=lambda terms: _weight(found, terms))


def _weight(found: Counter[Terms], terms: Terms) -> tuple[bool, bool, int]:
    members = sum(number for one, number in found.items() if _differs(one, terms) is None)
    return members > 0, terms.rule is not RuleApplied.UNKNOWN, members


def _differs(one: Terms, terms: Terms) -> Reason | None:
    if one.rule is not terms.rule:
        return Reason.OTHER_RULE
    if one.population not in (terms.population, Population.NOT_STATED):
        return Reason.OTHER_POPULATION
    if one.basis not in (terms.basis, RegionBasis.NOT_STATED):
        return Reason.OTHER_BASIS
    return None


def _spread(short: Iterable[TargetResult]) -> int:
    return ceil(sum(one.gap_interval.width for one in short if one.gap_interval))


def _approximate(standing: Standing) -> bool:
    """Whether a source said "sekitar" of the participants or of their universe."""
    if standing.coverage:
        return standing.coverage.approximate
    return bool(standing.counted and standing.counted.approximate)
