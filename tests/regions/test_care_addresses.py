"""An account of Rejang Lebong touches and sees Lampung Barat by no address of the admin."""

import logging

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db.models import Model

from regions.care_rows import EVERYBODYS
from regions.models import (
    AwardCategory,
    Event,
    Office,
    Region,
    Scope,
    Source,
    Submission,
)
from tests.factories import UserFactory, place, station
from tests.regions.everything import Address, admin_addresses, everything_of
from tests.regions.test_addresses_refuse import POSTED, TO_STAFF, database

pytestmark = pytest.mark.django_db

GROUPS = ("operator", "verifier", "administrator")
MARK = "rahasia-lampung-barat"
FIGURES = ("777.123", "888.123", "777123", "888123")
SHARED: set[type[Model]] = {*EVERYBODYS, Group}
GROWING: set[type[Model]] = {AwardCategory, Source}


@pytest.fixture(autouse=True)
def quiet(caplog):
    """Hundreds of refusals are not worth a traceback each."""
    caplog.set_level(logging.CRITICAL, logger="django.request")


@pytest.fixture
def outside():
    return everything_of("18.04", MARK)


@pytest.fixture
def inside():
    return everything_of("17.02", "dalam")


def enter_as(client, group, office):
    user = UserFactory.create(group=group, care=["17.02"])
    station(user, office, Scope.LISTED)
    client.force_login(user)
    return user


@pytest.fixture(params=GROUPS)
def account(request, client, inside, outside):
    return enter_as(client, request.param, inside[Office])


@pytest.fixture
def administrator(client, inside, outside):
    """With all the rights of the other two."""
    return enter_as(client, "administrator", inside[Office])


def reveals(response) -> bool:
    if response.streaming:
        return MARK.encode() in b"".join(response.streaming_content)
    page = response.content.decode(errors="replace")
    return any(secret in page for secret in (MARK, *FIGURES))


def both(client, address: str):
    yield client.get(address)
    yield client.post(address, POSTED)


def of_rows() -> list[Address]:
    found = (one for one in admin_addresses() if one.is_of_a_row and one.name)
    return [one for one in found if one.model not in SHARED and one.name != "view_on_site"]


def without_rows() -> list[Address]:
    return [one for one in admin_addresses() if not one.is_of_a_row and one.name not in TO_STAFF]


# Addresses of rows


def test_the_others_have_no_right_that_an_administrator_lacks():
    """So what is closed to an administrator for the sake of care is closed to all."""
    rights = {one: set(rights_of(one)) for one in GROUPS}
    assert rights["operator"] | rights["verifier"] <= rights["administrator"]


def rights_of(group):
    return Group.objects.get(name=group).permissions.values_list("codename", flat=True)


def test_no_row_outside_is_opened_or_changed(client, administrator, outside):
    before = database()
    opened = [
        (address.pattern, answer.status_code)
        for address in of_rows()
        for answer in both(client, address.filled(outside))
        if answer.status_code not in (403, 404) or reveals(answer)
    ]
    assert opened == []
    assert database() == before


def test_what_is_inside_opens(client, account, inside):
    models: list[type[Model]] = [Submission, Source, Region, Office, Event]
    for model in models:
        name = model._meta.model_name
        address = f"/admin/regions/{name}/{inside[model].pk}/change/"
        assert client.get(address).status_code == 200, address


def test_shared_rows_are_read_and_not_changed(client, administrator, outside):
    before = database()
    for model in SHARED:
        base = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        for verb in ("change", "delete"):
            address = f"{base}{outside[model].pk}/{verb}/"
            assert client.post(address, {**POSTED, "name": "lain"}).status_code == 403, address
        if model not in GROWING:
            assert client.post(f"{base}add/", {"name": "lain"}).status_code == 403, base
    assert database() == before


# Lists, filters, search, forms


