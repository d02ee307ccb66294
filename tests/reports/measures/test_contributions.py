from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import FundSource, Precision, Tariff
from reports.measures import expected_contribution as checked_expected_contribution
from reports.measures import implied_rate as checked_implied_rate
from tests.reports.measures.build import TREE, unchecked
from tests.reports.measures.programme_facts import programme

expected_contribution = unchecked(checked_expected_contribution)
implied_rate = unchecked(checked_implied_rate)
LAW = Tariff("bpu", None, 16_800, date(2015, 7, 1), None, "PP 44/2015")
HALVED = Tariff("bpu", FundSource.SELF, 8_400, date(2023, 12, 1), date(2024, 1, 1), "PP 50/2025")


def test_ten_thousand_people_for_two_months():
    found = expected_contribution(TREE, [LAW], programme())
    assert (found.people, found.months, found.low, found.high) == (10_000, 2, *[336_000_000] * 2)
    assert (found.fund_source, found.laws) == (FundSource.APBD_REGENCY, ("PP 44/2015",))


def test_each_month_has_its_own_tariff_and_each_payer_his():
    paying = programme(fund_source=FundSource.SELF)
    assert expected_contribution(TREE, [LAW, HALVED], paying).high == 10_000 * (16_800 + 8_400)
    assert expected_contribution(TREE, iter([LAW, HALVED]), programme()).high == 336_000_000


@pytest.mark.parametrize(
    "changes",
    [{"enrolled": None}, {"end": None}, {"segment": None}, {"segment": "pu"}],
)
def test_no_contribution_is_expected_where_something_is_unknown(changes):
    assert expected_contribution(TREE, [LAW], programme(**changes)) is None


def test_the_implied_rate_is_the_budget_by_people_and_months():
    assert implied_rate(programme(budget=336_000_000)) == 16_800
    assert implied_rate(programme(budget=100, enrolled=3)) == Fraction(100, 6)
    assert implied_rate(programme(budget=0)) == 0


def test_a_budget_is_held_against_those_that_it_was_made_for():
    planned = programme(budget=1_008_000_000, quota=5_000, enrolled=4_900, active=4_812)
    assert implied_rate(planned) == Fraction(1_008_000_000, 5_000 * 2)
    enrolled = programme(budget=9_800_000, enrolled=4_900, active=4_812)
    assert implied_rate(enrolled) == 1_000


@pytest.mark.parametrize(
    "changes",
    [
        {"budget": None},
        {"enrolled": None},
        {"enrolled": 0},
        {"start": None},
        {"start_precision": Precision.YEAR},
    ],
)
def test_no_rate_is_implied_where_one_of_the_three_is_missing(changes):
    assert implied_rate(programme(**{"budget": 1} | changes)) is None


@given(st.integers(1, 5000), st.integers(1, 9))
def test_contribution_and_rate_are_invariant_in_scale(people, factor):
    one, many = programme(enrolled=people), programme(enrolled=people * factor)
    expected = [expected_contribution(TREE, [LAW], fact).high for fact in (one, many)]
    assert expected[1] == factor * expected[0]
    assert implied_rate(programme(enrolled=people, budget=expected[0])) == 16_800
