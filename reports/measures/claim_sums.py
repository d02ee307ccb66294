"""Claims of several owners added up, where nothing is counted twice (DESIGN 2, Klaim)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from reports.measures.rounding import round_half_up
from reports.measures.subjects import ClaimProgramme


@dataclass(frozen=True, slots=True)
class ClaimPaid:
    """What `owner` paid for one programme from `since` (`None`: unknown) to `until`.

    `owner_kind` tells owners apart that may hold each other, such as a branch and its regional
    office. `within`: it lies in another claim of the list ("di antaranya"). Rupiah are known
    to the nearest `rounded_to`; `None` is unknown.
    """

    owner: str
    owner_kind: str
    programme: ClaimProgramme
    since: date | None
    until: date
    cumulative: bool
    within: bool
    cases: int | None
    rupiah: int | None
    rounded_to: int = 1


@dataclass(frozen=True, slots=True)
class ClaimSum:
    """Claims of one programme and period; `None` where an owner did not tell, or told twice.

    `rupiah` are rounded to the coarsest `rounded_to` among them, half up.
    """

    owner_kind: str
    programme: ClaimProgramme
    since: date | None
    until: date
    cumulative: bool
    within: bool
    owners: tuple[str, ...]
    cases: int | None
    rupiah: int | None
    rounded_to: int


def sum_claims(claims: Iterable[ClaimPaid]) -> tuple[ClaimSum, ...]:
    """The newest period first, then as they came.

    Added up are claims of different owners of one kind, for one programme and the very same
    period. What is cumulative or has no known beginning stands alone, since periods of two
    owners may differ; what lies within another claim is never added to what does not.
    """
    together: dict[object, list[ClaimPaid]] = defaultdict(list)
    for claim in claims:
        together[_kind(claim)].append(claim)
    sums = [_sum(group) for group in together.values()]
    return tuple(sorted(sums, key=lambda one: one.until, reverse=True))


def _kind(claim: ClaimPaid) -> object:
    alone = claim.owner if claim.cumulative or claim.since is None else None
    period = (claim.since, claim.until, claim.cumulative)
    return claim.owner_kind, claim.programme, period, claim.within, alone


def _sum(group: list[ClaimPaid]) -> ClaimSum:
    first = group[0]
    owners = tuple(sorted({claim.owner for claim in group}))
    once = len(owners) == len(group)
    unit = max(claim.rounded_to for claim in group)
    rupiah = _total([claim.rupiah for claim in group]) if once else None
    return ClaimSum(
        owner_kind=first.owner_kind,
        programme=first.programme,
        since=first.since,
        until=first.until,
        cumulative=first.cumulative,
        within=first.within,
        owners=owners,
        cases=_total([claim.cases for claim in group]) if once else None,
        rupiah=None if rupiah is None else unit * int(round_half_up(Fraction(rupiah, unit), 0)),
        rounded_to=unit,
    )


def _total(numbers: list[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
