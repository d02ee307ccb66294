"""No verb reaches what lies outside the regions in one's care, whatever the right."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied

from regions import actions
from regions.access import demand, may
from regions.care_rows import EVERYBODYS
from regions.models import (
    AwardCategory,
    Event,
    PrintedFigure,
    Segment,
    Status,
    Submission,
    UniverseFigure,
    Verb,
)
from tests.factories import (
    OfficeFactory,
    SourceFactory,
    UserFactory,
    count_workers,
    place,
    segment,
    submit,
)
from tests.factories_subjects import (
    STATED_FACTORIES,
    ClaimPaymentFactory,
    DecisionFactory,
    FollowUpUpdateFactory,
    ProgrammeFactory,
)
from tests.regions.everything import everything_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk():
    """An operator of Rejang Lebong."""
    return UserFactory.create(group="operator", care=["17.02"])


@pytest.fixture
def outside():
    return everything_of("18.04", "rahasia")


@pytest.mark.parametrize("factory", STATED_FACTORIES)
@pytest.mark.parametrize("verb", [Verb.EDIT, Verb.VERIFY, Verb.REOPEN, Verb.DELETE])
def test_no_verb_reaches_a_record_outside(factory, verb):
    record = factory.create()
    everywhere = UserFactory.create(group="administrator")
    of_elsewhere = UserFactory.create(group="administrator", care=["17.02"])
    assert may(everywhere, verb, record)
    assert not may(of_elsewhere, verb, record)


def test_the_refusal_tells_nothing_of_what_is_outside(clerk):
    with pytest.raises(PermissionDenied) as refused:
        demand(clerk, Verb.EDIT, submit("18.04", "2023-06-30", total=1))
    assert str(refused.value) == "Di luar wilayah tanggungan akun ini."


@pytest.fixture
def keeper():
    """With every right, but of Rejang Lebong only."""
    return UserFactory.create(group="administrator", care=["17.02"])


def of_status(status):
    return submit("18.04", "2023-06-30", total=1, status=status)


STEPS = {
    "submit": (Status.DRAFT, {}),
    "discard": (Status.DRAFT, {}),
    "take_back": (Status.SUBMITTED, {}),
    "verify": (Status.SUBMITTED, {}),
    "return_for_correction": (Status.SUBMITTED, {"reason": "sebab"}),
    "revise": (Status.VERIFIED, {}),
    "withdraw": (Status.VERIFIED, {"reason": "sebab"}),
}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("kind", ["submission", "edition"])
def test_no_step_is_taken_outside(keeper, step, kind):
    status, further = STEPS[step]
    document = of_status(status)
    if kind == "edition":
        document = count_workers("2022-12-31", {"18.04": {"total": 1}}, status=status)
    with pytest.raises(PermissionDenied):
        getattr(actions, step)(document=document, actor=keeper, **further)
    document.refresh_from_db()
    assert document.status == status
    assert not Event.objects.exists()


@pytest.mark.parametrize("factory", STATED_FACTORIES)
def test_no_record_outside_is_stated_confirmed_reopened_or_struck(keeper, factory):
    verified, draft = factory.create(), factory.create(status=Status.DRAFT)
    for refused in (
        lambda: actions.state(record=draft, actor=keeper),
        lambda: actions.confirm(record=draft, actor=keeper),
        lambda: actions.strike(record=draft, actor=keeper),
        lambda: actions.reopen(record=verified, actor=keeper, reason="sebab"),
    ):
        with pytest.raises(PermissionDenied):
            refused()
    assert not Event.objects.exists()


def test_a_draft_is_moved_neither_in_nor_out(keeper):
    for code, other in (("18.04", "17.02"), ("17.02", "18.04")):
        draft = submit(code, "2023-06-30", total=1, status=Status.DRAFT)
        draft.region = place(other)
        with pytest.raises(PermissionDenied):
            actions.enter(submission=draft, stated=[], actor=keeper)
        draft.refresh_from_db()
        assert draft.region.code == code


def test_a_new_figure_outside_is_refused(keeper):
    figure = Submission(
        region=place("18.04"),
        source=SourceFactory.create(),
        as_of=datetime.date(2023, 6, 30),
        precision="day",
        population="active",
    )
    with pytest.raises(PermissionDenied):
        actions.enter(submission=figure, stated=[], actor=keeper)


def test_a_figure_of_the_universe_outside_is_refused(keeper):
    edition = count_workers("2022-12-31", {"17.02": {"total": 1}}, status=Status.DRAFT)
    beyond = UniverseFigure(region=place("18.04"), segment=segment("pu"), workers=1)
    with pytest.raises(PermissionDenied):
        actions.enter_edition(edition=edition, figures=[beyond], actor=keeper)
    assert edition.figures.count() == 1


def test_an_update_hangs_on_no_programme_outside(keeper):
    own = FollowUpUpdateFactory.create(
        follow_up__region=place("17.02"), follow_up__status=Status.DRAFT, status=Status.DRAFT
    )
    own.follow_up = FollowUpUpdateFactory.create().follow_up
    with pytest.raises(PermissionDenied):
        actions.state(record=own, actor=keeper)


def test_a_part_lies_in_no_claim_outside(keeper):
    around = ClaimPaymentFactory.create()
    part = ClaimPaymentFactory.create(region=place("17.02"), office=None, status=Status.DRAFT)
    part.among = around
    with pytest.raises(PermissionDenied):
        actions.state(record=part, actor=keeper)


def test_no_decision_on_a_number_outside(keeper, outside):
    decision = DecisionFactory.build(figure=outside[PrintedFigure])
    with pytest.raises(PermissionDenied):
        actions.decide(decision=decision, actor=keeper)


def test_shared_rows_are_changed_by_those_who_look_after_everywhere(keeper, outside):
    everywhere = UserFactory.create(group="administrator")
    for model in EVERYBODYS:
        if model is Segment:
            continue
        row = outside[model]
        with pytest.raises(PermissionDenied):
            actions.keep_up(record=row, actor=keeper)
        with pytest.raises(PermissionDenied):
            actions.strike(record=row, actor=keeper)
        actions.keep_up(record=row, actor=everywhere)


def test_a_clerk_adds_a_category_and_renames_none(clerk):
    added = AwardCategory(name="Baru", name_en="New")
    actions.keep_up(record=added, actor=clerk)
    with pytest.raises(PermissionDenied):
        actions.keep_up(record=added, actor=clerk)


def test_nobody_makes_up_a_recap_of_another_office(clerk):
    recap = SourceFactory.build(office=OfficeFactory.create(), month=datetime.date(2023, 6, 30))
    with pytest.raises(PermissionDenied):
        actions.keep_up(record=recap, actor=clerk)


def test_a_programme_of_ones_own_is_kept(keeper):
    record = ProgrammeFactory.create(region=place("17.02"), status=Status.DRAFT)
    record.name = "Nama baru"
    actions.state(record=record, actor=keeper)
    assert Event.objects.get().verb == Verb.EDIT
