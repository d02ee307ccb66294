"""What the coverages of two parts and of their total imply about the parts (DESIGN 3.7)."""

from collections.abc import Iterator

from reports.measures.causes import inputs
from reports.measures.causes.fits import Implied
from reports.measures.causes.ledger import Ledger
from reports.measures.causes.lines import PrintedLine
from reports.measures.causes.terms import Sign, Term, printed
from reports.measures.causes.vocabulary import Quantity
from reports.measures.counts import Interval

SIBLING = {"pu": "bpu", "bpu": "pu"}


def implied_parts(ledger: Ledger) -> tuple[Implied, ...]:
    """The workers of the line's segment, PU or BPU, that the printed percentages imply.

    By the total's participants first, then by its printed coverage; empty where the two
    coverages and a total are not all there.
    """
    line = ledger.line
    sibling = SIBLING.get(line.segment)
    if sibling is None or line.measure != "coverage_percent":
        return ()
    other = ledger.standing(sibling, "coverage_percent")[:1]
    workers = inputs.counted_universe(ledger, "total")[:1]
    if not other or not workers:
        return ()
    found = (_workers(line, other[0], workers[0], people) for people in _totals(ledger))
    return tuple(Implied(Quantity.UNIVERSE, line.segment, term) for term in found if term)


def _totals(ledger: Ledger) -> Iterator[Term]:
    yield from inputs.counted_participants(ledger, "total")[:1]
    yield from inputs.covered(ledger, "total")[:1]


def _workers(line: PrintedLine, other: Term, workers: Term, people: Term) -> Term | None:
    """Solved for x: own% x + other% (workers less x) = people; `None` outside 0 to all."""
    apart = (line.number - other.value) / 100
    if apart == 0:
        return None
    count = (people.value - other.value * workers.value / 100) / apart
    if not 0 <= count <= workers.value:
        return None
    operands = (people, workers, printed(line), other)
    return Term(count, count, Interval(count, count), True, False, Sign.WHOLE, operands)
