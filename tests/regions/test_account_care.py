"""Who keeps which accounts, and how much he may give them."""

import pytest
from django.contrib.auth.models import Group, Permission, User

from regions.care import read_care
from regions.models import Scope, Staff
from tests.factories import OfficeFactory, UserFactory, place, station

pytestmark = pytest.mark.django_db
ADD = "/admin/auth/user/add/"
LIST = "/admin/auth/user/"
BEYOND = "Melebihi wilayah tanggungan Anda."


@pytest.fixture
def office():
    return OfficeFactory.create(name="Cabang Lampung", serves=["18"])


@pytest.fixture
def keeper(client, office):
    """An administrator of Lampung."""
    user = UserFactory.create(group="administrator", care=["18"])
    station(user, office, Scope.LISTED)
    client.force_login(user)
    return user


def right(codename):
    return Permission.objects.get(codename=codename)


def of(account):
    return f"/admin/auth/user/{account.pk}/change/"


def made(**placed):
    """What is posted to make an account."""
    return {
        "username": "sari",
        "first_name": "Sari",
        "password1": "kata-sandi-uji-7",
        "password2": "kata-sandi-uji-7",
        "is_staff": "on",
        "staff-TOTAL_FORMS": "1",
        "staff-INITIAL_FORMS": "0",
        "staff-0-office": "",
        "staff-0-scope": "listed",
        "staff-0-regions": "",
        **placed,
    }


def kept(account, **said):
    """What is posted to change ``account``, which is placed already."""
    staff = Staff.objects.get(user=account)
    return {
        "username": account.username,
        "groups": list(account.groups.values_list("pk", flat=True)),
        "is_staff": "on",
        "is_active": "on",
        "staff-TOTAL_FORMS": "1",
        "staff-INITIAL_FORMS": "1",
        "staff-0-id": staff.pk,
        "staff-0-user": account.pk,
        "staff-0-office": staff.office_id or "",
        "staff-0-scope": staff.scope,
        "staff-0-regions": "\n".join(staff.regions.values_list("code", flat=True)),
        **said,
    }


def codes_of(username):
    staff = Staff.objects.get(user__username=username)
    return sorted(staff.regions.values_list("code", flat=True))


# The form


def test_several_regions_are_named_as_people_call_them(client, keeper):
    client.post(ADD, made(**{"staff-0-regions": "lambar\nKota Metro; 18.01"}))
    assert codes_of("sari") == ["18.01", "18.04", "18.72"]
    page = client.get(of(User.objects.get(username="sari"))).content.decode()
    assert "Kabupaten Lampung Barat (18.04) · Lampung\n" in page


def test_each_scope_is_explained(client):
    client.force_login(UserFactory.create(group="administrator"))
    page = client.get(ADD).content.decode()
    for explained in (
        "mengikuti wilayah layanan kantor di atas",
        "satu provinsi berarti semua kabupaten/kotanya",
        "juga mengubah acuan bersama",
    ):
        assert explained in page


def test_an_account_is_placed_when_it_is_made(client, keeper):
    page = client.post(ADD, made()).content.decode()
    assert "Tulis wilayahnya, atau pilih tanggungan yang lain." in page
    page = client.post(ADD, made(**{"staff-0-scope": "office"})).content.decode()
    assert "Pilih kantornya, atau wilayah tanggungan yang lain." in page
    assert not User.objects.filter(username="sari").exists()


def test_regions_are_forgotten_where_another_scope_is_chosen(client, keeper, office):
    data = {"staff-0-scope": "office", "staff-0-office": office.pk, "staff-0-regions": "18.04"}
    client.post(ADD, made(**data))
    assert codes_of("sari") == []


def test_every_region_that_is_not_clear_is_asked_for(client, keeper):
    page = client.post(ADD, made(**{"staff-0-regions": "xyz\nabc"})).content.decode()
    assert "Tidak ada wilayah “xyz”" in page
    assert "Tidak ada wilayah “abc”" in page


# Giving no more than one has


@pytest.mark.parametrize(
    ("placed", "sentence"),
    [
        ({"staff-0-regions": "17.02"}, "di luar wilayah tanggungan Anda"),
        ({"staff-0-regions": "18.04\n17"}, "di luar wilayah tanggungan Anda"),
        ({"staff-0-scope": "everywhere"}, ""),
    ],
)
def test_no_care_beyond_ones_own_is_given(client, keeper, placed, sentence):
    page = client.post(ADD, made(**placed)).content.decode()
    assert sentence in page
    assert not User.objects.filter(username="sari").exists()


def test_another_office_is_not_given(client, keeper):
    other = OfficeFactory.create(serves=["18.04"])
    data = made(**{"staff-0-scope": "office", "staff-0-office": other.pk})
    client.post(ADD, data)
    assert not User.objects.filter(username="sari").exists()
    assert other.name not in client.get(ADD).content.decode()


