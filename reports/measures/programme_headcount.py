"""Which count of a programme stands for its people (DESIGN 3.5)."""

from dataclasses import dataclass
from enum import StrEnum

from reports.measures.programme_facts import ProgrammeFact


class PeopleKind(StrEnum):
    """Which count of a programme stands for its people, best first."""

    ACTIVE = "active"
    ENROLLED = "enrolled"
    QUOTA = "quota"


@dataclass(frozen=True, slots=True)
class PeopleOf:
    """The people of a programme, and which of its counts they are."""

    value: int
    kind: PeopleKind


def programme_people(fact: ProgrammeFact) -> PeopleOf | None:
    """Those active, else enrolled, else its quota; `None` where no such count is known."""
    offers = (
        (PeopleKind.ACTIVE, fact.active),
        (PeopleKind.ENROLLED, fact.enrolled),
        (PeopleKind.QUOTA, fact.quota),
    )
    return next((PeopleOf(count, kind) for kind, count in offers if count is not None), None)
