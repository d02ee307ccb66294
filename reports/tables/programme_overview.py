"""The sums above the list of programmes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from reports import formats
from reports.measures import CostSum, Funded
from reports.selection import Selection
from reports.subjects.programme_summary import MonthOfEndings, Payment, programme_summary
from reports.subjects.programmes import ProgrammeRow
from reports.tables.cells import over
from reports.tables.overview import (
    Cell,
    Overview,
    OverviewTable,
    folded,
    money_cell,
    people_cell,
    region_link,
)
from reports.wording import programme_sums as words
from reports.wording.payers import FUND_SOURCES

NAMED = 3
Rows = Sequence[ProgrammeRow]


def programme_overview(rows: Rows, selection: Selection) -> Overview:
    """Of these rows alone: what they pay, what ends when, and what may be the same people."""
    summary = programme_summary(rows, selection)
    calendar = OverviewTable(
        title=_("Kalender berakhirnya pendanaan"),
        header=(
            _("Bulan"),
            _("Program"),
            _("Orang, paling banyak"),
            _("Iuran per bulan, paling banyak"),
            _("Kelanjutan"),
        ),
        rows=tuple(_month(one, selection) for one in summary.months),
        worded=(_("Kelanjutan"),),
    )
    funds = OverviewTable(
        title=_("Yang sedang berjalan, menurut sumber dana"),
        header=(
            _("Sumber dana"),
            _("Program"),
            _("Orang, paling banyak"),
            _("Iuran per bulan, paling banyak"),
            _("Dua belas bulan, bila diteruskan"),
        ),
        rows=tuple(_fund(one) for one in summary.funds),
        note=str(words.ASSUMPTION),
    )
    lead = words.running(summary.total.paid, summary.total.costs)
    notes = (words.undated(len(summary.undated)), _same(summary.same, selection))
    return Overview([lead], [calendar, funds], [note for note in notes if note])


def _month(one: MonthOfEndings, selection: Selection) -> tuple[Cell, ...]:
    ending = one.ending
    reference = f"program:ends.{ending.until:%Y-%m}"
    return (
        over(formats.date(ending.until, "month"), _named(one.rows, selection)),
        formats.marked(f"{reference}.programmes", len(one.rows), formats.count(len(one.rows))),
        _people(f"{reference}.people", ending.people, ending.unknown),
        _money(f"{reference}.per_month", one.costs, ending.unknown),
        words.renewals(one.renewals),
    )


def _fund(one: Payment) -> tuple[Cell, ...]:
    assert one.fund_source is not None
    reference, paid = f"program:funds.{one.fund_source}", one.paid
    known = paid.people if paid.programmes > paid.unknown else None
    return (
        str(FUND_SOURCES[one.fund_source]),
        _number(f"{reference}.programmes", paid),
        _people(f"{reference}.people", known, paid.unknown),
        _money(f"{reference}.per_month", one.costs, paid.unknown),
        money_cell(f"{reference}.per_year", one.costs.yearly),
    )


def _money(reference: str, costs: CostSum, without_people: int) -> Cell:
    """Rupiah a month, and of how many programmes it is not."""
    main, missing = (
        money_cell(reference, costs.monthly),
        words.without_rate(costs, without_people),
    )
    return over(main, missing) if missing and costs.monthly is not None else main


def _number(reference: str, paid: Funded) -> Cell:
    return formats.marked(reference, paid.programmes, formats.count(paid.programmes))


def _people(reference: str, people: int | None, unknown: int) -> Cell:
    main = people_cell(reference, people)
    return over(main, words.without_number(unknown).removeprefix(", ")) if unknown else main


def _named(rows: Rows, selection: Selection) -> SafeString:
    """The first programmes with their regions, and how many more there are."""
    named = ((region_link(row.region, selection), row.fact.name) for row in rows[:NAMED])
    listed = format_html_join("; ", "{}: {}", named)
    more = len(rows) - NAMED
    return format_html_join("; ", "{}", ((one,) for one in (listed, *_more(more))))


def _more(rows: int) -> Iterator[str]:
    if rows > 0:
        yield words.others(rows)


def _same(rows: Rows, selection: Selection) -> SafeString | str:
    """Each programme with those that may pay for the same people."""
    if not rows:
        return ""
    listed = [
        format_html("{}: {} – {}", region_link(row.region, selection), row.fact.name, same)
        for row in rows
        if (same := ", ".join(row.maybe_same))
    ]
    return folded(words.same(len(rows)), listed)
