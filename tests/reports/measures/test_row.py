"""What a row tells of the statement that it was made from."""

from dataclasses import replace
from datetime import date

import pytest

from reports.measures import (
    Count,
    CountingRule,
    JakonPlace,
    Population,
    Precision,
    Question,
    RegionBasis,
    RegionFacts,
    RuleApplied,
    SourceKind,
    TotalRule,
    own_figure,
)
from tests.reports.measures.build import DAY, TREE, edition, source, statement

ASKED = Question(per=date(2024, 12, 31))


def row(statements, editions=(), asked=ASKED):
    return own_figure(TREE, RegionFacts("17.07", list(statements), list(editions)), asked)


def test_a_row_tells_of_its_statement():
    said = statement(
        {"total": 100},
        population=Population.PROTECTED,
        region_basis=RegionBasis.DOMICILE,
        precision=Precision.MONTH,
        provisional=True,
    )
    found = row([said])
    assert (found.code, found.population) == ("17.07", Population.PROTECTED)
    assert (found.region_basis, found.precision) == (RegionBasis.DOMICILE, Precision.MONTH)
    assert (found.figures_from, found.figures_as_of) == (DAY, DAY)
    assert found.provisional
    assert not row([replace(said, provisional=False)]).provisional


def test_a_row_tells_what_its_total_counts_where_it_has_one():
    whole = statement({"total": 100}, total_rule=TotalRule.PU_BPU_JAKON)
    assert row([whole]).total_counts is RuleApplied.PU_BPU_JAKON
    assert row([statement({"pu": 60}, total_rule=TotalRule.PU_BPU)]).total_counts is None


def test_the_coverage_is_that_of_the_counted_participants_not_of_the_printed_total():
    said = statement({"total": 130, "pu": 60, "bpu": 40, "jakon": 30})
    found = row([said], [edition("series", {"total": 200})])
    assert found.participants["total"] == Count(130)
    assert str(found.coverage["total"].percent) == "50.00"


@pytest.mark.parametrize("lines", [{"total": 100}, {"jakon": 30}])
def test_a_row_keeps_to_the_grace_that_was_asked_for(lines):
    recap = source(1, SourceKind.OFFICIAL_RECAP)
    said = [
        statement(lines, id=1, as_of=date(2024, 1, 31), source=recap),
        statement(lines, id=2, as_of=date(2024, 3, 31)),
    ]
    assert row(said).statement.id == 1
    assert row(said, asked=replace(ASKED, media_grace_months=1)).statement.id == 2


def test_a_region_without_figures_has_its_name_and_the_universe_of_the_rule_asked_for():
    apart = edition("apart", {"pu": 500, "bpu": 400, "jakon": 100}, jakon=JakonPlace.APART)
    found = row([], [apart])
    assert (found.code, found.edition, found.edition_later) == ("17.07", "apart", False)
    assert found.universe["total"] == Count(900)
    with_jakon = row([], [apart], replace(ASKED, rule=CountingRule.PU_BPU_JAKON))
    assert with_jakon.universe["total"] == Count(1000)


def test_a_universe_that_is_later_than_the_date_asked_for_says_so():
    later = edition("later", {"total": 200}, reference_date=date(2025, 1, 1))
    assert row([], [later]).edition_later is True
    assert row([]).edition_later is False
