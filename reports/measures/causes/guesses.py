"""Guesses that put another number in the place of one that the report gives (DESIGN 3.7)."""

from collections.abc import Iterator

from reports.measures.causes import inputs
from reports.measures.causes.fits import Fit, Implied
from reports.measures.causes.ledger import Ledger
from reports.measures.causes.matching import close
from reports.measures.causes.operations import add, less
from reports.measures.causes.own import implied
from reports.measures.causes.terms import Term, workers
from reports.measures.causes.vocabulary import POPULATIONS, QUANTITY_OF, Cause, Quantity

COUNTED_TOTAL = "total"


def granted(ledger: Ledger, quantity: Quantity, segment: str, term: Term) -> Term | None:
    """What the line should be if the quantity were `term`; `None` where it still does not fit."""
    ways = implied(ledger.granting(quantity, segment, term))
    return next((way for way in ways[:1] if close(ledger.line, way)), None)


def other_rules(ledger: Ledger) -> Iterator[Fit]:
    """`other_rule`: participants counted with other parts would make it agree."""
    for counted, people in _otherwise_counted(ledger):
        if term := _with_total(ledger, people):
            yield Fit(Cause.OTHER_RULE, term, parts=counted)


def _otherwise_counted(ledger: Ledger) -> list[tuple[tuple[str, ...], Term]]:
    """Totals by other rules. Parts that miss the total are one only where some are not printed."""
    added = list(inputs.sums(ledger, COUNTED_TOTAL))
    totals = ledger.standing(COUNTED_TOTAL, *POPULATIONS)[:1]
    if not totals or _closing(ledger):
        return added
    if not added:
        return _total_corrected(ledger)
    builders_printed = bool(ledger.standing("jakon", *POPULATIONS))
    return [one for one in added if not builders_printed and one[1].value < totals[0].value]


def _total_corrected(ledger: Ledger) -> list[tuple[tuple[str, ...], Term]]:
    """A printed total less the construction workers, or with them, where PU and BPU are unknown."""
    corrected: list[tuple[tuple[str, ...], Term]] = []
    for total in ledger.standing(COUNTED_TOTAL, *POPULATIONS)[:1]:
        for builders in ledger.standing("jakon", *POPULATIONS)[:1]:
            corrected.append((("pu", "bpu"), less(total, builders)))
            corrected.append((("pu", "bpu", "jakon"), add(total, builders)))
    return corrected


def parts(ledger: Ledger) -> Iterator[Fit]:
    """`parts_do_not_add_up`: the parts miss the total, and the line follows the parts."""
    yield from _own_parts(ledger)
    if ledger.standing(COUNTED_TOTAL, *POPULATIONS) and _closing(ledger) is None:
        for counted, people in inputs.sums(ledger, COUNTED_TOTAL):
            if term := _with_total(ledger, people):
                missed = ledger.standing(COUNTED_TOTAL, *POPULATIONS)[0]
                yield _missed(term, Quantity.PARTICIPANTS, counted, people, missed)
    totals, added = ledger.universes(COUNTED_TOTAL)[:1], inputs.universe_sums(ledger, COUNTED_TOTAL)
    if totals and all(one.value != totals[0].value for one in added):
        for people in added:
            if term := granted(ledger, Quantity.UNIVERSE, COUNTED_TOTAL, people):
                yield _missed(term, Quantity.UNIVERSE, _segments(people), people, totals[0])


def _missed(
    term: Term, quantity: Quantity, counted: tuple[str, ...], people: Term, total: Term
) -> Fit:
    return Fit(
        Cause.PARTS_DO_NOT_ADD_UP,
        term,
        parts=counted,
        along_with=(total.line,) if total.line else (),
        implied=(Implied(quantity, COUNTED_TOTAL, people),),
    )


def _own_parts(ledger: Ledger) -> Iterator[Fit]:
    """The line is itself a part or the total of printed parts."""
    if QUANTITY_OF[ledger.line.measure] not in (Quantity.PARTICIPANTS, Quantity.UNIVERSE):
        return
    for way in implied(ledger)[:1]:
        leaves = [leaf.line for leaf in way.leaves() if leaf.line]
        if all(leaf.measure == ledger.line.measure for leaf in leaves):
            yield Fit(Cause.PARTS_DO_NOT_ADD_UP, way, parts=_segments(way))


def _closing(ledger: Ledger) -> tuple[str, ...] | None:
    """The parts whose sum is the printed total; `None` where there is no such sum."""
    totals = ledger.standing(COUNTED_TOTAL, *POPULATIONS)
    for counted, people in inputs.sums(ledger, COUNTED_TOTAL):
        if any(people.interval.meets(total.interval) for total in totals):
            return counted
    return None


def _with_total(ledger: Ledger, people: Term) -> Term | None:
    if QUANTITY_OF[ledger.line.measure] is Quantity.PARTICIPANTS:
        return None
    if ledger.line.segment != COUNTED_TOTAL:
        return None
    return granted(ledger, Quantity.PARTICIPANTS, COUNTED_TOTAL, people)


def _segments(term: Term) -> tuple[str, ...]:
    return tuple(leaf.line.segment for leaf in term.leaves() if leaf.line)


def known_editions(ledger: Ledger) -> Iterator[Fit]:
    """`other_edition`: a universe that the report knows of would make it agree."""
    segment = ledger.line.segment
    used = inputs.counted_universe(ledger, segment)[:1]
    printed = [("", one) for one in ledger.universes(segment)]
    outside = [
        (one.name, workers(one.workers)) for one in ledger.report.editions if one.segment == segment
    ]
    for name, count in [*printed, *outside]:
        if used and count.value == used[0].value:
            continue
        if term := granted(ledger, Quantity.UNIVERSE, segment, count):
            yield Fit(Cause.OTHER_EDITION, term, edition=name)
