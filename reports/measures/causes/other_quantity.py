"""`other_quantity`: the number is another one of its report (DESIGN 3.7)."""

from collections.abc import Iterator

from reports.measures.causes import inputs, quantities, universes
from reports.measures.causes.fits import Fit, Implied
from reports.measures.causes.ledger import Ledger
from reports.measures.causes.matching import close
from reports.measures.causes.quantities import Named, people, percents
from reports.measures.causes.vocabulary import POPULATIONS, QUANTITY_OF, Cause, Quantity

ELSEWHERE = frozenset(
    {Quantity.PARTICIPANTS, Quantity.UNPROTECTED, Quantity.COVERAGE_PERCENT, Quantity.UNIVERSE}
)
"""What may have been taken from another segment."""
OF_A_POPULATION = (Quantity.COVERAGE_PERCENT, Quantity.UNPROTECTED)
"""What may have been computed from other participants of the report."""


def fits(ledger: Ledger) -> Iterator[Fit]:
    """Each other quantity that the number equals, once; of its own segment first."""
    seen: set[tuple[Quantity, str]] = set()
    for named in _candidates(ledger):
        key = (named.quantity, named.segment)
        if key not in seen and close(ledger.line, named.term):
            seen.add(key)
            yield _fit(ledger, named)


def shares(ledger: Ledger) -> Iterator[Fit]:
    """The same for a coverage without a universe of its own: a share of something larger."""
    # A whole percentage is too coarse to be recognised by nothing but its value.
    if ledger.line.measure == "coverage_percent" and ledger.line.value.decimals:
        for named in quantities.shares(ledger, ledger.line.segment):
            if close(ledger.line, named.term):
                yield _fit(ledger, named)


def _candidates(ledger: Ledger) -> Iterator[Named]:
    line = ledger.line
    kind = people if line.counts_people else percents
    for named in kind(ledger, line.segment):
        if not _same_meaning(ledger, named):
            yield named
    for segment in ledger.report.tree.parents:
        if segment != line.segment:
            for named in kind(ledger, segment):
                if named.quantity is QUANTITY_OF[line.measure] and named.quantity in ELSEWHERE:
                    yield named


def _same_meaning(ledger: Ledger, named: Named) -> bool:
    """Whether it is what the line claims to be; participants of another population are not."""
    claimed = QUANTITY_OF[ledger.line.measure]
    if named.quantity is not claimed:
        return False
    return claimed not in OF_A_POPULATION or not _other_population(ledger, named)


def _other_population(ledger: Ledger, named: Named) -> bool:
    if named.segment != ledger.line.segment or named.population not in POPULATIONS:
        return False
    first = ledger.standing(named.segment, *POPULATIONS)[0]
    return first.line is not None and named.population != first.line.measure


def _fit(ledger: Ledger, named: Named) -> Fit:
    return Fit(
        Cause.OTHER_QUANTITY,
        named.term,
        named.quantity,
        named.segment,
        _population(ledger, named),
        implied=_implied(ledger, named),
    )


def _population(ledger: Ledger, named: Named) -> str:
    """Whose number it is, where that tells it apart."""
    apart = named.quantity is Quantity.PARTICIPANTS or _other_population(ledger, named)
    return named.population if apart else ""


def _implied(ledger: Ledger, named: Named) -> tuple[Implied, ...]:
    """The universe that a rounded one would have to be for the two to be equal."""
    used = inputs.counted_universe(ledger, named.segment)[:1]
    if named.segment != ledger.line.segment or not any(one.wide for one in used):
        return ()
    return universes.told(ledger, named.quantity.value)
