"""What belongs to the regions in an account's care, kind by kind."""

import pytest
from django.apps import apps

from regions import actions
from regions.care import care_of, in_care, is_changeable, is_in_care
from regions.care_rows import EVERYBODYS
from regions.models import (
    Attachment,
    Award,
    Event,
    Office,
    Scope,
    Source,
    Staff,
    Status,
    Submission,
    UniverseEdition,
    Verb,
)
from tests.factories import (
    OfficeFactory,
    SourceFactory,
    SubmissionFactory,
    UserFactory,
    count_workers,
    place,
    station,
    submit,
)
from tests.factories_subjects import (
    AwardFactory,
    ClaimPaymentFactory,
    TargetFactory,
)
from tests.regions.everything import everything_of

pytestmark = pytest.mark.django_db

OURS = list(apps.get_app_config("regions").get_models())
# Accounts are looked after by regions.accounts; the others are parts of a region.
NOT_TRIED = {"Staff", "AccountEvent", "RegionAlias", "RegionCode", "Village"}
OF_PLACES = [one for one in OURS if one not in EVERYBODYS and one.__name__ not in NOT_TRIED]


@pytest.fixture
def clerk():
    """An operator of Rejang Lebong."""
    return UserFactory.create(group="operator", care=["17.02"])


@pytest.fixture
def inside():
    return everything_of("17.02", "dalam")


@pytest.fixture
def outside():
    return everything_of("18.04", "rahasia")


def seen(model, account):
    return set(in_care(model._default_manager.all(), account).values_list("pk", flat=True))


# Every kind of row


def test_everything_of_a_region_is_looked_after_and_nothing_of_another(clerk, inside, outside):
    station(clerk, inside[Office])
    Staff.objects.filter(user=clerk).update(scope=Scope.LISTED)
    for model in OF_PLACES:
        assert inside[model].pk in seen(model, clerk), model
        assert outside[model].pk not in seen(model, clerk), model


def test_what_belongs_to_everybody_is_seen_by_all(clerk, outside):
    for model in EVERYBODYS:
        assert outside[model].pk in seen(model, clerk), model


def test_a_province_means_all_below_it(inside, outside):
    of_province = UserFactory.create(care=["18"])
    care = care_of(of_province)
    assert care.holds_region(place("18").pk)
    assert all(care.holds_region(place(f"18.{number:02}").pk) for number in (*range(1, 14), 71, 72))
    assert not care.holds_region(place("17.02").pk)
    assert outside[Submission].pk in seen(Submission, of_province)
    assert inside[Submission].pk not in seen(Submission, of_province)


def test_a_regency_is_not_its_province(clerk):
    submit("17", "2023-06-30", total=1)
    assert seen(Submission, clerk) == set()


def test_an_account_without_care_sees_nothing(outside):
    nobody = UserFactory.create(group="administrator", care=[])
    Staff.objects.filter(user=nobody).delete()
    for model in OURS:
        if model not in EVERYBODYS:
            assert seen(model, nobody) == set(), model


def test_a_switched_off_account_looks_after_nothing(outside):
    assert seen(Submission, UserFactory.create(is_active=False)) == set()


def test_a_superuser_looks_after_everything_without_being_placed(outside):
    above = UserFactory.create(is_superuser=True)
    Staff.objects.filter(user=above).delete()
    assert outside[Submission].pk in seen(Submission, above)


# Offices


def test_scope_office_follows_the_office():
    office = OfficeFactory.create(serves=["17.02"])
    account = UserFactory.create(care=[])
    station(account, office, Scope.OFFICE)
    said = submit("17.02", "2023-06-30", total=1)
    submit("18.04", "2023-06-30", total=1)
    assert seen(Submission, account) == {said.pk}


def test_an_office_sees_its_own_figures_and_no_other_offices():
    own, other = OfficeFactory.create(), OfficeFactory.create()
    account = UserFactory.create(care=["17.02"])
    station(account, own, Scope.LISTED)
    of_own = submit(None, "2023-06-30", office=own, total=1)
    submit(None, "2023-06-30", office=other, total=1)
    claim = ClaimPaymentFactory.create(office=own)
    ClaimPaymentFactory.create(office=other)
    assert seen(Submission, account) == {of_own.pk}
    assert seen(type(claim), account) == {claim.pk}


def test_without_an_office_no_offices_figure_is_ones_own(clerk):
    """A blank office is no office that two rows share."""
    submit(None, "2023-06-30", office=OfficeFactory.create(), total=1)
    submit("18.04", "2023-06-30", total=1)
    assert seen(Submission, clerk) == set()


