"""Where a region stands against a target: which figure, by whose rule, of which workers."""

import datetime

import pytest

from regions.models import Breakdown, Region, Segment, Stands, TotalRule
from reports.region_report import load_region_report
from reports.selection import Selection
from reports.subjects.targets import load_targets
from tests.factories import PrintedFigureFactory, count_workers, place, segment, submit
from tests.factories_subjects import DecisionFactory, TargetFactory

pytestmark = pytest.mark.django_db

PER = datetime.date(2025, 6, 30)
LAMPUNG = [
    "18.01", "18.02", "18.03", "18.04", "18.05", "18.06", "18.07", "18.08",
    "18.09", "18.10", "18.11", "18.12", "18.13", "18.71", "18.72",
]  # fmt: skip


def the_target(per=PER, **fields):
    TargetFactory.create(**fields)
    (row,) = load_targets(Selection(per=per))
    return row.result


def test_there_are_fifteen_regencies_in_lampung():
    codes = Region.objects.filter(code__startswith="18.").values_list("code", flat=True)
    assert sorted(codes) == LAMPUNG


def reporting(codes):
    """Forty of a hundred workers each; the whole province has 1.500 workers."""
    count_workers("2024-12-31", {code: {"total": 100} for code in LAMPUNG})
    for code in codes:
        submit(code, "2025-06-30", total=40)


def test_twelve_of_fifteen_stand_for_a_province_and_its_target_is_of_their_workers():
    reporting(LAMPUNG[:12])
    result = the_target(region=place("18"))
    # 480 of 1.200 are 40 %; 55 % of 1.200 are 660.
    assert (result.people, result.gap_people, str(result.gap_points)) == (660, 180, "15.00")
    assert (result.universe_gap_people, str(result.universe_gap_points)) == (720, "60.00")


def test_eleven_of_fifteen_do_not():
    reporting(LAMPUNG[:11])
    result = the_target(region=place("18"))
    assert (result.people, result.gap_people, result.gap_points) == (None, None, None)
    assert result.verdict == "insufficient_data"


def test_a_sum_stands_as_of_its_oldest_part():
    reporting(LAMPUNG[:14])
    submit("18.72", "2025-04-30", total=40)
    result = the_target(region=place("18"), due=datetime.date(2025, 5, 31))
    assert result.standing.as_of == datetime.date(2025, 4, 30)
    assert result.due_figure_known is False


def test_a_target_with_a_rule_of_its_own_counts_by_it():
    submit("18.04", "2025-06-30", pu=100, bpu=200, jakon=50, universe={"total": 1_000})
    own = the_target(rule="pu-bpu-jakon")
    assert (own.standing.counted.value, own.gap_people) == (350, 200)


def test_a_target_without_a_rule_counts_as_the_reader_asks():
    submit("18.04", "2025-06-30", pu=100, bpu=200, jakon=50, universe={"total": 1_000})
    assert the_target().standing.counted.value == 300


def test_participants_that_count_otherwise_are_not_held_against_it():
    submit(
        "18.04", "2025-06-30", total=350, universe={"total": 1_000},
        total_rule=TotalRule.PU_BPU_JAKON,
    )  # fmt: skip
    result = the_target(rule="pu-bpu")
    assert (result.gap_people, result.gap_points, result.verdict) == (
        None, None, "insufficient_data",
    )  # fmt: skip


def test_an_older_figure_by_the_target_s_rule_is_found_for_the_province_s_table():
    TargetFactory.create(rule="pu-bpu-jakon")
    submit("18.04", "2024-12-31", pu=100, bpu=200, jakon=50, universe={"total": 1_000})
    submit("18.04", "2025-06-30", pu=100, bpu=200, universe={"total": 1_000})
    (held,) = [row.held for row in report("18").table.rows if row.held]
    # Read on the regency's own page with its whole history, in the table without it.
    assert held.standing.counted.value == 350
    assert report("18.04").row.held.standing == held.standing


def report(code, per=PER, **asked):
    return load_region_report(code, Selection(per=per, **asked))


def test_a_segment_s_target_is_held_against_the_segment():
    submit("18.04", "2025-06-30", pu=300, bpu=100, universe={"total": 1_000, "bpu": 500})
    result = the_target(segment=segment("bpu"), percent=30)
    # 30 % of 500 are 150.
    assert (result.people, result.gap_people, str(result.gap_points)) == (150, 50, "10.00")


def test_a_row_of_all_workers_never_shows_a_segment_s_target():
    submit("18.04", "2025-06-30", pu=300, bpu=100, universe={"total": 1_000, "bpu": 500})
    bpu = TargetFactory.create(segment=segment("bpu"), due=datetime.date(2025, 7, 31))
    whole = TargetFactory.create(due=datetime.date(2026, 12, 31))
    assert report("18.04").row.held.target.id == whole.pk
    assert report("18.04", target=bpu.slug).row.held is None
    assert len(report("18.04").subjects.targets) == 2


def test_a_province_s_segment_comes_from_its_children_too():
    count_workers("2024-12-31", {code: {"total": 100, "bpu": 50} for code in LAMPUNG})
    for code in LAMPUNG:
        submit(code, "2025-06-30", pu=10, bpu=10)
    result = the_target(region=place("18"), segment=segment("bpu"), percent=30)
    # 150 of 750; 30 % are 225.
    assert (result.people, result.gap_people) == (225, 75)


def printed(said_of="2025-06-30", scaled=3199, **fields):
    said = submit("18.04", said_of, breakdown=Breakdown.PARTIAL)
    return PrintedFigureFactory.create(submission=said, scaled=scaled, **fields)


def test_a_percentage_without_counts_gives_points_and_no_people():
    printed()
    result = the_target(percent="52.69")
    assert (str(result.gap_points), result.gap_people, result.people) == ("20.70", None, None)
    assert str(result.universe_gap_points) == "68.01"


def test_the_newest_percentage_of_all_workers_on_its_own_date_counts():
    printed("2025-03-31", 2500)
    printed("2025-06-30", 3000)
    printed("2025-06-30", 9900, segment=Segment.objects.get(code="pu"))
    printed("2025-06-30", 8800, as_of=datetime.date(2024, 12, 31))
    assert str(the_target(percent=40).gap_points) == "10.00"


def test_a_percentage_that_somebody_decided_against_does_not_stand():
    printed("2025-03-31", 2500)
    DecisionFactory.create(figure=printed("2025-06-30", 3000), stands=Stands.NEITHER)
    assert str(the_target(percent=40).gap_points) == "15.00"


def test_counts_come_before_a_newer_percentage():
    submit("18.04", "2025-03-31", total=200, universe={"total": 1_000})
    printed("2025-06-30", 9000)
    assert str(the_target(percent=40).gap_points) == "20.00"


def test_a_universe_of_zero_divides_nothing():
    submit("18.04", "2025-06-30", total=5, universe={"total": 0})
    result = the_target(percent=55, people=10)
    assert (result.gap_points, result.people, result.attainment) == (None, None, None)
    assert result.verdict == "insufficient_data"
