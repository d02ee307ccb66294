"""What a reader is told when a question has no answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from reports import formats
from reports.facts.offices import UnknownOffice
from reports.facts.places import Moved, NotYetBorn, UnknownRegion
from reports.selection import ImpossibleQuestion

View = Callable[..., HttpResponse]

OF_A_FILE = re.compile(r"_(file|picture|csv|xlsx|json)$")
FILES_OF_A_REGION = ("coverage", "profile")


def explained(view: View) -> View:
    """Impossible questions are 400, unknown places 404, old codes lead to today's."""

    @wraps(view)
    def answer(request: HttpRequest, **address: str) -> HttpResponse:
        try:
            return view(request, **address)
        except ImpossibleQuestion as problem:
            return _impossible(request, str(problem))
        except Moved as moved:
            return _redirect(request, moved.code)
        except NotYetBorn as early:
            return _not_yet_born(request, early)
        except UnknownRegion as unknown:
            message = _("Tidak ada wilayah dengan kode “%(code)s”.") % {"code": unknown.code}
            return _refuse(request, 404, _("Wilayah tidak dikenal"), message)
        except UnknownOffice:
            message = _("Tidak ada kantor dengan alamat ini.")
            return _refuse(request, 404, _("Kantor tidak dikenal"), message)

    return answer


def _refuse(
    request: HttpRequest, status: int, title: str, message: str, **more: object
) -> HttpResponse:
    if request.path.endswith(".json"):
        return JsonResponse(
            {"error": message}, status=status, json_dumps_params={"ensure_ascii": False}
        )
    words = {"title": title, "message": message, **more}
    return render(request, "refused.html", words, status=status)


def _impossible(request: HttpRequest, message: str) -> HttpResponse:
    """What is wrong with the question, and the page that answers without one."""
    title = _("Pertanyaan ini tidak dapat dijawab")
    name, address = _page_asked(request)
    links = {"newest": address} if name == "region" else {"again": address}
    return _refuse(request, 400, title, message, **links)


def _page_asked(request: HttpRequest) -> tuple[str, str]:
    """The name and address of the page that was asked, or to which the file asked belongs."""
    match = request.resolver_match
    assert match is not None
    name = OF_A_FILE.sub("", match.url_name or "")
    name = "region" if name in FILES_OF_A_REGION else name
    kept = {key: value for key, value in match.kwargs.items() if key in ("code", "slug")}
    return name, reverse(f"reports:{name}", kwargs=kept)


def _redirect(request: HttpRequest, code: str) -> HttpResponse:
    match = request.resolver_match
    assert match is not None
    address = reverse(match.view_name, kwargs={**match.kwargs, "code": code})
    query = request.GET.urlencode()
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)


def _not_yet_born(request: HttpRequest, early: NotYetBorn) -> HttpResponse:
    words = {
        "region": early.region.full_name,
        "then": early.then.full_name,
        "born": formats.date(early.born_on),
    }
    message = _(
        "%(region)s baru berdiri pada %(born)s. Sebelum itu wilayahnya bagian dari %(then)s."
    )
    title = _("%(region)s belum ada pada tanggal itu") % words
    query = request.GET.urlencode()
    return _refuse(request, 404, title, message % words, then=early.then, query=query)
