"""The picture of programmes, of one region and across regions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from reports import formats
from reports.charts.picture import Cell, Picture
from reports.charts.spec import NARROW, WIDE
from reports.charts.timeline import Bar, timeline_spec
from reports.measures import Precision
from reports.region_report import RegionReport
from reports.selection import Selection
from reports.subjects.programmes import ProgrammeRow
from reports.subjects.timeline import Timeline, timeline
from reports.wording import timeline as words
from reports.wording.payers import FUND_SOURCES
from reports.wording.programmes import PEOPLE_KINDS

KEY = "program"
MOST = 10  # bars in one picture; the list tells the rest
UNBROKEN = "\N{NO-BREAK SPACE}"
TOLD = frozenset({Precision.DAY, Precision.MONTH})


def region_programmes_picture(report: RegionReport) -> Picture | None:
    """Those of one region."""
    seen = timeline(report.subjects.programmes.rows, report.selection.per)
    return _picture(seen, report.region.code, own=True) if seen else None


def programme_pictures(
    rows: tuple[ProgrammeRow, ...], selection: Selection
) -> Mapping[str, Picture]:
    """Those of many regions together."""
    seen = timeline(rows, selection.per)
    return {KEY: _picture(seen, KEY, own=False)} if seen else {}


def _picture(seen: Timeline, whose: str, *, own: bool) -> Picture:
    shown = seen.rows[:MOST]
    bars = [_bar(row, seen, own=own) for row in shown]
    return Picture(
        key=KEY,
        title=f"{words.finding(seen.fall, seen.after, seen.per, same=_falls_twice(seen))}.",
        source=words.sources((row.source.publisher for row in seen.rows), seen.per),
        wide=timeline_spec(seen, bars, WIDE),
        narrow=timeline_spec(seen, bars, NARROW),
        header=(_("Program"), _("Masa"), _("Sumber dana"), _("Orang")),
        rows=(*_rows(shown, seen, own=own), *_steps(seen, whose)),
        note=" ".join(filter(None, (_reading(seen), words.renewals(seen.fall)))),
    )


def _falls_twice(seen: Timeline) -> bool:
    """Whether some whose payer stops on that day may be in two programmes."""
    fall = {fact.id for fact in seen.fall.programmes} if seen.fall else set()
    return any(row.maybe_same for row in seen.rows if row.fact.id in fall)


def _reading(seen: Timeline) -> str:
    return words.reading(
        hidden=len(seen.rows[MOST:]),
        same=any(row.maybe_same for row in seen.rows),
        open_dates=not all(_certain(row) for row in seen.rows[:MOST]),
        unknown=max((step.unknown for step in seen.steps), default=0),
    )


def _bar(row: ProgrammeRow, seen: Timeline, *, own: bool) -> Bar:
    fund = str(FUND_SOURCES[row.fact.fund_source])
    when = words.span(row.fact, row.status, seen.per)
    name = _name(row, own=own)
    parts = (_people(row), fund, when)
    detail = " · ".join(parts)
    return Bar(
        name=name,
        # A line breaks between two things that are said, not within a date.
        detail=f"{UNBROKEN}· ".join(part.replace(" ", UNBROKEN) for part in parts),
        label=f"{name}\n{detail}",
        fund=row.fact.fund_source,
        start=row.fact.first_day,
        end=row.fact.end,
        certain=_certain(row),
    )


def _certain(row: ProgrammeRow) -> bool:
    fact = row.fact
    known = fact.start is not None and fact.end is not None
    return known and {fact.start_precision, fact.end_precision} <= TOLD


def _name(row: ProgrammeRow, *, own: bool) -> str:
    return row.fact.name if own else f"{row.region.full_name}: {row.fact.name}"


def _people(row: ProgrammeRow) -> str:
    if row.people is None:
        return row.fact.count_note or _("jumlah orang tidak disebut")
    return _("%(people)s orang (%(kind)s)") % {
        "people": formats.count(row.people.value),
        "kind": PEOPLE_KINDS[row.people.kind],
    }


def _rows(
    shown: Sequence[ProgrammeRow], seen: Timeline, *, own: bool
) -> Iterator[tuple[Cell, ...]]:
    for row in shown:
        people = formats.count(row.headcount)
        yield (
            Cell(_name(row, own=own)),
            Cell(words.span(row.fact, row.status, seen.per)),
            Cell(str(FUND_SOURCES[row.fact.fund_source])),
            Cell(people, f"{row.reference}.people", row.headcount),
        )


def _steps(seen: Timeline, whose: str) -> Iterator[tuple[Cell, ...]]:
    """For how many somebody pays from each day on which that changes."""
    for step in seen.steps:
        people = formats.count(step.people)
        yield (
            Cell(_("Semua program, paling banyak")),
            Cell(_("sejak %(date)s") % {"date": formats.date(step.day)}),
            Cell(""),
            Cell(people, f"{whose}:funded.{step.day.isoformat()}.people", step.people),
        )
