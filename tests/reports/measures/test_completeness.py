from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.measures import MonthReported, calendar_months, completeness, is_overdue, together
from tests import oracles_quality as oracles
from tests.reports.measures.strategies import any_day

MAY, JUNE = date(2023, 5, 31), date(2023, 6, 30)
CODES = ["18.01", "18.02", "18.03"]
codes = st.sets(st.sampled_from(CODES))
histories = st.dictionaries(st.sampled_from(CODES), st.lists(any_day, max_size=5))


def test_months_end_with_the_one_that_is_running():
    assert calendar_months(date(2023, 6, 12), 2) == (MAY, JUNE)
    assert calendar_months(date(2024, 3, 31), 3)[:2] == (date(2024, 1, 31), date(2024, 2, 29))
    with pytest.raises(ValueError, match="no 0 months"):
        calendar_months(JUNE, 0)


def test_a_figure_counts_in_its_own_month_only_and_once():
    figures = {"18.01": [date(2023, 6, 1), JUNE], "18.02": [MAY], "99.99": [JUNE]}
    members = {MAY: CODES[:2], JUNE: CODES}
    assert completeness(members, figures) == (
        MonthReported(MAY, reported=1, of=2),
        MonthReported(JUNE, reported=1, of=3),
    )


def test_a_region_named_twice_is_one_region():
    assert completeness({JUNE: ["18.01", "18.01"]}, {"18.01": [JUNE]}) == (
        MonthReported(JUNE, 1, 1),
    )


def test_before_a_province_was_born_nobody_could_report():
    (before,) = completeness({JUNE: []}, {"18.01": [JUNE]})
    assert (before.of, before.share, before.step) == (0, None, None)


def test_groups_are_one_group():
    north = (MonthReported(MAY, 1, 2), MonthReported(JUNE, 0, 2))
    south = (MonthReported(MAY, 0, 0), MonthReported(JUNE, 3, 3))
    assert together([north, south]) == (MonthReported(MAY, 1, 2), MonthReported(JUNE, 3, 5))
    assert together([]) == ()
    with pytest.raises(ValueError, match="zip"):
        together([north, south[:1]])


@pytest.mark.parametrize(
    ("reported", "of", "step"),
    [(0, 15, 0), (1, 15, 1), (4, 16, 1), (5, 16, 2), (8, 16, 2), (9, 16, 3), (12, 16, 3),
     (13, 16, 4), (15, 16, 4), (16, 16, 5), (1, 1, 5)],
)  # fmt: skip
def test_all_is_a_step_of_its_own_and_so_is_nobody(reported, of, step):
    month = MonthReported(JUNE, reported, of)
    assert (month.share, month.step) == (Fraction(reported, of), step)


def test_three_months_hold_their_last_day():
    assert not is_overdue(JUNE, date(2023, 9, 30))
    assert is_overdue(JUNE, date(2023, 10, 1))
    assert is_overdue(None, JUNE)


@settings(max_examples=50)
@given(any_day, st.integers(1, 30), codes, histories)
def test_completeness_is_what_the_oracle_counts(per, count, existed, figures):
    months = calendar_months(per, count)
    assert months == oracles.months_upto(per, count)
    found = completeness(dict.fromkeys(months, existed), figures)
    assert [one.month for one in found] == list(months)
    for one in found:
        assert one.reported == oracles.reported(one.month, existed, figures)
        assert one.of == len(existed)
        assert one.step == oracles.step(one.reported, one.of)
