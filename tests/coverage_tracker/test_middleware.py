import re

import pytest
from django.conf import settings as django_settings
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import translation

from coverage_tracker.middleware import LanguageFromCookie, is_open
from tests.factories import submit


def answer_in(path="/", **headers):
    request = RequestFactory().get(path, headers=headers.pop("headers", None))
    request.COOKIES.update(headers)
    respond = LanguageFromCookie(lambda _request: HttpResponse(translation.get_language()))
    return respond(request)


def test_indonesian_comes_first_whatever_the_browser_prefers():
    response = answer_in(headers={"accept-language": "en"})
    assert response.content == b"id"
    assert response["Content-Language"] == "id"


def test_the_cookie_chooses():
    assert answer_in(django_language="en").content == b"en"


def test_an_unknown_language_is_no_choice():
    assert answer_in(django_language="xx").content == b"id"


@pytest.mark.parametrize(
    "path", ["/healthz", "/masuk/", "/keluar/", "/bahasa/", "/static/a.css", "/admin/"]
)
def test_some_addresses_are_always_open(path):
    assert is_open(path)


@pytest.mark.parametrize("path", ["/", "/wilayah/18/", "/wilayah/18/cakupan.json", "/sumber/"])
def test_pages_are_closed_until_opened(path, settings):
    assert not is_open(path)
    settings.COVERAGE_PUBLIC = True
    assert is_open(path)


def test_the_demo_is_open(settings):
    settings.COVERAGE_DEMO = True
    assert is_open("/wilayah/18/")


@pytest.mark.django_db
@pytest.mark.parametrize("public", [False, True])
def test_every_admin_address_asks_who_is_there(client, settings, public):
    settings.COVERAGE_PUBLIC = public
    addresses = list(addresses_under("admin"))
    assert addresses
    for address in addresses:
        response = client.get(address)
        assert response.status_code in {302, 403}, address
        if response.status_code == 302:
            assert "/admin/login/" in response["Location"] or address == "/admin/logout/", address


OPEN_IN_ADMIN = {"/admin/login/", "/admin/logout/", "/admin/jsi18n/"}


def addresses_under(prefix):
    for resolver in get_resolver().url_patterns:
        if isinstance(resolver, URLResolver) and str(resolver.pattern) == f"{prefix}/":
            for address in walk(resolver, "/"):
                if address not in OPEN_IN_ADMIN:
                    yield address


def walk(resolver, before):
    before += str(resolver.pattern)
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield filled(before + str(pattern.pattern))
        else:
            yield from walk(pattern, before)


def filled(address):
    """Arguments in angle brackets get a value; an admin's address takes a number everywhere."""
    return re.sub(r"<[^>]+>", "1", re.sub(r"\(\?P<\w+>([^|)]*)[^)]*\)", r"\1", address)).rstrip("$")


@pytest.mark.django_db
def test_content_security_policy(client):
    policy = client.get("/admin/login/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.django_db
def test_static_files_are_served_without_collecting(client):
    response = client.get(f"{django_settings.STATIC_URL}admin/css/base.css")
    assert response.status_code == 200
    assert b"--primary" in response.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/wilayah/18/", "/wilayah/18/cakupan.json", "/metodologi/"])
def test_who_holds_a_page_already_is_told_so(client, settings, address):
    settings.COVERAGE_PUBLIC = True
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "Content-Security-Policy" in again.headers


@pytest.mark.django_db
def test_what_changed_is_sent_again(client, settings):
    settings.COVERAGE_PUBLIC = True
    held = client.get("/wilayah/18.04/?per=2023-06-30")["ETag"]
    submit("18.04", "2023-06-30", pu=20, bpu=5, universe={"total": 100})
    again = client.get("/wilayah/18.04/?per=2023-06-30", headers={"if-none-match": held})
    assert again.status_code == 200
    client.cookies["django_language"] = "en"
    assert client.get("/wilayah/18.04/?per=2023-06-30")["ETag"] != again["ETag"]


@pytest.mark.django_db
def test_another_secret_behind_the_forms_is_another_page(client, settings):
    settings.COVERAGE_PUBLIC = True
    held = client.get("/metodologi/")["ETag"]
    client.cookies.clear()
    assert client.get("/metodologi/", headers={"if-none-match": held}).status_code == 200


@pytest.mark.django_db
def test_the_admin_is_never_kept(client):
    response = client.get("/admin/login/")
    assert "no-store" in response["Cache-Control"]
    assert "ETag" not in response.headers


@pytest.mark.django_db
def test_pages_are_compressed(client, settings):
    settings.COVERAGE_PUBLIC = True
    response = client.get("/metodologi/", headers={"accept-encoding": "gzip"})
    assert response["Content-Encoding"] == "gzip"
    assert len(response.content) < len(client.get("/metodologi/").content) / 2
