from datetime import date

import pytest

from reports.measures import (
    Count,
    NoProjection,
    PrintedValue,
    Standing,
    Verdict,
)
from tests.reports.measures.target_facts import (
    JULY,
    TODAY,
    measure_target,
    projected,
    standing,
    target,
)


@pytest.mark.parametrize(
    ("day", "known"),
    [
        (date(2025, 12, 30), False),
        (date(2025, 12, 31), True),
        (date(2026, 1, 31), True),
        (None, False),
    ],
)
def test_a_figure_of_the_due_date_or_later_tells_how_it_ended(day, known):
    missed = measure_target(target(), standing(54, 100, day), TODAY)
    assert (missed.due_figure_known, missed.verdict) == (known, Verdict.PAST_DUE)
    reached = measure_target(target(), standing(55, 100, day), TODAY)
    assert reached.due_figure_known is known
    assert reached.verdict is (Verdict.ACHIEVED if known else Verdict.PAST_DUE)


@pytest.mark.parametrize(
    ("figure", "known"),
    [
        (Standing(None, None, TODAY), False),
        (Standing(None, PrintedValue(5499, 2), TODAY), True),
        (Standing(None, None, TODAY, Count(0)), True),
    ],
)
def test_a_date_without_a_figure_tells_nothing(figure, known):
    found = measure_target(target(), figure, TODAY)
    assert (found.due_figure_known, found.verdict) == (known, Verdict.PAST_DUE)


@pytest.mark.parametrize(
    ("participants", "projection", "verdict"),
    [
        (55, projected(0), Verdict.ACHIEVED),
        (55, None, Verdict.ACHIEVED),
        (54, projected(56), Verdict.ON_PACE),
        (54, projected(55), Verdict.ON_PACE),
        (54, projected(54), Verdict.BELOW_PACE),
        (54, NoProjection.TOO_FEW, Verdict.INSUFFICIENT_DATA),
        (54, None, Verdict.INSUFFICIENT_DATA),
    ],
)
def test_until_the_due_date_the_projection_decides_what_is_not_achieved(
    participants, projection, verdict
):
    found = measure_target(target(), standing(participants, 100), JULY, projection)
    assert found.verdict is verdict


def test_a_projection_is_passed_on_and_decides_nothing_after_the_due_date():
    found = measure_target(target(), standing(54, 100), TODAY, projected(99))
    assert (found.projection, found.why_no_projection) == (projected(99), None)
    assert found.verdict is Verdict.PAST_DUE


@pytest.mark.parametrize(
    ("scaled", "shown", "verdict"),
    [
        (5269, "0.00", Verdict.ACHIEVED),
        (5270, "-0.01", Verdict.ACHIEVED),
        (5268, "0.01", Verdict.INSUFFICIENT_DATA),
    ],
)
def test_a_printed_percentage_alone_may_reach_the_target(scaled, shown, verdict):
    reached = Standing(None, PrintedValue(scaled, 2), JULY)
    found = measure_target(target("0.5269"), reached, JULY, NoProjection.TOO_FEW)
    assert (str(found.gap_points), found.verdict) == (shown, verdict)


def test_a_gap_that_is_shown_as_no_points_may_still_be_open():
    reached = Standing(None, PrintedValue(5269, 2), JULY)
    found = measure_target(target("0.52692"), reached, JULY)
    assert (str(found.gap_points), found.verdict) == ("0.00", Verdict.INSUFFICIENT_DATA)
