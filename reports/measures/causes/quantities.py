"""Every other quantity of a report that a printed number may have been taken for."""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.measures.causes import inputs, own
from reports.measures.causes.ledger import Ledger
from reports.measures.causes.operations import less, share, target
from reports.measures.causes.terms import Term, hundred
from reports.measures.causes.vocabulary import POPULATIONS, Quantity


@dataclass(frozen=True, slots=True)
class Named:
    """A quantity of a segment; `population` where it is one among several of a report."""

    quantity: Quantity
    segment: str
    term: Term
    population: str = ""


def people(ledger: Ledger, segment: str) -> Iterator[Named]:
    """Numbers of people, those that are most often confused first."""
    gaps = [*own.gap_people(ledger, segment), *ledger.targets(segment, "gap_to_target_people")]
    for term in gaps:
        yield Named(Quantity.GAP_TO_TARGET_PEOPLE, segment, term)
    for term in inputs.unprotected(ledger, segment):
        yield Named(Quantity.UNPROTECTED, segment, term, _population(term.operands[1]))
    for term in ledger.standing(segment, "unprotected"):
        yield Named(Quantity.UNPROTECTED, segment, term)
    for term in _aims(ledger, segment):
        yield Named(Quantity.TARGET_PEOPLE, segment, term)
    for term in _standing(ledger, segment):
        yield Named(Quantity.PARTICIPANTS, segment, term, _population(term))
    for term in ledger.standing(segment, "new"):
        yield Named(Quantity.NEW, segment, term)
    for term in inputs.counted_universe(ledger, segment)[:1]:
        yield Named(Quantity.UNIVERSE, segment, term)


def percents(ledger: Ledger, segment: str) -> Iterator[Named]:
    """Percentages and points, those that are most often confused first."""
    covered = inputs.computed_coverage(ledger, segment)
    for term in covered:
        yield Named(Quantity.COVERAGE_PERCENT, segment, term, _population(term.operands[0]))
    for term in ledger.standing(segment, "coverage_percent"):
        yield Named(Quantity.COVERAGE_PERCENT, segment, term)
    for term in [*covered, *ledger.standing(segment, "coverage_percent")]:
        yield Named(Quantity.UNCOVERED_PERCENT, segment, less(hundred(), term))
    for term in own.gap_points(ledger, segment):
        yield Named(Quantity.GAP_TO_TARGET_POINTS, segment, term)
    for term in own.attainment(ledger, segment):
        yield Named(Quantity.ATTAINMENT_PERCENT, segment, term)
        yield Named(Quantity.SHORT_OF_TARGET_PERCENT, segment, less(hundred(), term))
    for term in ledger.targets(segment, "target_percent"):
        yield Named(Quantity.TARGET_PERCENT, segment, term)
    yield from shares(ledger, segment)


def shares(ledger: Ledger, segment: str) -> Iterator[Named]:
    """What share of all participants, and of all workers, the participants of a part are."""
    if segment == "total":
        pairs = [(one, segment) for one in ledger.report.tree.children(segment)]
    else:
        pairs = [(segment, above) for above in ledger.report.tree.ancestors(segment)]
    for below, above in pairs:
        for part in ledger.standing(below, *POPULATIONS)[:1]:
            for all_of in inputs.counted_participants(ledger, above)[:1]:
                if term := share(part, all_of):
                    yield Named(Quantity.SHARE_OF_PARTICIPANTS, below, term)
            for all_of in inputs.counted_universe(ledger, above)[:1]:
                if term := share(part, all_of):
                    yield Named(Quantity.SHARE_OF_UNIVERSE, below, term)


def _aims(ledger: Ledger, segment: str) -> list[Term]:
    workers = inputs.universe(ledger, segment)[:1]
    percents = ledger.targets(segment, "target_percent")
    aims = [target(one, all_of) for one in percents for all_of in workers]
    return [*aims, *ledger.targets(segment, "target_people")]


def _standing(ledger: Ledger, segment: str) -> list[Term]:
    told = [] if ledger.standing(segment, *POPULATIONS) else inputs.participants(ledger, segment)
    return [*ledger.standing(segment, *POPULATIONS), *told, *inputs.covered(ledger, segment)]


def _population(term: Term) -> str:
    return term.line.measure if term.line else ""
