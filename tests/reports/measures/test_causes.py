"""Published and invented reports: each cause where it fits, and where it nearly does."""

from decimal import Decimal

import pytest

from reports.measures import Cause, Count, OtherUniverse, Quantity, Report, TotalRule
from reports.measures.causes import Impossibility
from tests.reports.measures.build import TREE
from tests.reports.measures.printed_reports import causes, explain, fits, line, only

LAMPUNG_BARAT = ("total universe 92913", "total protected 22680")
ROUND = ("total universe 100000", "total active 30000")
HALF = "total target_percent 50@2024-12-31"


def named(explanation):
    return [fit.quantity for fit in explanation.fits if fit.quantity]


def test_only_what_is_not_adopted_is_explained_in_the_order_given():
    found = explain(*LAMPUNG_BARAT, "total unprotected 70233?", "total coverage_percent 24.41?")
    assert [one.line.measure for one in found] == ["unprotected", "coverage_percent"]
    assert explain(*LAMPUNG_BARAT) == ()


def test_a_line_of_an_unknown_segment_is_refused():
    with pytest.raises(ValueError, match="unknown segments"):
        Report((line("nobody active 3"),), TREE)


# Plain


@pytest.mark.parametrize(
    ("printed", "cause"),
    [
        ("24.41", "agrees"),
        ("24.4", "agrees"),
        ("24", "agrees"),
        ("24.40", "rounding"),
        ("24.39", "unexplained"),
        ("24.4099", "agrees"),
        ("24.4100", "rounding"),
        ("24.4098", "unexplained"),
        ("25", "rounding"),
        ("23", "unexplained"),
        ("24.47", "unexplained"),
        ("24.51", "digit_slip"),
        ("26~", "unexplained"),
        ("42", "unexplained"),
        ("22.4", "digit_slip"),
    ],
)
def test_a_percentage_of_exact_counts(printed, cause):
    assert causes(*LAMPUNG_BARAT, f"total coverage_percent {printed}?") == [cause]


def test_computed_and_difference_have_two_decimals_at_least():
    found = only(*LAMPUNG_BARAT, "total coverage_percent 22.41?")
    assert (found.computed, found.difference) == (Decimal("24.41"), Decimal("-2.00"))
    found = only(*LAMPUNG_BARAT, "total coverage_percent 22.4?")
    assert (str(found.computed), str(found.difference)) == ("24.41", "-2.01")
    found = only(*LAMPUNG_BARAT, "total coverage_percent 24.4099?")
    assert (str(found.computed), str(found.difference)) == ("24.4099", "0.0000")


def test_the_people_of_a_target_are_rounded_up_and_any_rounding_is_understood():
    rounded_up = "total universe 3059943", "total target_percent 32@2024-12-31"
    assert causes(*rounded_up, "total target_people 979182@2024-12-31?") == ["agrees"]
    assert causes(*rounded_up, "total target_people 979181@2024-12-31?") == ["rounding"]
    assert causes(*rounded_up, "total target_people 979183@2024-12-31?") == ["unexplained"]


def test_a_target_with_decimals_was_computed_and_leaves_room():
    lines = ("total universe 154321", "total target_percent 32.4@2024-12-31")
    assert causes(*lines, "total target_people 50040@2024-12-31?") == ["rounded_inputs"]
    assert causes(*lines, "total target_people 51000@2024-12-31?") != ["rounded_inputs"]
    whole = ("total universe 112000", "total target_percent 55@2024-12-31")
    assert causes(*whole, "total target_people 62000@2024-12-31?") == ["unexplained"]


def test_rounded_counts_say_what_they_would_have_been():
    lampung = ("total universe 2700000/100000", "total protected 731991")
    found = only(*lampung, "total coverage_percent 26.79~?")
    assert found.cause == "rounded_inputs"
    (told,) = found.fits[0].implied
    assert (told.quantity, round(told.term.value)) == (Quantity.UNIVERSE, 2_732_329)
    assert causes(*lampung, "total coverage_percent 26.61?") == ["rounding"]
    assert causes(*lampung, "total coverage_percent 26.60?") == ["unexplained"]
    assert causes(*lampung, "total unprotected 2000000/1000000?") == ["rounded_inputs"]


