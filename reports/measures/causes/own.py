"""What a printed number should be, as its own report implies (DESIGN 3.7)."""

from collections.abc import Callable, Mapping
from itertools import chain

from reports.measures.causes import breakdown, inputs
from reports.measures.causes.ledger import Ledger
from reports.measures.causes.operations import add, aimed, less, part, share, target
from reports.measures.causes.terms import Sign, Term, hundred
from reports.measures.causes.vocabulary import POPULATIONS, QUANTITY_OF, Quantity

Way = Callable[[Ledger, str], list[Term]]


def implied(ledger: Ledger) -> list[Term]:
    """The ways in which the report implies the line, the most direct first; may be empty."""
    way = WAYS.get(QUANTITY_OF[ledger.line.measure])
    if way is None:
        return []
    ledgers = [ledger, *inputs.rivals(ledger)]
    return list(dict.fromkeys(term for one in ledgers for term in way(one, one.line.segment)))


def _coverage(ledger: Ledger, segment: str) -> list[Term]:
    return inputs.computed_coverage(ledger, segment)[:1]


def _participants(ledger: Ledger, segment: str) -> list[Term]:
    if found := breakdown.ways(ledger, lambda one: ledger.standing(one, ledger.line.measure)):
        return found
    if ledger.standing(segment, *POPULATIONS):
        return []  # a coverage may be that of the other population
    percents = ledger.standing(segment, "coverage_percent")
    outside = inputs.left_out(ledger, segment)
    workers = inputs.counted_universe(ledger, segment)[:1]
    found = [part(one, all_of) for all_of in workers for one in percents]
    return found or [less(all_of, one) for all_of in workers for one in outside]


def _universe(ledger: Ledger, segment: str) -> list[Term]:
    return breakdown.ways(ledger, ledger.universes) or inputs.told_universe(ledger, segment)


def _unprotected(ledger: Ledger, segment: str) -> list[Term]:
    return inputs.unprotected(ledger, segment)[:1]


def _target_people(ledger: Ledger, segment: str) -> list[Term]:
    workers = inputs.universe(ledger, segment)[:1]
    percents = ledger.targets(segment, "target_percent")
    if found := [target(one, all_of) for one in percents for all_of in workers]:
        return found
    gaps = ledger.targets(segment, "gap_to_target_people")
    return _either_side(inputs.participants(ledger, segment)[:1], gaps)


def _target_percent(ledger: Ledger, segment: str) -> list[Term]:
    heads = ledger.targets(segment, "target_people")
    workers = inputs.counted_universe(ledger, segment)[:1]
    if found := [aimed(one, all_of) for one in heads for all_of in workers]:
        return [one for one in found if one]
    points = ledger.targets(segment, "gap_to_target_points")
    return _either_side(inputs.coverage(ledger, segment)[:1], points)


def _either_side(now: list[Term], gaps: list[Term]) -> list[Term]:
    """A target above what there is, or below it by a gap that was printed without its sign."""
    above = [add(one, gap) for one in now for gap in gaps]
    return [*above, *(less(one, gap) for one in now for gap in gaps if gap.value > 0)]


def _gap_people(ledger: Ledger, segment: str) -> list[Term]:
    return _unsigned(ledger, gap_people(ledger, segment))


def _gap_points(ledger: Ledger, segment: str) -> list[Term]:
    return _unsigned(ledger, gap_points(ledger, segment))


def _unsigned(ledger: Ledger, gaps: list[Term]) -> list[Term]:
    """Of a gap that is more than closed, the surplus first: it is seldom printed with a minus."""
    if ledger.line.number <= 0:
        return gaps
    return [*(_surplus(gap) for gap in gaps if gap.value < 0), *gaps]


def _surplus(gap: Term) -> Term:
    """What exceeds the target, of a gap in people, in points or in people by points."""
    one, other = gap.operands
    return part(_surplus(one), other) if gap.sign is Sign.PART else less(other, one)


def gap_people(ledger: Ledger, segment: str) -> list[Term]:
    percents = ledger.targets(segment, "target_percent")
    workers = inputs.universe(ledger, segment)[:1]
    people = inputs.counted_participants(ledger, segment)[:1]
    if not people:
        covered = inputs.coverage(ledger, segment)[:1]
        pairs = [less(one, now) for one in percents for now in covered]
        return [part(points, all_of) for points in pairs for all_of in workers]
    aims = [target(one, all_of) for one in percents for all_of in workers]
    heads = ledger.targets(segment, "target_people")
    return [less(aim, people[0]) for aim in chain(aims, heads)]


def gap_points(ledger: Ledger, segment: str) -> list[Term]:
    percents = ledger.targets(segment, "target_percent")
    now = [
        *inputs.computed_coverage(ledger, segment)[:1],
        *ledger.standing(segment, "coverage_percent"),
    ]
    return [less(one, covered) for one in percents for covered in now]


def _uncovered(ledger: Ledger, segment: str) -> list[Term]:
    now = [
        *inputs.computed_coverage(ledger, segment)[:1],
        *ledger.standing(segment, "coverage_percent"),
    ]
    return _unsigned(ledger, [less(hundred(), covered) for covered in now])


def attainment(ledger: Ledger, segment: str) -> list[Term]:
    people = inputs.counted_participants(ledger, segment)[:1]
    workers = inputs.counted_universe(ledger, segment)[:1]
    percents = ledger.targets(segment, "target_percent")
    aims = [target(one, all_of) for one in percents for all_of in workers]
    heads = ledger.targets(segment, "target_people")
    found = [share(one, aim) for one in people for aim in chain(aims, heads)]
    covered = ledger.standing(segment, "coverage_percent")
    found += [share(one, aim) for one in covered for aim in percents]
    return [one for one in found if one]


WAYS: Mapping[Quantity, Way] = {
    Quantity.COVERAGE_PERCENT: _coverage,
    Quantity.PARTICIPANTS: _participants,
    Quantity.UNIVERSE: _universe,
    Quantity.UNPROTECTED: _unprotected,
    Quantity.TARGET_PEOPLE: _target_people,
    Quantity.TARGET_PERCENT: _target_percent,
    Quantity.GAP_TO_TARGET_PEOPLE: _gap_people,
    Quantity.GAP_TO_TARGET_POINTS: _gap_points,
    Quantity.UNCOVERED_PERCENT: _uncovered,
    Quantity.ATTAINMENT_PERCENT: attainment,
}
