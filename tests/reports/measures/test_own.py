from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from reports.measures import (
    Breakdown,
    Count,
    CountingRule,
    Derivation,
    EditionKind,
    JakonPlace,
    Question,
    RegionFacts,
    TotalRule,
    own_figure,
)
from reports.measures.figures import MEASURED, PARTS
from tests import oracles
from tests.reports.measures.build import DAY, PARENTS, TREE, edition, statement
from tests.reports.measures.strategies import days, facts, questions

PER = date(2024, 12, 31)


def own(statements, editions=(), rule=CountingRule.PU_BPU, **asked):
    dates = {key: asked.pop(key) for key in ("joined_on", "territory_changed_on") if key in asked}
    region = RegionFacts("17.07", list(statements), list(editions), **dates)
    return own_figure(TREE, region, Question(per=asked.pop("per", PER), rule=rule, **asked))


def test_lebong_has_its_parts_and_no_coverage_and_nothing_the_day_before():
    lines = {"total": 3866, "non_asn_thlt": 2648, "non_asn_teacher": 96, "badan_usaha": 287}
    lebong = statement(
        lines | {"jakon": 467, "bpu_mandiri": 368},
        as_of=date(2022, 12, 31),
        breakdown=Breakdown.COMPLETE,
    )
    row = own([lebong], per=date(2022, 12, 31))
    values = {part: count and count.value for part, count in row.participants.items()}
    assert values == {"pu": 3031, "bpu": 368, "jakon": 467, "pmi": None, "total": 3866}
    assert row.counted is not None
    assert row.counted.count == Count(3399)
    assert row.coverage["total"] is None
    before = own([lebong], per=date(2022, 12, 30))
    assert before.derivation is Derivation.MISSING
    assert before.participants == dict.fromkeys(PARTS)
    assert not before.reported


def test_all_cells_of_a_row_come_from_one_statement():
    older = statement({"total": 100, "pu": 60, "bpu": 40}, id=1, as_of=date(2024, 1, 31))
    newer = statement({"total": 120}, id=2, as_of=date(2024, 6, 30))
    row = own([older, newer])
    assert row.statement == newer
    assert row.participants["pu"] is None
    assert row.others == (older,)


def test_without_a_total_the_row_shows_the_parts_that_were_said():
    row = own([statement({"jakon": 467})], [edition("series", {"jakon": 934})])
    assert row.derivation is Derivation.OWN
    assert row.counted is None
    assert not row.reported
    assert row.participants["jakon"] == Count(467)
    assert row.coverage["jakon"].value == Fraction(1, 2)
    assert row.coverage["total"] is None
    assert row.edition == "series"


def test_each_part_has_the_universe_that_gives_it():
    whole = edition("whole", {"total": 200}, reference_date=date(2024, 1, 1))
    parts = edition("parts", {"pu": 120, "bpu": 70}, reference_date=date(2023, 1, 1))
    row = own([statement({"total": 100, "pu": 60, "bpu": 40})], [whole, parts])
    assert row.universe == {
        "pu": Count(120),
        "bpu": Count(70),
        "jakon": None,
        "total": Count(200),
    }
    assert row.edition == "whole"


def test_the_universe_printed_with_the_figure_comes_before_a_newer_series():
    printed = edition("f01", {"total": 92_913}, kind=EditionKind.FROM_DOCUMENT, source_id=1)
    series = edition("series", {"total": 1})
    row = own([statement({"total": 22_680})], [printed, series])
    assert str(row.coverage["total"].percent) == "24.41"
    assert row.edition == "f01"
    forced = own([statement({"total": 22_680})], [printed, series], edition="series")
    assert forced.edition == "series"
    missing = own([statement({"total": 22_680})], [printed], edition="series")
    assert (missing.edition, missing.coverage["total"]) == (None, None)


def test_the_universe_goes_by_the_date_of_the_figure_not_by_the_date_asked_for():
    old = edition("old", {"total": 200}, reference_date=date(2023, 1, 1))
    new = edition("new", {"total": 100}, reference_date=date(2024, 7, 1))
    assert own([statement({"total": 50}, as_of=DAY)], [old, new]).edition == "old"
    later = own([statement({"total": 50}, as_of=DAY)], [new])
    assert (later.edition, later.edition_later) == ("new", True)


def test_a_region_without_figures_still_shows_the_universe_of_the_date_asked_for():
    old = edition("old", {"total": 200}, reference_date=date(2023, 1, 1))
    new = edition("new", {"total": 100}, reference_date=date(2024, 7, 1))
    row = own([], [old, new])
    assert (row.derivation, row.edition) == (Derivation.MISSING, "new")
    assert row.universe["total"] == Count(100)
    assert row.coverage == dict.fromkeys(MEASURED)
    assert own([]).edition is None


