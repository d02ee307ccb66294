import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import (
    Breakdown,
    Count,
    CountingRule,
    JakonPlace,
    NodeValue,
    TotalRule,
    counted,
    own_rule,
    resolve,
    universe_counted,
)
from tests import oracles
from tests.reports.measures.build import PARENTS, TREE, people
from tests.reports.measures.strategies import given_lines, numbers

WITHOUT, WITH = CountingRule.PU_BPU, CountingRule.PU_BPU_JAKON


def by(rule, lines, stated=TotalRule.NOT_STATED, breakdown=Breakdown.PARTIAL):
    found = counted(resolve(TREE, people(lines), breakdown), stated, rule)
    return found and (found.count.value, str(found.rule_applied))


def test_the_parts_of_the_rule_come_before_the_total():
    yogyakarta = {"pu": 324_295, "bpu": 73_365, "jakon": 198_094}
    assert by(WITHOUT, yogyakarta) == (397_660, "pu-bpu")
    assert by(WITH, yogyakarta) == (595_754, "pu-bpu-jakon")
    assert by(WITHOUT, yogyakarta | {"total": 9}) == (397_660, "pu-bpu")


def test_a_total_that_counts_just_what_is_asked_stands():
    assert by(WITH, {"total": 100}, TotalRule.PU_BPU_JAKON) == (100, "pu-bpu-jakon")


@pytest.mark.parametrize(
    ("rule", "stated", "lines", "answer"),
    [
        (WITHOUT, TotalRule.PU_BPU_JAKON, {"total": 100, "jakon": 30}, (70, "pu-bpu")),
        (WITHOUT, TotalRule.PU_BPU_JAKON_PMI, {"total": 9, "jakon": 3, "pmi": 1}, (5, "pu-bpu")),
        (WITHOUT, TotalRule.PU_BPU_JAKON_PMI, {"total": 9, "jakon": 3}, (9, "pu-bpu-jakon-pmi")),
        (WITH, TotalRule.PU_BPU_JAKON_PMI, {"total": 9, "pmi": 1}, (8, "pu-bpu-jakon")),
        (WITH, TotalRule.PU_BPU, {"total": 100, "jakon": 30}, (130, "pu-bpu-jakon")),
        (WITH, TotalRule.PU_BPU, {"total": 100}, (100, "pu-bpu")),
        (WITHOUT, TotalRule.PU_BPU_JAKON, {"total": 10, "jakon": 30}, (10, "pu-bpu-jakon")),
        (WITHOUT, TotalRule.NOT_STATED, {"total": 100, "jakon": 30}, (100, "unknown")),
    ],
)
def test_a_total_is_corrected_by_known_parts_or_says_what_it_counts(rule, stated, lines, answer):
    assert by(rule, lines, stated) == answer


def test_a_completed_total_counts_what_was_summed_whatever_is_stated():
    lines = {"pu": 5, "bpu": 2}
    assert by(WITH, lines, TotalRule.PU_BPU_JAKON, Breakdown.COMPLETE) == (7, "pu-bpu")
    assert by(WITHOUT, {"pu": 5}, TotalRule.PU_BPU, Breakdown.COMPLETE) == (5, "unknown")


def test_without_a_total_nothing_is_counted():
    assert by(WITHOUT, {"pu": 5}) is None
    assert by(WITHOUT, {}) is None
    assert by(WITHOUT, {"pu": 5, "bpu": None}, breakdown=Breakdown.COMPLETE) is None


def universe(lines, place, rule):
    nodes = {code: NodeValue(count, given=True) for code, count in people(lines).items()}
    found = universe_counted(nodes, place, rule)
    return found and found.value


@pytest.mark.parametrize(
    ("lines", "without", "with_jakon"),
    [
        ({"total": 100, "pu": 50, "bpu": 40, "jakon": 10}, 90, 100),
        ({"total": 100, "jakon": 10}, 90, 100),
        ({"total": 100}, 100, 100),
        ({"total": 100, "jakon": 110}, 100, 100),
        ({"pu": 50, "bpu": 40, "jakon": 10}, 90, 100),
        ({"pu": 50, "bpu": 40}, 90, None),
        ({"pu": 50}, None, None),
    ],
)
def test_an_edition_with_jakon_apart_leaves_it_out_where_the_rule_does(lines, without, with_jakon):
    assert universe(lines, JakonPlace.APART, WITHOUT) == without
    assert universe(lines, JakonPlace.APART, WITH) == with_jakon


@pytest.mark.parametrize("place", [JakonPlace.PU, JakonPlace.NONE, JakonPlace.NOT_STATED])
def test_any_other_edition_stands_as_printed(place):
    for rule in CountingRule:
        assert universe({"total": 100, "pu": 5, "bpu": 4}, place, rule) == 100
        assert universe({"pu": 50, "bpu": 40, "jakon": 3}, place, rule) == 90
        assert universe({"pu": 50}, place, rule) is None


@given(
    given_lines,
    st.sampled_from(Breakdown),
    st.sampled_from(TotalRule),
    st.sampled_from(CountingRule),
)
def test_what_is_counted_is_what_the_oracle_counts(lines, breakdown, stated, rule):
    known = oracles.nodes(PARENTS, lines, breakdown is Breakdown.COMPLETE)
    assert by(rule, lines, stated, breakdown) == oracles.counted(
        known, "total" in lines, stated, rule
    )


@given(
    st.dictionaries(st.sampled_from(["total", "pu", "bpu", "jakon"]), numbers),
    st.sampled_from(JakonPlace),
    st.sampled_from(CountingRule),
)
def test_the_denominator_is_what_the_oracle_says(lines, place, rule):
    apart = place is JakonPlace.APART
    assert universe(lines, place, rule) == oracles.workers(people(lines), apart, rule)


def test_exactness_is_that_of_the_number_counted():
    nodes = resolve(TREE, {"pu": Count(1), "bpu": Count(5, 2)}, Breakdown.PARTIAL)
    found = counted(nodes, TotalRule.NOT_STATED, WITHOUT)
    assert found is not None
    assert not found.exact


@pytest.mark.parametrize(
    ("stated", "rule"),
    [
        (TotalRule.NOT_STATED, CountingRule.PU_BPU),
        (TotalRule.PU_BPU, CountingRule.PU_BPU),
        (TotalRule.PU_BPU_JAKON, CountingRule.PU_BPU_JAKON),
        (TotalRule.PU_BPU_JAKON_PMI, CountingRule.PU_BPU_JAKON),
    ],
)
def test_a_publisher_is_held_to_the_rule_of_his_own_total(stated, rule):
    assert own_rule(stated) is rule
