"""Participants, universe and coverage of a segment, from what a report prints of them."""

from collections.abc import Iterator, Sequence

from reports.measures.causes.ledger import Ledger
from reports.measures.causes.operations import add, less, part, share, whole
from reports.measures.causes.terms import Term, hundred
from reports.measures.causes.vocabulary import POPULATIONS, Quantity
from reports.measures.counting import ALL_PARTS, HOLDS
from reports.measures.vocabulary import RuleApplied, TotalRule

TOTAL = "total"

SUMMED = [tuple(one for one in ALL_PARTS if one in parts) for parts in HOLDS.values()]
"""Which parts the counting rules add up, fewest first."""


def participants(ledger: Ledger, segment: str) -> list[Term]:
    """Counts of participants, the best first; a percentage serves where there is no count."""
    if counts := counted_participants(ledger, segment):
        return counts
    return [*covered(ledger, segment), *_without_unprotected(ledger, segment)]


def counted_participants(ledger: Ledger, segment: str) -> list[Term]:
    """As printed, else added up by the rule of the report."""
    if granted := ledger.given.get((Quantity.PARTICIPANTS, segment)):
        return [granted]
    if found := ledger.standing(segment, *POPULATIONS):
        return found
    own = HOLDS.get(ledger.report.total_rule, HOLDS[RuleApplied.PU_BPU])
    return [total for parts, total in sums(ledger, segment) if frozenset(parts) == own]


def sums(
    ledger: Ledger, segment: str, measures: Sequence[str] = POPULATIONS
) -> Iterator[tuple[tuple[str, ...], Term]]:
    """The participants of a total by each counting rule, of one population, fewest parts first."""
    if segment != TOTAL:
        return
    for measure in measures:
        printed = {one: ledger.standing(one, measure) for one in ALL_PARTS}
        for parts in SUMMED:
            if all(printed[one] for one in parts):
                yield parts, add(*(printed[one][0] for one in parts))


def universe(ledger: Ledger, segment: str) -> list[Term]:
    """Counts of workers, the best first; what the participants tell serves where there is none."""
    return counted_universe(ledger, segment) or told_universe(ledger, segment)


def told_universe(ledger: Ledger, segment: str) -> list[Term]:
    """Workers as the participants tell them, with the unprotected or with the coverage."""
    people = counted_participants(ledger, segment)[:1]
    outside = left_out(ledger, segment)[:1]
    percent = ledger.standing(segment, "coverage_percent")[:1]
    if people and outside:
        return [add(people[0], outside[0])]
    found = whole(people[0], percent[0]) if people and percent else None
    return [found] if found else []


def left_out(ledger: Ledger, segment: str) -> list[Term]:
    """The unprotected as printed; that nobody is left does not tell how many are too many."""
    return [one for one in ledger.standing(segment, "unprotected") if one.value > 0]


def counted_universe(ledger: Ledger, segment: str) -> list[Term]:
    """As printed, else added up."""
    if granted := ledger.given.get((Quantity.UNIVERSE, segment)):
        return [granted]
    return ledger.universes(segment) or universe_sums(ledger, segment)


def universe_sums(ledger: Ledger, segment: str) -> list[Term]:
    """The workers of a total from its parts, the most parts first."""
    return [term for _, term in reversed(_universes_summed(ledger, segment))]


def _universes_summed(ledger: Ledger, segment: str) -> list[tuple[tuple[str, ...], Term]]:
    if segment != TOTAL:
        return []
    printed = {one: ledger.universes(one) for one in ALL_PARTS}
    whole_sums = [parts for parts in SUMMED if all(printed[one] for one in parts)]
    return [(parts, add(*(printed[one][0] for one in parts))) for parts in whole_sums]


def rivals(ledger: Ledger) -> Iterator[Ledger]:
    """The same report by the other rules that may be its publisher's own.

    Participants and universe of a total are added up by whichever rule, where none is stated
    and they are not printed. A universe stands apart from what a printed total counts.
    """
    if ledger.line.segment != TOTAL:
        return
    people = dict(sums(ledger, TOTAL)) if _rule_is_open(ledger) else {}
    workers = {} if _universe_is_known(ledger) else dict(_universes_summed(ledger, TOTAL))
    for parts in SUMMED:
        counted, of_all = people.get(parts), workers.get(parts)
        by_people = ledger.granting(Quantity.PARTICIPANTS, TOTAL, counted) if counted else None
        if by_people:
            yield by_people
        if of_all:
            yield (by_people or ledger).granting(Quantity.UNIVERSE, TOTAL, of_all)


def _rule_is_open(ledger: Ledger) -> bool:
    if (Quantity.PARTICIPANTS, TOTAL) in ledger.given:
        return False
    if ledger.line.measure == "universe":
        return bool(counted_participants(ledger, TOTAL))
    unstated = ledger.report.total_rule is TotalRule.NOT_STATED
    return unstated and not ledger.standing(TOTAL, *POPULATIONS)


def _universe_is_known(ledger: Ledger) -> bool:
    granted = (Quantity.UNIVERSE, TOTAL) in ledger.given
    return granted or bool(ledger.universes(TOTAL)) or ledger.line.measure == "universe"


def coverage(ledger: Ledger, segment: str) -> list[Term]:
    """Coverage from counts, else as it is printed."""
    return computed_coverage(ledger, segment) or ledger.standing(segment, "coverage_percent")


def computed_coverage(ledger: Ledger, segment: str) -> list[Term]:
    """Coverage from counts; of participants that are not printed, by the unprotected."""
    workers = counted_universe(ledger, segment)[:1]
    if not workers:
        return []
    people = counted_participants(ledger, segment) or _without_unprotected(ledger, segment)
    found = (share(one, workers[0]) for one in people)
    return [one for one in found if one]


def unprotected(ledger: Ledger, segment: str) -> list[Term]:
    """The universe less the participants, and what a printed coverage leaves of it."""
    workers = universe(ledger, segment)[:1]
    found = [
        less(all_of, people)
        for all_of in workers
        for people in counted_participants(ledger, segment)
    ]
    percents = ledger.standing(segment, "coverage_percent")
    counts = counted_universe(ledger, segment)[:1]
    return [*found, *(part(less(hundred(), one), all_of) for all_of in counts for one in percents)]


def covered(ledger: Ledger, segment: str) -> list[Term]:
    """The participants that a printed coverage makes of the universe."""
    percents = ledger.standing(segment, "coverage_percent")
    return [
        part(one, all_of) for all_of in counted_universe(ledger, segment)[:1] for one in percents
    ]


def _without_unprotected(ledger: Ledger, segment: str) -> list[Term]:
    return [
        less(all_of, one)
        for all_of in counted_universe(ledger, segment)[:1]
        for one in left_out(ledger, segment)
    ]