def test_of_an_exact_universe_the_participants_are_implied():
    sulawesi = ("total universe 2801936", "total active 1327000/1000")
    (told,) = only(*sulawesi, "total coverage_percent 47.38?").fits[0].implied
    assert (told.quantity, round(told.term.value)) == (Quantity.PARTICIPANTS, 1_327_557)
    (fit,) = only(*sulawesi, "total unprotected 1475000/1000?").fits
    assert (fit.cause, fit.implied) == (Cause.ROUNDED_INPUTS, ())


def test_over_a_hundred_percent_that_follows_from_its_counts_agrees():
    counts = ("total universe 20390", "total active 25721")
    assert causes(*counts, "total coverage_percent 126.15?") == ["agrees"]


def test_points_are_computed_from_printed_percentages_where_there_are_no_counts():
    wonogiri = ("total coverage_percent 31.99", "total target_percent 52.69@2024-12-31")
    found = only(*wonogiri, "total gap_to_target_points 20.70?")
    assert (found.cause, found.computed) == (Cause.AGREES, Decimal("20.70"))
    assert causes(*wonogiri, "total gap_to_universe_points 68.01?") == ["agrees"]
    assert causes(*wonogiri, "total attainment_percent 60.71?") == ["agrees"]
    people = ("total universe 92913", "total coverage_percent 24.41", HALF)
    assert causes(*people, "total gap_to_target_people 23777?") == ["rounded_inputs"]
    assert causes(*people, "total unprotected 70233?") == ["rounded_inputs"]
    assert causes(*people, "total active 22680?") == ["rounded_inputs"]


def test_an_unknown_universe_follows_from_its_parts():
    both = ("total active 22680", "total unprotected 70233")
    assert causes(*both, "total universe 92913?") == ["agrees"]
    assert causes(
        "total active 22680", "total coverage_percent 24.41", "total unprotected 70233?"
    ) == ["rounded_inputs"]
    assert causes("pu universe 5", "bpu universe 4", "total universe 9?") == ["agrees"]
    assert causes("total active 5", "total coverage_percent 0", "total unprotected 3?") == [
        "not_checkable"
    ]


def test_a_target_follows_from_its_people_or_from_its_gap():
    assert causes(*ROUND, "total target_people 50000", "total target_percent 50?") == ["agrees"]
    assert causes("total universe 0", "total target_people 5", "total target_percent 50?") == [
        "not_checkable"
    ]
    assert causes(*ROUND, "total gap_to_target_points 20.00", "total target_percent 50?") == [
        "agrees"
    ]
    assert causes(
        "total active 30000", "total gap_to_target_people 20000", "total target_people 50000?"
    ) == ["agrees"]


def test_a_gap_may_be_taken_from_the_printed_target():
    lines = ("total universe 1300000/100000", "total active 580000/10000", HALF)
    target = "total target_people 782000/1000@2024-12-31?"
    assert causes(*lines, target, "total gap_to_target_people 202000/1000?") == [
        "unexplained",
        "rounded_inputs",
    ]


def test_the_total_is_whichever_sum_of_its_parts_it_agrees_with():
    parts = ("pu active 3031", "bpu active 368", "jakon active 467")
    assert causes(*parts, "total active 3866?") == ["agrees"]
    assert causes(*parts, "total active 3399?") == ["agrees"]
    assert causes("total active 3399", "bpu active 368", "pu active 3031?") == ["agrees"]
    assert causes("total active 3866", *parts[::2], "bpu active 368?") == ["agrees"]


# Another quantity


