from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import (
    Count,
    Counted,
    Derivation,
    Effect,
    Figure,
    Interval,
    NoChange,
    Population,
    RegionBasis,
    Reporting,
    RuleApplied,
)
from reports.measures import coverage_on as checked_coverage_on
from reports.measures import explain_change as checked_explain_change
from reports.measures.change import UNSPECIFIED
from tests import oracles_programmes
from tests.reports.measures.build import DAY, figure, people, unchecked
from tests.reports.measures.programme_facts import coverage_now, two_coverages

coverage_on, explain_change = unchecked(checked_coverage_on), unchecked(checked_explain_change)
THEN, NOW = date(2023, 6, 30), date(2024, 6, 30)
BEFORE = coverage_now(20, 100, {"bpu": 5, "pu": 15}, as_of=THEN)
AFTER = coverage_now(40, 200, {"bpu": 15, "pu": 25}, as_of=NOW)


def test_people_and_universe_together_are_the_whole_change():
    change = explain_change(BEFORE, AFTER)
    per_person = 100 * (Fraction(1, 100) + Fraction(1, 200)) / 2
    assert change.people == (
        Effect("bpu", 10, 10 * per_person),
        Effect("pu", 10, 10 * per_person),
    )
    assert change.universe == -15
    assert change.points == 0
    assert (change.before, change.after, change.edition_changed) == (BEFORE, AFTER, False)


def test_a_universe_that_did_not_change_has_no_effect():
    change = explain_change(BEFORE, coverage_now(30, 100, {"bpu": 10, "pu": 20}, as_of=NOW))
    assert (change.universe, change.points) == (0, 10)
    assert [effect.points for effect in change.people] == [5, 5]


def test_a_part_that_is_known_once_is_not_told_apart():
    after = replace(AFTER, parts=people({"bpu": 15, "pu": None}))
    for one, other in ((BEFORE, after), (BEFORE, replace(after, parts=people({"bpu": 15})))):
        effects = explain_change(one, other).people
        assert [(e.segment, e.people) for e in effects] == [("bpu", 10), (UNSPECIFIED, 10)]
    unknown = replace(BEFORE, parts=people({"bpu": None, "pu": 15}))
    effects = explain_change(unknown, AFTER).people
    assert [(e.segment, e.people) for e in effects] == [("pu", 10), (UNSPECIFIED, 10)]


def test_what_the_parts_leave_over_is_not_told_apart():
    short = coverage_now(41, 200, {"bpu": 15, "pu": 25}, as_of=NOW)
    assert explain_change(BEFORE, short).people[-1].segment == UNSPECIFIED
    assert explain_change(BEFORE, short).people[-1].people == 1
    excess = coverage_now(19, 100, {"bpu": 5, "pu": 15}, as_of=THEN)
    assert explain_change(excess, AFTER).people[-1].people == 1
    both = explain_change(replace(BEFORE, parts={}), replace(AFTER, parts={}))
    assert [(e.segment, e.people) for e in both.people] == [(UNSPECIFIED, 20)]


def test_a_remainder_that_stayed_is_still_said():
    one = coverage_now(21, 100, {"bpu": 20}, as_of=THEN)
    other = coverage_now(21, 100, {"bpu": 20}, as_of=NOW)
    effects = explain_change(one, other).people
    assert effects == (Effect("bpu", 0, Fraction(0)), Effect(UNSPECIFIED, 0, Fraction(0)))


def test_a_part_of_nobody_is_known():
    one = coverage_now(5, 100, {"bpu": 0, "pu": 5}, as_of=THEN)
    other = coverage_now(8, 100, {"bpu": 3, "pu": 5}, as_of=NOW)
    assert [(e.segment, e.people) for e in explain_change(one, other).people] == [
        ("bpu", 3),
        ("pu", 0),
    ]


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("2022", "2022", False),
        ("2022", "2023", True),
        (None, "2023", True),
        ("2022", None, True),
        (None, None, None),
    ],
)
def test_another_edition_is_marked(before, after, changed):
    change = explain_change(replace(BEFORE, edition=before), replace(AFTER, edition=after))
    assert change.edition_changed is changed


