from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from reports.measures import (
    Addition,
    Amount,
    Bill,
    Continuation,
    Count,
    FundSource,
    LeverKind,
    MandateResult,
    Plan,
    Standing,
    coverage,
    measure_mandate,
    measure_plan,
    measure_target,
    reach,
    village_people,
)
from tests import oracles_plan
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
from tests.reports.measures.programme_facts import mandate, programme, progress
from tests.reports.measures.target_facts import target

JUNE, YEAR_END = date(2023, 6, 30), date(2023, 12, 31)
APBD, APBDES, CSR = FundSource.APBD_REGENCY, FundSource.APBDES, FundSource.CSR
checked_plan = unchecked(measure_plan)
known_mandate = unchecked(measure_mandate)


def standing(participants=22_680, workers=92_913):
    counted = participants if isinstance(participants, Count) else Count(participants)
    universe = workers if isinstance(workers, Count) else Count(workers)
    return Standing(coverage(counted, universe), None, JUNE, counted)


def villages(people=1_220, **changes):
    values = {"segment": "bpu_vulnerable", "fund_source": APBDES, **changes}
    return Addition(LeverKind.VILLAGES, people, **values)


def non_asn(people=100, **changes):
    return Addition(LeverKind.NON_ASN, people, "non_asn", APBD, **changes)


def vulnerable(people, payer=APBD):
    return Addition(LeverKind.VULNERABLE, people, "bpu_vulnerable", payer)


def ending(people=1_000, *, renewed=False, inside=True, **changes):
    counts = {"quota": None, "enrolled": None, "active": people}
    values = {**counts, "start": date(2023, 1, 1), "end": date(2023, 8, 31), **changes}
    return Continuation(programme(**values), renewed, inside)


def measured(*levers, before=None, per=JUNE, until=YEAR_END):
    additions = tuple(one for one in levers if isinstance(one, Addition))
    others = tuple(one for one in levers if isinstance(one, Continuation))
    plan = Plan(per, until, additions, others)
    return checked_plan(plan, before or standing(), MONEY_TREE, TARIFFS)


def test_the_villages_left_lift_lampung_barat_by_a_point_and_a_third():
    found = measured(villages())
    assert found.before.coverage.percent == Decimal("24.41")
    assert found.after.coverage.percent == Decimal("25.72")
    assert (found.after.counted, found.points) == (Count(23_900), Decimal("1.31"))
    [step] = found.steps
    assert (step.change, step.points) == (1_220, Decimal("1.31"))
    month = Amount(20_496_000, 20_496_000)
    year = Amount(245_952_000, 245_952_000)
    assert step.bill == Bill(month, year, Amount(122_976_000, 122_976_000), (OLD_LAW,))
    assert found.public == step.bill


def test_a_plan_of_nothing_leaves_everything_as_it_is():
    found = measured()
    assert found.after == found.before
    assert (found.added, found.lost, found.net, found.points) == (0, 0, 0, Decimal("0.00"))
    assert (found.public, found.payers, found.unpriced) == (None, (), ())


def test_a_programme_that_is_not_renewed_takes_its_people_with_it():
    found = measured(ending(), villages())
    assert (found.added, found.lost, found.net) == (1_220, 1_000, 220)
    assert found.after.counted == Count(22_900)
    assert [step.is_paid for step in found.steps] == [True, False]
    kinds = [step.lever.kind for step in found.steps]
    assert kinds == [LeverKind.VILLAGES, LeverKind.PROGRAMME]
    assert found.payers == (APBDES,)


@pytest.mark.parametrize(
    "lever",
    [ending(inside=False), ending(renewed=True), ending(None)],
)
def test_nobody_leaves_who_is_outside_paid_on_or_uncounted(lever):
    found = measured(lever)
    assert (found.lost, found.after) == (0, found.before)


def test_a_renewed_programme_costs_from_the_month_after_its_end():
    [step] = measured(ending(renewed=True)).steps
    assert step.bill == Bill(
        Amount(16_800_000, 16_800_000),
        Amount(201_600_000, 201_600_000),
        Amount(4 * 16_800_000, 4 * 16_800_000),  # September to December
        (OLD_LAW,),
    )
    assert (step.change, step.points, step.is_paid) == (0, Decimal("0.00"), True)


def test_a_programme_that_ended_before_the_day_costs_from_that_day():
    [step] = measured(ending(renewed=True, end=date(2023, 3, 31))).steps
    assert step.bill.whole == Amount(6 * 16_800_000, 6 * 16_800_000)


