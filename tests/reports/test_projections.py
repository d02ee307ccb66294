"""What a year of figures lets expect at the due date; the arithmetic is in the comments."""

import datetime

import pytest

from regions.models import SourceKind
from reports.selection import Selection
from reports.subjects.targets import load_targets
from tests.factories import SourceFactory, count_workers, segment, submit
from tests.factories_subjects import ProgrammeFactory, TargetFactory

pytestmark = pytest.mark.django_db

PER = datetime.date(2025, 6, 30)
YEAR_END = datetime.date(2025, 12, 31)
MONTH_ENDS = ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30"]
SPRING = {"start": datetime.date(2025, 4, 1), "included": True, "enrolled": 300}


@pytest.fixture
def steadily():
    """A hundred more each month: 1.000 in January, 1.500 in June, of 10.000 workers."""
    count_workers("2024-12-31", {"18.04": {"total": 10_000, "bpu": 6_000}})
    for month, day in enumerate(MONTH_ENDS):
        submit("18.04", day, pu=700, bpu=300 + 100 * month, jakon=900)


def held(percent=20, per=PER, **fields):
    TargetFactory.create(percent=percent, due=YEAR_END, **fields)
    (row,) = load_targets(Selection(per=per))
    return row.result


def test_a_hundred_a_month_make_2_100_at_the_year_s_end(steadily):
    result = held(percent=21)
    assert (result.projection.people, result.projection.observations) == (2_100, 6)
    assert result.verdict == "on_pace"


def test_one_person_fewer_is_below_pace(steadily):
    # 21,01 % of 10.000 are 2.101.
    assert held(percent="21.01").verdict == "below_pace"


def test_people_whose_funding_ends_before_are_not_expected(steadily):
    ProgrammeFactory.create(end=datetime.date(2025, 9, 30), **SPRING)
    # Without them 1000, 1100, 1200 twice: on average 1.100, 160/7 more a month; 8,5 months on.
    assert held().projection.people == int(1_100 + 160 / 7 * 8.5) == 1_294


def test_people_whose_programme_still_runs_are_added_again(steadily):
    ProgrammeFactory.create(end=YEAR_END, **SPRING)
    assert held().projection.people == 1_594


@pytest.mark.parametrize(
    "fields",
    [{"included": None}, {"included": False}, {"end": None}, {"start": None}],
)
def test_other_programmes_change_nothing(steadily, fields):
    dates = {"end": datetime.date(2025, 9, 30)}
    ProgrammeFactory.create(**{**SPRING, **dates, **fields})
    assert held(percent=21).projection.people == 2_100


def test_nothing_is_projected_where_it_is_unknown_how_many_are_paid_for(steadily):
    unknown = {**SPRING, "enrolled": None}
    ProgrammeFactory.create(end=datetime.date(2025, 9, 30), **unknown)
    assert held().why_no_projection == "unknown_people"


def test_a_programme_that_ended_before_the_first_figure_leaves_nothing_open(steadily):
    ProgrammeFactory.create(
        start=datetime.date(2024, 1, 1), end=datetime.date(2024, 12, 31), included=True
    )
    assert held(percent=21).projection.people == 2_100


def test_a_programme_of_people_that_are_not_counted_changes_nothing(steadily):
    ProgrammeFactory.create(segment=segment("jakon"), end=datetime.date(2025, 9, 30), **SPRING)
    assert held(percent=21).projection.people == 2_100


def test_a_segment_s_target_is_projected_from_the_segment(steadily):
    # BPU grow from 800 in June to 1.400; 23 % of 6.000 are 1.380, 24 % are 1.440.
    result = held(percent=23, segment=segment("bpu"))
    assert (result.projection.people, result.verdict) == (1_400, "on_pace")


def test_a_segment_s_target_can_be_below_pace_though_all_workers_would_reach_it(steadily):
    assert held(percent=24, segment=segment("bpu")).verdict == "below_pace"


def test_a_target_that_counts_construction_workers_is_projected_with_them(steadily):
    assert held(percent=30, rule="pu-bpu-jakon").projection.people == 3_000


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"population": "registered"}, "mixed_terms"),
        ({"region_basis": "domicile"}, "mixed_terms"),
        ({"universe": {"total": 9_000}}, "mixed_terms"),
        ({"bpu": (800, 100)}, "rounded"),
    ],
)
def test_no_projection_from_figures_that_do_not_go_together(steadily, changed, why):
    submit("18.04", "2025-06-29", **{"pu": 700, "bpu": 790, **changed})
    result = held()
    assert (result.why_no_projection, result.verdict) == (why, "insufficient_data")


def test_five_months_are_too_few():
    count_workers("2024-12-31", {"18.04": {"total": 10_000}})
    for day in MONTH_ENDS[1:]:
        submit("18.04", day, total=1_000)
    assert held().why_no_projection == "too_few"


def test_the_same_figure_from_two_sources_is_one_observation():
    count_workers("2024-12-31", {"18.04": {"total": 10_000}})
    for day in MONTH_ENDS[1:]:
        submit("18.04", day, total=1_000)
        submit("18.04", day, total=1_000)
    assert held().why_no_projection == "too_few"


def test_a_newspaper_between_two_recaps_is_no_observation(steadily):
    media = SourceFactory.create(kind=SourceKind.MEDIA)
    submit("18.04", "2025-06-15", total=9_999, source=media)
    assert held(percent=21).projection.observations == 6


def test_what_is_older_than_a_year_is_left_alone(steadily):
    submit("18.04", "2024-06-29", pu=5_000, bpu=4_000)
    assert held(percent=21).projection.observations == 6


def test_nothing_is_projected_past_the_due_date(steadily):
    assert held(per=datetime.date(2026, 1, 1)).why_no_projection == "past_due"
