"""Why a coverage changed: every point is somebody's, and the points add up."""

import datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from reports.exports.changes_json import change_json
from reports.measures import Change
from reports.region_report import load_region_report
from reports.selection import Selection
from tests.factories import count_workers, place, segment, submit
from tests.factories_subjects import ProgrammeFactory

pytestmark = pytest.mark.django_db

PER = datetime.date(2025, 6, 30)
WINTER = datetime.date(2024, 12, 31)
LAMPUNG = sorted(f"18.{number:02}" for number in (*range(1, 14), 71, 72))


def changed(code="18.04", since=None, per=PER):
    return load_region_report(code, Selection(per, since=since)).change


def say(day, universe=1_000, region="18.04", **said):
    return submit(region, day, universe={"total": universe}, **said)


def test_a_first_figure_has_nothing_to_be_compared_with():
    say("2025-06-30", total=400)
    assert changed() is None
    assert changed(since=WINTER) is None


def test_people_by_segment_and_the_universe_by_the_midpoint():
    say("2024-12-31", pu=200, bpu=100)
    say("2025-06-30", universe=1_250, pu=300, bpu=150)
    change = changed().change
    # From 30 to 36 %. ½(1/1000 + 1/1250) is 0,0009 a person.
    effects = {one.segment: (one.people, one.points) for one in change.people}
    assert effects == {"pu": (100, Fraction(9)), "bpu": (50, Fraction(9, 2))}
    # ½(300 + 450) × (1/1250 − 1/1000) × 100
    assert change.universe == Fraction(-15, 2)
    assert change.points == 6


def test_the_parts_in_the_json_add_up_to_the_change_up_to_their_rounding():
    say("2024-12-31", universe=997, pu=211, bpu=103)
    say("2025-06-30", universe=1_013, pu=307, bpu=89)
    found = change_json(changed()) or {}
    parts = [Decimal(one["points"]) for one in found["people"]] + [Decimal(found["universe"])]
    assert abs(sum(parts) - Decimal(found["points"])) <= Decimal("0.005") * (len(parts) + 1)
    ours = Fraction(100 * (307 + 89), 1_013) - Fraction(100 * (211 + 103), 997)
    assert abs(Fraction(found["points"]) - ours) <= Fraction(1, 200)
    assert (found["since"], found["until"]) == ("2024-12-31", "2025-06-30")


def test_people_who_are_not_told_apart_on_both_dates_are_one_effect():
    say("2024-12-31", total=300, total_rule="pu-bpu")
    say("2025-06-30", pu=300, bpu=150, total=450)
    change = changed().change
    assert [(one.segment, one.people) for one in change.people] == [("unspecified", 150)]


def test_the_own_figure_before_the_newest_or_that_of_the_date_asked_for():
    for day, total in (("2024-06-30", 100), ("2024-12-31", 200), ("2025-06-30", 400)):
        say(day, total=total)
    assert changed().before.figures_as_of == WINTER
    asked = changed(since=datetime.date(2024, 12, 30))
    assert asked.before.figures_as_of == datetime.date(2024, 6, 30)
    assert asked.change.points == 30


def test_figures_without_a_coverage_are_passed_over():
    say("2024-06-30", total=100)
    submit("18.04", "2024-12-31", bpu=5)
    say("2025-06-30", total=400)
    assert changed().before.figures_as_of == datetime.date(2024, 6, 30)


def test_nothing_after_the_date_asked_for_is_compared():
    say("2024-12-31", total=200)
    say("2025-06-30", total=400)
    say("2025-07-31", total=900)
    assert changed().change.after.coverage.participants.value == 400
    assert changed(since=WINTER).change.after.coverage.participants.value == 400


