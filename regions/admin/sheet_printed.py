"""The printed numbers of a submission beside what its own figures make of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regions.admin.sheet_words import decimal_comma, percentage, signed, written
from regions.models import Measure, PrintedFigure, Submission
from regions.numbers import PrintedNumber
from regions.periods import say_period
from reports.measures import (
    ChosenUniverse,
    Count,
    Coverage,
    PrintedValue,
    coverage,
    difference,
)


@dataclass(frozen=True, slots=True)
class PrintedRow:
    what: str
    when: str
    printed: str
    computed: str
    difference: str
    note: str
    adopted: bool


def printed_rows(
    submission: Submission,
    counts: Mapping[str, Count | None],
    universe: Mapping[str, ChosenUniverse],
) -> list[PrintedRow]:
    """``counts`` are the submission's own; of the total those that the counting rule counts."""
    figures = submission.printed_figures.select_related("segment", "submission")
    return [printed_row(figure, counts, universe) for figure in figures]


def printed_row(
    figure: PrintedFigure,
    counts: Mapping[str, Count | None],
    universe: Mapping[str, ChosenUniverse],
) -> PrintedRow:
    number = PrintedNumber(figure.scaled, figure.decimals)
    code = figure.segment.code
    ours = computed_for(figure, counts[code], universe.get(code))
    return PrintedRow(
        what=f"{figure.get_measure_display()} · {figure.segment}",
        when=say_period(figure.as_of, figure.precision),
        printed=f"{number}%" if Measure(figure.measure).is_percentage else str(number),
        computed=percentage(ours) if isinstance(ours, Coverage) else written(ours) if ours else "",
        difference=gap(number, ours),
        note=figure.note,
        adopted=figure.adopted,
    )


HEADCOUNTS = (Measure.ACTIVE, Measure.REGISTERED, Measure.PROTECTED, Measure.PARTICIPANTS)


def computed_for(
    figure: PrintedFigure, count: Count | None, universe: ChosenUniverse | None
) -> Coverage | Count | None:
    """What the submission's own figures make of the printed measure, on the same date."""
    if figure.as_of != figure.submission.as_of:
        return None
    if figure.measure == Measure.COVERAGE_PERCENT:
        return coverage(count, universe.count if universe else None)
    if figure.measure == Measure.UNIVERSE:
        return universe.count if universe else None
    return count if figure.measure in HEADCOUNTS else None


def gap(printed: PrintedNumber, ours: Coverage | Count | None) -> str:
    if ours is None:
        return ""
    if isinstance(ours, Coverage):
        points = difference(PrintedValue(*printed), ours)
        return f"{decimal_comma(points).replace('-', '−')} poin"
    return signed(int(printed.value) - ours.value)
