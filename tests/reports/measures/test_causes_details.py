"""What a cause says besides its name, and inputs that must not be used."""

from fractions import Fraction

import pytest

from reports.measures import Cause, Interval, Quantity
from reports.measures.causes import Impossibility
from reports.measures.causes.terms import Sign
from tests.reports.measures.printed_reports import causes, line, only

THOUSAND = ("total universe 1000", "total active 300")
TWO_UNIVERSES = ("total universe 1000", "total universe 2000@2023-06-30")
TWO_POPULATIONS = ("total universe 1000", "total active 300", "total registered 400")


def fit_of(cause, *texts):
    return next(fit for fit in only(*texts).fits if fit.cause is cause)


def test_the_workers_of_a_part_follow_from_two_coverages():
    lines = (*THOUSAND, "bpu coverage_percent 10", "pu coverage_percent 50?")
    found = only(*lines)
    assert found.cause is Cause.NOT_CHECKABLE
    (told,) = found.fits[0].implied
    assert (told.quantity, told.segment) == (Quantity.UNIVERSE, "pu")
    term, exactly = told.term, Interval(Fraction(500), Fraction(500))
    assert (term.value, term.raw, term.interval) == (500, 500, exactly)
    assert (term.people, term.firm, term.sign) == (True, False, Sign.WHOLE)
    measures = [leaf.line.measure for leaf in term.leaves()]
    assert measures == ["active", "universe", "coverage_percent", "coverage_percent"]
    assert [leaf.line.segment for leaf in term.leaves()][2:] == ["pu", "bpu"]


@pytest.mark.parametrize(("people", "workers"), [(100, [0]), (500, [1000]), (99, []), (501, [])])
def test_the_workers_of_a_part_are_some_of_all(people, workers):
    lines = ("total universe 1000", f"total active {people}", "bpu coverage_percent 10")
    implied = only(*lines, "pu coverage_percent 50?").fits[0].implied
    assert [one.term.value for one in implied] == workers


def test_only_the_best_participants_and_the_best_coverage_imply_the_workers_of_a_part():
    lines = ("total coverage_percent 25", "total coverage_percent 26", "bpu coverage_percent 10")
    implied = only(*TWO_POPULATIONS, *lines, "pu coverage_percent 50?").fits[0].implied
    assert [one.term.value for one in implied] == [500, 375]


def test_only_a_coverage_implies_the_workers_of_a_part():
    found = only(*THOUSAND, "bpu coverage_percent 10", "pu target_percent 50?")
    assert (found.cause, found.fits[0].implied) == (Cause.NOT_CHECKABLE, ())


@pytest.mark.parametrize(
    ("lines", "why", "segment", "value"),
    [
        (("total active -5?",), Impossibility.NEGATIVE, "", None),
        (
            ("total universe 100", "total unprotected 150?"),
            Impossibility.ABOVE_UNIVERSE,
            "",
            100,
        ),
        (("total active 100", "pu active 150?"), Impossibility.CHILD_ABOVE_PARENT, "total", 100),
        (("pu active 150", "total active 100?"), Impossibility.CHILD_ABOVE_PARENT, "pu", 150),
        (
            ("total universe 100", "pu universe 150?"),
            Impossibility.CHILD_ABOVE_PARENT,
            "total",
            100,
        ),
    ],
)
def test_the_impossible_names_what_it_cannot_be_beside(lines, why, segment, value):
    fit = fit_of(Cause.IMPOSSIBLE, *lines)
    assert (fit.impossibility, fit.segment) == (why, segment)
    assert (fit.term and fit.term.value) == value


def test_a_universe_of_another_day_is_a_whole_all_the_same():
    lines = ("total universe 100@2023-06-30", "pu universe 150?")
    assert fit_of(Cause.IMPOSSIBLE, *lines).impossibility is Impossibility.CHILD_ABOVE_PARENT


def test_parts_that_miss_the_total_are_named_with_what_they_make():
    total = "total active 100"
    lines = ("total universe 1000", total, "pu active 60", "bpu active 31")
    fit = fit_of(Cause.PARTS_DO_NOT_ADD_UP, *lines, "total coverage_percent 9.10?")
    assert (fit.parts, fit.along_with) == (("pu", "bpu"), (line(total),))
    (told,) = fit.implied
    assert (told.quantity, told.segment) == (Quantity.PARTICIPANTS, "total")
    assert (told.term.value, fit.term.value) == (91, Fraction("9.1"))


def test_participants_follow_from_the_unprotected():
    assert causes("total universe 100", "total unprotected 40", "total active 60?") == ["agrees"]
    assert causes("total universe 100", "pu unprotected 40", "total active 60?") != ["agrees"]


def test_parts_of_another_population_make_no_total():
    parts = ("pu registered 60", "bpu registered 40")
    assert causes(*parts, "total active 100?") != ["agrees"]
    assert causes(*parts, "total registered 100?") == ["agrees"]


@pytest.mark.parametrize(
    "lines",
    [
        (*TWO_UNIVERSES, "total coverage_percent 50", "total active 1000?"),
        (*TWO_UNIVERSES, "total target_percent 50", "total target_people 1000?"),
        (*TWO_UNIVERSES, "total target_people 500", "total target_percent 25?"),
        (*TWO_POPULATIONS, "total gap_to_target_points 20", "total target_percent 60?"),
        (*TWO_POPULATIONS, "total gap_to_universe_points 60?"),
        (
            *("total active 100", "bpu active 40", "jakon active 10", "jakon active 20"),
            "pu active 40?",
        ),
    ],
)
def test_only_the_best_input_counts(lines):
    assert causes(*lines) != ["agrees"]


def test_a_rounded_count_says_of_which_segment_it_speaks():
    lines = ("total universe 2801936", "total active 1327000/1000", "total coverage_percent 47.38?")
    (told,) = only(*lines).fits[0].implied
    assert told.segment == "total"


def test_a_whole_percentage_is_too_coarse_to_be_a_share_of_something_larger():
    lines = ("total universe 1000", "pu active 300")
    assert causes(*lines, "pu coverage_percent 30?") == ["not_checkable"]
    assert causes(*lines, "pu coverage_percent 30.0?") == ["other_quantity"]
    assert causes(*lines, "pu target_percent 30.0?") == ["not_checkable"]


def test_another_quantity_names_a_population_only_where_that_tells_it_apart():
    universe = fit_of(Cause.OTHER_QUANTITY, *THOUSAND, "total unprotected 1000?")
    assert (universe.quantity, universe.population) == (Quantity.UNIVERSE, "")
    people = fit_of(Cause.OTHER_QUANTITY, *THOUSAND, "total unprotected 300?")
    assert (people.quantity, people.population) == (Quantity.PARTICIPANTS, "active")
    outside = fit_of(Cause.OTHER_QUANTITY, *TWO_POPULATIONS, "total coverage_percent 60.00?")
    assert outside.population == ""
