"""Logins, failed logins, passwords and changes of rights are on record."""

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, User
from django.urls import reverse

from regions.models import AccountEvent, AccountEventKind, AppendOnlyError, Scope, Staff
from tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db

NEW = "sandi-baru-yang-panjang"


def kinds(account):
    return list(AccountEvent.objects.filter(account=account).values_list("kind", flat=True))


@pytest.fixture
def administrator(client):
    user = UserFactory.create(group="administrator")
    client.force_login(user)
    return user


def sign_in(client, user, password=PASSWORD):
    return client.post(reverse("login"), {"username": user.username, "password": password})


def test_coming_in_and_leaving_are_on_record(client):
    user = UserFactory.create(group="operator")
    sign_in(client, user)
    client.post(reverse("logout"))
    assert kinds(user) == [AccountEventKind.LOGOUT, AccountEventKind.LOGIN]


def test_a_failed_login_names_the_account_but_no_stranger(client):
    user = UserFactory.create(group="operator")
    authenticate(username=user.username, password="salah")
    authenticate(username="kata-sandi-rahasia-saya", password="x")
    assert kinds(user) == [AccountEventKind.LOGIN_FAILED]
    nobody = AccountEvent.objects.get(account=None)
    assert nobody.changes == {}


def test_an_event_is_never_changed(client):
    user = UserFactory.create()
    sign_in(client, user)
    event = AccountEvent.objects.filter(account=user).latest("pk")
    with pytest.raises(AppendOnlyError):
        event.save()
    with pytest.raises(AppendOnlyError):
        event.delete()


def test_a_password_that_another_set_is_changed_at_first_login(client, administrator):
    clerk = UserFactory.create(group="operator")
    address = reverse("admin:auth_user_password_change", args=[clerk.pk])
    client.post(address, {"password1": NEW, "password2": NEW, "usable_password": "true"})
    assert kinds(clerk) == [AccountEventKind.PASSWORD_SET]
    client.logout()

    sign_in(client, clerk, NEW)
    change = reverse("admin:password_change")
    for page in ("/", reverse("admin:index"), reverse("admin:regions_submission_add")):
        assert client.get(page)["Location"] == change
    asked = client.get(change).content.decode()
    assert "disetel oleh pengelola" in asked

    own = "milik-saya-sendiri-9"
    same = {"old_password": NEW, "new_password1": NEW, "new_password2": NEW}
    assert "yang lain dari yang sekarang" in client.post(change, same).content.decode()
    typed = {"old_password": NEW, "new_password1": own, "new_password2": own}
    first = client.post(change, typed, follow=True)
    assert first.redirect_chain == [(reverse("admin:index"), 302)]
    assert "sudah diganti" in first.content.decode()
    assert not Staff.objects.get(user=clerk).must_change_password
    assert AccountEventKind.PASSWORD_CHANGED in kinds(clerk)


def test_an_administrator_who_changes_his_own_is_not_asked_again(client, administrator):
    address = reverse("admin:auth_user_password_change", args=[administrator.pk])
    client.post(address, {"password1": NEW, "password2": NEW, "usable_password": "true"})
    assert not Staff.objects.get(user=administrator).must_change_password


def test_a_change_of_rights_and_care_says_what_it_was(client, administrator):
    clerk = UserFactory.create(group="operator", care=["17.02"])
    verifier = Group.objects.get(name="verifier")
    staff = Staff.objects.get(user=clerk)
    client.post(
        reverse("admin:auth_user_change", args=[clerk.pk]),
        {
            "username": clerk.username,
            "groups": [verifier.pk],
            "is_staff": "on",
            "is_active": "on",
            "staff-TOTAL_FORMS": "1",
            "staff-INITIAL_FORMS": "1",
            "staff-0-id": staff.pk,
            "staff-0-user": clerk.pk,
            "staff-0-scope": Scope.EVERYWHERE,
            "staff-0-regions": "",
        },
    )
    rights = AccountEvent.objects.get(account=clerk, kind=AccountEventKind.RIGHTS)
    assert rights.changes["groups"] == [["operator"], ["verifier"]]
    assert rights.actor == administrator
    care = AccountEvent.objects.get(account=clerk, kind=AccountEventKind.CARE)
    assert care.changes["scope"] == ["Hanya wilayah yang disebut", "Seluruh Indonesia"]


def test_the_list_tells_changes_in_words(client, administrator):
    clerk = UserFactory.create()
    AccountEvent.objects.create(
        kind=AccountEventKind.RIGHTS,
        account=clerk,
        actor=administrator,
        changes={"is_active": [True, False], "groups": [["operator"], []]},
    )
    page = client.get(reverse("admin:regions_accountevent_changelist")).content.decode()
    assert "Tugas: operator → –; Aktif: ya → tidak" in page


def test_operators_do_not_read_it(client):
    client.force_login(UserFactory.create(group="operator"))
    assert client.get(reverse("admin:regions_accountevent_changelist")).status_code == 403


def test_events_of_accounts_elsewhere_are_not_seen(client):
    other = UserFactory.create(group="operator", care=["18.04"])
    AccountEvent.objects.create(kind=AccountEventKind.LOGIN, account=other, actor=other)
    keeper = UserFactory.create(group="administrator", care=["17.02"])
    client.force_login(keeper)
    page = client.get(reverse("admin:regions_accountevent_changelist")).content.decode()
    assert other.username not in page
    assert User.objects.filter(username=other.username).exists()
