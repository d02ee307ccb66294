"""What holds of every target."""

from math import ceil

from hypothesis import assume, given
from hypothesis import strategies as st

from reports.measures import (
    Interval,
    Projection,
    Verdict,
)
from tests import oracles, oracles_targets
from tests.reports.measures.strategies import numbers
from tests.reports.measures.target_facts import (
    JULY,
    days,
    measure_target,
    percents,
    projections,
    standing,
    standings,
    target,
    targets,
)


@given(targets, standings, days, projections)
def test_a_result_is_that_of_the_oracle(aim, where, per, projection):
    found = measure_target(aim, where, per, projection)
    want, have = oracles_targets.asked(aim, where), oracles_targets.here(where)
    assert found.people == (want and want[0])
    points = oracles_targets.points_short(aim, where)
    assert found.gap_points == (None if points is None else oracles.rounded(points, 2))
    then = projection.people if isinstance(projection, Projection) else None
    assert found.verdict == oracles_targets.verdict(aim, where, per, then)
    assert found.months == oracles_targets.months_left(per, aim.due)
    if want is None or have is None:
        assert (found.gap_people, found.gap_interval, found.pace) == (None, None, None)
        return
    assert found.gap_people == want[0] - have.value
    assert found.gap_interval == Interval(want[1] - have.high, want[2] - have.low)
    assert found.pace == oracles_targets.pace(found.gap_people, found.months)


@given(targets, standings, days)
def test_gap_and_participants_make_up_the_target_and_the_gap_lies_in_its_interval(aim, where, per):
    found = measure_target(aim, where, per)
    assume(found.gap_people is not None)
    assert found.gap_people + where.counted.value == found.people
    assert found.gap_interval.low <= found.gap_people <= found.gap_interval.high
    if found.attainment is not None:
        assert found.attainment * found.people == where.counted.value
    if aim.percent is not None:
        assert found.people == ceil(aim.percent * where.coverage.universe.value)


@given(percents, numbers, numbers, st.integers(1, 50))
def test_a_target_in_whole_people_is_the_same_in_any_unit(share, participants, workers, factor):
    whole = (workers + 1) * share.denominator
    found = measure_target(target(share), standing(participants, whole), JULY)
    scaled = measure_target(target(share), standing(participants * factor, whole * factor), JULY)
    assert (scaled.gap_points, scaled.attainment) == (found.gap_points, found.attainment)
    assert scaled.universe_gap_points == found.universe_gap_points
    assert scaled.people == factor * found.people
    assert scaled.gap_people == factor * found.gap_people
    if found.gap_people > 0 and found.gap_people % found.months == 0:
        assert scaled.pace == factor * found.pace


@given(percents, numbers, numbers, numbers)
def test_more_participants_never_widen_a_gap_nor_quicken_the_pace(share, some, more, workers):
    workers += 1
    before = measure_target(target(share), standing(some, workers), JULY)
    after = measure_target(target(share), standing(some + more, workers), JULY)
    assert after.gap_people == before.gap_people - more
    assert after.gap_points <= before.gap_points
    assert after.attainment >= before.attainment
    assert (after.pace or 0) <= (before.pace or 0)
    assert before.verdict is not Verdict.ACHIEVED or after.verdict is Verdict.ACHIEVED


@given(percents, percents, numbers, numbers)
def test_a_higher_target_never_asks_for_fewer_people(one, other, some, workers):
    low, high = sorted((one, other))
    where = standing(some, workers + 1)
    less, more = (measure_target(target(share), where, JULY) for share in (low, high))
    assert less.people <= more.people
    assert less.gap_points <= more.gap_points