def written_behind(address: Address, outside) -> list[dict[str, str]]:
    """What somebody might add to an address by hand."""
    keys = {model._meta.model_name: str(row.pk) for model, row in outside.items()}
    if address.name.endswith("_changelist"):
        return [
            {"q": "rahasia"},
            {"provinsi": "18", "per": "2023-06"},
            {"sumber": keys["source"], "per": "2023-06"},
        ]
    everything = {
        "region": "18.04",
        "period": "Juli 2023",
        "per": "2023-06",
        "bulan": "2023-06",
        "tahun": "2023",
        "provinsi": "18",
        "term": "rahasia",
        "kind": "peserta",
        "ids": keys["submission"],
        "figure": keys["printedfigure"],
        "programme": keys["programme"],
        "follow_up": keys["followup"],
        "regulation": keys["regulation"],
        "among": keys["claimpayment"],
        "source": keys["source"],
    }
    return [everything, {"office": keys["office"], "period": "Juli 2023"}]


def test_no_list_form_filter_or_search_shows_it(client, administrator, outside):
    shown = [
        (address.pattern, query)
        for address in without_rows()
        for query in written_behind(address, outside)
        if reveals(client.get(address.filled(outside), query))
    ]
    assert shown == []


def test_nothing_is_posted_to_it(client, administrator, outside):
    """Also steps for many at once: they take numbers from the form."""
    before = database()
    chosen = outside[Submission].pk
    data = {**POSTED, "ids": str(chosen), "provinsi": "18", "per": "2023-06", "bulan": "2023-06"}
    data |= {"_selected_action": str(chosen), "action": "delete_selected"}
    for address in without_rows():
        if not address.name.endswith("_add"):
            client.post(address.filled(outside), data)
            client.post(address.filled(outside) + f"?ids={chosen}&region=18.04", data)
    assert changed(before) == set()


def changed(before) -> set[str]:
    after = database()
    return {name for name in before if before[name] != after[name]}


def test_the_first_page_counts_nothing_of_it(client, account, outside, inside):
    Submission.objects.filter(pk__in=[outside[Submission].pk, inside[Submission].pk]).update(
        status="submitted"
    )
    page = client.get("/admin/").content.decode()
    assert MARK not in page
    if "Untuk Anda sahkan" in page:
        assert '<span class="quiet">1 laporan</span>' in page


# Autocompletes


def searchable() -> list[tuple[type[Model], str, type[Model]]]:
    """One field to each kind of row that the admin may search for."""
    found = {}
    for model in admin.site._registry:
        for field in (*model._meta.concrete_fields, *model._meta.many_to_many):
            if field.related_model in admin.site._registry:
                found[field.related_model] = (model, field.name, field.related_model)
    return list(found.values())


def test_no_autocomplete_offers_it(client, administrator, outside):
    for model, name, related in searchable():
        whose = {"app_label": model._meta.app_label, "model_name": model._meta.model_name}
        for term in ("", "rahasia"):
            query = {**whose, "field_name": name, "term": term}
            answer = client.get("/admin/autocomplete/", query)
            assert answer.status_code in (200, 403), query
            assert not reveals(answer), query
            if answer.status_code == 200 and related not in SHARED:
                offered = {one["id"] for one in answer.json()["results"]}
                assert str(outside[related].pk) not in offered, query


def test_regions_are_suggested_from_ones_own_only(client, account):
    address = "/admin/regions/region/saran/"
    assert client.get(address, {"term": "lampung barat"}).json()["results"] == []
    found = client.get(address, {"term": "rejang"}).json()["results"]
    assert [one["id"] for one in found] == [str(place("17.02").pk)]


def test_nothing_is_told_around_a_place_outside(client, account, outside):
    Submission.objects.filter(pk=outside[Submission].pk).update(status="verified")
    asked = {"region": "18.04", "period": "Juli 2023"}
    response = client.get("/admin/regions/submission/sekitar/", asked)
    if response.status_code == 200:
        assert response.json()["previous"] == {}
        assert response.json()["outside"] == "Wilayah ini di luar tanggungan Anda."


def test_the_form_shows_no_figures_of_a_place_outside(client, account, outside):
    Submission.objects.filter(pk=outside[Submission].pk).update(status="verified")
    asked = {"region": "18.04", "period": "Juli 2023"}
    page = client.get("/admin/regions/submission/add/", asked).content.decode()
    assert not any(figure in page for figure in FIGURES)
