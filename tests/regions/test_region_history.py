"""The history of a region and of one figure in it."""

import datetime

import pytest
from django.urls import reverse

from regions import actions
from regions.actions import Stated
from regions.models import Closing, Status, Submission, Verb
from tests.factories import (
    SourceFactory,
    UserFactory,
    count_workers,
    place,
    segment,
)
from tests.factories_subjects import TargetFactory

pytestmark = pytest.mark.django_db


def address(code, query=""):
    return reverse("admin:regions_region_events", args=[place(code).pk]) + query


@pytest.fixture
def operator(client):
    user = UserFactory.create(group="operator", care=["18"])
    client.force_login(user)
    return user


def entered(operator, code, **people):
    source = SourceFactory.create()
    actions.recorded(record=source, actor=operator, verb=Verb.CREATE)
    submission = Submission(
        region=place(code),
        source=source,
        as_of=datetime.date(2023, 6, 30),
        precision="day",
        population="active",
    )
    said = [Stated(segment=segment(one), participants=many) for one, many in people.items()]
    return actions.enter(submission=submission, stated=said, actor=operator)


def test_who_changed_what_is_told_in_words(client, operator):
    draft = entered(operator, "18.04", total=22_680, bpu=9_000)
    said = [Stated(segment=segment("total"), participants=22_605)]
    actions.enter(submission=draft, stated=said, actor=operator)
    page = client.get(address("18.04")).content.decode()
    assert "22.680 → 22.605" in page
    assert operator.username in page


def test_one_figure_is_followed_alone(client, operator):
    draft = entered(operator, "18.04", total=22_680, bpu=9_000)
    said = [
        Stated(segment=segment("total"), participants=22_605),
        Stated(segment=segment("bpu"), participants=9_000),
    ]
    actions.enter(submission=draft, stated=said, actor=operator)
    page = client.get(address("18.04", "?segmen=bpu")).content.decode()
    assert "– → 9.000" in page
    assert "22.680" not in page


def test_two_reports_of_one_month_are_told_apart_by_their_source(client, operator):
    one, other = entered(operator, "18.04", total=5), entered(operator, "18.04", total=6)
    page = client.get(address("18.04")).content.decode()
    assert f'<small class="quiet">{one.source}</small>' in page
    assert f'<small class="quiet">{other.source}</small>' in page


def test_a_closing_is_named_by_its_month(client, operator):
    closing = Closing.objects.create(region=place("18"), month=datetime.date(2023, 6, 30))
    actions.recorded(record=closing, actor=operator, verb=Verb.CLOSE)
    assert ">Provinsi Lampung, Juni 2023</a>" in client.get(address("18")).content.decode()


def test_a_date_of_a_record_is_told_once_with_its_precision(client, operator):
    target = TargetFactory.create(region=place("18.04"), due=datetime.date(2027, 12, 31))
    actions.recorded(
        record=target,
        actor=operator,
        verb=Verb.EDIT,
        changes={"due": [None, "2027-12-31"], "due_precision": ["day", "month"]},
    )
    page = client.get(address("18.04")).content.decode()
    assert page.count("<dt>Jatuh tempo</dt>") == 1
    assert "– → Desember 2027" in page


def test_another_region_is_not_in_it(client, operator):
    entered(operator, "18.01", total=11_111)
    assert "11.111" not in client.get(address("18.04")).content.decode()


def test_of_an_edition_only_the_region_is_told(client, operator):
    edition = count_workers(
        "2022-12-31",
        {"18.04": {"total": 92_913}, "18.01": {"total": 88_888}},
        status=Status.DRAFT,
        entered_by=operator,
    )
    actions.submit(document=edition, actor=operator)
    verifier = UserFactory.create(group="verifier", care=["18"])
    actions.verify(document=edition, actor=verifier)
    edition.refresh_from_db()
    revision = actions.revise(document=edition, actor=operator)
    figures = list(revision.figures.all())
    for figure in figures:
        figure.workers += 1
    actions.enter_edition(edition=revision, figures=figures, actor=operator)
    page = client.get(address("18.04")).content.decode()
    assert "92.913 → 92.914" in page
    assert "88.889" not in page


def test_a_region_elsewhere_is_not_found(client, operator):
    assert client.get(address("17.02")).status_code == 404


def test_queries_do_not_grow_with_events(client, operator, django_assert_max_num_queries):
    entered(operator, "18.04", total=1)
    client.get(address("18.04"))
    with django_assert_max_num_queries(60) as few:
        client.get(address("18.04"))
    for _many in range(12):
        entered(operator, "18.04", total=2, bpu=1)
    with django_assert_max_num_queries(len(few)):
        client.get(address("18.04"))
