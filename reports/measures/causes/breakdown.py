"""Whether the printed parts of a total make it, by whichever rule closes (DESIGN 3.2, 3.7).

A breakdown may leave parts out, so that a total that holds more than its printed parts is no
contradiction by itself.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction

from reports.measures.causes.inputs import TOTAL
from reports.measures.causes.ledger import Ledger
from reports.measures.causes.matching import plain_cause
from reports.measures.causes.operations import add, less
from reports.measures.causes.readings import readings
from reports.measures.causes.terms import ONE, Term, printed
from reports.measures.counting import HOLDS
from reports.measures.counts import Interval
from reports.measures.vocabulary import TotalRule

Parts = tuple[str, ...]

LEAST: Parts = ("pu", "bpu")
"""What every rule counts."""
CLOSING: tuple[Parts, ...] = (
    LEAST,
    (*LEAST, "jakon"),
    (*LEAST, "pmi"),
    (*LEAST, "jakon", "pmi"),
)
"""What a total may hold."""
SMALL = Fraction(1, 200)
"""Of a total: less than any kind of participants would be."""


def ways(ledger: Ledger, standing: Callable[[str], list[Term]]) -> list[Term]:
    """The line, a total or its PU or BPU, by the other numbers of its breakdown.

    `standing` gives what is printed of a segment. All that fit; where none does, the sum that
    the breakdown contradicts; empty where it contradicts none.
    """
    line = ledger.line
    if line.segment not in (TOTAL, *LEAST):
        return []
    terms = {one: standing(one)[:1] for one in (TOTAL, *CLOSING[-1])} | {
        line.segment: [printed(line)]
    }
    known = {segment: found[0] for segment, found in terms.items() if found}
    if not known.keys() >= {TOTAL, *LEAST}:
        return []
    sets = [parts for parts in CLOSING if known.keys() >= set(parts)]
    found = {parts: _way(known, parts, line.segment) for parts in sets}
    fitting = [way for way in reversed(found.values()) if plain_cause(line, way)]
    missed = _missed(known, sets, ledger.report.total_rule)
    return fitting or ([found[missed]] if missed else [])


def _way(known: Mapping[str, Term], parts: Parts, segment: str) -> Term:
    others = [known[one] for one in parts if one != segment]
    if segment == TOTAL:
        return add(*others)
    return less(known[TOTAL], others[0] if len(others) == 1 else add(*others))


def _missed(known: Mapping[str, Term], sets: list[Parts], rule: TotalRule) -> Parts | None:
    """The parts that ought to make the total and do not; `None` where some others may."""
    total, sums = known[TOTAL], {parts: add(*(known[one] for one in parts)) for parts in sets}
    room = _room(total)
    if any(one.interval.meets(room) for one in sums.values()):
        return None
    own = [parts for parts in sets if frozenset(parts) == HOLDS.get(rule)]
    if own:
        return own[0]
    if sums[LEAST].interval.low > room.high:
        return LEAST
    if CLOSING[-1] in sums:
        return min(sets, key=lambda parts: abs(sums[parts].value - total.value))
    return next((parts for parts in sets if _slipped(total, sums[parts])), None)


def _room(total: Term) -> Interval:
    """What a rounded total may have been before, cut off or rounded."""
    line = total.line
    return line.reach(ONE) if line and line.rounded_to > 1 else total.interval


def _slipped(total: Term, added: Term) -> bool:
    """Whether one slip in the total, and a small one, would close it."""
    if total.line is None or not added.firm or abs(total.value - added.value) > SMALL * total.value:
        return False
    return any(one.number == added.value for one in readings(total.line))
