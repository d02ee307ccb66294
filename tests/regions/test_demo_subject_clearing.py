"""Records of the demo come with it, are added to an older one, and go without one's own."""

import datetime

import pytest
from django.core.management import CommandError, call_command

from regions.loading.demo import load_demo
from regions.loading.demo_clearing import clear_demo
from regions.loading.demo_subject_clearing import clear_subjects
from regions.loading.demo_subjects import SUBJECTS
from regions.models import (
    ClaimPayment,
    Event,
    FollowUp,
    FollowUpUpdate,
    Office,
    Programme,
    ProgrammeUpdate,
    Source,
    Stated,
    Status,
    Steward,
    Submission,
    Target,
)
from tests.factories import SourceFactory, UserFactory, place, segment

pytestmark = pytest.mark.django_db

OF_RECORDS = Event.objects.filter(record_type__isnull=False)


def count():
    return {model.__name__: model._default_manager.count() for model in SUBJECTS.values()}


def own(model, **said):
    """A verified record that somebody entered."""
    stated = {
        "source": said.pop("source", None) or SourceFactory.create(),
        "as_of": datetime.date(2025, 1, 31),
        "status": Status.VERIFIED,
        "entered_by": UserFactory.create(group="operator"),
    }
    return model._default_manager.create(**stated, **said)


def own_promise(**said):
    return own(FollowUp, region=place("18.04"), what="Mendaftarkan kader", **said)


def as_an_older_version_left_it():
    """A demo with its figures and without records."""
    load_demo()
    clear_subjects()
    Source.objects.filter(is_demo=True).update(note="")


def test_loading_twice_adds_nothing():
    load_demo()
    before = count()

    assert not load_demo()
    assert count() == before
    assert all(before.values())


def test_an_older_demo_gets_the_records_that_it_lacks(capsys):
    as_an_older_version_left_it()
    submissions = Submission.objects.count()
    call_command("load_demo")

    assert "Data contoh dimuat" in capsys.readouterr().out
    assert sum(count().values()) == OF_RECORDS.filter(verb="create").count() == 36
    assert Submission.objects.count() == submissions
    assert "perkebunan teh" in Source.objects.get(slug="antara-bengkulu-2023-12-19").note


def test_a_record_that_somebody_changed_is_not_loaded_again():
    load_demo()
    Programme.objects.filter(region__code="18").update(name="Lain", quota=1)

    assert not load_demo()
    assert Programme.objects.get(region__code="18").quota == 1


def test_clearing_removes_the_records_and_their_trail():
    load_demo()
    clear_demo()

    assert not any(count().values())
    assert not OF_RECORDS.exists()
    assert not Source.objects.exists()


def test_clearing_leaves_ones_own_records_even_of_an_examples_source():
    load_demo()
    cited = Source.objects.get(slug="jambilife-2025-07-21")
    mine = {own_promise(), own_promise(source=cited)}
    clear_demo()

    assert set(FollowUp.objects.all()) == mine
    assert set(Source.objects.values_list("is_demo", flat=True)) == {False}
    assert Source.objects.count() == 2


def test_clearing_removes_what_was_added_to_an_example():
    load_demo()
    own(FollowUpUpdate, follow_up=FollowUp.objects.filter(region__code="17.07")[0], state="done")
    own(ProgrammeUpdate, programme=Programme.objects.filter(region__code="17.02")[0], paid=1)
    clear_demo()

    assert not FollowUpUpdate.objects.exists()
    assert not ProgrammeUpdate.objects.exists()


def test_ones_own_claim_inside_an_example_stands_alone_afterwards():
    load_demo()
    whole = ClaimPayment.objects.get(cases=8_586)
    mine = own(ClaimPayment, office=whole.office, cases=5, among=whole)
    clear_demo()

    assert list(ClaimPayment.objects.values_list("pk", "among")) == [(mine.pk, None)]
    assert list(Office.objects.values_list("slug", "is_demo")) == [
        ("bpjs-cabang-lampung-tengah", False)
    ]


def test_a_changed_example_goes_too():
    load_demo()
    Target.objects.filter(region__code="15").update(
        source=SourceFactory.create(), entered_by=UserFactory.create(group="operator")
    )
    clear_demo()

    assert not Target.objects.exists()


def test_a_database_with_ones_own_records_is_refused():
    own(Steward, region=place("18.04"), segment=segment("pu"), agency="Disnaker")

    with pytest.raises(CommandError, match="angka yang bukan data contoh"):
        call_command("load_demo")
    assert not Source.objects.filter(is_demo=True).exists()


def test_every_kind_of_record_guards_against_a_demo():
    concrete = {model for model in Stated.__subclasses__() if not model._meta.abstract}

    assert set(SUBJECTS.values()) < concrete == set(Stated.__subclasses__())
