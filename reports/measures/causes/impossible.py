"""`impossible`: no number of its kind can be that (DESIGN 3.7)."""

from collections.abc import Iterator
from functools import partial

from reports.measures.causes.breakdown import LEAST
from reports.measures.causes.fits import Fit
from reports.measures.causes.inputs import TOTAL
from reports.measures.causes.ledger import Ledger
from reports.measures.causes.own import implied
from reports.measures.causes.terms import Term, printed
from reports.measures.causes.vocabulary import POPULATIONS, Cause, Impossibility
from reports.measures.counting import HOLDS

MAY_BE_NEGATIVE = ("gap_to_target_people", "gap_to_target_points", "gap_to_universe_points")
AT_MOST_HUNDRED = ("target_percent", "gap_to_target_points", "gap_to_universe_points")
WITHIN_THE_UNIVERSE = ("unprotected", "target_people", "gap_to_target_people")


def fits(ledger: Ledger) -> Iterator[Fit]:
    line = ledger.line
    if line.number < 0 and line.measure not in MAY_BE_NEGATIVE:
        yield _fit(Impossibility.NEGATIVE)
    if line.number > 100 and _at_most_hundred(ledger):
        yield _fit(Impossibility.OVER_HUNDRED)
    if line.measure in WITHIN_THE_UNIVERSE:
        for workers in ledger.universes(line.segment)[:1]:
            if line.interval.low > workers.interval.high:
                yield _fit(Impossibility.ABOVE_UNIVERSE, workers)
    yield from _against_the_tree(ledger)


def _at_most_hundred(ledger: Ledger) -> bool:
    """A coverage may exceed the whole, but not where its own counts do not."""
    if ledger.line.measure == "coverage_percent":
        return any(way.value <= 100 for way in implied(ledger))
    return ledger.line.measure in AT_MOST_HUNDRED


def _against_the_tree(ledger: Ledger) -> Iterator[Fit]:
    """A part with more people than its whole, of one population or universe."""
    line, tree = ledger.line, ledger.report.tree
    if line.measure not in (*POPULATIONS, "universe"):
        return
    here = printed(line).interval
    for above in filter(partial(_holds, ledger, below=line.segment), tree.ancestors(line.segment)):
        for term in _alike(ledger, above)[:1]:
            if here.low > term.interval.high:
                yield _fit(Impossibility.CHILD_ABOVE_PARENT, term, above)
    for below in filter(partial(_holds, ledger, line.segment), tree.descendants(line.segment)):
        for term in _alike(ledger, below)[:1]:
            if term.interval.low > here.high:
                yield _fit(Impossibility.CHILD_ABOVE_PARENT, term, below)


def _holds(ledger: Ledger, above: str, below: str) -> bool:
    """Whether the one surely counts the other: of a total only what its rule counts."""
    counted = HOLDS.get(ledger.report.total_rule, frozenset(LEAST))
    tree = ledger.report.tree
    return above != TOTAL or not counted.isdisjoint({below, *tree.ancestors(below)})


def _alike(ledger: Ledger, segment: str) -> list[Term]:
    if ledger.line.measure == "universe":
        return ledger.universes(segment)
    return ledger.standing(segment, ledger.line.measure)


def _fit(why: Impossibility, term: Term | None = None, segment: str = "") -> Fit:
    return Fit(Cause.IMPOSSIBLE, term, segment=segment, impossibility=why)
