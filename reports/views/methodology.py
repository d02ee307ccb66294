"""The page that says how every number comes about."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regions.models import UniverseEdition
from reports.facts.universes import edition_labels
from reports.views.asking import selection_of
from reports.views.refusals import explained


@explained
def methodology(request: HttpRequest) -> HttpResponse:
    slugs = UniverseEdition.objects.verified().values_list("slug", flat=True)
    context = {
        "editions": edition_labels(slugs),
        "selection": selection_of(request),
        "rollup_share": settings.COVERAGE_ROLLUP_SHARE,
        "rollup_months": settings.COVERAGE_ROLLUP_MONTHS,
        "media_months": settings.COVERAGE_MEDIA_GRACE_MONTHS,
    }
    return render(request, "methodology.html", context)
