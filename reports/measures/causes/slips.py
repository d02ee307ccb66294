"""`digit_slip`: one digit, or two neighbours swapped, in one printed number (DESIGN 3.7).

Nearly the same number is no witness: any number near it differs in one digit, and the lower
digits of the counts can always be moved to meet it. Nor is one of few digits.
"""

from collections.abc import Iterator
from dataclasses import replace

from reports.measures.causes.fits import Fit, Slip
from reports.measures.causes.ledger import Ledger
from reports.measures.causes.lines import PrintedLine
from reports.measures.causes.matching import exactly, plain_cause
from reports.measures.causes.own import implied
from reports.measures.causes.readings import in_last_digit, readings, too_coarse
from reports.measures.causes.terms import Term
from reports.measures.causes.vocabulary import Cause

FAR_UNITS = 10


def of_line(ledger: Ledger) -> Iterator[Fit]:
    """The line itself as it would read mended; the nearest reading."""
    if too_coarse(ledger.line):
        return
    ways = implied(ledger)[:1]
    for mended in readings(ledger.line):
        apart = not in_last_digit(ledger.line, mended)
        if apart and any(exactly(mended, way) for way in ways):
            yield _fit(ledger.line, mended, ways[0])
            return


def of_inputs(ledger: Ledger) -> Iterator[Fit]:
    """Each number that the line is computed from, mended; of each the nearest reading."""
    ways = [way for way in implied(ledger)[:1] if _far(ledger.line, way)]
    inputs = dict.fromkeys(leaf.line for way in ways for leaf in way.leaves() if leaf.line)
    for line in inputs:
        if not too_coarse(line) and (fit := _input_mended(ledger, line)):
            yield fit


def _far(line: PrintedLine, way: Term) -> bool:
    return not too_coarse(line) and abs(line.number - way.value) >= FAR_UNITS * line.unit


def _input_mended(ledger: Ledger, line: PrintedLine) -> Fit | None:
    for mended in readings(line):
        if in_last_digit(line, mended):
            continue
        changed = _with(ledger, line, mended)
        term = next((way for way in implied(changed)[:1] if exactly(ledger.line, way)), None)
        if term and not _breaks_another(ledger, line, mended):
            return _fit(line, mended, term)
    return None


def _with(ledger: Ledger, line: PrintedLine, mended: PrintedLine) -> Ledger:
    lines = tuple(mended if one == line else one for one in ledger.report.lines)
    return replace(ledger, report=replace(ledger.report, lines=lines))


def _breaks_another(ledger: Ledger, line: PrintedLine, mended: PrintedLine) -> bool:
    """Whether a number that follows from the report as printed would follow no longer."""
    others = (one for one in ledger.report.lines if one not in (line, ledger.line))
    return any(
        follows(before) and not follows(_with(before, line, mended))
        for before in (replace(ledger, line=one) for one in others if not one.adopted)
    )


def follows(ledger: Ledger) -> bool:
    """Whether the line is what its report implies but for rounding."""
    return any(plain_cause(ledger.line, way) for way in implied(ledger))


def _fit(line: PrintedLine, mended: PrintedLine, term: Term) -> Fit:
    return Fit(Cause.DIGIT_SLIP, term, slip=Slip(line, mended))
