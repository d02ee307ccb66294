"""What closing each gap of a region costs at most, by who would pay (DESIGN 3.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reports.facts.world import World
from reports.measures import Coverage, GapCost, TargetResult, Tariff, gap_costs
from reports.measures.causes.vocabulary import Quantity
from reports.printed_rows import PrintedRow


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """The costs of one gap; ``kind`` is target, universe or printed (as somebody published it).

    ``exact``: its people are known to the person; else rupiah are not known to the rupiah.
    """

    kind: str
    people: int
    costs: tuple[GapCost, ...]
    exact: bool = True
    held: TargetResult | None = None
    printed: PrintedRow | None = None


def money_rows(
    world: World,
    tariffs: Sequence[Tariff],
    held: TargetResult | None,
    coverage: Coverage | None,
    printed: Iterable[PrintedRow],
) -> tuple[MoneyRow, ...]:
    """Gap to the target, gap to the universe, and gaps to the target that were published."""

    def costs(people: int | None) -> tuple[GapCost, ...]:
        return gap_costs(world.segments.tree, tariffs, people, world.question.per)

    def found() -> Iterator[MoneyRow]:
        if held and held.gap_people is not None:
            people = held.gap_people
            yield MoneyRow("target", people, costs(people), held.exact, held=held)
        for row in printed:
            if is_gap_to_target(row):
                people = int(row.printed)
                yield MoneyRow("printed", people, costs(people), printed=row)
        if coverage:
            people, exact = coverage.gap_people, coverage.exact
            yield MoneyRow("universe", people, costs(people), exact)

    return tuple(row for row in found() if row.costs)


def is_gap_to_target(row: PrintedRow) -> bool:
    """Whether people were published to the person that are, or seem to be, that gap."""
    if row.segment.code != "total" or row.is_percentage or row.rounded_to > 1:
        return False
    if row.measure == Quantity.GAP_TO_TARGET_PEOPLE:
        return not row.disagrees
    first = row.explanation.fits[0] if row.explanation else None
    return first is not None and first.quantity is Quantity.GAP_TO_TARGET_PEOPLE
