"""One clerk's regions and drafts go to a colleague."""

import pytest
from django.urls import reverse

from regions.actions import Refused
from regions.care import read_care
from regions.models import (
    AccountEvent,
    AccountEventKind,
    Region,
    Scope,
    Staff,
    Status,
    Submission,
    Verb,
)
from regions.staff.handing_over import colleagues_of, hand_over, regions_to_hand_over
from tests.factories import OfficeFactory, UserFactory, place, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return OfficeFactory.create(serves=["18.04", "18.01", "17.02"])


def clerk(office, care):
    user = UserFactory.create(group="operator", care=care)
    Staff.objects.filter(user=user).update(office=office)
    return user


def looks_after(user, code):
    return read_care(user).holds_region(place(code).pk)


def test_regions_move_with_their_drafts(office):
    giver, receiver = clerk(office, ["18.04", "18.01"]), clerk(office, ["17.02"])
    draft = submit("18.04", "2023-06-30", total=1, status=Status.DRAFT, entered_by=giver)
    kept = submit("18.01", "2023-06-30", total=1, status=Status.DRAFT, entered_by=giver)
    done = submit("18.04", "2023-05-31", total=1, entered_by=giver)
    many = hand_over(giver=giver, receiver=receiver, regions=[place("18.04")], actor=giver)
    assert many == 1
    assert not looks_after(giver, "18.04")
    assert looks_after(giver, "18.01")
    assert looks_after(receiver, "18.04")
    assert looks_after(receiver, "17.02")
    owners = dict(Submission.objects.values_list("pk", "entered_by"))
    assert owners == {draft.pk: receiver.pk, kept.pk: giver.pk, done.pk: giver.pk}
    assert draft.events.get().verb == Verb.HAND_OVER
    told = AccountEvent.objects.filter(kind=AccountEventKind.HANDED_OVER)
    assert {event.account for event in told} == {giver, receiver}
    assert told[0].changes["names"] == [None, ["Kabupaten Lampung Barat"]]


def test_a_whole_office_is_left_one_by_one(office):
    giver, receiver = clerk(office, []), clerk(office, ["17.02"])
    Staff.objects.filter(user=giver).update(scope=Scope.OFFICE)
    assert set(regions_to_hand_over(giver).values_list("code", flat=True)) == {
        "17.02",
        "18.01",
        "18.04",
    }
    hand_over(giver=giver, receiver=receiver, regions=[place("18.04")], actor=giver)
    assert looks_after(giver, "18.01")
    assert not looks_after(giver, "18.04")


def test_a_province_is_handed_over_as_regencies(office):
    giver, receiver = clerk(office, ["18"]), clerk(office, [])
    hand_over(giver=giver, receiver=receiver, regions=[place("18.04")], actor=giver)
    assert looks_after(giver, "18.01")
    assert not looks_after(giver, "18.04")
    assert not looks_after(giver, "18")


def test_a_receiver_of_the_whole_office_stays_so(office):
    giver, receiver = clerk(office, ["18.04"]), clerk(office, [])
    Staff.objects.filter(user=receiver).update(scope=Scope.OFFICE)
    hand_over(giver=giver, receiver=receiver, regions=[place("18.04")], actor=giver)
    assert Staff.objects.get(user=receiver).scope == Scope.OFFICE


def test_strangers_get_nothing(office):
    giver = clerk(office, ["18.04"])
    stranger = clerk(OfficeFactory.create(), ["17.02"])
    assert stranger not in colleagues_of(giver)
    with pytest.raises(Refused):
        hand_over(giver=giver, receiver=stranger, regions=[place("18.04")], actor=giver)
    colleague = clerk(office, [])
    with pytest.raises(Refused):
        hand_over(giver=giver, receiver=colleague, regions=[place("17.02")], actor=giver)


def test_the_page_offers_what_one_has_and_hands_it_over(client, office):
    giver, receiver = clerk(office, ["18.04", "18.01"]), clerk(office, [])
    client.force_login(giver)
    address = reverse("admin:auth_user_hand_over", args=[giver.pk])
    page = client.get(address).content.decode()
    assert "Kabupaten Lampung Barat (18.04)" in page
    assert "17.02" not in page
    told = client.post(
        address, {"receiver": receiver.pk, "regions": [place("18.04").pk]}, follow=True
    )
    assert "1 wilayah diserahkan kepada" in told.content.decode()


def test_only_the_keeper_of_the_account_does_it_for_another(client, office):
    giver, receiver = clerk(office, ["18.04"]), clerk(office, [])
    address = reverse("admin:auth_user_hand_over", args=[giver.pk])
    client.force_login(receiver)
    assert client.get(address).status_code == 403
    client.force_login(UserFactory.create(group="administrator", care=["17.02"]))
    assert client.get(address).status_code == 403
    client.force_login(UserFactory.create(group="administrator"))
    assert client.get(address).status_code == 200


def regencies_of(code):
    return list(Region.objects.filter(code__startswith=f"{code}.", level="regency"))


def test_a_province_goes_whole_where_all_of_it_goes(office):
    giver, receiver = clerk(office, ["18", "17"]), clerk(office, ["17.02"])
    own = submit("18", "2023-06-30", total=1, status=Status.DRAFT, entered_by=giver)
    hand_over(giver=giver, receiver=receiver, regions=regencies_of("18"), actor=giver)
    assert looks_after(receiver, "18")
    assert not looks_after(giver, "18")
    assert Submission.objects.get(pk=own.pk).entered_by == receiver
    assert looks_after(giver, "17"), "a province of which nothing goes stays whole"


def test_whoever_divides_a_province_is_told_that_it_is_nobody_s(client, office):
    giver, receiver = clerk(office, ["18"]), clerk(office, ["17.02"])
    client.force_login(giver)
    page = client.get(reverse("admin:auth_user_hand_over", args=[giver.pk])).content.decode()
    assert "Provinsi Lampung kini dipegang seutuhnya." in page
    hand_over(giver=giver, receiver=receiver, regions=[place("18.04")], actor=giver)
    assert not looks_after(giver, "18")
    assert not looks_after(receiver, "18")
    assert (
        "kini dipegang seutuhnya"
        not in client.get(reverse("admin:auth_user_hand_over", args=[giver.pk])).content.decode()
    )
