from datetime import date

import pytest
from hypothesis import given

from reports.measures import (
    Breakdown,
    Count,
    CountingRule,
    EditionKind,
    JakonPlace,
    Question,
    RegionFacts,
    SourceKind,
    TotalRule,
)
from reports.measures import segment_figures as checked_segment_figures
from tests import oracles
from tests.reports.measures.build import PARENTS, TREE, edition, source, statement, unchecked
from tests.reports.measures.strategies import facts, questions

segment_figures = unchecked(checked_segment_figures)
PER = date(2024, 12, 31)


def segments(statements, editions=(), **asked):
    region = RegionFacts("18.04", list(statements), list(editions))
    return segment_figures(TREE, region, Question(per=PER, **asked))


def test_each_segment_is_chosen_by_itself():
    whole = statement({"total": 22_680}, id=1, as_of=date(2023, 6, 30))
    trade = statement({"non_asn": 540}, id=2, as_of=date(2023, 7, 12))
    found = segments([whole, trade], [edition("trade", {"non_asn": 540})])
    assert list(found) == list(PARENTS)
    assert (found["total"].value, found["total"].statement) == (Count(22_680), whole)
    assert found["non_asn"].statement == trade
    assert str(found["non_asn"].coverage.percent) == "100.00"
    assert found["non_asn"].edition.slug == "trade"


def test_a_segment_known_only_in_part_says_at_least():
    found = segments([statement({"badan_usaha": 287})])["pu"]
    assert (found.value, found.at_least, found.coverage) == (None, 287, None)
    assert found.statement is not None


def test_a_number_comes_before_a_newer_floor():
    known = statement({"pu": 300}, id=1, as_of=date(2023, 1, 1))
    part = statement({"badan_usaha": 287}, id=2, as_of=date(2024, 1, 1))
    found = segments([known, part])["pu"]
    assert (found.value, found.at_least, found.statement) == (Count(300), None, known)


def test_a_segment_nobody_spoke_of_shows_its_universe_only():
    found = segments([], [edition("series", {"pu": 7})])["pu"]
    assert (found.value, found.at_least, found.statement, found.others) == (None, None, None, ())
    assert found.universe == Count(7)


def test_the_total_has_no_second_percentage_where_the_rule_counts_something_else():
    lines = {"pu": 324_295, "bpu": 73_365, "jakon": 198_094}
    said = statement(lines, breakdown=Breakdown.COMPLETE)
    universe = edition("series", {"total": 1_614_923})
    found = segments([said], [universe])["total"]
    assert (found.value, found.coverage) == (Count(595_754), None)
    with_jakon = Question(per=PER, rule=CountingRule.PU_BPU_JAKON)
    region = RegionFacts("34", [said], [universe])
    assert str(segment_figures(TREE, region, with_jakon)["total"].coverage.percent) == "36.89"


def test_parts_without_a_total_do_not_make_a_total():
    found = segments([statement({"pu": 3, "bpu": 4})], [edition("series", {"total": 14})])
    assert (found["total"].value, found["total"].at_least) == (None, 7)
    assert found["total"].coverage is None


def test_a_part_is_divided_whatever_the_total_counts():
    said = statement({"total": 130, "pu": 60, "bpu": 40, "jakon": 30})
    found = segments([said], [edition("series", {"pu": 120, "total": 1000})])
    assert (found["pu"].code, str(found["pu"].coverage.percent)) == ("pu", "50.00")
    assert found["total"].coverage is None


def test_the_total_is_divided_by_the_workers_that_it_counts():
    apart = edition("apart", {"pu": 500, "bpu": 400, "jakon": 100}, jakon=JakonPlace.APART)
    with_jakon = statement({"total": 100}, total_rule=TotalRule.PU_BPU_JAKON)
    assert segments([with_jakon], [apart])["total"].universe == Count(1000)
    asked = {"rule": CountingRule.PU_BPU_JAKON}
    assert segments([], [apart], **asked)["total"].universe == Count(1000)
    assert segments([], [apart])["total"].universe == Count(900)


def test_the_universe_of_a_segment_is_that_of_its_source_and_may_be_later():
    document = EditionKind.FROM_DOCUMENT
    own = edition("own", {"pu": 7}, kind=document, source_id=1, reference_date=date(2025, 1, 1))
    found = segments([statement({"pu": 3})], [own, edition("series", {"pu": 9, "bpu": 1})])
    assert (found["pu"].edition.slug, found["pu"].edition_later) == ("own", True)
    assert (found["bpu"].edition.slug, found["bpu"].edition_later) == ("series", False)
    assert found["jakon"].edition_later is False


@pytest.mark.parametrize("lines", [{"pu": 3}, {"badan_usaha": 3}])
def test_a_segment_keeps_to_the_grace_that_was_asked_for(lines):
    recap = source(1, SourceKind.OFFICIAL_RECAP)
    said = [
        statement(lines, id=1, as_of=date(2024, 1, 31), source=recap),
        statement(lines, id=2, as_of=date(2024, 3, 31)),
    ]
    assert segments(said)["pu"].statement.id == 1
    assert segments(said, media_grace_months=1)["pu"].statement.id == 2


@given(facts, questions)
def test_every_segment_is_what_the_oracle_says(region, question):
    found = segment_figures(TREE, region, question)
    for code in ("pu", "bpu", "jakon", "non_asn", "total"):

        def gives(said, code=code):
            known = oracles.nodes(PARENTS, said.lines, said.breakdown == "complete")
            return known[code]

        def exact(said):
            return all(line is None or line.exact for line in said.lines.values())

        pick = oracles.chosen(region.statements, question.per, gives, exact)
        if pick is None:
            assert found[code].value is None
            assert found[code].coverage is None
        else:
            said, others = pick
            assert (found[code].statement, list(found[code].others)) == (said, others)
            assert found[code].value.value == gives(said)[0]
