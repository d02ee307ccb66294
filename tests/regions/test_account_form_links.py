"""The form of an account leads to handing its regions over, and never deletes an office."""

import pytest
from django.urls import reverse

from regions.models import AccountEvent, AccountEventKind
from tests.factories import OfficeFactory, UserFactory, station

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(client):
    user = UserFactory.create(group="administrator")
    client.force_login(user)
    return user


def test_the_form_of_an_account_leads_on_without_deleting(client, keeper):
    clerk = UserFactory.create(group="operator", care=["18"])
    office = OfficeFactory.create()
    station(clerk, office)
    page = client.get(reverse("admin:auth_user_change", args=[clerk.pk])).content.decode()
    assert reverse("admin:auth_user_hand_over", args=[clerk.pk]) in page
    assert "/regions/office/__fk__/delete/" not in page
    assert f"/regions/office/{office.pk}/delete/" not in page


def test_who_works_alone_is_told_so(client):
    alone = UserFactory.create(group="operator", care=["17.02"])
    client.force_login(alone)
    page = client.get(reverse("admin:auth_user_hand_over", args=[alone.pk])).content.decode()
    assert "Belum ada rekan sekantor" in page
    assert "<select" not in page


def test_what_stayed_empty_is_no_change(client, keeper):
    AccountEvent.objects.create(
        kind=AccountEventKind.RIGHTS,
        account=keeper,
        actor=keeper,
        changes={"groups": [[], ["operator"]], "permissions": [None, []]},
    )
    page = client.get(reverse("admin:regions_accountevent_changelist")).content.decode()
    assert "Tugas: – → operator" in page
    assert "Hak khusus" not in page
    assert "<h1>Riwayat akun</h1>" in page