def test_an_office_that_serves_more_gives_more(client, keeper, office):
    office.regions.add(place("17.02"))
    data = made(**{"staff-0-scope": "office", "staff-0-office": office.pk})
    assert BEYOND in client.post(ADD, data).content.decode()
    assert not User.objects.filter(username="sari").exists()


def test_no_group_beyond_ones_own_rights_is_given(client, office):
    clerk = UserFactory.create(group="operator", care=["18"])
    for codename in ("view_user", "add_user", "change_user"):
        clerk.user_permissions.add(right(codename))
    for codename in ("view_staff", "add_staff", "change_staff"):
        clerk.user_permissions.add(right(codename))
    client.force_login(clerk)
    page = client.get(ADD).content.decode()
    assert "Pengisi (operator)" in page
    assert "Pengesah (verifier)" not in page
    verifier = Group.objects.get(name="verifier").pk
    client.post(ADD, made(groups=[verifier], **{"staff-0-regions": "18.04"}))
    assert not User.objects.filter(username="sari").exists()


def test_nobody_widens_himself(client, keeper):
    for said in (
        {"staff-0-scope": "everywhere"},
        {"staff-0-regions": "18\n17.02"},
        {"is_superuser": "on", "user_permissions": [right("delete_user").pk]},
    ):
        client.post(of(keeper), kept(keeper, **said))
    keeper.refresh_from_db()
    assert not keeper.is_superuser
    assert not keeper.user_permissions.exists()
    assert codes_of(keeper.username) == ["18"]
    assert Staff.objects.get(user=keeper).scope == Scope.LISTED


# Whose accounts


def account(group="operator", care=None, office=None, scope=Scope.LISTED, **said):
    user = UserFactory.create(group=group, care=care, **said)
    if office:
        station(user, office, scope)
    return user


def test_accounts_inside_are_seen_and_changed(client, keeper, office):
    for inside in (
        account(care=["18.04"]),
        account(care=["18.04"], office=office),
        account(care=[], office=office, scope=Scope.OFFICE),
        account(group="administrator", care=["18"]),
    ):
        assert inside.username in client.get(LIST).content.decode()
        client.post(of(inside), kept(inside, first_name="Diubah"))
        inside.refresh_from_db()
        assert inside.first_name == "Diubah"


def test_accounts_outside_are_neither_seen_nor_changed(client, keeper, office):
    for outside in (
        account(care=["17.02"]),
        account(care=["18.04", "17.02"]),
        account(),
        account(care=[]),
        account(care=["18.04"], office=OfficeFactory.create()),
        account(care=["18.04"], is_superuser=True),
    ):
        assert f">{outside.username}<" not in client.get(LIST).content.decode()
        data = kept(outside, first_name="Diubah")
        assert client.post(of(outside), data).status_code == 404
        assert client.get(f"/admin/auth/user/{outside.pk}/password/").status_code in (403, 404)
        outside.refresh_from_db()
        assert outside.first_name == ""


def test_an_account_that_may_more_is_out_of_reach_also_when_switched_off(client, office):
    keeper = account(group="operator", care=["18"])
    for codename in ("view_user", "change_user", "view_staff", "change_staff"):
        keeper.user_permissions.add(right(codename))
    above = account(group="verifier", care=["18.04"], is_active=False)
    client.force_login(keeper)
    assert client.post(of(above), kept(above, first_name="Diubah")).status_code == 403
    assert client.get(f"/admin/auth/user/{above.pk}/password/").status_code == 403


def test_the_list_tells_office_and_care(client, keeper, office):
    account(care=["18.04"], office=office)
    page = client.get(LIST).content.decode()
    assert "Cabang Lampung" in page
    assert "Kabupaten Lampung Barat" in page


def test_the_list_asks_as_often_for_many(client, keeper, office, django_assert_max_num_queries):
    for _number in range(12):
        account(care=["18.04", "18.01"], office=office)
    client.get(LIST)
    with django_assert_max_num_queries(20):
        client.get(LIST)


# Groups


def test_groups_are_kept_by_those_who_look_after_everywhere(client, keeper):
    group = Group.objects.get(name="operator")
    assert client.get(f"/admin/auth/group/{group.pk}/change/").status_code == 403
    client.force_login(UserFactory.create(group="administrator"))
    assert client.get(f"/admin/auth/group/{group.pk}/change/").status_code == 200


def test_no_right_is_put_into_a_group_that_one_lacks(client):
    client.force_login(UserFactory.create(group="administrator"))
    group = Group.objects.get(name="operator")
    beyond = right("delete_user")
    path = f"/admin/auth/group/{group.pk}/change/"
    client.post(path, {"name": "operator", "permissions": [beyond.pk]})
    assert not group.permissions.filter(pk=beyond.pk).exists()
    group.permissions.add(beyond)
    assert client.post(path, {"name": "x", "permissions": []}).status_code == 403


def test_what_is_given_is_what_is_looked_after(client, keeper):
    client.post(ADD, made(**{"staff-0-regions": "18.04"}))
    care = read_care(User.objects.get(username="sari"))
    assert care.regions == {place("18.04").pk}
    assert not care.everywhere