def test_a_record_without_a_place_is_for_whoever_entered_it(clerk):
    nowhere = {"region": None, "recipient": "PT Contoh", "status": Status.DRAFT}
    own = AwardFactory.create(entered_by=clerk, **nowhere)
    AwardFactory.create(entered_by=UserFactory.create(), **nowhere)
    assert seen(Award, clerk) == {own.pk}


# Revisions


def test_a_revision_belongs_where_its_predecessor_does(clerk):
    """Whoever verified it would take the other region's figure away."""
    first = submit("18.04", "2023-06-30", total=1)
    moved = submit("17.02", "2023-06-30", total=1, revises=first, revision=2, status="submitted")
    assert seen(Submission, clerk) == set()
    assert not is_in_care(moved, clerk)


def test_an_edition_that_revises_one_of_all_provinces_is_not_a_regencys(clerk):
    nation = count_workers("2022-12-31", {"17.02": {"total": 1}, "18.04": {"total": 1}})
    count_workers("2022-12-31", {"17.02": {"total": 1}}, revises=nation, revision=2)
    assert seen(UniverseEdition, clerk) == set()


def test_an_edition_with_one_region_outside_is_outside(clerk):
    count_workers("2022-12-31", {"17.02": {"total": 1}, "18.04": {"total": 1}})
    own = count_workers("2023-12-31", {"17.02": {"total": 1}})
    assert seen(UniverseEdition, clerk) == {own.pk}


# History


def test_events_of_deleted_rows_are_seen_by_those_who_look_after_everywhere(clerk):
    target = TargetFactory.create(region=place("17.02"), status=Status.DRAFT)
    actions.strike(record=target, actor=UserFactory.create(group="administrator"))
    event = Event.objects.get(verb=Verb.DELETE)
    assert event.pk not in seen(Event, clerk)
    assert event.pk in seen(Event, UserFactory.create())


# Sources


def test_sources_behind_what_is_looked_after_are_seen(clerk, inside, outside):
    assert seen(Source, clerk) == {inside[Source].pk}


def test_published_sources_are_seen_by_all(clerk):
    published = submit("18.04", "2023-06-30", total=1).source
    assert published.pk in seen(Source, clerk)
    assert not is_changeable(published, clerk)


def test_scans_of_a_published_source_are_not(clerk):
    published = submit("18.04", "2023-06-30", total=1).source
    Attachment.objects.create(source=published, name="x", size=1, sha256="x")
    assert seen(Attachment, clerk) == set()


def test_what_one_added_is_seen_until_somebody_else_alone_uses_it(clerk):
    source = SourceFactory.build()
    actions.keep_up(record=source, actor=clerk)
    assert seen(Source, clerk) == {source.pk}
    assert is_changeable(source, clerk)
    submit("18.04", "2023-06-30", total=1, source=source, status=Status.DRAFT)
    assert seen(Source, clerk) == set()


def test_what_others_added_and_nobody_used_is_theirs(clerk):
    actions.keep_up(record=SourceFactory.build(), actor=UserFactory.create(group="operator"))
    assert seen(Source, clerk) == set()


def test_a_source_that_another_region_uses_too_is_read_only(clerk):
    source = submit("17.02", "2023-06-30", total=1, status=Status.DRAFT).source
    assert is_changeable(source, clerk)
    TargetFactory.create(region=place("18.04"), source=source, status=Status.DRAFT)
    assert source.pk in seen(Source, clerk)
    assert not is_changeable(source, clerk)


def test_another_offices_recap_is_read_only(clerk):
    recap = SourceFactory.create(office=OfficeFactory.create(), month="2023-06-30")
    submit("17.02", "2023-06-30", total=1, source=recap)
    assert recap.pk in seen(Source, clerk)
    assert not is_changeable(recap, clerk)


# Documents in hand


def test_a_document_is_judged_as_stored_and_as_it_stands_now(clerk):
    outside = submit("18.04", "2023-06-30", total=1, status=Status.DRAFT)
    outside.region = place("17.02")
    assert not is_in_care(outside, clerk)
    own = submit("17.02", "2023-06-30", total=1, status=Status.DRAFT)
    assert is_in_care(own, clerk)
    own.region = place("18.04")
    assert not is_in_care(own, clerk)


def test_a_document_refers_to_no_row_outside(clerk):
    own = submit("17.02", "2023-06-30", total=1, status=Status.DRAFT)
    hidden = submit("18.04", "2023-06-30", total=1, status=Status.DRAFT).source
    own.source = hidden
    assert not is_in_care(own, clerk)


def test_a_figure_of_another_office_is_outside(clerk):
    other = OfficeFactory.create()
    assert not is_in_care(SubmissionFactory.build(region=None, office=other, source=None), clerk)
