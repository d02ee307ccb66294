from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import FundSource, Rates, Tariff, rates
from tests import oracles_targets
from tests.reports.measures.money import (
    FULL,
    HALF,
    MONEY_PARENTS,
    MONEY_TREE,
    NEW_LAW,
    OLD_LAW,
    TARIFFS,
    UNCLEAR,
)

SELF, APBD, CSR = FundSource.SELF, FundSource.APBD_REGENCY, FundSource.CSR
WHOLE = Rates(FULL, FULL, (OLD_LAW,))
HALVED = Rates(HALF, HALF, (NEW_LAW,))
EITHER = Rates(HALF, FULL, (NEW_LAW, OLD_LAW))
DAYS = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 4, 1), date(2027, 1, 1), date(2027, 4, 1)]

tariff_lists = st.lists(
    st.builds(
        Tariff,
        segment=st.sampled_from(["total", "bpu", "bpu_transport"]),
        fund_source=st.sampled_from([None, SELF, CSR]),
        monthly=st.integers(1, 9),
        since=st.sampled_from(DAYS),
        until=st.none() | st.sampled_from(DAYS),
        law=st.sampled_from(["a", "b"]),
        certain=st.booleans(),
    ),
    max_size=6,
)
segments = st.sampled_from(["bpu_transport", "bpu_mandiri", "bpu", "pu", "asn_korpri"])
payers = st.sampled_from([SELF, CSR, APBD])


def found(segment, payer, day):
    return rates(MONEY_TREE, TARIFFS, segment, payer, day)


@pytest.mark.parametrize(
    ("segment", "payer", "day", "expected"),
    [
        ("bpu", SELF, date(2015, 6, 30), None),
        ("bpu", SELF, date(2015, 7, 1), WHOLE),
        ("bpu_transport", SELF, date(2025, 12, 31), WHOLE),
        ("bpu_transport", SELF, date(2026, 1, 1), HALVED),
        ("bpu_transport", SELF, date(2026, 2, 1), HALVED),
        ("bpu_mandiri", SELF, date(2026, 2, 1), WHOLE),
        ("bpu", SELF, date(2026, 3, 31), WHOLE),
        ("bpu", SELF, date(2026, 4, 1), HALVED),
        ("bpu_mandiri", SELF, date(2026, 12, 31), HALVED),
        ("bpu_mandiri", SELF, date(2027, 1, 1), WHOLE),
        ("bpu_transport", SELF, date(2027, 2, 1), HALVED),
        ("bpu", SELF, date(2027, 2, 1), WHOLE),
        ("bpu_transport", SELF, date(2027, 3, 31), HALVED),
        ("bpu_transport", SELF, date(2027, 4, 1), WHOLE),
        ("bpu_transport", APBD, date(2026, 2, 1), WHOLE),
        ("bpu_transport", APBD, date(2026, 6, 1), WHOLE),
        ("bpu_transport", CSR, date(2026, 2, 1), EITHER),
        ("bpu_transport", CSR, date(2026, 6, 1), EITHER),
        ("bpu", CSR, date(2026, 2, 1), WHOLE),
    ],
)
def test_pp_50_halves_the_tariff_in_its_windows_for_those_who_pay_themselves(
    segment, payer, day, expected
):
    assert found(segment, payer, day) == expected


@pytest.mark.parametrize("payer", FundSource)
def test_each_payer_in_the_window(payer):
    expected = HALVED if payer is SELF else EITHER if payer in UNCLEAR else WHOLE
    assert found("bpu_vulnerable", payer, date(2026, 5, 1)) == expected


@pytest.mark.parametrize("segment", ["pu", "non_asn_teacher", "jakon", "pmi", "total"])
def test_wage_earners_have_no_tariff_because_their_employer_pays(segment):
    assert found(segment, FundSource.EMPLOYER, date(2026, 5, 1)) is None


