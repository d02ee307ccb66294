from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import Count, Derivation, Evidence, Reporting, SourceKind, Trust, coverage
from reports.measures import grade as checked_grade
from tests import oracles_programmes
from tests.reports.measures.build import unchecked

grade = unchecked(checked_grade)
DAY = date(2024, 6, 30)
COVERAGE = coverage(Count(22_680), Count(92_913))
PERFECT = Evidence(
    coverage=COVERAGE,
    derivation=Derivation.OWN,
    figures_from=DAY,
    figures_as_of=DAY,
    exceeding=0,
    universe_from=date(2023, 12, 31),
    sources=(SourceKind.OFFICIAL_RECAP,),
    discrepancies=0,
)


def failed(evidence, per=DAY):
    return [fact.name for fact in grade(evidence, per).facts if not fact.holds]


def test_a_figure_of_which_everything_holds_is_an_a_and_shows_why():
    found = grade(PERFECT, DAY)
    assert found.letter == "A"
    assert [fact.name for fact in found.facts] == list(Trust)
    assert all(fact.holds is True for fact in found.facts)


FLAWS = [
    ({"derivation": Derivation.ROLLED_UP, "reporting": Reporting(14, 15)}, "own"),
    ({"derivation": Derivation.ROLLED_UP}, "own"),
    ({"exceeding": 1}, "parts"),
    ({"exceeding": None}, "parts"),
    ({"universe_from": date(2022, 6, 29)}, "universe_age"),
    ({"universe_from": None}, "universe_age"),
    ({"figures_as_of": None}, "universe_age"),
    ({"coverage": coverage(Count(10, 10), Count(20))}, "exact"),
    ({"coverage": coverage(Count(10), Count(20, approximate=True))}, "exact"),
    ({"sources": ()}, "official"),
    ({"sources": (SourceKind.OFFICIAL_RECAP, SourceKind.MEDIA)}, "official"),
    ({"sources": (SourceKind.PRESENTATION,)}, "official"),
    ({"discrepancies": 1}, "no_discrepancy"),
    ({"discrepancies": None}, "no_discrepancy"),
]


@pytest.mark.parametrize(("changes", "name"), FLAWS)
def test_one_flaw_is_named_and_makes_a_b(changes, name):
    flawed = replace(PERFECT, **changes)
    assert (failed(flawed), grade(flawed, DAY).letter) == ([name], "B")


@pytest.mark.parametrize(
    "changes",
    [
        {"derivation": Derivation.ROLLED_UP, "reporting": Reporting(15, 15)},
        {"universe_from": date(2022, 6, 30)},
        {"universe_from": date(2025, 1, 1)},
        {"sources": (SourceKind.MINUTES, SourceKind.OFFICIAL_RECAP)},
    ],
)
def test_what_still_holds(changes):
    assert failed(replace(PERFECT, **changes)) == []


@pytest.mark.parametrize(
    ("per", "names", "letter"),
    [
        (date(2024, 9, 30), [], "A"),
        (date(2024, 10, 1), ["age"], "B"),
        (date(2025, 6, 30), ["age"], "B"),
        (date(2025, 7, 1), ["age"], "D"),
    ],
)
def test_a_figure_older_than_three_months_loses_a_letter_and_than_twelve_all(per, names, letter):
    assert (failed(PERFECT, per), grade(PERFECT, per).letter) == (names, letter)


def test_the_oldest_part_of_a_sum_is_its_age_and_the_newest_what_the_universe_is_held_to():
    part = replace(PERFECT, figures_from=date(2024, 3, 31))
    assert failed(part, date(2024, 7, 1)) == ["age"]
    old = replace(PERFECT, figures_from=date(2024, 6, 1), universe_from=date(2022, 6, 29))
    assert failed(old) == ["universe_age"]


def test_an_unknown_age_counts_as_old():
    unknown = replace(PERFECT, figures_from=None)
    assert (failed(unknown), grade(unknown, DAY).letter) == (["age"], "D")


@pytest.mark.parametrize(("flaws", "letter"), [(0, "A"), (1, "B"), (2, "C"), (3, "D"), (4, "D")])
def test_each_fact_that_fails_costs_a_letter(flaws, letter):
    worst = {"exceeding": 1, "discrepancies": 2, "sources": (), "universe_from": None}
    flawed = unchecked(replace)(PERFECT, **dict(list(worst.items())[:flaws]))
    assert grade(flawed, DAY).letter == letter


def test_there_is_no_grade_without_a_coverage():
    assert grade(replace(PERFECT, coverage=None), DAY) is None


SOME_DAYS = st.dates(date(2021, 1, 1), date(2024, 6, 30))
counts = st.builds(Count, st.integers(1, 50), st.sampled_from([0, 0, 10]), st.booleans())
evidence = st.builds(
    Evidence,
    coverage=st.builds(coverage, counts, counts),
    derivation=st.sampled_from([Derivation.OWN, Derivation.ROLLED_UP]),
    figures_from=st.dates(date(2023, 6, 1), date(2024, 6, 30)),
    figures_as_of=st.just(DAY),
    reporting=st.builds(Reporting, st.integers(14, 15), st.just(15)),
    exceeding=st.sampled_from([None, 0, 0, 2]),
    universe_from=st.none() | SOME_DAYS,
    sources=st.lists(st.sampled_from(SourceKind), max_size=3).map(tuple),
    discrepancies=st.sampled_from([None, 0, 0, 2]),
)


@given(evidence, st.dates(DAY, date(2024, 12, 31)))
def test_a_grade_is_what_the_oracle_says(drawn, per):
    found = grade(drawn, per)
    names = [str(fact.name) for fact in found.facts if not fact.holds]
    assert (found.letter, names) == oracles_programmes.grade(drawn, per)


@given(evidence, st.dates(DAY, date(2024, 12, 31)), st.integers(0, 400))
def test_a_grade_never_gets_better_with_time(drawn, per, days):
    later = date.fromordinal(per.toordinal() + days)
    assert grade(drawn, per).letter <= grade(drawn, later).letter
