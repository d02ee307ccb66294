"""The page of one office and its own figures."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from reports.lists import load_office_report
from reports.tables.claims import ClaimTable
from reports.views.asking import selection_of
from reports.views.refusals import explained


@explained
def office(request: HttpRequest, slug: str) -> HttpResponse:
    report = load_office_report(slug, selection_of(request))
    claims = ClaimTable(report.claims.own, report.selection, of_region=True)
    context = {"report": report, "selection": report.selection, "claims": claims}
    return render(request, "office.html", context)
