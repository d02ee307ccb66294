import hashlib
import re
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import translation

Respond = Callable[[HttpRequest], HttpResponseBase]
View = Callable[..., HttpResponseBase]

# The admin asks for a name and password itself, and for the right to be there.
ALWAYS_OPEN = ("/healthz", "/masuk/", "/keluar/", "/bahasa/", "/admin/")


class LanguageFromCookie:
    """Indonesian unless the reader chose otherwise; a browser's preference is not a choice."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        known = dict(settings.LANGUAGES)
        language = chosen if chosen in known else settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.respond(request)
        response.headers.setdefault("Content-Language", language)
        return response


class PagesNeedLogin(LoginRequiredMiddleware):
    """Pages are closed unless the office opened them (COVERAGE_PUBLIC) or shows the demo."""

    def process_view(
        self,
        request: HttpRequest,
        view_func: View,
        view_args: tuple[object, ...],
        view_kwargs: dict[str, object],
    ) -> HttpResponseBase | None:
        if is_open(request.path_info):
            return None
        response: HttpResponseBase | None = super().process_view(
            request, view_func, view_args, view_kwargs
        )
        return response


def is_open(path: str) -> bool:
    if settings.COVERAGE_PUBLIC or settings.COVERAGE_DEMO:
        return True
    return path.startswith((*ALWAYS_OPEN, settings.STATIC_URL))


class OwnPasswordFirst:
    """Whoever came in with a password that somebody else set chooses one before going on."""

    OPEN = ("/admin/password_change/", "/admin/logout/", "/keluar/", "/bahasa/", "/admin/jsi18n/")

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        asked = request.session.get("must_change_password")
        if asked and not request.path_info.startswith((*self.OPEN, settings.STATIC_URL)):
            return redirect("admin:password_change")
        return self.respond(request)


class SameAsBefore:
    """Whoever holds a page already is told so (304): pages carry a mark of what they say.

    Django writes the form token anew in every answer; that does not make another page, but
    another secret behind it does.
    """

    TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.respond(request)
        if isinstance(response, HttpResponse) and is_readable(request, response):
            response.headers.setdefault("Cache-Control", "private, no-cache")
            secret = request.META.get("CSRF_COOKIE", "").encode()
            said = hashlib.sha256(self.TOKEN.sub(b"", response.content) + secret)
            response.headers.setdefault("ETag", f'"{said.hexdigest()[:32]}"')
        return response


def is_readable(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether an answer may be kept by who asked for it."""
    unkept = "no-store" in response.headers.get("Cache-Control", "")
    return request.method == "GET" and response.status_code == 200 and not unkept
