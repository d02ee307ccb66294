"""The printed numbers of a submission beside what its own figures make of them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from regions.actions.decide import is_decidable
from regions.admin.sheet_words import percentage, signed, signed_points, written
from regions.measured import Divided, Measured
from regions.models import Decision, Measure, PrintedFigure, Submission
from regions.numbers import PrintedNumber
from regions.periods import say_period
from reports.measures import Count, Coverage, round_half_up


@dataclass(frozen=True, slots=True)
class PrintedRow:
    what: str
    when: str
    printed: str
    computed: str
    difference: str
    note: str
    adopted: bool
    decision: Decision | None
    decidable: int | None  # the number of the figure, where a person may still decide


def printed_rows(submission: Submission, measured: Measured) -> list[PrintedRow]:
    """A publisher is held to his own rule and universe."""
    figures = submission.printed_figures.select_related("segment", "submission")
    return [printed_row(figure, measured) for figure in figures.prefetch_related("decisions")]


def printed_row(figure: PrintedFigure, measured: Measured) -> PrintedRow:
    number = PrintedNumber(figure.scaled, figure.decimals)
    code = figure.segment.code
    ours = computed_for(figure, measured.printed if code == "total" else measured.by_segment[code])
    return PrintedRow(
        what=f"{figure.get_measure_display()} · {figure.segment}",
        when=say_period(figure.as_of, figure.precision),
        printed=f"{number}%" if Measure(figure.measure).is_percentage else str(number),
        computed=percentage(ours) if isinstance(ours, Coverage) else written(ours) if ours else "",
        difference=gap(number, ours),
        note=figure.note,
        adopted=figure.adopted,
        decision=next(iter(figure.decisions.all()), None),
        decidable=figure.pk if is_decidable(figure) else None,
    )


HEADCOUNTS = (Measure.ACTIVE, Measure.REGISTERED, Measure.PROTECTED, Measure.PARTICIPANTS)


def computed_for(figure: PrintedFigure, ours: Divided) -> Coverage | Count | None:
    """What the submission's own figures make of the printed measure, on the same date."""
    if figure.as_of != figure.submission.as_of:
        return None
    if figure.measure == Measure.COVERAGE_PERCENT:
        return ours.coverage
    if figure.measure == Measure.UNIVERSE:
        return ours.universe.count if ours.universe else None
    return ours.count if figure.measure in HEADCOUNTS else None


def gap(printed: PrintedNumber, ours: Coverage | Count | None) -> str:
    if ours is None:
        return ""
    if isinstance(ours, Coverage):
        points = round_half_up(Fraction(printed.value) - Fraction(ours.percent), 2)
        return _("%(points)s poin") % {"points": signed_points(points)}
    return signed(int(printed.value) - ours.value)
