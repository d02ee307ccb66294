"""A submission to be read: figures beside the previous ones, coverage, printed beside computed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from django.utils.translation import gettext as _

from regions.admin.sheet_printed import PrintedRow, printed_rows
from regions.admin.sheet_words import percentage, signed, written
from regions.doubts import doubts_about
from regions.models import Segment, Submission
from regions.numbers import write_count
from regions.periods import say_period
from regions.previous import Previous, previous_figures
from regions.region_editions import editions_of
from regions.tree import lines_of, nodes_of, segments_in_order, tree_of
from reports.measures import (
    ChosenUniverse,
    Count,
    CountingRule,
    NodeValue,
    TotalRule,
    choose_edition,
    counted,
    coverage,
)
from reports.measures.denominator import workers

RULE = CountingRule.PU_BPU  # that of the pages, unless asked otherwise


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
    total = counted(nodes, TotalRule(submission.total_rule), RULE)
    differs = total is not None and total.count != nodes["total"].count
    rows = [
        row_of(
            segment.name,
            tree.depth(segment.code),
            nodes[segment.code],
            universe.get(segment.code),
            previous.get(segment.code),
            notes.get(segment.pk, ""),
            divides=segment.code != "total" or not differs,
        )
        for segment in segments
    ]
    if total and differs:
        rows.insert(0, counted_row(total.count, universe.get("total")))
    counts = {code: node.count for code, node in nodes.items()}
    return Sheet(
        period=say_period(submission.as_of, submission.precision),
        rows=[row for row in rows if row.given or row.people or row.universe or row.previous],
        printed=printed_rows(
            submission, counts | {"total": total.count if total else None}, universe
        ),
        doubts=doubts_about(submission),
    )


def counted_row(count: Count, universe: ChosenUniverse | None) -> SheetRow:
    """What the page will show: the total by the counting rule, where it is not the printed one."""
    name = _("Dihitung: PU + BPU")
    return row_of(name, 0, NodeValue(count, given=False), universe, None, "")


def universe_by_segment(
    submission: Submission, segments: list[Segment]
) -> dict[str, ChosenUniverse]:
    editions = editions_of(submission)
    chosen = {
        segment.code: choose_edition(
            editions,
            source_id=submission.source_id,
            as_of=submission.as_of,
            gives=partial(workers, code=segment.code, rule=RULE),
        )
        for segment in segments
    }
    return {code: universe for code, universe in chosen.items() if universe is not None}


def row_of(
    name: str,
    depth: int,
    node: NodeValue,
    universe: ChosenUniverse | None,
    previous: Previous | None,
    note: str,
    *,
    divides: bool = True,
) -> SheetRow:
    count = node.count if divides else None
    computed = coverage(count, universe.count if universe else None)
    return SheetRow(
        name=name,
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


def at_least(node: NodeValue) -> str:
    return "" if node.at_least is None else f"≥ {write_count(node.at_least)}"


def change(count: Count | None, previous: Previous | None) -> str:
    if count is None or previous is None:
        return ""
    return signed(count.value - previous.people)
