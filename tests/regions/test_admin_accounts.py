"""Accounts, the way in, and the small forms around the figures."""

import pytest
from django.contrib.auth.models import Group, User

from regions.models import Source, Staff
from tests.factories import OfficeFactory, UserFactory

pytestmark = pytest.mark.django_db
ADD = "/admin/auth/user/add/"


def posted(office, group):
    return {
        "username": "sari",
        "first_name": "Sari",
        "last_name": "",
        "password1": "kata-sandi-uji-7",
        "password2": "kata-sandi-uji-7",
        "groups": [Group.objects.get(name=group).pk],
        "is_staff": "on",
        "staff-TOTAL_FORMS": "1",
        "staff-INITIAL_FORMS": "0",
        "staff-0-office": office.pk,
        "staff-0-scope": "office",
    }


def test_an_administrator_makes_an_account_in_one_form(client):
    client.force_login(UserFactory.create(group="administrator"))
    page = client.get(ADD).content.decode()
    for shown in ("Pengisi (operator)", "Pengesah (verifier)", "Pengelola (administrator)"):
        assert shown in page
    office = OfficeFactory.create()
    client.post(ADD, posted(office, "operator"))
    made = User.objects.get(username="sari")
    assert made.is_staff
    assert [group.name for group in made.groups.all()] == ["operator"]
    assert Staff.objects.get(user=made).office == office


def test_only_superusers_give_special_rights(client):
    somebody = UserFactory.create(group="operator")
    above = UserFactory.create(is_superuser=True)
    client.force_login(UserFactory.create(group="administrator"))
    page = client.get(f"/admin/auth/user/{somebody.pk}/change/").content.decode()
    assert "is_superuser" not in page
    assert "user_permissions" not in page
    address = f"/admin/auth/user/{above.pk}/"
    assert client.post(f"{address}password/", {}).status_code == 403
    assert "_save" not in client.get(f"{address}change/").content.decode()
    client.force_login(above)
    page = client.get(f"/admin/auth/user/{somebody.pk}/change/").content.decode()
    assert "is_superuser" in page


def test_a_wrong_password_is_told_plainly(client):
    response = client.post("/admin/login/", {"username": "x", "password": "y"})
    assert "Nama pengguna atau kata sandi salah" in response.content.decode()


def test_too_many_tries_are_told_on_our_own_page(client, settings):
    settings.AXES_ENABLED = True
    for _ in range(10):
        response = client.post("/masuk/", {"username": "x", "password": "y"})
    page = response.content.decode()
    assert response.status_code == 429
    assert "Terlalu banyak percobaan masuk" in page
    assert "reports/style" in page


@pytest.mark.parametrize("typed", ["3 Juli 2026", "03-07-2026", "2026-07-03"])
def test_dates_of_sources_are_typed_as_everywhere(client, typed):
    client.force_login(UserFactory.create(group="operator"))
    data = {"title": "Rekap", "kind": "minutes", "publisher": "BPJS", "published_on": typed}
    client.post("/admin/regions/source/add/", data | {"published_precision": "day"})
    assert str(Source.objects.get().published_on) == "2026-07-03"


def test_a_month_is_no_date_of_a_source(client):
    client.force_login(UserFactory.create(group="operator"))
    data = {"title": "Rekap", "kind": "minutes", "publisher": "BPJS", "published_on": "Juli 2026"}
    response = client.post("/admin/regions/source/add/", data | {"published_precision": "day"})
    assert "Tulis tanggal lengkap" in response.content.decode()
