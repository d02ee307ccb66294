"""A month is closed between two people's work, never in the middle of one's."""

import datetime
from collections.abc import Callable
from threading import Event, Thread
from typing import Any

import pytest
from django.db import connection, transaction

from regions import actions
from regions.actions.refusals import ManyChanged, PeriodClosed, Refused
from regions.models import Status, Submission
from regions.verifying import newest_events
from tests.factories import UserFactory, place, submit

pytestmark = pytest.mark.django_db(transaction=True)

JUNE = datetime.date(2023, 6, 30)
A_MOMENT = 0.3


class Meanwhile(Thread):
    """Somebody else, with a connection of his own."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__(daemon=True)
        self.act, self.begun = act, Event()
        self.outcome: Any = None
        self.start()
        assert self.begun.wait(5)
        self.join(A_MOMENT)

    def run(self) -> None:
        self.begun.set()
        try:
            self.outcome = self.act()
        except Refused as refused:
            self.outcome = refused
        finally:
            connection.close()


def test_whoever_verifies_first_is_not_missing_from_the_closing():
    verifier, other = UserFactory.create_batch(2, group="verifier")
    waiting = submit("18.04", "2023-06-30", total=1, status=Status.SUBMITTED)
    with transaction.atomic():
        actions.verify(document=waiting, actor=verifier)
        closing = Meanwhile(
            lambda: actions.close_period(region=place("18"), month=JUNE, actor=other)
        )
        assert closing.is_alive()
    closing.join(10)
    assert len(closing.outcome.missing) == 14
    assert "18.04" not in closing.outcome.missing


def test_whoever_closes_first_keeps_the_other_out():
    verifier, other = UserFactory.create_batch(2, group="verifier")
    waiting = submit("18.04", "2023-06-30", total=1, status=Status.SUBMITTED)
    with transaction.atomic():
        actions.close_period(region=place("18"), month=JUNE, actor=other)
        verifying = Meanwhile(lambda: actions.verify(document=waiting, actor=verifier))
        assert verifying.is_alive()
    verifying.join(10)
    assert isinstance(verifying.outcome, PeriodClosed)
    waiting.refresh_from_db()
    assert waiting.status == Status.SUBMITTED


def test_of_two_who_verify_the_same_ones_the_second_is_told():
    verifier, other = UserFactory.create_batch(2, group="verifier")
    codes = ("18.04", "18.11")
    both = [submit(code, "2023-06-30", total=1, status=Status.SUBMITTED) for code in codes]
    seen = newest_events(Submission, [one.pk for one in both])
    with transaction.atomic():
        actions.verify_many(seen=seen, actor=verifier)
        second = Meanwhile(lambda: actions.verify_many(seen=seen, actor=other))
        assert second.is_alive()
    second.join(10)
    assert isinstance(second.outcome, ManyChanged)
    assert {one.verified_by for one in Submission.objects.all()} == {verifier}
