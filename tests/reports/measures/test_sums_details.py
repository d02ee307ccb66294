"""What a sum and a place tell of the figures behind them."""

from dataclasses import replace
from datetime import date

from reports.measures import (
    Count,
    Counted,
    Population,
    Precision,
    Question,
    RegionBasis,
    RuleApplied,
    ranks,
    unprotected_at_least,
)
from reports.measures import roll_up as checked_roll_up
from reports.measures import total_row as checked_total_row
from reports.measures.comparable import comparable
from tests.reports.measures.build import DAY, figure, people, unchecked

roll_up, total_row = unchecked(checked_roll_up), unchecked(checked_total_row)
ASKED = Question(per=date(2024, 12, 31))


def test_a_sum_tells_what_it_counts_and_of_whom():
    terms = {"population": Population.PROTECTED, "region_basis": RegionBasis.REGISTRATION}
    silent = {"population": Population.NOT_STATED, "region_basis": RegionBasis.NOT_STATED}
    figures = [figure("a", 10, 100, **silent), figure("b", 20, 100, **terms)]
    total, row = total_row(figures), roll_up(figures, None, ASKED).figure
    for found in (total, row):
        assert found.participants["total"] == Count(30)
        assert found.counted == Counted(Count(30), RuleApplied.PU_BPU)
        assert found.population is Population.PROTECTED
        assert found.region_basis is RegionBasis.REGISTRATION
    assert row.total_counts is RuleApplied.PU_BPU
    assert (row.code, row.edition_later) == ("", False)


def test_a_sum_of_which_one_part_has_a_later_universe_says_so():
    figures = [figure("a", 1, 10), figure("b", 1, 10, edition_later=True)]
    assert roll_up(figures, None, ASKED).figure.edition_later is True


def test_a_sum_of_totals_that_count_different_things_does_not_say_what_they_count():
    other = replace(figure("b", 10, 100), total_counts=RuleApplied.PU_BPU_JAKON)
    assert roll_up([figure("a", 10, 100), other], None, ASKED).figure.total_counts is None


def test_the_percentage_of_a_sum_is_that_of_the_counted_participants():
    printed = people({"pu": 60, "bpu": 40, "jakon": 30, "pmi": None, "total": 130})
    one = replace(figure("a", 100, 400), participants=printed)
    found = total_row([one, replace(one, code="b")])
    assert found.participants["total"] == Count(260)
    assert str(found.coverage["total"].percent) == "25.00"


def test_a_sum_is_only_as_precise_as_its_coarsest_part():
    said, year = (
        figure(code, 1, 1, precision=precision)
        for code, precision in (("a", Precision.STATEMENT), ("b", Precision.YEAR))
    )
    assert roll_up([said, year], None, ASKED).figure.precision is Precision.STATEMENT
    month, day = replace(said, precision=Precision.MONTH), replace(year, precision=Precision.DAY)
    assert roll_up([day, month], None, ASKED).figure.precision is Precision.MONTH


def test_figures_of_an_unknown_age_are_summed_and_leave_it_unknown():
    ageless = {"figures_from": None, "figures_as_of": None, "precision": None}
    row = roll_up([figure("a", 1, 10, **ageless)], None, ASKED).figure
    assert (row.figures_from, row.figures_as_of, row.precision) == (None, None, None)
    half = roll_up([figure("a", 1, 10, figures_from=None), figure("b", 1, 10)], None, ASKED).figure
    assert (half.figures_from, half.figures_as_of) == (DAY, DAY)


def test_a_figure_without_participants_goes_with_no_other():
    assert not comparable([figure("a", None, 100)])
    assert comparable([figure("a", 1, 100), figure("b", 1, None)])


def test_the_smallest_gap_is_one_worker():
    assert unprotected_at_least([figure("a", 99, 100), figure("b", 5, 5), figure("c", 9, 5)]) == 1


def test_regions_without_a_universe_do_not_decide_who_is_ranked():
    registered = {"population": Population.REGISTERED}
    without = [figure(code, 1, None, **registered) for code in "xyz"]
    places = {code: rank.place for code, rank in ranks([*without, figure("a", 1, 2)], 1).items()}
    assert places == {"a": 1}
