"""Awards by edition and level: how many, and who came first where that was printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.facts.award_fact import AwardFact
from reports.selection import Selection


@dataclass(frozen=True, slots=True)
class EditionSum:
    """The awards of one edition on one level, the newest edition first."""

    edition: str
    assessment_year: int | None
    level_label: str  # empty where it was not stated
    awards: int
    first: tuple[AwardFact, ...]  # those with a printed rank of 1


def sums_of_awards(rows: Sequence[AwardFact], selection: Selection) -> tuple[EditionSum, ...]:
    """As the rows stand: the newest edition first."""
    together: dict[tuple[str, int | None, str], list[AwardFact]] = {}
    for row in rows:
        key = (row.edition, row.assessment_year, row.level_label)
        together.setdefault(key, []).append(row)
    return tuple(
        EditionSum(edition, year, level, len(found), tuple(one for one in found if one.rank == 1))
        for (edition, year, level), found in together.items()
    )
