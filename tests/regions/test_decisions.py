"""A decision stands for its printed number, also when the report is revised."""

import pytest

from regions import actions
from regions.actions.refusals import NotDecidable
from regions.models import Decision, PrintedFigure, Status
from tests.factories import PrintedFigureFactory, SubmissionFactory, UserFactory, segment
from tests.factories_subjects import DecisionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator():
    return UserFactory.create(group="administrator")


@pytest.fixture
def verifier():
    return UserFactory.create(group="verifier")


def test_decisions_follow_a_revision(operator, verifier):
    old = SubmissionFactory.create()
    kept = PrintedFigureFactory.create(submission=old)
    changed = PrintedFigureFactory.create(submission=old, segment=segment("pu"))
    first = DecisionFactory.create(figure=kept, decided_by=verifier, stands="neither")
    DecisionFactory.create(figure=kept, reason="Penerbit meralat.")
    DecisionFactory.create(figure=changed)
    draft = actions.revise(document=old, actor=operator)
    slip = draft.printed_figures.get(segment__code="pu")
    PrintedFigure.objects.filter(pk=slip.pk).update(scaled=2_441)
    actions.submit(document=draft, actor=operator)
    assert not Decision.objects.filter(figure__submission=draft).exists()
    actions.verify(document=draft, actor=verifier)
    copied = Decision.objects.filter(figure__submission=draft).order_by("pk")
    same = ("stands", "reason", "decided_on", "decided_by")
    assert list(copied.values_list(*same)) == [
        ("neither", first.reason, first.decided_on, verifier.pk),
        ("computed", "Penerbit meralat.", first.decided_on, None),
    ]
    assert {one.figure.segment.code for one in copied} == {"total"}
    assert Decision.objects.filter(figure__submission=old).count() == 3


def test_nobody_decides_on_what_is_not_shown(verifier):
    pending = SubmissionFactory.create(status=Status.SUBMITTED)
    figure = PrintedFigureFactory.create(submission=pending)
    decision = DecisionFactory.build(figure=figure)
    with pytest.raises(NotDecidable):
        actions.decide(decision=decision, actor=verifier)
