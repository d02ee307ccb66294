"""The first page says what one began oneself, what a second person has, and who can do nothing."""

import datetime

import pytest
from django.urls import reverse

from regions.models import Closing, Status, Target
from regions.worklist.accounts import idle_accounts
from regions.worklist.drafts import own_drafts
from regions.worklist.missing import missing_figures
from regions.worklist.records import own_records
from regions.worklist.returned import returned_to
from tests.factories import UniverseEditionFactory, UserFactory, place, submit
from tests.factories_subjects import TargetFactory

pytestmark = pytest.mark.django_db
OCTOBER = datetime.date(2026, 10, 31)


@pytest.fixture
def clerk():
    return UserFactory.create(group="operator", care=["18"])


def begun(clerk, region, as_of="2026-10-31", status=Status.DRAFT):
    return submit(region, as_of, total=5, status=status, entered_by=clerk)


def told(task):
    return [(item.text, item.url, item.detail) for item in task.items]


def test_the_drafts_of_a_month_are_handed_in_together(clerk):
    one, other = begun(clerk, "18.01"), begun(clerk, "18.04")
    alone = begun(clerk, "18.04", "2026-09-30")
    begun(UserFactory.create(group="operator", care=["18"]), "18.05")
    task = own_drafts(clerk)
    assert task.number == 3
    assert told(task) == [
        (
            "September 2026",
            reverse("admin:regions_submission_change", args=[alone.pk]),
            "1 laporan",
        ),
        (
            "Oktober 2026",
            f"{reverse('admin:regions_submission_submit_many')}?ids={one.pk},{other.pk}",
            "2 laporan",
        ),
    ]


def test_a_begun_edition_is_work_too(clerk):
    edition = UniverseEditionFactory.create(status=Status.DRAFT, title="BPS", entered_by=clerk)
    [item] = own_drafts(clerk).items
    assert item.url == reverse("admin:regions_universeedition_change", args=[edition.pk])


def test_nobody_can_go_on_with_a_closed_month(clerk):
    begun(clerk, "18.01")
    begun(clerk, "18.04", status=Status.RETURNED)
    assert own_drafts(clerk).items
    assert returned_to(clerk).items
    Closing.objects.create(region=place("18"), month=OCTOBER)
    assert not own_drafts(clerk).items
    assert not returned_to(clerk).items


def test_who_only_verifies_has_no_drafts():
    verifier = UserFactory.create(group="verifier", care=["18"])
    begun(verifier, "18.01")
    assert not own_drafts(verifier).items


def test_what_a_second_person_has_is_told_by_kind(clerk):
    TargetFactory.create(region=place("18.04"), status=Status.DRAFT, entered_by=clerk)
    TargetFactory.create(region=place("18.01"), status=Status.DRAFT)
    address = reverse("admin:regions_target_changelist")
    assert told(own_records(clerk)) == [
        ("Target", f"{address}?status__exact={Status.DRAFT}&entered_by={clerk.pk}", "1 draf")
    ]
    Target.objects.update(status=Status.VERIFIED)
    assert not own_records(clerk).items


def test_what_was_handed_in_waits_for_a_second_person_too(clerk):
    begun(clerk, "18.01", status=Status.SUBMITTED)
    begun(clerk, "18.04", status=Status.VERIFIED)
    UniverseEditionFactory.create(status=Status.SUBMITTED, entered_by=clerk)
    task = own_records(clerk)
    assert task.number == 2
    assert [(item.text, item.detail) for item in task.items] == [
        ("Laporan angka", "1 diajukan"),
        ("Edisi semesta", "1 diajukan"),
    ]


def test_a_whole_country_is_folded_by_province():
    task = missing_figures(UserFactory.create(group="operator"), datetime.date(2026, 11, 21))
    assert not task.url
    assert not task.shown
    assert len(task.folded) == 38


def test_accounts_that_can_do_nothing_are_named():
    keeper = UserFactory.create(group="administrator")
    able = UserFactory.create(group="operator", care=["18"])
    idle = UserFactory.create(group="operator", care=["18"], username="tanpa-wilayah")
    idle.staff.regions.clear()
    free = UserFactory.create(group="operator", care=["18"], username="tanpa-tugas")
    free.groups.clear()
    task = idle_accounts(keeper)
    assert [(item.text, item.detail) for item in task.items] == [
        ("tanpa-tugas", "belum punya tugas"),
        ("tanpa-wilayah", "belum punya wilayah tanggungan"),
    ]
    assert task.items[1].url == reverse("admin:auth_user_change", args=[idle.pk])
    assert not idle_accounts(able).items


def test_an_empty_first_page_says_so(client):
    client.force_login(UserFactory.create(group="verifier", care=["18"]))
    assert "Tidak ada yang menunggu Anda." in client.get(reverse("admin:index")).content.decode()