@pytest.mark.parametrize(
    ("printed", "quantity"),
    [
        ("total unprotected 20000?", Quantity.GAP_TO_TARGET_PEOPLE),
        ("total unprotected 50000?", Quantity.TARGET_PEOPLE),
        ("total unprotected 30000?", Quantity.PARTICIPANTS),
        ("total unprotected 100000?", Quantity.UNIVERSE),
        ("total gap_to_target_people 70000?", Quantity.UNPROTECTED),
        ("total gap_to_target_people 50000?", Quantity.TARGET_PEOPLE),
        ("total target_people 20000?", Quantity.GAP_TO_TARGET_PEOPLE),
        ("total coverage_percent 60.00?", Quantity.ATTAINMENT_PERCENT),
        ("total coverage_percent 70.00?", Quantity.UNCOVERED_PERCENT),
        ("total coverage_percent 20.00?", Quantity.GAP_TO_TARGET_POINTS),
        ("total coverage_percent 50.00?", Quantity.TARGET_PERCENT),
        ("total coverage_percent 40.00?", Quantity.SHORT_OF_TARGET_PERCENT),
        ("total gap_to_target_points 70.00?", Quantity.UNCOVERED_PERCENT),
        ("total gap_to_target_points 30.00?", Quantity.COVERAGE_PERCENT),
        ("total gap_to_universe_points 20.00?", Quantity.GAP_TO_TARGET_POINTS),
        ("total attainment_percent 30.00?", Quantity.COVERAGE_PERCENT),
    ],
)
def test_another_quantity_of_the_report_is_named(printed, quantity):
    found = only(*ROUND, HALF, printed)
    assert found.cause is Cause.OTHER_QUANTITY
    assert named(found)[0] is quantity


def test_another_quantity_must_be_nearly_equal():
    assert named(only(*ROUND, HALF, "total unprotected 20700?")) == []
    assert named(only(*ROUND, HALF, "total coverage_percent 60.02?")) == []


def test_a_new_or_a_printed_number_is_named_as_well():
    assert named(only(*ROUND, "total new 4321", "total unprotected 4321?")) == [Quantity.NEW]
    printed = ("total unprotected 71234", "total gap_to_target_people 12345")
    found = only(*ROUND, *printed, HALF, "total target_people 71234?")
    assert named(found)[0] is Quantity.UNPROTECTED


def test_rounded_counts_leave_room_for_another_quantity_but_not_for_any():
    lampung = (
        "total universe 2800000/100000",
        "total protected 687000/1000",
        "total target_percent 38.39@2024-12-31",
    )
    found = only(*lampung, "total unprotected 389534?")
    assert (found.cause, found.computed) == (Cause.OTHER_QUANTITY, Decimal(2_113_000))
    (told,) = found.fits[0].implied
    assert round(told.term.value) == 2_804_204
    assert causes(*lampung, "total unprotected 399534?") == ["unexplained"]


def test_a_printed_percentage_may_have_been_cut_off():
    bangka = ("total universe 563133", "total unprotected 179842?", "total coverage_percent 31.93?")
    active, outside, percent = explain("total active 383271?", *bangka)
    assert named(active) == [Quantity.UNPROTECTED]
    assert (active.computed, active.difference) == (179_808, 203_463)
    assert named(outside) == [Quantity.PARTICIPANTS]
    assert (percent.cause, percent.computed) == (Cause.NOT_CHECKABLE, None)


def test_another_segment_is_named():
    pu = ("pu universe 15000", "pu active 14321")
    fit = only(*LAMPUNG_BARAT, *pu, "total coverage_percent 95.47?").fits[0]
    assert (fit.quantity, fit.segment) == (Quantity.COVERAGE_PERCENT, "pu")
    fit = only(*LAMPUNG_BARAT, *pu, "total unprotected 679?").fits[0]
    assert (fit.quantity, fit.segment) == (Quantity.UNPROTECTED, "pu")


def test_another_population_of_the_same_report_is_named():
    both = (*ROUND, "total registered 45000")
    fit = only(*both, "total coverage_percent 45.00?").fits[0]
    assert (fit.quantity, fit.population) == (Quantity.COVERAGE_PERCENT, "registered")
    fit = only(*both, "total unprotected 55000?").fits[0]
    assert (fit.quantity, fit.population) == (Quantity.UNPROTECTED, "registered")
    assert causes(*ROUND, "total coverage_percent 30.00", "total registered 45000?") == [
        "not_checkable"
    ]


def test_a_share_of_something_larger_is_named_even_without_a_universe():
    pu = ("total active 30000", "pu active 21000")
    fit = only(*pu, "pu coverage_percent 70.00?").fits[0]
    assert (fit.quantity, fit.segment) == (Quantity.SHARE_OF_PARTICIPANTS, "pu")
    fit = only("total universe 100000", *pu, "pu coverage_percent 21.00?").fits[0]
    assert (fit.quantity, fit.segment) == (Quantity.SHARE_OF_UNIVERSE, "pu")
    found = only("total universe 100000", *pu, "total coverage_percent 70.00?")
    assert Quantity.SHARE_OF_PARTICIPANTS in named(found)
    assert causes(*pu, "pu coverage_percent 71.00?") == ["not_checkable"]
    nobody = ("total universe 0", *pu)
    assert causes(*nobody, "pu coverage_percent 71.00?") == ["not_checkable"]
    assert causes("total active 0", "pu active 0", "pu coverage_percent 1.00?") == ["not_checkable"]


