"""A submission to be read: figures beside the earlier ones, coverage, printed beside computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regions.admin.sheet_printed import PrintedRow, printed_rows
from regions.admin.sheet_words import percentage, signed, written
from regions.checks import Doubt, doubts_of
from regions.measured import Divided, Measured, measure
from regions.models import Submission
from regions.numbers import write_count
from regions.periods import say_period
from regions.previous import Previous, Terms, previous_figures, replaced_figures, terms_of
from reports.measures import Count, NodeValue


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
    before: str  # the head of the column of earlier figures
    rows: list[SheetRow]
    printed: list[PrintedRow]
    doubts: list[Doubt]


@dataclass(frozen=True, slots=True)
class Earlier:
    """The figures that a row is compared with, and what the new ones count."""

    figures: Mapping[str, Previous]
    terms: Terms
    replaces: bool

    def change(self, count: Count | None, code: str) -> str:
        before = self.figures.get(code)
        if before is None:
            return ""
        if count is None:
            return _("tidak disebut lagi") if self.replaces else ""
        return before.why_not(self.terms) or signed(count.value - before.people)


def sheet_of(submission: Submission) -> Sheet:
    measured = measure(submission)
    earlier = earlier_of(submission)
    rows = rows_of(submission, measured, earlier)
    return Sheet(
        period=say_period(submission.as_of, submission.precision),
        before=_("Versi yang diganti") if earlier.replaces else _("Sebelumnya"),
        rows=[row for row in rows if row.given or row.people or row.universe or row.previous],
        printed=printed_rows(submission, measured),
        doubts=doubts_of(submission),
    )


def earlier_of(submission: Submission) -> Earlier:
    terms = terms_of(submission)
    if submission.revises_id is not None:
        return Earlier(replaced_figures(submission), terms, replaces=True)
    place = submission.region or submission.office
    before = previous_figures(place, submission.as_of) if place else {}
    return Earlier(before, terms, replaces=False)


def rows_of(submission: Submission, measured: Measured, earlier: Earlier) -> Iterator[SheetRow]:
    notes = {line.segment_id: line.note for line in submission.lines.all()}
    if measured.page_differs:
        yield counted_row(measured.on_page)
    for segment in measured.segments:
        yield row_of(
            str(segment),
            measured.tree.depth(segment.code),
            measured.nodes[segment.code],
            measured.by_segment[segment.code],
            earlier.figures.get(segment.code),
            earlier.change(measured.nodes[segment.code].count, segment.code),
            notes.get(segment.pk, ""),
        )


def counted_row(on_page: Divided) -> SheetRow:
    """What the page will show: the total by the counting rule, where it is not the printed one."""
    node = NodeValue(on_page.count, given=False)
    note = _("angka inilah yang tampil di halaman")
    return row_of(_("Dihitung: PU + BPU"), 0, node, on_page, None, "", note)


def row_of(
    name: str,
    depth: int,
    node: NodeValue,
    divided: Divided,
    previous: Previous | None,
    change: str,
    note: str,
) -> SheetRow:
    universe, computed = divided.universe, divided.coverage
    return SheetRow(
        name=name,
        depth=depth,
        given=node.given,
        people=written(node.count) if node.count else at_least(node),
        previous=previous,
        change=change,
        universe=written(universe.count) if universe else "",
        universe_title=universe.edition.title if universe else "",
        percent=percentage(computed),
        exceeds=computed.exceeds if computed else False,
        note=note,
    )


def at_least(node: NodeValue) -> str:
    return "" if node.at_least is None else f"≥ {write_count(node.at_least)}"
