"""A submission to be read: figures beside the previous ones, coverage, printed beside computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from regions.doubts import doubts_about
from regions.models import Measure, PrintedFigure, Segment, Submission
from regions.numbers import PrintedNumber, write_count
from regions.periods import say_period
from regions.previous import Previous, previous_figures
from regions.region_editions import editions_of
from regions.tree import lines_of, nodes_of, segments_in_order, tree_of
from reports.measures import (
    ChosenUniverse,
    Count,
    Coverage,
    NodeValue,
    PrintedValue,
    choose_edition,
    coverage,
    difference,
)


@dataclass(frozen=True, slots=True)
class SheetRow:
    name: str
    depth: int
    given: bool
    people: str
    previous: Previous | None
    change: str
    universe: str
    universe_title: str
    percent: str
    exceeds: bool
    note: str


@dataclass(frozen=True, slots=True)
class PrintedRow:
    what: str
    when: str
    printed: str
    computed: str
    difference: str
    note: str
    adopted: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    period: str
    rows: list[SheetRow]
    printed: list[PrintedRow]
    doubts: list[str]


def sheet_of(submission: Submission) -> Sheet:
    segments = segments_in_order()
    tree = tree_of(segments)
    nodes = nodes_of(tree, lines_of(submission), submission.breakdown)
    universe = universe_by_segment(submission, segments)
    place = submission.region or submission.office
    previous = previous_figures(place, submission.as_of) if place else {}
    notes = {line.segment_id: line.note for line in submission.lines.all()}
    rows = [
        row_of(
            segment,
            tree.depth(segment.code),
            nodes[segment.code],
            universe.get(segment.code),
            previous.get(segment.code),
            notes.get(segment.pk, ""),
        )
        for segment in segments
    ]
    return Sheet(
        period=say_period(submission.as_of, submission.precision),
        rows=[row for row in rows if row.given or row.people or row.universe or row.previous],
        printed=[printed_row(figure, nodes, universe) for figure in printed_of(submission)],
        doubts=doubts_about(submission),
    )


def printed_of(submission: Submission) -> list[PrintedFigure]:
    return list(submission.printed_figures.select_related("segment", "submission"))


def universe_by_segment(
    submission: Submission, segments: list[Segment]
) -> dict[str, ChosenUniverse]:
    editions = editions_of(submission)
    chosen = {
        segment.code: choose_edition(
            editions,
            source_id=submission.source_id,
            as_of=submission.as_of,
            gives=lambda edition, code=segment.code: edition.figures.get(code),  # type: ignore[misc]
        )
        for segment in segments
    }
    return {code: universe for code, universe in chosen.items() if universe is not None}


def row_of(
    segment: Segment,
    depth: int,
    node: NodeValue,
    universe: ChosenUniverse | None,
    previous: Previous | None,
    note: str,
) -> SheetRow:
    computed = coverage(node.count, universe.count if universe else None)
    return SheetRow(
        name=segment.name,
        depth=depth,
        given=node.given,
        people=written(node.count) if node.count else at_least(node),
        previous=previous,
        change=change(node.count, previous),
        universe=written(universe.count) if universe else "",
        universe_title=universe.edition.title if universe else "",
        percent=percentage(computed),
        exceeds=computed.exceeds if computed else False,
        note=note,
    )


def written(count: Count) -> str:
    about = "± " if not count.exact else ""
    return about + write_count(count.value)


def at_least(node: NodeValue) -> str:
    return "" if node.at_least is None else f"≥ {write_count(node.at_least)}"


def change(count: Count | None, previous: Previous | None) -> str:
    if count is None or previous is None:
        return ""
    return signed(count.value - previous.people)


def signed(people: int) -> str:
    sign = "+" if people > 0 else "−" if people < 0 else "±"
    return sign + write_count(abs(people))


def decimal_comma(number: Decimal) -> str:
    return str(number).replace(".", ",")


def percentage(computed: Coverage | None) -> str:
    if computed is None:
        return ""
    if computed.range:
        low, high = computed.range
        return f"{decimal_comma(low)}–{decimal_comma(high)}%"
    return f"{decimal_comma(computed.percent)}%"


def printed_row(
    figure: PrintedFigure,
    nodes: Mapping[str, NodeValue],
    universe: Mapping[str, ChosenUniverse],
) -> PrintedRow:
    number = PrintedNumber(figure.scaled, figure.decimals)
    code = figure.segment.code
    ours = computed_for(figure, nodes[code].count, universe.get(code))
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
