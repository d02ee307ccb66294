"""The page of one region; Indonesia is one of them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from reports.exports.sentence import sentence
from reports.facts.places import NATION
from reports.region_report import load_region_report
from reports.tables import ChildrenTable
from reports.views.asking import selection_of
from reports.views.refusals import explained


@explained
def region(request: HttpRequest, code: str = NATION) -> HttpResponse:
    report = load_region_report(code, selection_of(request))
    context = {
        "report": report,
        "selection": report.selection,
        "sentence": sentence(report),
        "table": ChildrenTable(report.table, sort=request.GET.get("sort", "")),
    }
    return render(request, "region.html", context)
