"""Why a coverage changed, as a picture."""

from __future__ import annotations

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.charts.picture import Cell, Picture
from reports.charts.spec import HALF, NARROW
from reports.charts.waterfall_drawing import draw_steps
from reports.charts.waterfall_steps import Step, axis_base, segment_names, steps_of
from reports.measures import Change, Figure
from reports.region_report import RegionReport
from reports.wording import changes
from reports.wording.trend import moved, spoken_date


def change_picture(report: RegionReport) -> Picture | None:
    """Nothing where the two figures are not compared."""
    change = report.change.change if report.change else None
    if not report.change or not isinstance(change, Change):
        return None
    before = report.change.before
    steps = tuple(steps_of(report, before, change))
    base = axis_base(steps)
    return Picture(
        key="perubahan",
        title=_finding(report, before, change),
        source=_source(before, report.row.figure),
        wide=draw_steps(steps, base, HALF),
        narrow=draw_steps(steps, base, NARROW),
        header=(_("Langkah"), _("Cakupan atau pengaruhnya"), _("Orang")),
        rows=tuple(_row(step) for step in steps),
        note=changes.how_to_read(change, base),
    )


def _finding(report: RegionReport, before: Figure, change: Change) -> str:
    since = spoken_date(before.figures_as_of, before.precision)
    finding = moved(report.region.full_name, change, since)
    because = changes.because(change, segment_names(report))
    return f"{finding}: {because}" if because else finding


def _source(before: Figure, after: Figure) -> str:
    """Who said the two figures, each with its date."""
    dates: dict[str, list[str]] = {}
    for one in (before, after):
        dates.setdefault(_publisher(one), []).append(wording.figure_date(one))
    said = (f"{publisher} ({', '.join(days)})" for publisher, days in dates.items())
    return _("Sumber: %(sources)s.") % {"sources": ", ".join(said)}


def _publisher(figure: Figure) -> str:
    said = figure.statement
    return said.source.publisher if said else _("jumlah wilayah di bawahnya")


def _row(step: Step) -> tuple[Cell, ...]:
    return (
        Cell(step.name),
        Cell(step.text, step.reference, step.value),
        Cell(step.people or formats.ABSENT),
    )