# Another rule, another universe, parts


YOGYAKARTA = (
    "total universe 1614923",
    "pu active 324295",
    "bpu active 73365",
    "jakon active 198094",
)


def test_another_counting_rule_than_the_one_that_is_stated():
    coverage = "total coverage_percent 36.89?"
    fit = only(*YOGYAKARTA, coverage, rule=TotalRule.PU_BPU).fits[0]
    assert (fit.cause, fit.parts) == (Cause.OTHER_RULE, ("pu", "bpu", "jakon"))


def test_without_a_total_and_a_rule_any_rule_may_be_the_publisher_s_own():
    for coverage in ("24.62", "36.89", "24.63", "36.90"):
        assert causes(*YOGYAKARTA, f"total coverage_percent {coverage}?")[0] in (
            "agrees",
            "rounding",
        )
    found = only(*YOGYAKARTA, "total coverage_percent 31.95?")
    assert (found.cause, found.computed) == (Cause.UNEXPLAINED, Decimal("24.62"))
    total = "total active 397660"
    assert causes(total, *YOGYAKARTA, "total coverage_percent 36.89?") == ["other_rule"]
    assert causes(*YOGYAKARTA, "total coverage_percent 36.89?", rule=TotalRule.PU_BPU_JAKON) == [
        "agrees"
    ]


def test_a_printed_total_less_its_construction_workers_or_with_them():
    total = ("total universe 1614923", "total active 595754", "jakon active 198094")
    assert causes(*total, "total coverage_percent 24.62?") == ["other_rule"]
    without = ("total universe 1614923", "total active 397660", "jakon active 198094")
    assert causes(*without, "total coverage_percent 36.89?") == ["other_rule"]
    closing = (*YOGYAKARTA, "total active 595754")
    assert causes(*closing, "total coverage_percent 24.62?") == ["other_rule"]


def test_the_rule_of_the_total_explains_no_other_segment():
    assert causes(*YOGYAKARTA, "pu universe 700000", "pu coverage_percent 31.95?") == [
        "unexplained"
    ]


def test_parts_that_leave_something_of_the_total_unnamed_may_be_another_rule():
    parts = (*ROUND, "pu active 15000", "bpu active 6000")
    assert fits(only(*parts, "total coverage_percent 21.00?"))[:2] == [
        "other_rule",
        "parts_do_not_add_up",
    ]


def test_a_universe_that_the_report_knows():
    other = "total universe 90000@2022-12-31"
    fit = only(*ROUND, other, "total coverage_percent 33.33?").fits[0]
    assert (fit.cause, fit.edition) == (Cause.OTHER_EDITION, "")
    bps = OtherUniverse("BPS 2022", "total", Count(90_000))
    elsewhere = OtherUniverse("PU", "pu", Count(90_000))
    fit = only(*ROUND, "total coverage_percent 33.33?", editions=(elsewhere, bps)).fits[0]
    assert (fit.cause, fit.edition) == (Cause.OTHER_EDITION, "BPS 2022")
    same = OtherUniverse("BPS 2023", "total", Count(100_000))
    assert "other_edition" not in fits(
        only(*ROUND, "total coverage_percent 33.40?", editions=(bps, same))
    )


LAMPUNG = (
    "total universe 3059943",
    "total protected 760468",
    "total target_percent 32.62@2024-12-31",
)


def test_a_universe_that_two_printed_numbers_imply():
    coverage, gap = explain(
        *LAMPUNG, "total coverage_percent 24.86?", "total gap_to_target_people 237360@2024-12-31?"
    )
    assert coverage.cause is Cause.ROUNDING
    assert "other_edition" in fits(coverage)
    assert (gap.cause, gap.computed, gap.difference) == (Cause.OTHER_EDITION, 237_686, -326)
    (told,) = gap.fits[0].implied
    assert round(told.term.value) == 3_058_945
    assert [one.measure for one in gap.fits[0].along_with] == ["coverage_percent"]