@pytest.mark.parametrize("changes", [{"active": None}, {"segment": None}, {"segment": "pu"}])
def test_what_nobody_can_price_is_named_and_not_free(changes):
    found = measured(ending(renewed=True, **changes))
    assert found.steps[0].bill is None
    assert found.unpriced == found.steps
    assert (found.payers, found.bill_for(APBD), found.public) == ((APBD,), None, None)


def test_a_renewed_programme_without_an_end_is_priced_from_the_day_asked():
    [step] = measured(ending(renewed=True, end=None)).steps
    assert step.bill.whole == Amount(6 * 16_800_000, 6 * 16_800_000)


def test_wage_earners_have_no_tariff_but_what_is_assumed():
    assert measured(non_asn()).unpriced
    found = measured(non_asn(monthly=10_800))
    assert found.public == Bill(
        Amount(1_080_000, 1_080_000), Amount(12_960_000, 12_960_000), Amount(6_480_000, 6_480_000)
    )
    assert found.unpriced == ()


def test_what_others_pay_is_no_public_money():
    found = measured(vulnerable(5_000), vulnerable(500, CSR), vulnerable(10, APBD))
    assert found.payers == (APBD, CSR)
    assert found.bill_for(APBD).monthly == Amount(5_010 * FULL, 5_010 * FULL)
    assert found.public == found.bill_for(APBD)
    assert found.bill_for(CSR).monthly == Amount(500 * FULL, 500 * FULL)


def test_where_the_law_is_open_both_rates_are_kept():
    found = measured(villages(10), per=date(2026, 5, 31), until=date(2026, 12, 31))
    assert found.public == Bill(
        Amount(10 * HALF, 10 * FULL),
        Amount(10 * (7 * HALF + 5 * FULL), 10 * 12 * FULL),
        Amount(10 * 7 * HALF, 10 * 7 * FULL),
        (NEW_LAW, OLD_LAW),
    )


def test_a_month_is_the_first_that_is_paid_and_not_the_last_of_the_relief():
    year_end, summer = date(2026, 12, 31), date(2027, 6, 30)
    alone = vulnerable(10, FundSource.SELF)
    renewed = ending(10, renewed=True, end=year_end, fund_source=FundSource.SELF)
    for lever, per in ((alone, date(2026, 12, 15)), (renewed, date(2026, 7, 1))):
        bill = measured(lever, per=per, until=summer).steps[0].bill
        assert bill.monthly == Amount(10 * FULL, 10 * FULL)
        assert bill.whole == Amount(6 * 10 * FULL, 6 * 10 * FULL)
    bill = measured(alone, per=date(2026, 11, 30), until=summer).steps[0].bill
    assert bill.monthly == Amount(10 * HALF, 10 * HALF)
    assert bill.whole == Amount(10 * (HALF + 6 * FULL), 10 * (HALF + 6 * FULL))


def test_rounded_counts_stay_as_coarse_as_they_were():
    found = measured(villages(), before=standing(Count(42_000, 1_000), Count(112_000, 1_000)))
    assert found.after.counted == Count(43_220, 1_000)
    assert found.after.coverage.points.width > 1
    assert found.points == Decimal("1.09")


def test_without_a_universe_there_are_people_and_money_and_no_coverage():
    before = Standing(None, None, JUNE, Count(3_399))
    found = measured(villages(), before=before)
    assert (found.after.counted, found.after.coverage, found.points) == (Count(4_619), None, None)
    assert (found.steps[0].points, found.public.monthly.high) == (None, 20_496_000)


def test_a_printed_percentage_alone_cannot_be_added_to():
    before = Standing(None, None, JUNE)
    found = measured(villages(), before=before)
    assert (found.after.counted, found.after.share, found.net) == (None, None, 1_220)


def test_nobody_is_less_than_nobody():
    assert reach(standing(10, 100), -11).counted == Count(0)


def test_the_target_is_held_against_what_the_plan_reaches():
    aim = target("0.26", due=YEAR_END)
    short = unchecked(measure_target)(aim, measured(villages()).after, JUNE)
    assert (short.people, short.gap_people) == (24_158, 258)
    beyond = unchecked(measure_target)(aim, measured(villages(1_500)).after, JUNE)
    assert beyond.gap_people == -22


def test_the_villages_of_lampung_barat_add_what_compliance_adds():
    known = known_mandate(mandate(), [progress(villages=9, workers=96)], date(2023, 7, 12))
    assert village_people(122, 10, known) == (1_220, 1_214)
    assert village_people(100, 10, known) == (1_000, 994)
    assert village_people(122, 5, known) == (610, 604)
    assert village_people(131, 100, known) == (13_100, 13_094)
    assert village_people(0, 10, known) == (0, 0)


