"""The page of one region; Indonesia is one of them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from reports import wording
from reports.charts.region import region_pictures
from reports.exports.brief import brief, endings
from reports.exports.sentence import preview, sentence, unchecked, warnings
from reports.facts.places import NATION
from reports.facts.universes import edition_labels
from reports.neighbours import find_neighbours, find_periods
from reports.region_report import load_region_report
from reports.tables import ChildrenTable
from reports.tables.region_tables import region_tables
from reports.views.asking import selection_of
from reports.views.refusals import explained


@explained
def region(request: HttpRequest, code: str = NATION) -> HttpResponse:
    report = load_region_report(code, selection_of(request))
    title, description = preview(report)
    context = {
        "report": report,
        "selection": report.selection,
        "today": timezone.localdate(),
        "forced": _forced(report.selection.edition),
        "sentence": sentence(report),
        "warnings": warnings(report),
        "unchecked": unchecked(report),
        "preview_title": title,
        "description": description,
        "brief": brief(report),
        **region_tables(report),
        "endings": endings(report),
        "pictures": region_pictures(report),
        "neighbours": find_neighbours(report.row, report.siblings),
        "periods": find_periods(
            report.dates, report.selection.per, report.row.figure.figures_as_of
        ),
        "table": ChildrenTable(report.table, sort=request.GET.get("sort", "")),
    }
    return render(request, "region.html", context)


def _forced(slug: str | None) -> str:
    """The title of the universe that the reader chose; empty where none was chosen."""
    labels = edition_labels([slug]) if slug else ()
    return wording.dated_title(labels[0]) if labels else ""
