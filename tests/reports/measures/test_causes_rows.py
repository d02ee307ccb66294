"""Reports whose rows must not accuse each other: where they fit, and where they nearly do."""

import pytest

from reports.measures import Cause, Quantity, TotalRule
from reports.measures.causes import Impossibility
from tests.reports.measures.printed_reports import causes, explain, fits, only

TARGET = "total target_percent 50@2024-12-31?"
PLAIN = {"agrees", "rounding", "rounded_inputs", "not_checkable"}
PARTS = ("pu active 40000?", "bpu active 20000?", "jakon active 10000?")
WORKERS = "total universe 200000?"


def by_measure(*texts, **more):
    found = explain(*texts, **more)
    return {f"{one.line.segment} {one.line.measure}": str(one.cause) for one in found}


def only_one_is_other(*texts, quantity):
    """The line that the report names otherwise; all the others are plain."""
    found = [one for one in explain(*texts) if str(one.cause) not in PLAIN]
    assert [one.fits[0].quantity for one in found] == [quantity]
    return found[0].line.measure


# What a total holds


def test_a_total_may_hold_migrants_with_or_without_construction_workers():
    migrants = "pmi active 1000?"
    whole = ("total active 71000?", *PARTS, migrants, WORKERS, "total coverage_percent 35.5?")
    assert set(causes(*whole)) <= PLAIN
    assert set(causes("total active 61000?", *PARTS, migrants)) <= PLAIN
    nearly = by_measure("total active 71100?", *PARTS, migrants)
    assert nearly["total active"] == nearly["pu active"] == "parts_do_not_add_up"


def test_a_coverage_by_another_rule_accuses_neither_total_nor_universe():
    rows = ("total active 70000?", *PARTS, WORKERS)
    found = by_measure(*rows, "total coverage_percent 30.00?")
    assert found.pop("total coverage_percent") == "other_rule"
    assert set(found.values()) <= PLAIN
    nearly = by_measure(*rows, "total coverage_percent 31.00?")
    assert nearly["total coverage_percent"] not in PLAIN
    assert nearly["total active"] == "agrees"


def test_a_total_that_holds_more_than_its_printed_parts_is_no_slip():
    rows = ("total active 70000?", *PARTS[:2], WORKERS)
    found = by_measure(*rows, "total coverage_percent 30.00?", "total unprotected 140000?")
    assert found["total active"] == "not_checkable"
    assert found["total coverage_percent"] == found["total unprotected"] == "other_rule"
    assert found["pu active"] == found["bpu active"] == "not_checkable"


def test_a_part_of_the_total_by_another_rule_may_exceed_it():
    apart = ("total active 60000?", *PARTS[:2], "jakon active 70000?")
    assert set(causes(*apart)) <= PLAIN
    stated = only("total active 60000", "jakon active 70000?", rule=TotalRule.PU_BPU_JAKON)
    assert stated.fits[0].impossibility is Impossibility.CHILD_ABOVE_PARENT
    assert causes("total active 400", "non_asn active 500?") == ["impossible"]
    assert causes("non_asn active 500", "total active 400?") == ["impossible"]
    assert causes("total universe 60000", "jakon universe 70000?") == ["not_checkable"]


@pytest.mark.parametrize(
    ("total", "rule", "cause"),
    [
        ("70000", TotalRule.NOT_STATED, "not_checkable"),
        ("70000", TotalRule.PU_BPU_JAKON, "not_checkable"),
        ("70000", TotalRule.PU_BPU, "parts_do_not_add_up"),
        ("50000", TotalRule.NOT_STATED, "parts_do_not_add_up"),
        ("50000", TotalRule.PU_BPU_JAKON, "parts_do_not_add_up"),
        ("60000", TotalRule.PU_BPU_JAKON, "agrees"),
        ("60020", TotalRule.NOT_STATED, "parts_do_not_add_up"),
        ("60021", TotalRule.NOT_STATED, "not_checkable"),
        ("60400", TotalRule.NOT_STATED, "not_checkable"),
        ("60000/1000", TotalRule.PU_BPU, "rounded_inputs"),
        ("61000/1000", TotalRule.PU_BPU, "not_checkable"),
    ],
)
def test_only_a_complete_breakdown_or_too_large_parts_contradict_a_total(total, rule, cause):
    total = f"total active {total}"
    assert causes(total, "bpu active 20000", "pu active 40000?", rule=rule) == [cause]


def test_a_rounded_part_is_too_coarse_for_a_small_slip():
    assert causes("total active 60020", "bpu active 20000/10", "pu active 40000?") != [
        "parts_do_not_add_up"
    ]


def test_a_total_without_pu_or_bpu_has_no_breakdown():
    assert causes("total active 70000?", "pu active 40000", "jakon active 10000") == [
        "not_checkable"
    ]


def test_parts_of_participants_and_of_the_universe_are_counted_by_one_rule():
    workers = ("pu universe 90000", "bpu universe 80000", "jakon universe 15000")
    for coverage in ("35.29", "37.84"):
        assert causes(*PARTS, *workers, f"total coverage_percent {coverage}?")[-1] == "agrees"
    assert causes(*PARTS, *workers, "total coverage_percent 41.18?")[-1] not in PLAIN
    total = "total active 60000"
    assert causes(total, *workers, "total coverage_percent 35.29?") == ["agrees"]


