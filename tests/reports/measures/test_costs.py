from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import PAYERS, Cost, FundSource, Tariff, cost, gap_costs, months_after
from tests import oracles_targets
from tests.reports.measures.build import unchecked
from tests.reports.measures.money import (
    FULL,
    HALF,
    MONEY_PARENTS,
    MONEY_TREE,
    NEW_LAW,
    OLD_LAW,
    TARIFFS,
)
from tests.reports.measures.strategies import numbers

SELF, APBD, APBDES = FundSource.SELF, FundSource.APBD_REGENCY, FundSource.APBDES
JULY = date(2025, 7, 21)
month_lists = st.lists(
    st.builds(date, st.integers(2025, 2027), st.integers(1, 12), st.just(1)), max_size=5
)
payers = st.sampled_from(FundSource)
segments = st.sampled_from(["bpu", "bpu_transport", "bpu_mandiri"])
days = st.dates(date(2024, 1, 1), date(2027, 12, 31))

known_cost = unchecked(cost)


def of(segment, payer, people, months):
    return known_cost(MONEY_TREE, TARIFFS, segment, payer, people, months)


def test_tanjung_jabung_barat_needs_329_million_a_month():
    months, year = (date(2025, 8, 1),), months_after(JULY, 12)
    law = (OLD_LAW,)
    assert of("bpu", APBD, 19_600, months) == Cost(APBD, 19_600, 1, 329_280_000, 329_280_000, law)
    assert of("bpu", APBD, 19_600, year) == Cost(
        APBD, 19_600, 12, 3_951_360_000, 3_951_360_000, law
    )


def test_lampung_needs_78_billion_a_year():
    assert of("bpu", APBD, 389_534, months_after(date(2025, 8, 13), 12)).high == 78_530_054_400


def test_two_months_of_rejang_lebong():
    programme = of("bpu_vulnerable", APBD, 10_000, (date(2023, 11, 1), date(2023, 12, 1)))
    assert (programme.low, programme.high, programme.months) == (336_000_000, 336_000_000, 2)


def test_a_year_that_the_window_cuts_pays_each_month_at_its_own_rate():
    year = of("bpu", SELF, 10, months_after(date(2026, 1, 15), 12))
    assert year.low == year.high == 10 * (3 * FULL + 9 * HALF)
    assert year.laws == (OLD_LAW, NEW_LAW)


def test_where_the_law_is_unclear_the_cost_is_a_range():
    year = of("bpu", APBDES, 10, months_after(date(2026, 1, 15), 12))
    assert (year.low, year.high) == (10 * (3 * FULL + 9 * HALF), 10 * 12 * FULL)


def test_a_cost_is_missing_where_the_people_or_a_rate_are():
    assert of("bpu", SELF, None, (JULY,)) is None
    assert of("pu", FundSource.EMPLOYER, 5, (JULY,)) is None
    assert of("bpu", SELF, 5, (date(2015, 6, 1), date(2015, 7, 1))) is None


def test_nobody_costs_nothing_and_fewer_than_nobody_is_an_error():
    assert of("bpu", SELF, 0, (JULY,)) == Cost(SELF, 0, 1, 0, 0, (OLD_LAW,))
    assert of("bpu", SELF, 5, ()) == Cost(SELF, 5, 0, 0, 0, ())
    with pytest.raises(ValueError, match="people, not of -1"):
        of("bpu", SELF, -1, (JULY,))


def test_the_gap_of_tanjung_jabung_barat_by_payer():
    found = gap_costs(MONEY_TREE, iter(TARIFFS), 19_600, JULY)
    assert [each.fund_source for each in found] == list(PAYERS)
    apbd, apbdes, csr, own = found
    assert apbd.monthly == Cost(APBD, 19_600, 1, 329_280_000, 329_280_000, (OLD_LAW,))
    assert apbd.yearly == Cost(APBD, 19_600, 12, 3_951_360_000, 3_951_360_000, (OLD_LAW,))
    for unclear in (apbdes, csr):
        assert (unclear.monthly.low, unclear.monthly.high) == (329_280_000, 329_280_000)
        assert unclear.yearly.low == 19_600 * (8 * FULL + 4 * HALF)
        assert unclear.yearly.high == 3_951_360_000
    assert own.yearly.low == own.yearly.high == 19_600 * (8 * FULL + 4 * HALF)


