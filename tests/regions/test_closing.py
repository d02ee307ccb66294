"""A month that is closed for a region is closed for all below it, until somebody opens it again."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions import actions
from regions.actions.enter import Stated
from regions.actions.refusals import (
    ClosedBefore,
    MonthNotOver,
    NikInReason,
    NotClosed,
    PeriodClosed,
    ReasonMissing,
)
from regions.closing import closed, closed_among
from regions.models import Closing, Event, Region, Status, Submission, Verb, today
from tests.factories import OfficeFactory, SourceFactory, UserFactory, place, segment, submit

pytestmark = pytest.mark.django_db

JUNE = datetime.date(2023, 6, 30)
JULY = datetime.date(2023, 7, 31)


@pytest.fixture
def operator():
    return UserFactory.create(group="operator")


@pytest.fixture
def verifier():
    return UserFactory.create(group="verifier", first_name="Sari")


@pytest.fixture
def administrator():
    return UserFactory.create(group="administrator")


def shut(code: str = "18", month: datetime.date = JUNE, **said: Any) -> Closing:
    actor = said.pop("actor", None) or UserFactory.create(group="verifier")
    return actions.close_period(region=place(code), month=month, actor=actor, **said)


def draft(actor, region="18.04", as_of="2023-06-30", **said: Any) -> Submission:
    return submit(region, as_of, status=Status.DRAFT, entered_by=actor, total=22_680, **said)


# What a closing covers


def test_a_closed_province_closes_what_lies_below_and_nothing_beside(verifier):
    closing = shut(actor=verifier)
    assert closed(place("18.04"), datetime.date(2023, 6, 1)) == closing
    assert closed(place("18"), JUNE) == closing
    assert closed(place("18.04"), JULY) is None
    assert closed(place("17.02"), JUNE) is None
    assert closed(place("00"), JUNE) is None
    assert closed(None, JUNE) is None


def test_the_nation_closes_everything():
    assert shut("00").region.code == "00"
    assert closed(place("18.04"), JUNE) is not None


def test_the_nearest_closing_is_named():
    shut("18")
    own = shut("18.04")
    assert closed(place("18.04"), JUNE) == own


def test_a_regency_is_closed_by_its_province_of_then_and_of_today():
    then, today = place("91"), place("94")
    moved = Region.objects.get(code="94.01")
    before_the_split = datetime.date(2022, 6, 30)
    for province in (then, today):
        closing = Closing.objects.create(region=province, month=before_the_split)
        assert closed(moved, before_the_split) == closing
        closing.delete()
    Closing.objects.create(region=then, month=datetime.date(2023, 1, 31))
    assert closed(moved, datetime.date(2023, 1, 31)) is None


def test_a_province_born_within_the_month_shares_its_regencies_with_the_one_before():
    july = datetime.date(2022, 7, 31)
    Closing.objects.create(region=place("91"), month=july)
    assert closed(place("94.01"), july) is not None


def test_many_regions_and_months_take_two_queries():
    shut("18")
    shut("18.04", JULY)
    codes = list(Region.objects.filter(code__startswith="18.").values_list("pk", flat=True))
    with CaptureQueriesContext(connection) as asked:
        found = closed_among(codes, [JUNE, JULY, datetime.date(2023, 8, 31)])
    assert len(asked) == 2
    assert len(found) == len(codes) + 1
    assert found[place("18.04").pk, JULY].region == place("18.04")


# Closing and reopening


def test_missing_regencies_are_named_and_do_not_stand_in_the_way(verifier):
    for one in Region.objects.filter(code__startswith="18.").exclude(code__in=["18.04", "18.11"]):
        submit(one.code, "2023-06-15", total=1)
    submit("18.04", "2023-06-30", total=1, status=Status.SUBMITTED)
    submit("18.04", "2023-05-31", total=1)
    closing = shut(actor=verifier, note=" menyusul ")
    assert closing.missing == ["18.04", "18.11"]
    event = Event.objects.of(closing).get()
    assert (event.verb, event.actor, event.reason) == (Verb.CLOSE, verifier, "menyusul")
    assert event.changes == {"missing": [None, ["18.04", "18.11"]]}


def test_a_regency_is_missing_from_its_own_closing_too():
    assert shut("18.04").missing == ["18.04"]


def test_a_month_is_closed_after_it_is_over_once_and_without_numbers_of_persons(verifier):
    with pytest.raises(MonthNotOver, match="belum berakhir"):
        shut(month=today())
    with pytest.raises(NikInReason):
        shut(note="NIK " + "1234" * 4)
    shut()
    with pytest.raises(ClosedBefore, match="Juni 2023 Provinsi Lampung"):
        shut()


@pytest.mark.parametrize("group", ["operator", ""])
def test_closing_wants_its_right(group):
    with pytest.raises(PermissionDenied):
        shut(actor=UserFactory.create(group=group))


def test_nobody_closes_or_reopens_what_he_does_not_look_after():
    with pytest.raises(PermissionDenied, match="Di luar wilayah"):
        shut("18", actor=UserFactory.create(group="verifier", care=["18.04"]))
    closing = shut("18")
    other = UserFactory.create(group="administrator", care=["17"])
    with pytest.raises(PermissionDenied):
        actions.reopen_period(closing=closing, actor=other, reason="salah")


def test_reopening_wants_a_right_of_its_own_and_a_reason(verifier, administrator):
    closing = shut(actor=verifier)
    with pytest.raises(PermissionDenied):
        actions.reopen_period(closing=closing, actor=verifier, reason="salah")
    with pytest.raises(ReasonMissing):
        actions.reopen_period(closing=closing, actor=administrator, reason=" ")
    opened = actions.reopen_period(closing=closing, actor=administrator, reason=" koreksi ")
    assert (opened.reopened_by, opened.reason) == (administrator, "koreksi")
    assert closed(place("18.04"), JUNE) is None
    event = Event.objects.of(opened)[0]
    assert (event.verb, event.reason) == (Verb.REOPEN, "koreksi")
    with pytest.raises(NotClosed):
        actions.reopen_period(closing=closing, actor=administrator, reason="lagi")
    again = shut()
    assert closed(place("18"), JUNE) == again


def test_a_long_reason_is_kept_whole_in_the_history(administrator):
    opened = actions.reopen_period(closing=shut(), actor=administrator, reason="k" * 500)
    opened.refresh_from_db()
    assert len(opened.reason) == 300
    assert Event.objects.of(opened)[0].reason == "k" * 500


# What is refused


def test_the_refusal_says_who_closed_what_and_when(operator, verifier):
    waiting = draft(operator)
    shut(actor=verifier)
    with pytest.raises(PeriodClosed, match="Periode Juni 2023 Provinsi Lampung ditutup oleh Sari"):
        actions.submit(document=waiting, actor=operator)


REFUSED = {
    Status.DRAFT: ("submit", "discard"),
    Status.RETURNED: ("submit",),
    Status.SUBMITTED: ("verify", "return_for_correction", "take_back"),
    Status.VERIFIED: ("revise", "withdraw"),
}


@pytest.mark.parametrize(
    ("status", "verb"), [(status, verb) for status, verbs in REFUSED.items() for verb in verbs]
)
def test_no_verb_moves_a_submission_of_a_closed_month(status, verb, administrator):
    one = submit("18.04", "2023-06-30", status=status, total=22_680)
    shut()
    reason = {"reason": "salah"} if verb in ("return_for_correction", "withdraw") else {}
    with pytest.raises(PeriodClosed):
        getattr(actions, verb)(document=one, actor=administrator, **reason)
    one.refresh_from_db()
    assert one.status == status
    assert not one.events.exists()


def said(**fields: Any) -> Submission:
    usual: dict[str, Any] = {
        "region": place("18.04"),
        "source": SourceFactory.create(),
        "as_of": JUNE,
        "precision": "month",
        "population": "active",
    }
    return Submission(**{**usual, **fields})


def enter(submission: Submission, actor) -> Submission:
    stated = [Stated(segment("total"), participants=22_680)]
    return actions.enter(submission=submission, stated=stated, actor=actor)


def test_nothing_new_is_entered(operator):
    shut()
    with pytest.raises(PeriodClosed):
        enter(said(), operator)
    assert not Submission.objects.exists()
    assert enter(said(as_of=JULY), operator).pk


def test_a_draft_is_not_changed_and_does_not_move_in_or_out(operator):
    shut()
    inside, outside = draft(operator), draft(operator, as_of="2023-07-31")
    inside.note = "lain"
    with pytest.raises(PeriodClosed):
        enter(inside, operator)
    inside.as_of = JULY
    with pytest.raises(PeriodClosed):
        enter(inside, operator)
    outside.as_of = JUNE
    with pytest.raises(PeriodClosed):
        enter(outside, operator)
    inside.refresh_from_db()
    inside.region = place("17.02")
    with pytest.raises(PeriodClosed):
        enter(inside, operator)


def test_a_figure_of_a_year_belongs_to_december(operator):
    shut(month=datetime.date(2022, 12, 31))
    with pytest.raises(PeriodClosed):
        enter(said(as_of=datetime.date(2022, 12, 31), precision="year"), operator)


def test_figures_of_offices_are_closed_by_nothing(operator):
    shut("00")
    office = OfficeFactory.create(serves=["18.04"])
    own = enter(said(region=None, office=office), operator)
    assert actions.submit(document=own, actor=operator).status == Status.SUBMITTED


def test_a_revision_that_moved_away_is_not_verified_over_a_closed_one(operator, verifier):
    old = submit("18.04", "2023-06-30", total=1)
    moved = draft(operator, as_of="2023-07-31", revises=old, revision=2)
    Submission.objects.filter(pk=moved.pk).update(status=Status.SUBMITTED)
    shut()
    with pytest.raises(PeriodClosed):
        actions.verify(document=moved, actor=verifier)


def test_targets_stay_open(operator):
    from tests.factories_subjects import TargetFactory

    shut()
    target = TargetFactory.create(status=Status.DRAFT, as_of=JUNE)
    actions.confirm(record=target, actor=UserFactory.create(group="verifier"))