def test_a_universe_by_its_parts_without_participants():
    workers = ("pu universe 90000", "bpu universe 80000", "total universe 170000?")
    assert causes(*workers) == ["agrees"]
    assert causes("bpu universe 80000", "total universe 170000", "pu universe 90000?") == ["agrees"]


def test_parts_that_are_not_all_of_a_stated_rule_imply_no_universe():
    rows = ("total coverage_percent 40.00", *(one.strip("?") for one in PARTS[:2]))
    asked = "total universe 200000?"
    assert causes(*rows, asked, rule=TotalRule.PU_BPU_JAKON) == ["not_checkable"]
    assert causes(*rows, asked, rule=TotalRule.PU_BPU) != ["not_checkable"]
    assert causes(*rows, asked) != ["not_checkable"]


# A target that is exceeded


@pytest.mark.parametrize(
    "gap", ["total gap_to_target_people 10000?", "total gap_to_target_points 10.00?"]
)
def test_a_surplus_is_printed_without_its_sign(gap):
    rows = ("total universe 100000?", "total active 60000?", TARGET)
    assert set(causes(*rows, gap)) <= PLAIN
    assert causes(*rows, gap)[-1] == "agrees"
    nearly = by_measure(*rows, gap.replace("1", "3", 1))
    assert [cause for cause in nearly.values() if cause not in PLAIN] == ["digit_slip"]
    assert causes(*rows, gap.replace("10", "-10"))[-1] == "agrees"


def test_a_gap_that_is_short_is_no_surplus():
    rows = ("total universe 100000", "total active 40000", TARGET.strip("?"))
    assert causes(*rows, "total gap_to_target_people -10000?") != ["agrees"]


def test_a_target_lies_on_either_side_of_what_there_is():
    now = ("total active 60000", "total gap_to_target_people 10000")
    assert causes(*now, "total target_people 50000?") == ["agrees"]
    assert causes(*now, "total target_people 70000?") == ["agrees"]
    assert causes(*now, "total target_people 65000?") != ["agrees"]


def test_a_coverage_over_a_hundred_exceeds_the_universe():
    counts = ("total universe 20000", "total active 25000")
    assert causes(*counts, "total gap_to_universe_points 25.00?") == ["agrees"]
    assert causes(*counts, "total gap_to_universe_points -25.00?") == ["agrees"]


def test_an_exceeded_target_implies_no_other_universe():
    rows = ("total universe 100000", "total active 60000", TARGET.strip("?"))
    found = explain(*rows, "total gap_to_target_people 10100?", "total coverage_percent 60.12?")
    assert all("other_edition" in fits(one) for one in found)
    found = explain(*rows, "total gap_to_target_people 10100?", "total coverage_percent 42.90?")
    assert all("other_edition" not in fits(one) for one in found)


def test_the_people_of_a_small_target_leave_its_percentage_open():
    assert causes("total universe 10", "total target_people 4", "total target_percent 33?") == [
        "rounded_inputs"
    ]
    assert causes("total universe 10", "total target_people 4", "total target_percent 29?") == [
        "unexplained"
    ]


def test_a_surplus_is_told_by_a_coverage_as_well():
    rows = ("total universe 3600", "total coverage_percent 111.11", "total target_percent 20")
    assert causes(*rows, "total gap_to_target_people 3280?") == ["rounded_inputs"]
    assert causes(*rows, "total gap_to_target_people 3380?") != ["rounded_inputs"]


def test_that_nobody_is_left_does_not_tell_how_many_there_are():
    rows = ("total universe 3600", "total unprotected 0", "total target_percent 20")
    assert causes(*rows, "total gap_to_target_people 3280?") == ["not_checkable"]


# Nobody, everybody, more than everybody


@pytest.mark.parametrize("coverage", ["0", "100", "0.00", "100.00", "50.00"])
def test_of_nobody_no_coverage_can_be_checked(coverage):
    rows = ("total universe 0?", "total active 0?", f"total coverage_percent {coverage}?")
    assert set(causes(*rows)) <= PLAIN
    assert causes(*rows)[-1] == "not_checkable"


@pytest.mark.parametrize("coverage", ["100", "100.00"])
def test_a_coverage_that_stops_at_a_hundred_leaves_the_counts_alone(coverage):
    rows = ("total universe 20000?", "total active 25000?", "total unprotected 0?")
    found = explain(*rows, f"total coverage_percent {coverage}?")
    assert [str(one.cause) for one in found] == [
        "not_checkable",
        "not_checkable",
        "agrees",
        "unexplained",
    ]
    assert fits(found[-1]) == ["unexplained"]
    assert found[-1].fits[0].implied == ()
    assert [one.measure for one in found[0].fits[0].along_with] == ["coverage_percent"]
    exactly = (
        "total universe 25000?",
        "total active 25000?",
        f"total coverage_percent {coverage}?",
    )
    assert set(causes(*exactly)) <= PLAIN
    parts = ("pu active 15000", "bpu active 5000", *rows[:2])
    assert causes(*parts, f"total coverage_percent {coverage}?")[-1] == "other_rule"
    beyond = (*rows[:2], "total coverage_percent 101.00?")
    assert causes(*beyond)[-1] == "unexplained"


