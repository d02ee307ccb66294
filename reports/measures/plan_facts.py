"""What somebody plans: whom to enrol, which programmes to pay on (DESIGN 3.4 to 3.6)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reports.measures.programme_facts import ProgrammeFact
from reports.measures.subjects import FundSource


class LeverKind(StrEnum):
    """By what a plan moves coverage."""

    VILLAGES = "villages"
    NON_ASN = "non_asn"
    VULNERABLE = "vulnerable"
    EMPLOYED = "employed"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class Addition:
    """`people` of a segment to be enrolled at most, and who pays for them.

    `least`: so few, where some of them may be enrolled already; `None`: nothing tells.
    `monthly`: rupiah a month for one person as assumed by whoever plans, where no tariff
    names it (wage earners); `None`: by the tariffs. Raises `ValueError` where a number is
    negative or `least` is above `people`.
    """

    kind: LeverKind
    people: int
    segment: str
    fund_source: FundSource
    least: int | None = None
    monthly: int | None = None

    def __post_init__(self) -> None:
        if min(self.people, self.least or 0, self.monthly or 0) < 0:
            raise ValueError(f"a plan enrols nobody or more, for nothing or more: {self}")
        if self.least is not None and self.least > self.people:
            raise ValueError(f"the least cannot be more than the most: {self}")


@dataclass(frozen=True, slots=True)
class Continuation:
    """A programme that ends before the plan does, and whether it is paid on.

    `inside`: it is stated that its people are in the participants, and they are counted.
    """

    fact: ProgrammeFact
    renewed: bool
    inside: bool

    @property
    def kind(self) -> LeverKind:
        return LeverKind.PROGRAMME


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done between two days; `until` is when it is held against a target.

    Raises `ValueError` unless `until` is after `per`.
    """

    per: date
    until: date
    additions: tuple[Addition, ...] = ()
    continuations: tuple[Continuation, ...] = ()

    def __post_init__(self) -> None:
        if self.until <= self.per:
            raise ValueError(f"a plan ends after it begins: {self.per}, {self.until}")
