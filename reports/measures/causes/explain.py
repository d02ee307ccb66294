"""Why the numbers of a report differ from what it implies (DESIGN 3.7)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from reports.measures.causes import guesses, impossible, mixture, other_quantity, slips, universes
from reports.measures.causes.culprit import doubted_line
from reports.measures.causes.fits import Explanation, Fit, Implied
from reports.measures.causes.ledger import Ledger
from reports.measures.causes.lines import PrintedLine, Report
from reports.measures.causes.matching import plain_cause
from reports.measures.causes.misread import COUNTED, blamed, capped, contradicting_counts, misread
from reports.measures.causes.own import implied
from reports.measures.causes.terms import Term
from reports.measures.causes.vocabulary import PLAIN, QUANTITY_OF, Cause
from reports.measures.rounding import round_half_up


def explain_report(report: Report) -> tuple[Explanation, ...]:
    """Each line that is not adopted with all causes that fit, in the order of the report."""
    asked = [line for line in report.lines if not line.adopted]
    never = frozenset(line for line in report.lines if capped(line, implied(Ledger(report, line))))
    left = replace(report, lines=tuple(line for line in report.lines if line not in never))
    doubted = doubted_line(left, [line for line in asked if line not in never])
    first = [_explain(_ledger(report, line, doubted, never)) for line in asked]
    known = _known(first) | dict.fromkeys(never, Cause.UNEXPLAINED)
    return tuple(_settled(report, doubted, known, one) for one in first)


def _known(explained: Sequence[Explanation]) -> dict[PrintedLine, Cause]:
    """The numbers that are no inputs for the other rows: one error is told once."""
    if other := misread(explained):
        return dict(other)
    if slip := blamed(explained):
        return {slip: Cause.DIGIT_SLIP}
    return dict.fromkeys(contradicting_counts(explained), Cause.UNEXPLAINED)


def _settled(
    report: Report,
    doubted: frozenset[PrintedLine],
    known: Mapping[PrintedLine, Cause],
    one: Explanation,
) -> Explanation:
    """Without those of its inputs that are known to be wrong or something else."""
    if one.line in known or _stands(one, known):
        return one
    again = one
    if one.cause is not Cause.NOT_CHECKABLE:
        again = _explain(_ledger(report, one.line, doubted, frozenset(known)))
    missing = _missing(report, known, one)
    if again.cause is not Cause.NOT_CHECKABLE or not missing:
        return again
    because = max((known[line] for line in missing), key=list(Cause).index)
    fit = replace(again.fits[0], along_with=missing, because=because)
    return replace(again, fits=(fit,))


def _stands(one: Explanation, known: Mapping[PrintedLine, Cause]) -> bool:
    """Whether what was said of a line does not hang on what is known of the others."""
    if one.cause in PLAIN:
        return True
    if one.cause is Cause.UNEXPLAINED:
        return Cause.UNEXPLAINED in known.values() and QUANTITY_OF[one.line.measure] not in COUNTED
    return one.cause is Cause.DIGIT_SLIP and Cause.DIGIT_SLIP in known.values()


def _missing(
    report: Report, known: Mapping[PrintedLine, Cause], one: Explanation
) -> tuple[PrintedLine, ...]:
    """Which numbers would serve to check the line, were they what they say."""
    inputs = {leaf.line for leaf in one.term.leaves()} if one.term else set()
    serving = (
        line
        for line in known
        if line in inputs or implied(Ledger(report, one.line, frozenset(known.keys() - {line})))
    )
    return tuple(sorted(serving, key=universes.in_order))


def _ledger(
    report: Report,
    line: PrintedLine,
    doubted: frozenset[PrintedLine],
    never: frozenset[PrintedLine],
) -> Ledger:
    """Without the doubted line, unless nothing else implies this one; and never with some."""
    ledger = Ledger(report, line, doubted | never)
    return ledger if implied(ledger) else Ledger(report, line, never)


def _explain(ledger: Ledger) -> Explanation:
    ways = implied(ledger)
    term, plain = _best(ledger.line, ways)
    fits = tuple(_fits(ledger, term, plain))
    computed = _shown(ledger.line, term) if term else None
    difference = None if computed is None else _minus(ledger.line, computed)
    return Explanation(ledger.line, term, computed, difference, fits)


def _best(line: PrintedLine, ways: list[Term]) -> tuple[Term | None, Cause | None]:
    """The way that fits best, the most direct one where none does."""
    found = [(way, plain_cause(line, way)) for way in ways]
    for cause in Cause:
        for way, fitting in found:
            if fitting is cause:
                return way, cause
    return (ways[0] if ways else None), None


def _fits(ledger: Ledger, term: Term | None, plain: Cause | None) -> Iterator[Fit]:
    if plain:
        yield Fit(plain, term, implied=_rounded_implied(ledger, plain))
    if plain in (Cause.AGREES, Cause.ROUNDED_INPUTS):
        return
    fits = list(_contradiction(ledger, plain) if term else _without_counts(ledger))
    yield from fits
    if not fits and not plain:
        yield _nothing_fits(ledger, term)


def _contradiction(ledger: Ledger, plain: Cause | None) -> Iterator[Fit]:
    """The causes that would explain it, in their order; a rounded number accuses no input."""
    stops = capped(ledger.line, implied(ledger))
    if not stops:
        yield from other_quantity.fits(ledger)
    yield from _once(guesses.other_rules(ledger))
    if stops:
        return
    yield from _once([*guesses.known_editions(ledger), *universes.corroborated(ledger)])
    yield from _once(guesses.parts(ledger))
    yield from slips.of_line(ledger)
    if not plain:
        yield from slips.of_inputs(ledger)
    yield from _impossible(ledger)


def _without_counts(ledger: Ledger) -> Iterator[Fit]:
    """What can be said of a number that nothing implies."""
    yield from other_quantity.shares(ledger)
    yield from _impossible(ledger)


def _impossible(ledger: Ledger) -> Iterator[Fit]:
    return _once(impossible.fits(ledger))


def _once(fits: Iterable[Fit]) -> Iterator[Fit]:
    """The first only: the others say the same with other numbers."""
    yield from list(fits)[:1]


def _nothing_fits(ledger: Ledger, term: Term | None) -> Fit:
    if term is None:
        return Fit(Cause.NOT_CHECKABLE, implied=mixture.implied_parts(ledger))
    told = () if capped(ledger.line, [term]) else universes.told(ledger)
    return Fit(Cause.UNEXPLAINED, term, implied=told)


def _rounded_implied(ledger: Ledger, plain: Cause) -> tuple[Implied, ...]:
    return universes.for_rounded(ledger) if plain is Cause.ROUNDED_INPUTS else ()


def _shown(line: PrintedLine, term: Term) -> Decimal:
    """Whole people, or hundredths with two decimals at least."""
    return round_half_up(term.value, 0 if term.people else _places(line))


def _minus(line: PrintedLine, computed: Decimal) -> Decimal:
    return round_half_up(
        line.number - Fraction(computed), 0 if line.counts_people else _places(line)
    )


def _places(line: PrintedLine) -> int:
    return max(2, line.value.decimals)
