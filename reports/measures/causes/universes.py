"""The universe that a printed number implies, and who else implies it (DESIGN 3.7)."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from reports.measures.causes import inputs
from reports.measures.causes.fits import Fit, Implied
from reports.measures.causes.ledger import Ledger
from reports.measures.causes.lines import HALF, PrintedLine
from reports.measures.causes.matching import CLOSE, plain_cause
from reports.measures.causes.operations import add, less, part, whole
from reports.measures.causes.own import gap_people, implied
from reports.measures.causes.terms import Sign, Term
from reports.measures.causes.vocabulary import Cause, Quantity
from reports.measures.counts import Interval


def implied_universe(ledger: Ledger, measure: str = "") -> Term | None:
    """The workers for whom the line would be right; `None` where they cannot be told.

    `measure` is what the line is taken for, else what it says it is.
    """
    segment, number = ledger.line.segment, _stated(ledger.line)
    measure = measure or ledger.line.measure
    people = inputs.counted_participants(ledger, segment)[:1]
    percents = ledger.targets(segment, "target_percent")[:1]
    if measure == "coverage_percent" and people:
        return whole(people[0], number)
    if measure == "unprotected" and people:
        return add(people[0], number)
    if measure == "target_people" and percents:
        return whole(number, percents[0])
    if measure == "gap_to_target_people" and people and percents:
        return whole(_aim(ledger, people[0], number), percents[0])
    return None


def _aim(ledger: Ledger, people: Term, gap: Term) -> Term:
    """The target that a gap leads to; below the participants where they have exceeded it."""
    gaps = gap_people(ledger, ledger.line.segment)
    exceeded = gap.value > 0 and any(one.value < 0 for one in gaps)
    return less(people, gap) if exceeded else add(people, gap)


def told(ledger: Ledger, measure: str = "") -> tuple[Implied, ...]:
    """The same as data of a cause; empty where it cannot be told."""
    term = implied_universe(ledger, measure)
    return (Implied(Quantity.UNIVERSE, ledger.line.segment, term),) if term else ()


def for_rounded(ledger: Ledger) -> tuple[Implied, ...]:
    """What a rounded input would be: the universe, or the participants of an exact one."""
    segment = ledger.line.segment
    workers = inputs.counted_universe(ledger, segment)[:1]
    if workers and workers[0].firm:
        if ledger.line.measure != "coverage_percent":
            return ()
        people = part(_stated(ledger.line), workers[0])
        return (Implied(Quantity.PARTICIPANTS, segment, people),)
    return told(ledger)


def _stated(line: PrintedLine) -> Term:
    """The printed number with half a unit either way; a headcount may be rounded up by one."""
    reach = Fraction(1) if line.measure.endswith("_people") else HALF
    if line.rounded_to == 1 and line.measure == "unprotected":
        reach = Fraction(0)
    number, interval = line.number, line.reach(reach)
    return Term(number, number, interval, line.counts_people, True, Sign.PRINTED, (), line)


def corroborated(ledger: Ledger) -> Iterator[Fit]:
    """`other_edition`: another printed number implies the same other universe."""
    found = _contradicting(ledger)
    if found is None:
        return
    common, sharpest, along = found.interval, found, list[PrintedLine]()
    for line in sorted(_companions(ledger), key=in_order):
        other = _contradicting(replace(ledger, line=line))
        if other and other.interval.meets(common):
            common = _meeting(common, other.interval)
            along.append(line)
            sharpest = min(sharpest, other, key=lambda one: one.interval.width)
    if not along or common.width > CLOSE * common.high:
        return
    where = replace(sharpest, interval=common)
    told = Implied(Quantity.UNIVERSE, ledger.line.segment, where)
    yield Fit(Cause.OTHER_EDITION, found, along_with=tuple(along), implied=(told,))


def _contradicting(ledger: Ledger) -> Term | None:
    """The implied universe, where it is not the one of the report."""
    used = inputs.counted_universe(ledger, ledger.line.segment)[:1]
    term = implied_universe(ledger)
    if term is None or not used or term.interval.meets(used[0].interval):
        return None
    first, *others = implied(ledger)
    agrees = plain_cause(ledger.line, first) is Cause.AGREES
    # Computed from another printed number, it repeats that one and bears no witness of its own.
    repeats = any(plain_cause(ledger.line, way) for way in others)
    return None if agrees or repeats else term


def _companions(ledger: Ledger) -> Iterator[PrintedLine]:
    """Other numbers of the segment that nobody has settled yet."""
    for line in ledger.report.lines:
        same = (line.segment, line.measure) == (ledger.line.segment, ledger.line.measure)
        if line.segment == ledger.line.segment and not line.adopted and not same:
            yield line


def _meeting(one: Interval, other: Interval) -> Interval:
    return Interval(max(one.low, other.low), min(one.high, other.high))


def in_order(line: PrintedLine) -> tuple[object, ...]:
    """By what lines say, whatever their order in the report."""
    return (line.segment, line.measure, line.as_of, line.value.scaled, line.value.decimals)
