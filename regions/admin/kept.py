"""Browsers keep what is typed until it is saved; here they are told that it was."""

from __future__ import annotations

import datetime
import re
from typing import TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

Response = TypeVar("Response", bound=HttpResponse)

FIELD = "kept"
COOKIE = "saved_forms"
TOKEN = re.compile(r"[A-Za-z0-9-]{8,40}")
MOST_TOKENS = 20
MAX_AGE = datetime.timedelta(days=30)


def saved(request: HttpRequest, response: Response) -> Response:
    """Name the form that was saved to the script that kept it (static/regions/keep.js)."""
    token = request.POST.get(FIELD, "")
    if TOKEN.fullmatch(token):
        earlier = [
            one for one in request.COOKIES.get(COOKIE, "").split(".") if TOKEN.fullmatch(one)
        ]
        response.set_cookie(
            COOKIE,
            ".".join([token, *earlier][:MOST_TOKENS]),
            max_age=MAX_AGE,
            path=reverse("admin:index"),
            secure=settings.SESSION_COOKIE_SECURE,
            samesite="Lax",
        )
    return response