def test_one_number_alone_or_two_that_differ_imply_no_other_universe():
    assert "other_edition" not in fits(only(*LAMPUNG, "total gap_to_target_people 237360?"))
    for coverage in ("24.85", "25.40"):
        found = explain(
            *LAMPUNG, f"total coverage_percent {coverage}?", "total gap_to_target_people 237360?"
        )
        assert "other_edition" not in fits(found[1])


def test_a_corroboration_that_is_too_wide_says_nothing():
    counts = ("total universe 100000", "total active 3000")
    found = explain(*counts, "total coverage_percent 5?", "total unprotected 57000/10000?")
    assert all("other_edition" not in fits(one) for one in found)


def test_parts_that_miss_their_total():
    parts = ("pu active 3031", "bpu active 368", "jakon active 467")
    found = only(*parts, "total active 3876?")
    assert (found.cause, found.computed) == (Cause.PARTS_DO_NOT_ADD_UP, 3_866)
    fit = only(
        "total universe 10000", "total active 3976", *parts, "total coverage_percent 38.66?"
    ).fits[0]
    assert fit.cause is Cause.PARTS_DO_NOT_ADD_UP
    assert (fit.along_with[0].number, fit.implied[0].term.value) == (3_976, 3_866)
    assert causes(
        "total universe 10000", "total active 3976", *parts, "total coverage_percent 39.76?"
    ) == ["agrees"]


def test_parts_of_a_universe_that_miss_their_total():
    universe = ("total universe 1001", "pu universe 500", "bpu universe 400")
    found = only(*universe, "total active 450", "total coverage_percent 50.00?")
    assert found.cause is Cause.PARTS_DO_NOT_ADD_UP
    assert found.fits[0].implied[0].quantity is Quantity.UNIVERSE
    assert "parts_do_not_add_up" not in fits(
        only(*universe, "total active 450", "total coverage_percent 51.00?")
    )
    parts = ("pu universe 500", "bpu universe 400")
    assert causes(*parts, "total universe 1001?") == ["not_checkable"]
    stated = causes(*parts, "total universe 1001?", rule=TotalRule.PU_BPU)
    assert stated == ["parts_do_not_add_up"]


# A slip, the impossible, the rest


@pytest.mark.parametrize(
    ("lines", "measure", "reads"),
    [
        ((*LAMPUNG_BARAT, "total coverage_percent 22.41?"), "coverage_percent", "24.41"),
        ((*LAMPUNG_BARAT, "total coverage_percent 42.41?"), "coverage_percent", "24.41"),
        ((*LAMPUNG_BARAT, "total coverage_percent 21.44?"), None, ""),
        ((*LAMPUNG_BARAT, "total unprotected 72033?"), "unprotected", "70233"),
        (
            ("total universe 92193", LAMPUNG_BARAT[1], "total coverage_percent 24.41?"),
            "universe",
            "92913",
        ),
        ((LAMPUNG_BARAT[0], "total active 26280", "total unprotected 70233?"), "active", "22680"),
        (
            ("total universe 1000", "total active 8", "total coverage_percent 0.30?"),
            "coverage_percent",
            "0.80",
        ),
    ],
)
def test_one_slip_in_one_number(lines, measure, reads):
    slips = [fit.slip for fit in only(*lines).fits if fit.slip]
    found = {(slip.line.measure, str(slip.reads.value)) for slip in slips}
    assert (measure, reads) in found if measure else not found


def test_rounded_counts_hide_a_slip_unless_little_is_lost():
    sulawesi = ("total universe 2801936", "total active 1327000/1000")
    assert causes(*sulawesi, "total coverage_percent 41.37?") == ["digit_slip"]
    jambi = ("total universe 1300000/100000", "total target_percent 55@2024-12-31")
    assert causes(*jambi, "total target_people 782000/1000@2024-12-31?") == ["unexplained"]
    slipped = only(*jambi, "total target_people 718000/1000@2024-12-31?")
    assert slipped.cause is Cause.ROUNDED_INPUTS


