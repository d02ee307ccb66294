"""No page of the admin asks the database more often because there is more of everything."""

import logging

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.models import Region
from tests.factories import UserFactory
from tests.regions.everything import admin_addresses, everything_of

pytestmark = pytest.mark.django_db

NOT_PAGES = ("login", "logout", "jsi18n", "autocomplete", "app_list", "")
MONTH = {"per": "2023-06", "bulan": "2023-06", "tahun": "2023", "provinsi": "18"}
# Django's own pages: they tell each row that stands in the way, or only send on.
DJANGOS = ("_delete", "_password_change", "view_on_site")


def test_many_of_everything_ask_as_often_as_one(client, caplog):
    caplog.set_level(logging.CRITICAL, logger="django.request")  # some take only what is posted
    rows = everything_of("18.04", "satu")
    client.force_login(UserFactory.create(is_superuser=True))
    ContentType.objects.get_for_models(*apps.get_models())  # kept by Django from then on
    pages = [one for one in admin_addresses() if one.name not in NOT_PAGES]

    def count() -> dict[str, int]:
        found = {}
        for page in pages:
            if not page.name.endswith(DJANGOS):
                asked = MONTH if page.name.endswith("_add") else {**MONTH, "region": "18.04"}
                with CaptureQueriesContext(connection) as caught:
                    answer = client.get(page.filled(rows), asked)
                    b"".join(answer)  # a file stays open until it was sent
                if answer.status_code == 200:
                    found[page.pattern] = len(caught)
        return found

    once = count()
    for code in Region.objects.filter(code__gt="18.04", code__lt="18.10").values_list("code"):
        everything_of(code[0], f"lagi {code[0]}")
    often = count()
    assert len(once) > 70
    assert often.keys() == once.keys()
    assert {name: often[name] for name in once if often[name] > once[name]} == {}
