"""Numbers that a report gives under another name: no inputs for its other rows (DESIGN 3.7)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reports.measures.causes.fits import Explanation
from reports.measures.causes.lines import PrintedLine
from reports.measures.causes.matching import floored
from reports.measures.causes.terms import Term
from reports.measures.causes.vocabulary import QUANTITY_OF, Cause, Quantity

SEVERAL = 2
HUNDRED = 100
CAPPED = (Quantity.COVERAGE_PERCENT, Quantity.ATTAINMENT_PERCENT)
COUNTED = (Quantity.PARTICIPANTS, Quantity.UNIVERSE)
"""What other numbers are computed from, so that these rather than it bear the wrong name."""


def capped(line: PrintedLine, ways: Sequence[Term]) -> bool:
    """Whether it stops where its own counts go on: at 100 %, or at nobody left.

    Nobody mistyped anything, and the counts do not follow from it.
    """
    if not ways:
        return False
    if QUANTITY_OF[line.measure] in CAPPED and line.number == HUNDRED:
        return ways[0].value > HUNDRED
    return floored(line, ways[0])


def misread(explained: Iterable[Explanation]) -> Mapping[PrintedLine, Cause]:
    """The numbers that are not what they say, with the cause by which each is something else.

    One by which several others seem to be something else stays what it says. Of two that
    explain each other, the one that is computed is the other quantity.
    """
    strange = {one.line: one for one in explained if _is_strange(one)}
    rests = {line: _inputs(one) & strange.keys() for line, one in strange.items()}
    taken = {line for line in strange if sum(line in on for on in rests.values()) < SEVERAL}
    alone = {line for line in taken if not rests[line] & taken}
    computed = {line for line in taken if QUANTITY_OF[line.measure] not in COUNTED}
    chosen = alone or computed or taken
    return {line: one.cause for line, one in strange.items() if line in chosen}


def blamed(explained: Iterable[Explanation]) -> PrintedLine | None:
    """The one number in which every slip of the report is seen."""
    slips = {fit.slip.line for fit in (one.fits[0] for one in explained) if fit.slip}
    return slips.pop() if len(slips) == 1 else None


def contradicting_counts(explained: Iterable[Explanation]) -> Iterator[PrintedLine]:
    """Unexplained numbers that are computed from counts: they do not accuse the counts."""
    for one in explained:
        if one.cause is Cause.UNEXPLAINED and QUANTITY_OF[one.line.measure] not in COUNTED:
            yield one.line


def _is_strange(one: Explanation) -> bool:
    return one.cause in (Cause.OTHER_QUANTITY, Cause.OTHER_RULE)


def _inputs(one: Explanation) -> set[PrintedLine]:
    term = one.fits[0].term
    return {leaf.line for leaf in term.leaves() if leaf.line} if term else set()