def test_workers_who_are_enrolled_already_are_not_added_again():
    rows = [progress(1, village="a", workers=4), progress(2, village="b", workers=Count(6, 2))]
    known = known_mandate(mandate(2), rows, date(2023, 7, 12))
    assert (known.adds_low, known.adds_high) == (9, 11)
    assert village_people(2, 10, known) == (11, 9)
    assert village_people(1, 10, known) == (10, 0)


@pytest.mark.parametrize(
    ("known", "least"),
    [
        (None, None),
        (MandateResult(10, 131), None),
        (MandateResult(10, 131, left=122), None),
        (MandateResult(10, 131, left=122, adds_high=1_220), None),
    ],
)
def test_what_nobody_tells_of_the_villages_leaves_the_least_open(known, least):
    assert village_people(122, 10, known) == (1_220, least)


@pytest.mark.parametrize("changes", [{"people": -1}, {"least": -1}, {"monthly": -1}])
def test_nothing_is_negative(changes):
    with pytest.raises(ValueError, match="nobody or more"):
        villages(**changes)


def test_the_least_is_not_above_the_most():
    with pytest.raises(ValueError, match="least cannot be more"):
        villages(10, least=11)


def test_a_plan_ends_after_it_begins():
    with pytest.raises(ValueError, match="a plan ends after it begins"):
        Plan(JUNE, JUNE)


headcounts = st.integers(0, 60)
additions = st.builds(
    Addition,
    st.just(LeverKind.VULNERABLE),
    headcounts,
    st.sampled_from(["bpu_vulnerable", "bpu_transport", "non_asn"]),
    st.sampled_from(FundSource),
    monthly=st.none() | st.integers(0, 20_000),
)
continuations = st.builds(
    ending,
    st.none() | headcounts,
    renewed=st.booleans(),
    inside=st.booleans(),
    segment=st.sampled_from([None, "pu", "bpu"]),
    fund_source=st.sampled_from(FundSource),
    end=st.dates(date(2025, 11, 1), date(2026, 3, 31)),
)
plans = st.builds(
    Plan,
    st.dates(date(2025, 9, 1), date(2026, 1, 31)),
    st.dates(date(2026, 2, 1), date(2026, 8, 31)),
    st.lists(additions, max_size=4).map(tuple),
    st.lists(continuations, max_size=3).map(tuple),
)
few = hypothesis_settings(max_examples=50)


@few
@given(plans, st.integers(0, 80), st.integers(1, 200))
def test_a_plan_is_what_the_oracle_says(plan, participants, workers):
    found = checked_plan(plan, standing(participants, workers), MONEY_TREE, TARIFFS)
    levers = (plan.additions, plan.continuations)
    assert found.after.counted.value == oracles_plan.participants_after(participants, *levers)
    assert found.after.share == oracles_plan.share_after(participants, workers, *levers)
    nothing = Amount(0, 0)
    public = found.public or Bill(nothing, nothing, nothing)
    paid = tuple(one.high for one in (public.monthly, public.yearly, public.whole))
    assert paid == oracles_plan.public_money(MONEY_PARENTS, TARIFFS, plan)


@few
@given(plans, additions, st.integers(1, 200))
def test_levers_add_up_and_more_people_never_lower_coverage(plan, more, workers):
    before = standing(100, workers)
    found = checked_plan(plan, before, MONEY_TREE, TARIFFS)
    changes = sum(step.change for step in found.steps)
    assert found.net == changes == found.added - found.lost
    if 100 + changes >= 0:
        assert found.after.share - before.share == Fraction(changes, workers)
    wider = Plan(plan.per, plan.until, (*plan.additions, more), plan.continuations)
    grown = checked_plan(wider, before, MONEY_TREE, TARIFFS)
    assert grown.after.share >= found.after.share
    known = [bill for payer in found.payers if (bill := found.bill_for(payer))]
    whole = [step.bill for step in found.steps if step.bill]
    assert sum(b.whole.high for b in known) == sum(b.whole.high for b in whole)


@few
@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 400), st.integers(0, 20))
def test_villages_never_add_more_than_asked_nor_less_than_nobody(all_of_them, done, workers, each):
    known = known_mandate(
        mandate(all_of_them), [progress(villages=done, workers=workers)], date(2023, 7, 12)
    )
    most, least = village_people(all_of_them, each, known)
    assert 0 <= most <= all_of_them * each
    assert least is None or 0 <= least <= most
