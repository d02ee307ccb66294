"""The page that says how every number comes about."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regions.models import UniverseEdition
from reports.facts.benefits import load_benefits
from reports.facts.segments import load_segments
from reports.facts.tariffs import load_tariffs
from reports.facts.universes import edition_labels
from reports.views.asking import selection_of
from reports.views.refusals import explained
from reports.wording import money


@explained
def methodology(request: HttpRequest) -> HttpResponse:
    slugs = UniverseEdition.objects.verified().values_list("slug", flat=True)
    context = {
        "editions": edition_labels(slugs),
        "selection": selection_of(request),
        "tariffs": _tariffs(),
        "benefits": load_benefits(),
        "rollup_share": settings.COVERAGE_ROLLUP_SHARE,
        "rollup_months": settings.COVERAGE_ROLLUP_MONTHS,
        "media_months": settings.COVERAGE_MEDIA_GRACE_MONTHS,
    }
    return render(request, "methodology.html", context)


def _tariffs() -> list[str]:
    """Each tariff in a line, by the name of its segment."""
    labels = load_segments().labels
    return [money.tariff(tariff, labels[tariff.segment].name) for tariff in load_tariffs()]