def test_a_tariff_of_the_segment_for_all_payers_comes_before_one_of_its_parent_for_this_one():
    tariffs = [
        Tariff("bpu", SELF, 1, DAYS[0], None, "parent"),
        Tariff("bpu_transport", None, 2, DAYS[0], None, "own"),
    ]
    assert rates(MONEY_TREE, tariffs, "bpu_transport", SELF, DAYS[0]) == Rates(2, 2, ("own",))


def test_a_certain_tariff_for_the_payer_leaves_no_doubt_from_the_general_ones():
    tariffs = [
        Tariff("bpu", SELF, 5, DAYS[0], None, "payer"),
        Tariff("bpu", None, 1, DAYS[0], None, "all", certain=False),
        Tariff("bpu", None, 9, DAYS[0], None, "all"),
    ]
    assert rates(MONEY_TREE, tariffs, "bpu", SELF, DAYS[0]) == Rates(5, 5, ("payer",))
    assert rates(MONEY_TREE, tariffs, "bpu", CSR, DAYS[0]) == Rates(1, 9, ("all",))


def test_an_uncertain_tariff_alone_gives_no_rate():
    doubtful = Tariff("bpu", None, 1, DAYS[0], None, "law", certain=False)
    assert rates(MONEY_TREE, [doubtful], "bpu", SELF, DAYS[0]) is None


def test_an_uncertain_tariff_may_also_be_the_higher_one():
    tariffs = [
        Tariff("bpu", None, 5, DAYS[0], None, "sure"),
        Tariff("bpu", SELF, 9, DAYS[0], None, "doubtful", certain=False),
    ]
    assert rates(MONEY_TREE, tariffs, "bpu", SELF, DAYS[0]) == Rates(5, 9, ("sure", "doubtful"))


def test_of_two_that_overlap_the_later_stands_and_of_one_day_the_higher():
    old = Tariff("bpu", None, 9, DAYS[0], None, "old")
    new = Tariff("bpu", None, 5, DAYS[1], None, "new")
    dear = Tariff("bpu", None, 6, DAYS[1], None, "dear")
    assert rates(MONEY_TREE, [old, new], "bpu", SELF, DAYS[0]) == Rates(9, 9, ("old",))
    assert rates(MONEY_TREE, [new, old], "bpu", SELF, DAYS[1]) == Rates(5, 5, ("new",))
    assert rates(MONEY_TREE, [new, dear, old], "bpu", SELF, DAYS[1]) == Rates(6, 6, ("dear",))


def test_a_law_is_named_once():
    tariffs = [
        Tariff("bpu", None, 5, DAYS[0], None, "law"),
        Tariff("bpu", SELF, 9, DAYS[0], None, "law", certain=False),
    ]
    assert rates(MONEY_TREE, tariffs, "bpu", SELF, DAYS[0]) == Rates(5, 9, ("law",))


def test_an_unknown_segment_is_an_error():
    with pytest.raises(KeyError):
        found("nobody", SELF, DAYS[0])


@given(tariff_lists, segments, payers, st.sampled_from(DAYS), st.randoms(use_true_random=False))
def test_the_rates_are_those_of_the_oracle_in_any_order(tariffs, segment, payer, day, random):
    ours = rates(MONEY_TREE, tariffs, segment, payer, day)
    theirs = oracles_targets.rates(MONEY_PARENTS, tariffs, segment, payer, day)
    assert (ours and (ours.low, ours.high)) == theirs
    random.shuffle(tariffs)
    assert rates(MONEY_TREE, tariffs, segment, payer, day) == ours


@given(tariff_lists, segments, payers, st.sampled_from(DAYS))
def test_a_tariff_that_begins_later_changes_nothing(tariffs, segment, payer, day):
    by_then = [tariff for tariff in tariffs if tariff.since <= day]
    assert rates(MONEY_TREE, tariffs, segment, payer, day) == rates(
        MONEY_TREE, by_then, segment, payer, day
    )
