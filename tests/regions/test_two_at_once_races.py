"""Two people in the very same moment, each on a connection of his own."""

import datetime
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.auth.models import User
from django.db import connection

from regions.actions import Refused, Stated, enter
from regions.actions.refusals import ChangedMeanwhile, TwinStands
from regions.meanwhile import newest_event
from regions.models import Population, Precision, Source, Submission
from tests.factories import SourceFactory, UserFactory, place, segment

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(people: Sequence[User], act: Callable[[User, int], Submission]) -> list[Refused | None]:
    """What each was refused, if anything."""
    start = Barrier(len(people))

    def one(number: int) -> Refused | None:
        start.wait(timeout=30)
        try:
            act(people[number], 120 + 10 * number)
        except Refused as refused:
            return refused
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(len(people)) as pool:
        return list(pool.map(one, range(len(people))))


def figure(source: Source) -> Submission:
    return Submission(
        region=place("18.04"),
        source=source,
        as_of=datetime.date(2023, 6, 30),
        precision=Precision.DAY,
        population=Population.ACTIVE,
    )


def total(people: int) -> list[Stated]:
    return [Stated(segment("total"), people)]


def test_only_one_of_two_in_the_same_moment_is_written():
    source = SourceFactory.create()
    people = [UserFactory.create(group="operator") for _ in "ab"]

    def make(actor: User, number: int) -> Submission:
        return enter(submission=figure(source), stated=total(number), actor=actor)

    told = at_once(people, make)
    [made] = Submission.objects.all()
    assert [type(one) for one in told if one] == [TwinStands]

    seen = newest_event(made)

    def change(actor: User, number: int) -> Submission:
        mine = Submission.objects.get(pk=made.pk)
        return enter(submission=mine, stated=total(number + 1), actor=actor, seen=seen)

    told = at_once(people, change)
    assert [type(one) for one in told if one] == [ChangedMeanwhile]
    assert made.lines.get().participants in (121, 131)
