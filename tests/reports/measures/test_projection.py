from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import (
    Count,
    NoProjection,
    Observation,
    Population,
    Projection,
    RegionBasis,
    RuleApplied,
    last_day,
    project,
)
from tests import oracles_targets

YEAR_END = date(2025, 12, 31)
JUNE = date(2025, 6, 30)


def observation(day, people, **changes):
    values: dict[str, Any] = {
        "edition": "edition",
        "rule": RuleApplied.PU_BPU,
        "population": Population.ACTIVE,
        "basis": RegionBasis.DOMICILE,
        "time_boxed": 0,
    }
    count = Count(people) if isinstance(people, int) else people
    return Observation(as_of=day, participants=count, **(values | changes))


def month_ends(*people, **changes):
    """One observation at the end of each month, the last of them on 30 June 2025."""
    first = 7 - len(people)
    return [
        observation(last_day(2025, first + place), number, **changes)
        for place, number in enumerate(people)
    ]


STEADY = month_ends(1_000, 1_100, 1_200, 1_300, 1_400, 1_500)


def test_steady_additions_at_the_ends_of_months_go_on():
    assert project(STEADY, YEAR_END, JUNE) == Projection(2_100, Fraction(100), 6)
    assert project(STEADY, JUNE, JUNE) == Projection(1_500, Fraction(100), 6)


def test_within_a_month_its_days_count():
    assert project(STEADY, date(2025, 7, 15), JUNE) == Projection(1_548, Fraction(100), 6)


def test_unsteady_ones_go_on_along_the_line_of_least_squares():
    found = project(month_ends(0, 0, 0, 6, 6, 6), YEAR_END, JUNE)
    assert found == Projection(16, Fraction(54, 35), 6)


def test_fewer_and_fewer_never_come_below_zero_and_programmes_stay():
    falling = month_ends(500, 400, 300, 200, 100, 0)
    assert project(falling, YEAR_END, JUNE) == Projection(0, Fraction(-100), 6)
    assert project(falling, YEAR_END, JUNE, 40) == Projection(40, Fraction(-100), 6)
    assert project(falling, JUNE, JUNE) == Projection(0, Fraction(-100), 6)


def test_people_of_programmes_with_an_end_are_put_aside_and_those_of_the_day_put_back():
    bought = [
        replace(seen, participants=Count(seen.participants.value + 10_000), time_boxed=10_000)
        for seen in STEADY[3:]
    ]
    assert project([*STEADY[:3], *bought], YEAR_END, JUNE, 700) == Projection(
        2_800, Fraction(100), 6
    )


def test_all_participants_may_belong_to_programmes_but_not_more():
    all_bought = [replace(seen, time_boxed=seen.participants.value) for seen in STEADY]
    assert project(all_bought, YEAR_END, JUNE) == Projection(0, Fraction(0), 6)
    one_more = replace(STEADY[0], time_boxed=1_001)
    assert project([one_more, *STEADY[1:]], YEAR_END, JUNE) is NoProjection.INCONSISTENT


def test_five_dates_are_too_few():
    assert project(STEADY[1:], YEAR_END, JUNE) is NoProjection.TOO_FEW
    assert project([STEADY[1], *STEADY[1:]], YEAR_END, JUNE) is NoProjection.TOO_FEW
    assert project([], YEAR_END, JUNE) is NoProjection.TOO_FEW


def test_the_window_of_twelve_months_holds_its_first_and_its_last_day():
    long_ago = [observation(date(2024, 6, 30), 900), *STEADY[1:]]
    assert isinstance(project(long_ago, YEAR_END, JUNE), Projection)
    assert project(long_ago, YEAR_END, date(2025, 7, 1)) is NoProjection.TOO_FEW
    assert project(STEADY, YEAR_END, date(2025, 6, 29)) is NoProjection.TOO_FEW


def test_what_lies_outside_the_window_is_neither_needed_nor_in_the_way():
    other = {"edition": "other"}
    outside = [
        observation(date(2024, 6, 29), Count.of(9_000, 100), **other),
        observation(date(2025, 7, 1), 1, **other),
    ]
    assert project([*outside, *STEADY], YEAR_END, JUNE) == project(STEADY, YEAR_END, JUNE)


