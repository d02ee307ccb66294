"""Printed numbers inside the one statement that prints them, and what serves to check them."""

import datetime

import pytest

from regions.models import Breakdown
from reports.exports.profile_json import profile_json
from reports.region_report import load_region_report
from reports.selection import Selection
from tests.factories import (
    PrintedFigureFactory,
    SourceFactory,
    count_workers,
    quote,
    segment,
    submit,
)

pytestmark = pytest.mark.django_db

PER = datetime.date(2025, 6, 30)
DUE = datetime.date(2025, 12, 31)


def say(as_of="2025-06-30", universe=1_000, **said):
    return submit("18.04", as_of, universe={"total": universe}, **{"total": 400, **said})


def printed(said, number, measure="coverage_percent", decimals=2, **fields):
    return PrintedFigureFactory.create(
        submission=said, scaled=number, decimals=decimals, measure=measure, **fields
    )


def report(per=PER, **asked):
    return load_region_report("18.04", Selection(per, **asked))


def causes(per=PER, **asked):
    """Cause and computed number by (measure, what was printed)."""
    found = profile_json(report(per, **asked))["printed"]
    return {(one["measure"], one["printed"]): (one["cause"], one["computed"]) for one in found}


def the_cause(**asked):
    (found,) = causes(**asked).values()
    return found


@pytest.mark.parametrize(
    ("number", "decimals", "cause"),
    [
        (4_000, 2, "agrees"),
        (40, 0, "agrees"),
        (6_000, 2, "other_quantity"),  # the complement
        (11_000, 2, "impossible"),
    ],
)
def test_a_percentage_is_held_against_its_own_counts(number, decimals, cause):
    printed(say(), number, decimals=decimals)
    assert the_cause() == (cause, "40.00")


def test_cut_off_decimals_are_rounding():
    printed(say(universe=92_913, total=22_680), 2_440)
    # 24,4099… % cut to 24,40 and rounded to 24,41.
    assert the_cause() == ("rounding", "24.41")


def test_another_statement_s_counts_do_not_leak():
    printed(say("2025-03-31", total=300), 3_000)
    printed(say("2025-06-30", total=400), 3_000)
    found = [(row.measure, str(row.computed), row.disagrees) for row in report().printed]
    assert found == [("coverage_percent", "40.00", True), ("coverage_percent", "30.00", False)]


def test_two_dates_of_one_document_each_have_their_own_universe():
    source = SourceFactory.create()
    before = say("2024-12-31", universe=2_000, source=source)
    say("2025-06-30", universe=1_000, source=source)
    printed(before, 2_000)
    assert the_cause() == ("agrees", "20.00")


def test_the_reader_s_universe_and_rule_change_nothing_in_what_a_publisher_said():
    count_workers("2024-12-31", {"18.04": {"total": 500}}, slug="lain")
    printed(say(), 4_000)
    assert the_cause(edition="lain") == ("agrees", "40.00")


def test_a_series_serves_where_the_source_prints_no_universe():
    count_workers("2024-12-31", {"18.04": {"total": 800}})
    printed(submit("18.04", "2025-06-30", total=400), 5_000)
    assert the_cause() == ("agrees", "50.00")


def test_another_edition_than_the_one_in_use_may_explain_a_number():
    count_workers("2023-12-31", {"18.04": {"total": 500}})
    count_workers("2024-12-31", {"18.04": {"total": 800}})
    printed(submit("18.04", "2025-06-30", total=400), 8_000)
    assert the_cause() == ("other_edition", "50.00")


def test_without_any_universe_nothing_can_be_checked():
    printed(submit("18.04", "2025-06-30", total=400), 5_000)
    assert the_cause() == ("not_checkable", None)
    assert report().row.grade is None


def test_numbers_of_a_target_may_bear_its_due_date():
    said = say()
    printed(said, 55, "target_percent", 0, as_of=DUE)
    printed(said, 550, "target_people", 0, as_of=DUE)
    printed(said, 150, "gap_to_target_people", 0)
    found = causes()
    # 55 % of 1.000 are 550, less 400.
    assert found["target_people", 550] == ("agrees", 550)
    assert found["gap_to_target_people", 150] == ("agrees", 150)


def test_other_numbers_of_another_date_are_left_alone():
    said = say()
    printed(said, 3_900, as_of=datetime.date(2024, 12, 31))
    assert the_cause() == ("not_checkable", None)
    assert report().row.grade.facts[-1].holds


def test_a_segment_s_percentage_is_of_the_segment():
    said = say(pu=300, bpu=100)
    quote(said, {"bpu": 200})
    printed(said, 5_000, segment=segment("bpu"))
    assert the_cause() == ("agrees", "50.00")


def test_rounded_counts_leave_room():
    said = submit("18.04", "2025-06-30", total=(400, 100), universe={"total": 1_000})
    printed(said, 4_400)
    printed(said, 4_600)
    # 350–450 of 1.000
    found = causes()
    assert found["coverage_percent", "44.00"][0] == "rounded_inputs"
    assert found["coverage_percent", "46.00"][0] != "rounded_inputs"


def test_adopted_numbers_are_used_and_not_explained():
    printed(say(), 9_000, adopted=True)
    assert causes() == {}


def test_a_bare_statement_s_percentage_is_checked_by_nothing():
    bare = submit("18.04", "2025-06-30", breakdown=Breakdown.PARTIAL)
    printed(bare, 9_000)
    assert the_cause()[0] == "not_checkable"