def test_a_gap_of_nobody_where_the_target_is_exceeded():
    rows = ("total universe 100000?", "total active 60000?", TARGET)
    assert set(causes(*rows, "total gap_to_target_people 0?")) <= PLAIN
    assert causes(*rows, "total gap_to_target_points 0.00?")[-1] not in PLAIN


# One error is told once


ROWS = ("total universe 100000?", "total active 30000?", TARGET)


@pytest.mark.parametrize(
    ("rows", "measure", "quantity"),
    [
        (["total coverage_percent 60.00?"], "coverage_percent", Quantity.ATTAINMENT_PERCENT),
        (["total unprotected 20000?"], "unprotected", Quantity.GAP_TO_TARGET_PEOPLE),
        (
            ["total unprotected 20000?", "total coverage_percent 30.00?"],
            "unprotected",
            Quantity.GAP_TO_TARGET_PEOPLE,
        ),
        (
            ["total gap_to_target_points 40.00?"],
            "gap_to_target_points",
            Quantity.SHORT_OF_TARGET_PERCENT,
        ),
        (
            ["total target_people 20000?", "total gap_to_target_people 20000?"],
            "target_people",
            Quantity.GAP_TO_TARGET_PEOPLE,
        ),
        (["total coverage_percent 70.00?"], "coverage_percent", Quantity.UNCOVERED_PERCENT),
    ],
)
def test_a_number_under_another_name_accuses_no_other(rows, measure, quantity):
    assert only_one_is_other(*ROWS, *rows, quantity=quantity) == measure


def test_a_share_under_the_name_of_a_coverage_accuses_no_universe():
    rows = ("total active 30000?", "pu active 21000?", "pu universe 60000?")
    found = only_one_is_other(
        *rows, "pu coverage_percent 70.00?", quantity=Quantity.SHARE_OF_PARTICIPANTS
    )
    assert found == "coverage_percent"


@pytest.mark.parametrize("more", [[], ["total unprotected 70000?"]])
def test_the_unprotected_under_the_name_of_the_universe(more):
    rows = ("total universe 70000?", "total active 30000?", "total coverage_percent 30.00?", *more)
    assert only_one_is_other(*rows, quantity=Quantity.UNPROTECTED) == "universe"


def test_what_cannot_be_checked_names_the_numbers_that_would_serve():
    bangka = ("total universe 563133", "total active 383271?", "total unprotected 179842?")
    *_, percent = explain(*bangka, "total coverage_percent 31.93?")
    (fit,) = percent.fits
    assert (fit.cause, fit.because) == (Cause.NOT_CHECKABLE, Cause.OTHER_QUANTITY)
    assert [one.measure for one in fit.along_with] == ["active", "unprotected"]


def test_a_slip_is_told_by_its_own_row():
    rows = ("total universe 92913?", "total active 22680?")
    universe, active, percent = explain(*rows, "total coverage_percent 22.41?")
    assert percent.cause is Cause.DIGIT_SLIP
    assert active.fits[0].slip == percent.fits[0].slip
    fit = universe.fits[0]
    assert (fit.cause, fit.because) == (Cause.NOT_CHECKABLE, Cause.DIGIT_SLIP)
    assert fit.along_with == (percent.line,)


@pytest.mark.parametrize("coverage", ["24.43", "24.38", "26~", "26"])
def test_a_percentage_that_nothing_explains_leaves_the_counts_alone(coverage):
    rows = ("total universe 92913?", "total active 22680?")
    assert causes(*rows, f"total coverage_percent {coverage}?") == [
        "not_checkable",
        "not_checkable",
        "unexplained",
    ]


def test_an_unexplained_number_stays_so_beside_another():
    rows = ("total universe 92913", "total active 22680", TARGET.strip("?"))
    found = by_measure(*rows, "total coverage_percent 26.89?", "total target_people 40111?")
    assert set(found.values()) == {"unexplained"}


# Rounding


def test_a_rounded_universe_is_not_rounded_up_to_meet_a_coverage():
    rows = ("total active 22000/1000", "total coverage_percent 24.41")
    assert causes(*rows, "total universe 93000/1000~?") == ["unexplained"]
    assert causes(*rows, "total universe 92000/1000~?") == ["rounded_inputs"]
    counts = ("total universe 100000/100", "total active 45100")
    assert causes(*counts, "total unprotected 54000/1000?") == ["rounding"]
    assert causes(*counts, "total unprotected 56000/1000?") == ["unexplained"]


def test_counts_that_are_too_wide_are_never_mended_by_a_slip():
    wide = ("total universe 93000/1000~", "total active 22000")
    assert causes(*wide, "total coverage_percent 24.41?") == ["unexplained"]
