from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.measures import (
    Count,
    Population,
    Reason,
    RegionBasis,
    RuleApplied,
    Standing,
    Terms,
    Verdict,
    costs_a_head,
    costs_of,
    coverage,
    gap_costs,
    sum_costs,
    sum_targets,
)
from tests import oracles_funding
from tests.reports.measures.money import MONEY_TREE, TARIFFS
from tests.reports.measures.target_facts import JULY, WONOGIRI, measure_target, target, targets

ACTIVE = Terms(RuleApplied.PU_BPU, Population.ACTIVE, RegionBasis.NOT_STATED)


def held(region, participants, workers=100, terms=ACTIVE, day=JULY, **changes):
    counts = (Count(n) if isinstance(n, int) else n for n in (participants, workers))
    people, universe = counts
    stands = Standing(coverage(people, universe), None, day, people, terms)
    return measure_target(target(region=region, **changes), stands, JULY)


def test_people_short_are_added_up_and_a_surplus_helps_nobody():
    found = sum_targets([held("18.02", 60), held("18.01", 40), held("18.03", 50)])
    assert found.people == 15 + 5
    assert found.included == ("18.01", "18.02", "18.03")
    assert found.short == ("18.01", "18.03")
    assert found.verdicts == {
        Verdict.ACHIEVED: ("18.02",),
        Verdict.INSUFFICIENT_DATA: ("18.01", "18.03"),
    }
    assert (found.spread, found.approximate) == (0, False)


def test_all_that_reached_their_target_lack_nobody_which_is_not_unknown():
    assert sum_targets([held("18.01", 60)]).people == 0
    assert sum_targets([held("18.01", None)]).people is None
    assert sum_targets([]).people is None


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"terms": replace(ACTIVE, rule=RuleApplied.PU_BPU_JAKON)}, Reason.OTHER_RULE),
        ({"terms": replace(ACTIVE, rule=RuleApplied.UNKNOWN)}, Reason.OTHER_RULE),
        ({"terms": replace(ACTIVE, population=Population.REGISTERED)}, Reason.OTHER_POPULATION),
        ({"participants": None}, Reason.MISSING_PARTICIPANTS),
        ({"workers": None}, Reason.MISSING_UNIVERSE),
        ({"terms": None}, Reason.OTHER_RULE),
    ],
)
def test_what_does_not_go_together_is_left_out_with_its_reason(other, reason):
    odd = held("18.03", **{"participants": 50} | other)
    found = sum_targets([held("18.01", 40), held("18.02", 40), odd])
    assert found.people == 30
    assert found.left_out == (("18.03", reason),)


def test_two_bases_are_not_added_up_and_not_stated_joins_either():
    by_home = replace(ACTIVE, basis=RegionBasis.DOMICILE)
    by_register = replace(ACTIVE, basis=RegionBasis.REGISTRATION)
    regions = [held("18.01", 40, terms=by_home), held("18.02", 40, terms=by_register)]
    found = sum_targets([*regions, held("18.03", 40)])
    assert found.included == ("18.01", "18.03")
    assert found.left_out == (("18.02", Reason.OTHER_BASIS),)


def test_a_known_rule_comes_before_more_regions_of_an_unknown_one():
    unknown = replace(ACTIVE, rule=RuleApplied.UNKNOWN)
    regions = [held(f"18.0{n}", 40, terms=unknown) for n in (1, 2)]
    assert sum_targets(regions).included == ("18.01", "18.02")
    assert sum_targets([*regions, held("18.03", 40)]).included == ("18.03",)


def test_a_region_counts_once_by_the_target_that_was_said_last():
    later = held("18.01", 40, percent="0.6", as_of=date(2025, 6, 1), id=2)
    found = sum_targets([later, held("18.01", 40)])
    assert (found.people, found.included, found.counted) == (20, ("18.01",), (2,))


def test_rounded_counts_leave_the_sum_open_and_dates_span():
    rounded = held("18.01", Count.of(40, 10, approximate=True), 100)
    found = sum_targets([rounded, held("18.02", 40, day=date(2025, 1, 31))])
    assert (found.spread, found.approximate) == (10, True)
    assert (found.figures_from, found.figures_as_of) == (date(2025, 1, 31), JULY)


def test_a_headcount_needs_no_universe_and_may_be_approximate():
    asked = {"percent": None, "people": 100}
    found = sum_targets([held("18.01", Count(40, 0, approximate=True), None, **asked)])
    assert (found.people, found.approximate) == (60, True)


def test_a_percentage_without_counts_is_no_number_of_people():
    found = sum_targets([measure_target(target(region="33.12"), WONOGIRI, JULY)])
    assert (found.people, found.left_out) == (None, (("33.12", Reason.MISSING_PARTICIPANTS),))


def test_costs_are_added_up_and_what_is_unknown_is_counted():
    one, other = gap_costs(MONEY_TREE, TARIFFS, 10, JULY)[:2]
    found = sum_costs([one, None, other])
    assert found.monthly == one.monthly.high + other.monthly.high
    assert found.yearly == one.yearly.high + other.yearly.high
    assert found.unknown == 1
    assert sum_costs([None]).monthly is None
    assert sum_costs([]).yearly is None


@settings(max_examples=50)
@given(st.none() | st.integers(-3, 500))
def test_a_gap_costs_as_many_times_what_one_person_costs(people):
    a_head = costs_a_head(MONEY_TREE, TARIFFS, JULY)
    assert costs_of(people, a_head) == gap_costs(MONEY_TREE, TARIFFS, people, JULY)


terms = st.builds(
    Terms,
    st.sampled_from([RuleApplied.PU_BPU, RuleApplied.PU_BPU_JAKON, RuleApplied.UNKNOWN]),
    st.sampled_from(Population),
    st.sampled_from(RegionBasis),
)
results = st.builds(
    lambda wanted, region, people, workers, said: held(
        region, people, workers, said, id=wanted.id, as_of=wanted.as_of, percent="0.5"
    ),
    targets,
    st.sampled_from([f"18.0{number}" for number in range(1, 8)]),
    st.none() | st.integers(0, 60),
    st.none() | st.integers(1, 60),
    terms,
)


@settings(max_examples=50)
@given(st.lists(results, max_size=8, unique_by=lambda one: one.target.id))
def test_a_sum_is_that_of_the_largest_group_that_goes_together(found):
    verdicts, short, included = oracles_funding.targets(found)
    summed = sum_targets(found)
    assert {code: str(one) for one, codes in summed.verdicts.items() for code in codes} == verdicts
    assert (summed.people, list(summed.included)) == (short, included)
    assert {code for code, _ in summed.left_out} | {*included} == set(verdicts)