def test_participants_with_jakon_are_not_divided_by_a_universe_without_it():
    apart = edition("apart", {"pu": 500, "bpu": 400, "jakon": 100}, jakon=JakonPlace.APART)
    with_jakon = statement({"total": 100}, total_rule=TotalRule.PU_BPU_JAKON)
    row = own([with_jakon], [apart])
    assert row.counted.rule_applied == "pu-bpu-jakon"
    assert row.universe["total"] == Count(1000)
    without = statement({"total": 100}, total_rule=TotalRule.PU_BPU)
    asked_with = own([without], [apart], rule=CountingRule.PU_BPU_JAKON)
    assert asked_with.counted.rule_applied == "pu-bpu"
    assert asked_with.universe["total"] == Count(900)
    unknown = own([statement({"total": 100})], [apart], rule=CountingRule.PU_BPU_JAKON)
    assert unknown.universe["total"] == Count(1000)


def test_a_potential_of_one_trade_is_no_universe():
    trade = edition("trade", {"non_asn": 540})
    assert own([statement({"total": 100, "non_asn": 540})], [trade]).universe["total"] is None


def test_a_figure_older_than_a_change_of_places_says_so():
    said = [statement({"total": 1}, as_of=DAY)]
    assert not own(said, joined_on=DAY, territory_changed_on=DAY).before_placement
    assert own(said, joined_on=date(2024, 7, 1)).before_placement
    row = own(said, territory_changed_on=date(2024, 7, 1))
    assert row.territory_changed
    assert not row.before_placement


@given(facts, questions)
def test_a_row_is_what_the_oracle_says(region, question):
    row = own_figure(TREE, region, question)
    expected = oracles.own_answer(PARENTS, region, question)
    if expected is None:
        assert not row.reported
        assert row.coverage["total"] is None
        return
    assert row.statement is not None
    assert row.counted is not None
    percentage = row.coverage["total"]
    universe = row.universe["total"]
    assert {
        "statement": row.statement.id,
        "others": [said.id for said in row.others],
        "counted": (row.counted.count.value, str(row.counted.rule_applied)),
        "universe": universe and universe.value,
        "percent": percentage and percentage.percent,
    } == {key: value for key, value in expected.items() if key != "edition"}
    if universe is not None:
        assert row.edition == expected["edition"]


@given(facts, questions)
def test_no_answer_ever_looks_ahead_of_the_date_asked_for(region, question):
    by_then = [said for said in region.statements if said.as_of <= question.per]
    known = replace(region, statements=by_then)
    assert own_figure(TREE, region, question) == own_figure(TREE, known, question)


@given(facts, questions, st.randoms(use_true_random=False))
def test_the_order_of_submissions_and_editions_changes_nothing(region, question, random):
    turned = replace(
        region,
        statements=random.sample(region.statements, len(region.statements)),
        editions=random.sample(region.editions, len(region.editions)),
    )
    assert own_figure(TREE, region, question) == own_figure(TREE, turned, question)


@given(facts, questions)
def test_what_was_not_said_never_becomes_a_number(region, question):
    row = own_figure(TREE, region, question)
    said = row.statement.lines if row.statement else {}
    for part, count in row.participants.items():
        sources = {part, *TREE.descendants(part)}
        assert count is None or any(said.get(code) is not None for code in sources)
    for code in MEASURED:
        assert row.coverage[code] is None or row.universe[code] is not None


@given(facts, days, st.sampled_from(CountingRule))
def test_the_date_asked_for_decides_the_statement_but_never_the_universe(region, per, rule):
    row = own_figure(TREE, region, Question(per=per, rule=rule))
    later = own_figure(TREE, region, Question(per=date(2030, 1, 1), rule=rule))
    if row.statement is not None and row.statement == later.statement:
        assert row.universe == later.universe


def test_the_standard_error_is_that_of_the_survey_that_divides():
    survey = edition("survey", {"total": 100, "pu": 60}, standard_errors={"total": 7, "pu": 5})
    region = RegionFacts("18.04", [statement({"total": 20})], [survey])
    assert own_figure(TREE, region, Question(per=DAY)).standard_error == 7
    assert own_figure(TREE, replace(region, statements=[]), Question(per=DAY)).standard_error == 7
    census = replace(region, editions=[edition("census", {"total": 100})])
    assert own_figure(TREE, census, Question(per=DAY)).standard_error is None
    trade = edition("trade", {"pu": 60}, standard_errors={"total": 7, "pu": 5})
    unknown = replace(region, editions=[trade])
    assert own_figure(TREE, unknown, Question(per=DAY)).standard_error is None
