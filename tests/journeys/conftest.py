"""A real browser (Debian's Chromium) against a live server; nothing may leave this machine."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connections
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Route,
    sync_playwright,
)

# Playwright's own event loop runs in the test's thread; Django would refuse the database there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LOOPBACK = {"127.0.0.1", "localhost", "[::1]", "::1"}
NO_NETWORK = {"data", "blob", "about"}
HERE = Path(__file__).parent

NewContext = Callable[..., BrowserContext]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium() -> str:
    asked = os.environ.get("CHROMIUM", "chromium")
    found = shutil.which(asked)
    if found is None:
        reason = f"Chromium tidak ada ({asked}); pasang atau isi CHROMIUM"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()
        # Django keeps separate connections while an event loop runs in the thread.
        connections.close_all()


@pytest.fixture
def new_context(browser: Browser, live_server) -> Iterator[NewContext]:
    """One person at one computer: `new_context(viewport={"width": 360, "height": 740})`."""
    contexts: list[BrowserContext] = []
    strayed: list[str] = []
    complaints: list[str] = []

    def stay_here(route: Route) -> None:
        address = urlsplit(route.request.url)
        if address.scheme in NO_NETWORK or address.hostname in LOOPBACK:
            route.continue_()
        else:
            strayed.append(route.request.url)
            route.abort()

    def note_refusal(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            complaints.append(message.text)

    def open_context(**options: Any) -> BrowserContext:
        usual = {"base_url": live_server.url, "locale": "id-ID", "timezone_id": "Asia/Jakarta"}
        context = browser.new_context(**{**usual, **options})
        context.set_default_timeout(10_000)
        context.route("**/*", stay_here)
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        context.on("console", note_refusal)
        contexts.append(context)
        return context

    yield open_context
    for context in contexts:
        context.close()
    assert not strayed, f"requests left this machine: {strayed}"
    assert not complaints, f"the browser complained: {complaints}"


@pytest.fixture
def page(new_context: NewContext) -> Page:
    return new_context().new_page()