def test_a_slip_in_an_input_must_not_break_what_agrees():
    universe = "total universe 92193"
    found = explain(
        universe, LAMPUNG_BARAT[1], "total coverage_percent 24.41?", "total unprotected 69513?"
    )
    assert fits(found[0]) == ["unexplained"]
    assert fits(found[1]) == ["agrees"]


def test_the_one_number_that_sets_the_others_against_each_other_is_no_input():
    found = explain(
        LAMPUNG_BARAT[0],
        "total active 22860?",
        "total coverage_percent 24.41?",
        "total unprotected 70233?",
    )
    assert [str(one.cause) for one in found] == ["digit_slip", "agrees", "rounded_inputs"]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("total active -5?",), Impossibility.NEGATIVE),
        (("total coverage_percent -5.0?",), Impossibility.NEGATIVE),
        (("total target_percent 120?",), Impossibility.OVER_HUNDRED),
        ((*ROUND, "total coverage_percent 244.10?"), Impossibility.OVER_HUNDRED),
        (("total universe 900", "total target_people 1000?"), Impossibility.ABOVE_UNIVERSE),
        (("total active 400", "pu active 500?"), Impossibility.CHILD_ABOVE_PARENT),
        (("pu active 500", "total active 400?"), Impossibility.CHILD_ABOVE_PARENT),
        (("total universe 400", "pu universe 500?"), Impossibility.CHILD_ABOVE_PARENT),
    ],
)
def test_what_no_number_of_its_kind_can_be(lines, why):
    found = only(*lines)
    assert found.cause is Cause.IMPOSSIBLE
    assert found.fits[0].impossibility is why


@pytest.mark.parametrize(
    "lines",
    [
        ("total gap_to_target_people -5?",),
        ("total target_percent 100?",),
        ("pu coverage_percent 126.15?",),
        ("total universe 900", "total target_people 900?"),
        ("total active 500", "pu active 500?"),
        ("total active 500/1000", "pu active 600?"),
        ("total registered 400", "pu active 500?"),
        ("pu active 400", "total active 500?"),
    ],
)
def test_what_is_only_just_possible(lines):
    assert causes(*lines) == ["not_checkable"]


def test_without_counts_the_percentages_imply_the_workers_of_the_parts():
    found = explain(
        *LAMPUNG_BARAT,
        "total coverage_percent 22.41?",
        "pu coverage_percent 96.92?",
        "bpu coverage_percent 10.02?",
    )
    implied = [[round(one.term.value) for one in part.fits[0].implied] for part in found[1:]]
    assert implied == [[15_386, 13_247], [77_527, 79_666]]
    assert [str(one.cause) for one in found] == ["digit_slip", "not_checkable", "not_checkable"]


@pytest.mark.parametrize(
    "lines",
    [
        ("pu coverage_percent 96.92?",),
        (*LAMPUNG_BARAT, "pu coverage_percent 96.92?"),
        (*LAMPUNG_BARAT, "bpu coverage_percent 96.92", "pu coverage_percent 96.92?"),
        (*LAMPUNG_BARAT, "bpu coverage_percent 30.02", "pu coverage_percent 96.92?"),
        (*LAMPUNG_BARAT, "jakon coverage_percent 96.92?"),
        (*ROUND, "total new 5?"),
        ("total universe 0", "total active 5", "total coverage_percent 5.00?"),
        (*ROUND, "total coverage_percent 27.00@2023-06-30?"),
    ],
)
def test_what_cannot_be_checked_implies_nothing(lines):
    found = only(*lines)
    assert (found.cause, found.computed, found.difference) == (Cause.NOT_CHECKABLE, None, None)
    assert found.fits[0].implied == ()


def test_what_nothing_explains_says_which_universe_it_would_need():
    jambi = ("total universe 1300000/100000", "total target_percent 55@2024-12-31")
    found = only(*jambi, "total target_people 782000/1000@2024-12-31?")
    (told,) = found.fits[0].implied
    assert (found.cause, round(told.term.value)) == (Cause.UNEXPLAINED, 1_421_818)


def test_a_gap_that_is_more_than_closed_is_negative():
    over = (*ROUND, "total target_percent 20@2024-12-31")
    assert causes(*over, "total gap_to_target_people -10000?") == ["agrees"]
    assert causes(*over, "total gap_to_target_points -10.00?") == ["agrees"]
