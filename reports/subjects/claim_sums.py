"""Claims by programme: what may be added up, the newest period of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.facts.benefits import BenefitFact
from reports.facts.claim_fact import ClaimFact
from reports.measures import ClaimPaid, ClaimSum, Precision, sum_claims
from reports.selection import Selection


@dataclass(frozen=True, slots=True)
class ProgrammeSum:
    """A sum with the claims that it is of; ``precision`` is that of its last day."""

    sum: ClaimSum
    claims: tuple[ClaimFact, ...]

    @property
    def programme_label(self) -> str:
        return self.claims[0].programme_label

    @property
    def precision(self) -> Precision:
        return self.claims[0].precision

    @property
    def owners(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(claim.owner for claim in self.claims))

    @property
    def told_twice(self) -> bool:
        """One owner has several claims of one period, which may hold each other."""
        return len(self.claims) > len(self.sum.owners)

    @property
    def reference(self) -> str:
        """Of one claim its own; else of the sum, by the first of them."""
        first = self.claims[0]
        return first.reference if len(self.claims) == 1 else f"sum:claims.{first.id}"


@dataclass(frozen=True, slots=True)
class ClaimSums:
    """The newest of each kind, and what the law pays for one case of what is listed."""

    sums: tuple[ProgrammeSum, ...]
    benefits: tuple[BenefitFact, ...]


def sums_of_claims(rows: Sequence[ClaimFact], selection: Selection) -> ClaimSums:
    together: dict[ClaimSum, list[ClaimFact]] = {}
    for one in sum_claims(_paid(row) for row in rows):
        owners = set(one.owners)
        together[one] = [row for row in rows if _is_of(_paid(row), one) and _owner(row) in owners]
    newest: dict[object, ClaimSum] = {}
    for one in together:
        kind = (one.owner_kind, one.programme, one.cumulative, one.within, one.owners)
        newest.setdefault(kind, one)
    sums = tuple(ProgrammeSum(one, tuple(together[one])) for one in newest.values())
    benefits = {row.benefit: None for row in rows if row.benefit}
    return ClaimSums(tuple(sorted(sums, key=_place)), tuple(benefits))


def _place(one: ProgrammeSum) -> tuple[bool, str, str, int]:
    """Programmes together, what lies within others last."""
    return one.sum.within, one.sum.programme, one.sum.owner_kind, -one.sum.until.toordinal()


def _owner(row: ClaimFact) -> str:
    return row.reference.partition(":")[0]


def _is_of(paid: ClaimPaid, found: ClaimSum) -> bool:
    names = ("owner_kind", "programme", "since", "until", "cumulative", "within")
    return all(getattr(paid, name) == getattr(found, name) for name in names)


def _paid(row: ClaimFact) -> ClaimPaid:
    return ClaimPaid(
        owner=_owner(row),
        owner_kind=row.owner_kind,
        programme=row.programme,
        since=row.since,
        until=row.as_of,
        cumulative=row.cumulative,
        within=row.among is not None,
        cases=row.cases,
        rupiah=row.rupiah,
        rounded_to=row.rounded_to,
    )
