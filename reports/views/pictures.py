"""Pictures as files."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse

from reports.charts.media import as_png, as_svg
from reports.charts.palette import DARK, LIGHT
from reports.charts.picture import Picture
from reports.charts.region import region_pictures
from reports.region_report import load_region_report
from reports.views.asking import one_of, selection_of
from reports.views.files import download
from reports.views.refusals import explained

GROUNDS = {"terang": LIGHT, "gelap": DARK}


@explained
def region_picture(request: HttpRequest, code: str, key: str, extension: str) -> HttpResponse:
    report = load_region_report(code, selection_of(request))
    return picture_file(request, region_pictures(report), key, extension, f"{code}-{key}")


def picture_file(
    request: HttpRequest, pictures: Mapping[str, Picture], key: str, extension: str, name: str
) -> HttpResponse:
    """One of ``pictures`` as a file, on the ground that is asked for."""
    ground = GROUNDS[one_of(request, "tema", GROUNDS, "terang")]
    if key not in pictures:
        raise Http404
    per = selection_of(request).per.isoformat()
    if extension == "png":
        return download(as_png(pictures[key], ground), "image/png", f"{name}-{per}.png")
    content = as_svg(pictures[key], ground).encode()
    return download(content, "image/svg+xml; charset=utf-8", f"{name}-{per}.svg")
