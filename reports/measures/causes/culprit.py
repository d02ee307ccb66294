"""Which printed number sets a report against itself (DESIGN 3.7)."""

from collections.abc import Sequence
from dataclasses import replace

from reports.measures.causes import breakdown, inputs
from reports.measures.causes.inputs import TOTAL
from reports.measures.causes.ledger import Ledger
from reports.measures.causes.lines import PrintedLine, Report
from reports.measures.causes.matching import plain_cause
from reports.measures.causes.own import implied
from reports.measures.causes.vocabulary import POPULATIONS


def doubted_line(report: Report, lines: Sequence[PrintedLine]) -> frozenset[PrintedLine]:
    """The one line of `lines` without which all the others agree; empty where no one is it.

    Only what can still be checked without it speaks against it.
    """
    contradicted = {line for line in lines if _follows(report, line) is False}
    if not contradicted:
        return frozenset()
    suspects = [line for line in lines if not _may_hold_more(report, line)]
    found = {line for line in suspects if _reconciles(report, lines, contradicted, line)}
    return frozenset(found) if len(found) == 1 else frozenset()


def _may_hold_more(report: Report, line: PrintedLine) -> bool:
    """Whether it is a total that its parts do not contradict: others may count fewer of them."""
    ledger = Ledger(report, line)
    if line.segment != TOTAL or line.measure not in POPULATIONS:
        return False
    ways = breakdown.ways(ledger, lambda one: ledger.standing(one, line.measure))
    parts = any(inputs.sums(ledger, TOTAL, (line.measure,)))
    return parts and (not ways or any(plain_cause(line, way) for way in ways))


def _reconciles(
    report: Report,
    lines: Sequence[PrintedLine],
    contradicted: set[PrintedLine],
    left_out: PrintedLine,
) -> bool:
    remaining = replace(report, lines=tuple(one for one in report.lines if one != left_out))
    verdicts = {one: _follows(remaining, one) for one in lines if one != left_out}
    mended = any(verdicts[one] for one in contradicted - {left_out})
    return mended and False not in verdicts.values()


def _follows(report: Report, line: PrintedLine) -> bool | None:
    """Whether a line is what the report implies; `None` where nothing implies it."""
    ways = implied(Ledger(report, line))
    if not ways:
        return None
    return any(plain_cause(line, way) for way in ways)
