"""The first page of the admin says what waits, and one click leads to the form."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regions.actions import return_for_correction
from regions.models import Closing, FollowUpState, Renewal, Status
from regions.worklist import tasks_of
from regions.worklist.editions import old_editions
from regions.worklist.endings import programmes_ending
from regions.worklist.missing import missing_figures
from regions.worklist.promises import promises_due
from regions.worklist.returned import returned_to
from tests.factories import UserFactory, count_workers, place, submit
from tests.factories_subjects import (
    FollowUpFactory,
    FollowUpUpdateFactory,
    ProgrammeFactory,
    ProgrammeUpdateFactory,
    TargetFactory,
)

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 11, 21)


@pytest.fixture
def clerk():
    return UserFactory.create(group="operator", care=["18.04", "18.01"])


def texts(task):
    return [item.text for item in task.items]


def test_regions_without_a_figure_of_the_last_month_are_named(clerk):
    submit("18.01", "2026-10-31", total=5, status=Status.DRAFT)
    submit("18.04", "2026-09-30", total=5)
    task = missing_figures(clerk, DAY)
    assert texts(task) == ["Kabupaten Lampung Barat"]
    assert task.lead == "1 dari 2 kabupaten/kota belum punya angka Oktober 2026."
    assert task.items[0].url.endswith("/submission/add/?region=18.04&period=2026-10")
    assert task.url.endswith("/submission/bulan/?per=2026-10")


def test_a_closed_month_is_not_asked_for(clerk):
    Closing.objects.create(region=place("18"), month=datetime.date(2026, 10, 31))
    assert not missing_figures(clerk, DAY).items


def test_a_withdrawn_figure_is_none(clerk):
    submit("18.04", "2026-10-31", total=5, status=Status.WITHDRAWN)
    assert "Kabupaten Lampung Barat" in texts(missing_figures(clerk, DAY))


def test_where_many_are_missing_provinces_are_named():
    task = missing_figures(UserFactory.create(group="operator"), DAY)
    assert task.number == 514
    lampung = next(item for item in task.items if item.text == "Lampung")
    assert lampung.detail == "15 kabupaten/kota"
    assert lampung.url.endswith("?per=2026-10&provinsi=18")


def test_who_may_not_enter_is_not_asked_to():
    assert not missing_figures(UserFactory.create(group="verifier"), DAY).items


def test_what_came_back_says_why(clerk):
    verifier = UserFactory.create(group="verifier", care=["18"], first_name="Wati")
    submission = submit("18.04", "2026-10-31", total=5, status=Status.SUBMITTED, entered_by=clerk)
    return_for_correction(document=submission, actor=verifier, reason="Jakon belum masuk.")
    TargetFactory.create(region=place("18.04"), status=Status.RETURNED, entered_by=clerk)
    task = returned_to(clerk)
    assert task.number == 2
    assert task.items[0].detail == "“Jakon belum masuk.” – Wati"
    assert task.items[0].url == reverse("admin:regions_submission_change", args=[submission.pk])


def test_what_came_back_to_another_is_his(clerk):
    other = UserFactory.create(group="operator", care=["18.04"])
    submit("18.04", "2026-10-31", total=5, status=Status.RETURNED, entered_by=other)
    assert not returned_to(clerk).items


def programme(end, **fields):
    return ProgrammeFactory.create(
        region=place("18.04"), end=end, as_of=datetime.date(2026, 1, 31), **fields
    )


def test_programmes_that_end_soon_are_named(clerk):
    near = programme(datetime.date(2026, 12, 15))
    programme(datetime.date(2027, 2, 18))
    programme(datetime.date(2027, 2, 20))
    programme(datetime.date(2026, 11, 20))
    task = programmes_ending(clerk, DAY)
    assert task.number == 2
    assert [item.late for item in task.items] == [True, False]
    assert task.items[0].url.endswith(f"/programmeupdate/add/?programme={near.pk}")
    assert "24 hari lagi" in task.items[0].detail


def test_money_that_is_there_asks_nobody(clerk):
    programme(datetime.date(2026, 12, 15), renewal=Renewal.BUDGETED)
    announced = programme(datetime.date(2026, 12, 15), renewal=Renewal.ANNOUNCED)
    assert programmes_ending(clerk, DAY).number == 1
    ProgrammeUpdateFactory.create(
        programme=announced, renewal=Renewal.PAID, as_of=datetime.date(2026, 6, 30)
    )
    assert programmes_ending(clerk, DAY).number == 0


def test_promises_come_until_they_are_done(clerk):
    said = {"region": place("18.04"), "as_of": datetime.date(2026, 1, 31)}
    late = FollowUpFactory.create(due=datetime.date(2026, 10, 31), **said)
    FollowUpFactory.create(due=datetime.date(2026, 12, 21), **said)
    FollowUpFactory.create(due=datetime.date(2026, 12, 22), **said)
    task = promises_due(clerk, DAY)
    assert [item.late for item in task.items] == [True, False]
    assert task.items[0].url.endswith(f"/followupupdate/add/?follow_up={late.pk}")
    FollowUpUpdateFactory.create(
        follow_up=late, state=FollowUpState.DONE, as_of=datetime.date(2026, 11, 1)
    )
    assert promises_due(clerk, DAY).number == 1


def test_an_old_universe_says_how_old(clerk):
    count_workers("2022-12-31", {"18.04": {"total": 92_913}})
    task = old_editions(clerk, DAY)
    assert texts(task) == [
        "1 kabupaten/kota tanpa semesta dari seri mana pun",
        "1 kabupaten/kota: terbaru 31 Desember 2022",
    ]
    assert task.items[1].detail == "umur 46 bulan"


def test_a_young_universe_is_no_work(clerk):
    count_workers("2025-12-31", {"18.04": {"total": 9}, "18.01": {"total": 9}})
    assert not old_editions(clerk, DAY).items


def test_elsewhere_is_nobody_s_work(clerk):
    ProgrammeFactory.create(
        region=place("17.02"), end=datetime.date(2026, 12, 15), as_of=datetime.date(2026, 1, 31)
    )
    assert not programmes_ending(clerk, DAY).items


def test_the_first_page_shows_it(client, clerk):
    client.force_login(clerk)
    page = client.get(reverse("admin:index")).content.decode()
    assert "Belum ada angka" in page
    assert "Kabupaten Lampung Barat" in page


def test_empty_kinds_are_left_out(clerk):
    titles = [str(task.title) for task in tasks_of(clerk)]
    assert "Dikembalikan kepada Anda" not in titles


def test_queries_do_not_grow_with_work(client, clerk, django_assert_num_queries):
    client.force_login(clerk)
    address = reverse("admin:index")
    client.get(address)

    def fill():
        row = submit("18.04", "2026-10-31", total=5, status=Status.RETURNED, entered_by=clerk)
        for _one in range(3):
            programme(datetime.date(2026, 12, 15))
            FollowUpFactory.create(region=place("18.04"), due=datetime.date(2026, 1, 31))
        return row

    fill()
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for _more in range(4):
        fill()
    with django_assert_num_queries(len(few)):
        client.get(address)