def test_another_count_of_the_workers_is_named_as_that(client, settings):
    settings.COVERAGE_PUBLIC = True
    count_workers("2024-06-30", {"18.04": {"total": 1_000}})
    submit("18.04", "2024-12-31", total=400)
    page = f"/wilayah/18.04/?per={PER}"
    submit("18.04", "2025-03-31", total=410)
    assert changed().change.edition_changed is False
    assert "Perubahan semesta" in client.get(page).content.decode()
    count_workers("2025-04-30", {"18.04": {"total": 800}})
    submit("18.04", "2025-06-30", total=410)
    change = changed().change
    assert change.edition_changed is True
    assert [one.people for one in change.people] == [0]
    assert change.universe == change.points == Fraction(100 * 410, 800) - 41
    assert "Pergantian edisi semesta" in client.get(page).content.decode()


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ({"population": "active"}, {"population": "registered"}, "other_population"),
        ({"region_basis": "domicile"}, {"region_basis": "registration"}, "other_basis"),
        ({"total_rule": "pu-bpu"}, {"total_rule": "pu-bpu-jakon"}, "other_rule"),
    ],
)
def test_figures_that_count_something_else_are_not_compared(before, after, why):
    say("2024-12-31", total=200, **before)
    say("2025-06-30", total=400, **after)
    assert change_json(changed()) == {"since": "2024-12-31", "why_not": why}


def test_the_same_figure_on_both_dates_has_not_changed():
    say("2024-12-31", total=200)
    assert changed(since=datetime.date(2025, 1, 31)).change == "not_later"


# Sums


def report_each(codes, day, total):
    for code in codes:
        say(day, universe=100, region=code, total=total)


def test_a_sum_is_compared_with_the_sum_of_the_same_regions():
    report_each(LAMPUNG, "2024-12-31", 40)
    report_each(LAMPUNG, "2025-06-30", 50)
    assert changed("18") is None
    change = changed("18", since=WINTER).change
    assert change.points == 10
    assert change.edition_changed is not False  # each part's document prints its own universe


@pytest.mark.parametrize("then", [LAMPUNG[3:], LAMPUNG[:14]])
def test_a_sum_of_other_regions_is_another_sum(then):
    count_workers("2024-01-31", {code: {"total": 100} for code in LAMPUNG})
    report_each(then, "2024-12-31", 40)
    report_each(LAMPUNG[:12], "2025-06-30", 50)
    assert changed("18", since=WINTER).change == "other_regions"


def test_an_own_figure_is_not_compared_with_a_sum():
    report_each(LAMPUNG, "2024-12-31", 40)
    say("2025-06-30", region="18", total=700, universe=1_500)
    assert changed("18", since=WINTER).change == "other_regions"


# Programmes


def between(**fields):
    ProgrammeFactory.create(**{"as_of": WINTER, "name": "P", "enrolled": 50, **fields})
    found = changed().programmes
    return [one.name for one in found.began], [one.name for one in found.ended]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"start": datetime.date(2025, 3, 1)}, (["P"], [])),
        ({"end": datetime.date(2025, 3, 31)}, ([], ["P"])),
        ({"start": datetime.date(2024, 3, 1)}, ([], [])),
        ({"end": PER}, ([], [])),
        ({}, ([], [])),
        ({"start": datetime.date(2025, 3, 1), "included": False}, ([], [])),
        ({"start": datetime.date(2025, 3, 1), "region": "18.01"}, ([], [])),
        ({"start": datetime.date(2025, 3, 1), "status": "draft"}, ([], [])),
    ],
)
def test_programmes_that_began_or_ended_in_between(fields, expected):
    say("2024-12-31", total=200)
    say("2025-06-30", total=400)
    if "region" in fields:
        fields = {**fields, "region": place(fields["region"])}
    assert between(**fields) == expected


def test_what_was_told_of_a_programme_since_counts_as_known_now():
    say("2024-12-31", total=200)
    say("2025-03-31", total=400)
    told = {"start": datetime.date(2025, 2, 1), "segment": segment("bpu_vulnerable")}
    assert between(as_of=datetime.date(2025, 5, 1), **told) == (["P"], [])
    assert isinstance(changed().change, Change)
    assert changed(per=datetime.date(2025, 4, 30)).programmes.began == ()
