"""Filters of lists offer only what the reader looks after."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.models import Event, Status, Verb
from tests.factories import UserFactory, place, submit
from tests.factories_subjects import TargetFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def verifier(client):
    user = UserFactory.create(group="verifier", care=["17.02"])
    client.force_login(user)
    return user


def offered(client, address, parameter):
    """What the filter with ``parameter`` lets one choose."""
    filters = client.get(address).context["cl"].filter_specs
    chosen = next((one for one in filters if one.expected_parameters() == [parameter]), None)
    return [str(label) for _value, label in chosen.lookup_choices] if chosen else []


@pytest.mark.parametrize("name", ["submission", "target"])
def test_months_of_ones_own_figures(client, verifier, name):
    for code, day in (("17.02", "2023-06-30"), ("17.02", "2023-05-31"), ("18.04", "2021-01-31")):
        if name == "submission":
            submit(code, day, total=1)
        else:
            TargetFactory.create(region=place(code), as_of=day)
    months = offered(client, f"/admin/regions/{name}/", "per")
    assert months == ["Juni 2023", "Mei 2023"]


def test_ones_own_province(client, verifier):
    submit("17.02", "2023-06-30", total=1)
    assert offered(client, "/admin/regions/submission/", "provinsi") == ["Bengkulu"]


def test_every_province_for_those_who_look_after_everywhere(client):
    client.force_login(UserFactory.create(group="verifier"))
    assert len(offered(client, "/admin/regions/submission/", "provinsi")) == 38


def test_sources_behind_ones_own_records(client, verifier):
    own = [TargetFactory.create(region=place("17.02"), percent=p) for p in (30, 40)]
    TargetFactory.create(region=place("18.04"))
    shown = offered(client, "/admin/regions/target/", "sumber")
    assert sorted(shown) == sorted(one.source.title for one in own)


def test_people_behind_ones_own_events(client, verifier):
    for code, name in (("17.02", "Ani"), ("17.02", "Budi"), ("18.04", "Citra")):
        said = submit(code, "2023-06-30", total=1, status=Status.DRAFT, population="registered")
        actor = UserFactory.create(first_name=name)
        Event.objects.create(submission=said, verb=Verb.CREATE, actor=actor)
    assert offered(client, "/admin/regions/event/", "oleh") == ["Ani", "Budi"]
    page = client.get("/admin/regions/event/").content.decode()
    assert "Citra" not in page
    assert "Lampung Barat" not in page


@pytest.mark.parametrize("name", ["submission", "source", "event", "target"])
def test_lists_of_little_care_ask_as_often_for_many(client, verifier, name):
    def fill(days):
        for day in days:
            said = submit("17.02", f"2022-06-{day:02}", total=1, entered_by=verifier)
            Event.objects.create(submission=said, verb=Verb.CREATE, actor=verifier)
            TargetFactory.create(region=place("17.02"), percent=day)

    def queries():
        with CaptureQueriesContext(connection) as caught:
            assert client.get(f"/admin/regions/{name}/").status_code == 200
        return len(caught)

    fill([1])
    queries()
    once = queries()
    fill(range(2, 12))
    assert queries() == once