def test_a_month_is_paid_at_the_rate_of_the_day_asked_about():
    (last,) = gap_costs(MONEY_TREE, TARIFFS, 1, date(2026, 12, 31), [SELF])
    assert (last.monthly.high, last.yearly.high) == (HALF, 12 * FULL)


@pytest.mark.parametrize("people", [None, 0, -1])
def test_a_gap_that_is_unknown_or_closed_costs_nobody_anything(people):
    assert gap_costs(MONEY_TREE, TARIFFS, people, JULY) == ()


def test_one_person_is_a_gap():
    assert len(gap_costs(MONEY_TREE, TARIFFS, 1, JULY)) == len(PAYERS)


def test_a_payer_without_a_rate_for_the_month_or_the_year_is_left_out():
    half_a_year = [
        Tariff("bpu", SELF, FULL, date(2025, 1, 1), date(2025, 12, 1), OLD_LAW),
        Tariff("bpu", APBDES, FULL, date(2025, 8, 1), None, OLD_LAW),
        Tariff("bpu", APBD, FULL, date(2025, 7, 1), None, OLD_LAW),
    ]
    found = gap_costs(MONEY_TREE, half_a_year, 1, JULY)
    assert [each.fund_source for each in found] == [APBD]


@given(segments, payers, numbers, month_lists)
def test_a_cost_is_what_the_oracle_pays_one_by_one(segment, payer, people, months):
    found = of(segment, payer, people, months)
    assert (found.low, found.high) == oracles_targets.cost(
        MONEY_PARENTS, TARIFFS, segment, payer, people, months
    )


@given(segments, payers, numbers, numbers, month_lists, month_lists)
def test_costs_add_up_over_people_and_over_months(segment, payer, some, others, first, then):
    together = of(segment, payer, some + others, first)
    parts = [of(segment, payer, people, first) for people in (some, others)]
    assert together.low == sum(part.low for part in parts)
    assert together.high == sum(part.high for part in parts)
    longer = of(segment, payer, some, [*first, *then])
    spans = [of(segment, payer, some, months) for months in (first, then)]
    assert longer.low == sum(span.low for span in spans)
    assert longer.high == sum(span.high for span in spans)
    assert longer.months == sum(span.months for span in spans)


@given(payers, numbers, month_lists, st.integers(0, 5000))
def test_a_higher_tariff_never_costs_less(payer, people, months, more):
    dearer = [replace(tariff, monthly=tariff.monthly + more) for tariff in TARIFFS]
    found = of("bpu", payer, people, months)
    raised = known_cost(MONEY_TREE, dearer, "bpu", payer, people, months)
    assert raised.low == found.low + more * people * len(months)
    assert raised.high == found.high + more * people * len(months)


def test_a_gap_of_one_segment_costs_what_that_segment_costs():
    (transport,) = gap_costs(MONEY_TREE, TARIFFS, 10, JULY, [SELF], "bpu_transport")
    # August to December 2025 in full, January to July 2026 at half.
    assert (transport.monthly.high, transport.yearly.high) == (
        10 * FULL,
        10 * (5 * FULL + 7 * HALF),
    )
    (others,) = gap_costs(MONEY_TREE, TARIFFS, 10, JULY, [SELF])
    assert others.yearly.high == 10 * (8 * FULL + 4 * HALF)
    assert gap_costs(MONEY_TREE, TARIFFS, 10, JULY, segment="pu") == ()


@given(st.integers(1, 50), days, st.permutations(TARIFFS))
def test_a_gap_costs_the_same_in_whatever_order_the_tariffs_come(people, per, tariffs):
    found = gap_costs(MONEY_TREE, tariffs, people, per)
    assert found == gap_costs(MONEY_TREE, TARIFFS, people, per)
    for each in found:
        year = list(oracles_targets.months_after(per, 12))
        assert (each.yearly.low, each.yearly.high) == oracles_targets.cost(
            MONEY_PARENTS, TARIFFS, "bpu", each.fund_source, people, year
        )
        assert (each.monthly.low, each.monthly.high) == oracles_targets.cost(
            MONEY_PARENTS, TARIFFS, "bpu", each.fund_source, people, [per]
        )