@pytest.mark.parametrize(
    "other",
    [
        {"edition": "other"},
        {"edition": None},
        {"rule": RuleApplied.PU_BPU_JAKON},
        {"population": Population.NOT_STATED},
        {"basis": RegionBasis.REGISTRATION},
    ],
)
def test_observations_in_different_terms_are_not_one_line(other):
    mixed = [*STEADY[:5], replace(STEADY[5], **other)]
    assert project(mixed, YEAR_END, JUNE) is NoProjection.MIXED_TERMS
    alike = [replace(seen, **other) for seen in STEADY]
    assert project(alike, YEAR_END, JUNE) == project(STEADY, YEAR_END, JUNE)


@pytest.mark.parametrize("count", [Count.of(1_500, 100), Count(1_500, approximate=True)])
def test_rounded_counts_are_not_projected(count):
    rounded = [*STEADY[:5], replace(STEADY[5], participants=count)]
    assert project(rounded, YEAR_END, JUNE) is NoProjection.ROUNDED


def test_a_day_that_is_past_is_not_projected():
    assert project(STEADY, date(2025, 6, 29), JUNE) is NoProjection.PAST_DUE


def test_the_first_obstacle_is_named():
    several = replace(
        STEADY[0], edition="other", participants=Count.of(1_000, 100), time_boxed=2_000
    )
    rounded = replace(several, edition="edition")
    assert project([several], date(2025, 6, 29), JUNE) is NoProjection.PAST_DUE
    assert project([several, *STEADY[2:]], YEAR_END, JUNE) is NoProjection.TOO_FEW
    assert project([several, *STEADY[1:]], YEAR_END, JUNE) is NoProjection.MIXED_TERMS
    assert project([rounded, *STEADY[1:]], YEAR_END, JUNE) is NoProjection.ROUNDED


observations = st.lists(
    st.builds(
        observation,
        st.dates(date(2024, 6, 1), date(2025, 7, 31)),
        st.builds(Count.of, st.integers(0, 300), st.sampled_from([*[1] * 9, 100])),
        edition=st.sampled_from(["a"] * 9 + ["b"]),
        basis=st.sampled_from([RegionBasis.DOMICILE] * 9 + [RegionBasis.REGISTRATION]),
        time_boxed=st.sampled_from([0, 0, 0, 5, 50]),
    ),
    max_size=10,
)
one_series = st.lists(
    st.builds(observation, st.dates(date(2024, 7, 1), JUNE), st.integers(0, 300)),
    min_size=6,
    max_size=9,
    unique_by=lambda seen: seen.as_of,
)
dues = st.dates(date(2025, 6, 1), date(2026, 3, 31))
pers = st.sampled_from([JUNE, date(2025, 6, 29), date(2025, 6, 15), date(2025, 7, 31)])


@given(observations, dues, pers, st.integers(0, 50))
def test_a_projection_is_that_of_the_oracle(seen, due, per, then):
    found = project(seen, due, per, then)
    used, reason = oracles_targets.why_not(seen, due, per)
    if reason is not None:
        assert found == reason
        return
    people, monthly = oracles_targets.projected(used, due, then)
    assert found == Projection(people, monthly, len(used))


@given(one_series, dues, st.integers(0, 50), st.randoms(use_true_random=False))
def test_a_line_through_one_series_is_that_of_the_oracle_in_any_order(seen, due, then, random):
    due = max(due, JUNE)
    found = project(seen, due, JUNE, then)
    people, monthly = oracles_targets.projected(seen, due, then)
    assert found == Projection(people, monthly, len(seen))
    random.shuffle(seen)
    assert project(seen, due, JUNE, then) == found


@given(one_series, st.integers(1, 20))
def test_a_projection_scales_with_the_people(seen, factor):
    larger = [replace(each, participants=Count(each.participants.value * factor)) for each in seen]
    found, scaled = (project(which, YEAR_END, JUNE) for which in (seen, larger))
    assert isinstance(found, Projection)
    assert isinstance(scaled, Projection)
    assert scaled.monthly == factor * found.monthly
    assert factor * found.people <= scaled.people < factor * (found.people + 1)


@given(one_series, st.integers(0, 500))
def test_more_participants_throughout_never_lower_a_projection(seen, more):
    raised = [replace(each, participants=Count(each.participants.value + more)) for each in seen]
    found, higher = (project(which, YEAR_END, JUNE) for which in (seen, raised))
    assert isinstance(found, Projection)
    assert isinstance(higher, Projection)
    assert found.people <= higher.people <= found.people + more
    assert higher.monthly == found.monthly


@given(one_series, observations)
def test_a_projection_never_looks_ahead(seen, others):
    later = [replace(each, as_of=date(2025, 7, 1)) for each in others]
    assert project([*seen, *later], YEAR_END, JUNE) == project(seen, YEAR_END, JUNE)
