"""How far a figure can be trusted: each fact alone, sums, and what counts as a contradiction."""

import datetime

import pytest

from regions.models import Region, SourceKind
from reports.exports.profile_json import profile_json
from reports.region_report import load_region_report
from reports.selection import Selection
from tests.factories import PrintedFigureFactory, SourceFactory, count_workers, submit
from tests.factories_subjects import DecisionFactory

pytestmark = pytest.mark.django_db

PER = datetime.date(2025, 6, 30)
FACTS = ["age", "own", "parts", "universe_age", "exact", "official", "no_discrepancy"]
LAMPUNG = sorted(
    f"18.{number:02}" for number in (*range(1, 14), 71, 72)
)  # the fifteen of the province


def graded(code="18.04", per=PER, **asked):
    grade = load_region_report(code, Selection(per, **asked)).row.grade
    return grade and (grade.letter, [fact.name for fact in grade.facts if not fact.holds])


def say(as_of="2025-06-30", universe=None, **said):
    return submit("18.04", as_of, universe=universe or {"total": 1_000}, **{"total": 400, **said})


def test_a_fresh_exact_official_figure_is_an_a():
    say()
    assert graded() == ("A", [])
    facts = profile_json(load_region_report("18.04", Selection(PER)))["grade"]["facts"]
    assert list(facts) == FACTS


def test_without_a_coverage_there_is_nothing_to_grade():
    assert graded() is None
    submit("18.04", "2025-06-30", total=400)
    assert graded() is None


@pytest.mark.parametrize(
    ("per", "expected"),
    [
        ("2025-09-30", ("A", [])),
        ("2025-10-01", ("B", ["age"])),
        ("2026-06-30", ("B", ["age"])),
        ("2026-07-01", ("D", ["age"])),
    ],
)
def test_three_months_are_fresh_and_more_than_twelve_are_a_d(per, expected):
    say()
    assert graded(per=datetime.date.fromisoformat(per)) == expected


def test_parts_above_their_whole():
    say(pu=300, non_asn=301)
    assert graded() == ("B", ["parts"])


@pytest.mark.parametrize(
    ("counted_on", "failed"), [("2023-06-30", []), ("2023-06-29", ["universe_age"])]
)
def test_a_universe_may_be_24_months_older(counted_on, failed):
    count_workers(counted_on, {"18.04": {"total": 1_000}})
    submit("18.04", "2025-06-30", total=400)
    assert graded()[1] == failed


@pytest.mark.parametrize("universe", [{"total": 1_000}, {"total": (1_000, 100)}])
def test_rounded_counts(universe):
    say(total=(400, 100), universe=universe)
    assert graded() == ("B", ["exact"])


@pytest.mark.parametrize(
    ("kind", "failed"),
    [
        (SourceKind.OFFICIAL_RECAP, []),
        (SourceKind.MINUTES, []),
        (SourceKind.PRESENTATION, ["official"]),
        (SourceKind.MEDIA, ["official"]),
    ],
)
def test_whose_word_it_is(kind, failed):
    say(source=SourceFactory.create(kind=kind))
    assert graded()[1] == failed


def test_an_open_discrepancy_until_it_is_decided():
    figure = PrintedFigureFactory.create(submission=say(), scaled=9_000)
    assert graded() == ("B", ["no_discrepancy"])
    DecisionFactory.create(figure=figure)
    assert graded() == ("A", [])


def test_what_agrees_or_cannot_be_checked_is_no_discrepancy():
    said = say()
    PrintedFigureFactory.create(submission=said, scaled=4_000)
    PrintedFigureFactory.create(submission=said, measure="new", scaled=7, decimals=0)
    assert graded() == ("A", [])


def test_another_statement_s_discrepancy_is_its_own():
    PrintedFigureFactory.create(submission=say("2025-03-31"), scaled=9_000)
    say()
    assert graded() == ("A", [])


def test_two_facts_are_a_c_and_three_a_d():
    said = say(total=(400, 100), source=SourceFactory.create(kind=SourceKind.MEDIA))
    assert graded() == ("C", ["exact", "official"])
    PrintedFigureFactory.create(submission=said, scaled=9_000)
    assert graded()[0] == "D"


# Sums


def report_each(codes, as_of="2025-06-30", **said):
    for code in codes:
        submit(code, as_of, **{"total": 40, "universe": {"total": 100}, **said})


def test_a_complete_sum_is_as_good_as_its_parts():
    report_each(LAMPUNG)
    assert graded("18") == ("A", [])


def test_a_sum_of_twelve_of_fifteen_is_not_complete():
    report_each(LAMPUNG[:12])
    count_workers("2025-01-01", {code: {"total": 100} for code in LAMPUNG[12:]})
    assert graded("18") == ("B", ["own"])


def test_one_weak_part_weakens_the_sum():
    report_each(LAMPUNG[:14])
    report_each(
        LAMPUNG[14:],
        "2025-04-30",
        total=(40, 10),
        source=SourceFactory.create(kind=SourceKind.MEDIA),
    )
    assert graded("18") == ("C", ["exact", "official"])
    assert graded("18", datetime.date(2025, 8, 31)) == ("D", ["age", "exact", "official"])


def test_a_sum_of_provinces_is_not_complete_where_a_province_is_not():
    provinces = Region.objects.filter(level="province").values_list("code", flat=True)
    count_workers("2025-01-01", {code: {"total": 100} for code in LAMPUNG})
    count_workers("2025-01-01", {code: {"total": 1_500} for code in provinces if code != "18"})
    for code in provinces:
        if code != "18":
            submit(code, "2025-06-30", total=600)
    report_each(LAMPUNG[:12])
    reporting = load_region_report("00", Selection(PER)).row.figure.reporting
    assert reporting
    assert (reporting.n, reporting.of) == (38, 38)
    assert graded("00") == ("B", ["own"])


def test_an_own_number_that_is_not_the_sum_of_all_is_a_discrepancy():
    report_each(LAMPUNG)
    submit("18", "2025-06-30", total=601, universe={"total": 1_500})
    assert graded("18") == ("B", ["no_discrepancy"])


@pytest.mark.parametrize(
    "own",
    [
        {"total": 600},
        {"total": (601, 10)},
        {"total": 700, "population": "registered"},
        {"total": 700, "region_basis": "domicile"},
        {"total": 700, "total_rule": "pu-bpu-jakon"},
    ],
)
def test_what_counts_something_else_does_not_contradict_the_sum(own):
    report_each(LAMPUNG, region_basis="registration", total_rule="pu-bpu")
    submit("18", "2025-06-30", universe={"total": 1_500}, **{"total_rule": "pu-bpu", **own})
    assert "no_discrepancy" not in graded("18")[1]


def test_an_own_number_of_another_season_does_not_contradict_the_sum():
    report_each(LAMPUNG, "2025-02-28")
    submit("18", "2025-06-30", total=700, universe={"total": 1_500})
    assert graded("18") == ("A", [])
