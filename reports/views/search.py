"""Finding a region by name, alias or code."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from reports.labels import RegionLabel
from reports.lists import nearly_named, search_regions
from reports.views.asking import selection_of
from reports.views.refusals import explained


@explained
def search(request: HttpRequest) -> HttpResponse:
    asked = request.GET.get("q", "").strip()
    selection = selection_of(request)
    found = search_regions(asked, selection.per)
    if len(found) == 1 and _is_named(found[0].region, asked):
        address = reverse("reports:region", args=[found[0].region.code])
        return HttpResponseRedirect(f"{address}?{selection.query()}")
    near = nearly_named(asked, selection.per) if asked and not found else ()
    context = {"asked": asked, "found": found, "near": near, "selection": selection}
    return render(request, "search.html", context)


def _is_named(region: RegionLabel, asked: str) -> bool:
    return asked.casefold() in {
        name.casefold() for name in (region.code, region.name, region.full_name)
    }
