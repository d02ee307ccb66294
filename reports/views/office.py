"""The page of one office and its own figures."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from reports.lists import load_office_report
from reports.office_regions import load_office_regions
from reports.tables.claims import ClaimTable
from reports.tables.office_regions import OfficeRegionsTable
from reports.views.asking import selection_of
from reports.views.refusals import explained


@explained
def office(request: HttpRequest, slug: str) -> HttpResponse:
    selection = selection_of(request)
    report = load_office_report(slug, selection)
    served = load_office_regions(slug, selection)
    claims = ClaimTable(report.claims.own, report.selection, of_region=True)
    context = {
        "report": report,
        "selection": selection,
        "claims": claims,
        "served": OfficeRegionsTable(served, request.GET.get("sort", "")),
    }
    return render(request, "office.html", context)
