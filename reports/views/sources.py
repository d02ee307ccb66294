"""The page of all sources."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from reports.lists import load_sources
from reports.views.asking import selection_of
from reports.views.refusals import explained


@explained
def sources(request: HttpRequest) -> HttpResponse:
    context = {"sources": load_sources(), "selection": selection_of(request)}
    return render(request, "sources.html", context)