def test_rounded_counts_make_the_change_an_interval():
    one = coverage_now(Count(20, 2), 100, as_of=THEN)
    other = coverage_now(Count(40, 4), 100, as_of=NOW)
    assert explain_change(one, other).interval == Interval(Fraction(17), Fraction(23))
    assert explain_change(BEFORE, AFTER).interval == Interval(Fraction(0), Fraction(0))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"as_of": THEN}, NoChange.NOT_LATER),
        ({"as_of": date(2023, 6, 29)}, NoChange.NOT_LATER),
        ({"rule": RuleApplied.PU_BPU_JAKON}, NoChange.OTHER_RULE),
        ({"rule": RuleApplied.UNKNOWN}, NoChange.OTHER_RULE),
        ({"population": Population.REGISTERED}, NoChange.OTHER_POPULATION),
        ({"basis": RegionBasis.REGISTRATION}, NoChange.OTHER_BASIS),
        ({"derivation": Derivation.ROLLED_UP}, NoChange.OTHER_REGIONS),
        ({"reporting": Reporting(12, 15)}, NoChange.OTHER_REGIONS),
        ({"territory_changed": True}, NoChange.OTHER_REGIONS),
    ],
)
def test_figures_that_differ_are_not_subtracted(changes, reason):
    before = replace(BEFORE, basis=RegionBasis.DOMICILE)
    assert explain_change(before, replace(AFTER, **changes)) is reason


def test_what_is_not_stated_joins_what_is():
    silent = replace(AFTER, population=Population.NOT_STATED, basis=RegionBasis.NOT_STATED)
    stated = replace(BEFORE, basis=RegionBasis.DOMICILE)
    assert explain_change(stated, silent).points == 0
    assert explain_change(replace(silent, as_of=THEN), replace(stated, as_of=NOW)).points == 0


def test_a_date_one_day_later_is_later():
    assert explain_change(BEFORE, replace(AFTER, as_of=date(2023, 7, 1))).points == 0


def test_without_two_coverages_nothing_changed():
    assert explain_change(None, AFTER) is NoChange.MISSING
    assert explain_change(BEFORE, None) is NoChange.MISSING


def test_a_figure_gives_its_coverage_and_the_parts_that_it_counts():
    parts = people({"pu": 5, "bpu": None, "jakon": 3, "pmi": 2, "total": 20})
    base = replace(
        figure("18.04", 20, 100),
        participants=parts,
        region_basis=RegionBasis.DOMICILE,
        derivation=Derivation.ROLLED_UP,
        reporting=Reporting(12, 15),
        territory_changed=True,
    )
    assert coverage_on(base) == coverage_now(
        20,
        100,
        {"bpu": None, "pu": 5},
        as_of=DAY,
        basis=RegionBasis.DOMICILE,
        derivation=Derivation.ROLLED_UP,
        reporting=Reporting(12, 15),
        territory_changed=True,
    )
    with_pmi = replace(base, counted=Counted(Count(20), RuleApplied.PU_BPU_JAKON_PMI))
    assert list(coverage_on(with_pmi).parts) == ["bpu", "jakon", "pmi", "pu"]
    unknown = replace(base, counted=Counted(Count(20), RuleApplied.UNKNOWN))
    assert coverage_on(unknown).parts == {}


def test_a_figure_says_nothing_of_population_or_basis_where_it_has_none():
    silent = coverage_on(figure("18.04", 20, 100, population=None, region_basis=None))
    assert (silent.population, silent.basis) == (Population.NOT_STATED, RegionBasis.NOT_STATED)


def test_a_figure_without_coverage_counts_or_date_gives_nothing():
    assert coverage_on(figure("18.04", 20, None)) is None
    assert coverage_on(figure("18.04", 20, 100, counted=None)) is None
    assert coverage_on(figure("18.04", 20, 100, as_of=None)) is None
    assert coverage_on(Figure("18.04", Derivation.MISSING)) is None


@given(two_coverages())
def test_a_decomposition_is_exact_and_what_the_oracle_says(pair):
    change = explain_change(*pair)
    effects, universe = oracles_programmes.effects(*pair)
    assert {effect.segment: effect.points for effect in change.people} == effects
    assert change.universe == universe
    assert sum(effect.points for effect in change.people) + change.universe == change.points
    assert change.points == 100 * (pair[1].coverage.value - pair[0].coverage.value)
    gained = pair[1].coverage.participants.value - pair[0].coverage.participants.value
    assert sum(effect.people for effect in change.people) == gained


@given(two_coverages(), st.integers(2, 9))
def test_a_decomposition_is_invariant_in_scale(pair, factor):
    def scaled(said):
        parts = {code: n and n.value * factor for code, n in said.parts.items()}
        participants, workers = said.coverage.participants.value, said.coverage.universe.value
        return coverage_now(participants * factor, workers * factor, parts, as_of=said.as_of)

    one, other = explain_change(*pair), explain_change(*map(scaled, pair))
    assert [e.points for e in one.people] == [e.points for e in other.people]
    assert one.universe == other.universe


@given(two_coverages())
def test_back_again_is_the_opposite(pair):
    before, after = pair
    there = explain_change(before, after)
    back = explain_change(replace(after, as_of=THEN), replace(before, as_of=NOW))
    assert back.universe == -there.universe
    assert [-e.points for e in back.people] == [e.points for e in there.people]
