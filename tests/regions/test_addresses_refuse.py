"""Every address of the admin refuses strangers, and accounts that have no right to it."""

import logging

import pytest
from django.apps import apps
from django.contrib import admin

from regions.models import Submission
from tests.factories import UserFactory
from tests.regions.everything import Address, admin_addresses, everything_of

pytestmark = pytest.mark.django_db

TO_ALL = ("login", "logout", "jsi18n")  # the way in and out, and words for scripts
# What concerns only the account itself; the index lists what may be opened, here nothing.
TO_STAFF = (*TO_ALL, "index", "password_change", "password_change_done")
# A page of Django's that knows no address here, an app of which nothing may be seen, and nonsense.
NOWHERE = ("view_on_site", "app_list", "")
POSTED = {
    "post": "yes",
    "reason": "sebab",
    "region": "18.04",
    "ids": "1",
    "username": "baru",
    "_save": "1",
}
TRAILS = ("sessions", "admin", "axes", "contenttypes")


def database() -> dict[str, list[dict[str, object]]]:
    kept = (model for model in apps.get_models() if model._meta.app_label not in TRAILS)
    return {one._meta.label: list(one._default_manager.order_by("pk").values()) for one in kept}


@pytest.fixture(autouse=True)
def quiet(caplog):
    """Hundreds of refusals are not worth a traceback each."""
    caplog.set_level(logging.CRITICAL, logger="django.request")


@pytest.fixture
def rows():
    return everything_of("18.04", "rahasia")


def answers(client, rows, address: Address):
    for answer in (client.get(address.filled(rows)), client.post(address.filled(rows), POSTED)):
        yield answer.status_code, answer.headers.get("Location", "")


def is_sent_to_login(status: int, location: str) -> bool:
    return status == 302 and location.startswith(("/admin/login/", "/masuk/"))


def test_every_kind_of_row_is_tried(rows):
    missing = set(admin.site._registry) - set(rows)
    assert not missing, "add a row of it to tests/regions/everything.py"


def test_strangers_are_sent_to_the_login(client, rows):
    before = database()
    let_in = [
        (address.pattern, status)
        for address in admin_addresses()
        if address.name not in TO_ALL
        for status, location in answers(client, rows, address)
        if not is_sent_to_login(status, location)
    ]
    assert let_in == []
    assert database() == before


def test_an_account_without_rights_is_refused(client, rows):
    """It may even look after everything."""
    client.force_login(UserFactory.create(group=""))
    before = database()
    let_in = [
        (address.pattern, status)
        for address in admin_addresses()
        if address.name not in TO_STAFF
        for status, location in answers(client, rows, address)
        if not is_refused(address, status, location)
    ]
    assert let_in == []
    assert database() == before


def is_refused(address: Address, status: int, location: str) -> bool:
    if address.name == "" and address.model is not None:
        return status == 302 and location.endswith("/change/")  # Django's short way to a page
    if address.name in NOWHERE:
        return status == 404
    return status in (403, 405) or is_sent_to_login(status, location)


def test_the_first_page_offers_nothing_to_an_account_without_rights(client, rows):
    client.force_login(UserFactory.create(group=""))
    page = client.get("/admin/").content.decode()
    assert "/admin/regions/" not in page


def test_a_member_of_the_public_is_no_staff(client, rows):
    client.force_login(UserFactory.create(group="administrator", is_staff=False))
    address = f"/admin/regions/submission/{rows[Submission].pk}/change/"
    assert is_sent_to_login(302, client.get(address).headers["Location"])
