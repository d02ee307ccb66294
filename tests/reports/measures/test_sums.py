"""Roll-ups, total rows and ranks: which regions go together, and what they add up to."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import (
    Count,
    CountingRule,
    Derivation,
    Population,
    Precision,
    Question,
    Rank,
    Reason,
    RegionBasis,
    RuleApplied,
    ranks,
    unprotected_at_least,
)
from reports.measures import roll_up as checked_roll_up
from reports.measures import total_row as checked_total_row
from reports.measures.figures import MEASURED, PARTS
from tests import oracles
from tests.reports.measures.build import DAY, figure, people, unchecked
from tests.reports.measures.strategies import months, shares, siblings

roll_up, total_row = unchecked(checked_roll_up), unchecked(checked_total_row)
ASKED = Question(per=date(2024, 12, 31))


def lampung(reporting, of=15):
    """`of` regencies of 100 workers, the first `reporting` of which have 30 participants."""
    return [figure(f"18.{n:02}", 30 if n <= reporting else None, 100) for n in range(1, of + 1)]


def test_one_of_fifteen_gives_no_headline_but_a_partial_sum_without_coverage():
    found = roll_up(lampung(1), Count(1500), ASKED, code="18")
    assert found.figure is None
    assert (found.reporting, found.of, found.eligible) == (1, 15, ("18.01",))
    assert found.partial is not None
    assert found.partial.derivation is Derivation.PARTIAL
    assert found.partial.counted is not None
    assert found.partial.counted.count == Count(30)
    assert found.partial.coverage == dict.fromkeys(MEASURED)
    assert not found.partial.reported
    assert found.reasons[0] == ("18.02", Reason.MISSING_PARTICIPANTS)


def test_children_with_80_percent_of_the_universe_stand_for_their_region():
    found = roll_up(lampung(12), Count(1500), ASKED, code="18")
    assert found.partial is None
    row = found.figure
    assert row is not None
    assert (row.code, row.derivation) == ("18", Derivation.ROLLED_UP)
    assert (row.reporting.n, row.reporting.of) == (12, 15)
    assert (row.counted.count, row.universe["total"]) == (Count(360), Count(1200))
    assert str(row.coverage["total"].percent) == "30.00"
    assert row.edition == "edition"


def test_just_under_80_percent_is_not_enough():
    assert roll_up(lampung(12), Count(1501), ASKED).figure is None
    assert roll_up(lampung(11), Count(1500), ASKED).figure is None


def test_without_a_universe_of_the_region_its_childrens_together_are_the_whole():
    large, small = figure("1", 10, 900), figure("2", None, 100)
    assert roll_up([large, small], None, ASKED).figure is not None
    assert roll_up([large, replace(small, universe=dict.fromkeys(MEASURED))], None, ASKED).partial


def test_where_no_universe_is_known_at_all_children_count_by_number():
    people_only = [figure(str(n), 10 if n < 5 else None, None) for n in range(1, 6)]
    row = roll_up(people_only, None, ASKED).figure
    assert row is not None
    assert (row.counted.count, row.universe["total"]) == (Count(40), None)
    assert row.coverage["total"] is None
    assert roll_up(people_only[1:], None, ASKED).figure is None


def test_a_child_without_a_universe_is_left_out_where_others_have_one():
    found = roll_up([*lampung(4, 4), figure("x", 5, None), figure("y", 0, 0)], None, ASKED)
    assert found.reasons == (("x", Reason.MISSING_UNIVERSE), ("y", Reason.MISSING_UNIVERSE))
    assert found.figure is None


def test_a_universe_of_zero_cannot_be_shared_out():
    assert roll_up(lampung(4, 5), Count(0), ASKED).figure is not None
    assert roll_up(lampung(3, 5), Count(0), ASKED).figure is None


def test_a_region_without_children_or_without_any_report_has_no_sum():
    for children in (lampung(0, 0), lampung(0)):
        found = roll_up(children, None, ASKED)
        assert (found.figure, found.partial, found.reporting) == (None, None, 0)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"population": Population.REGISTERED}, Reason.OTHER_POPULATION),
        ({"region_basis": RegionBasis.REGISTRATION}, Reason.OTHER_BASIS),
        ({"territory_changed": True}, Reason.TERRITORY_CHANGED),
        ({"before_placement": True}, Reason.BEFORE_PLACEMENT),
        ({"figures_from": date(2024, 3, 29)}, Reason.OTHER_DATE),
        ({"derivation": Derivation.PARTIAL}, Reason.PARTIAL),
    ],
)
def test_what_is_not_comparable_is_left_out_with_its_reason(change, reason):
    alike = [replace(f, region_basis=RegionBasis.DOMICILE) for f in lampung(4, 4)]
    odd = replace(figure("odd", 1, 100, region_basis=RegionBasis.DOMICILE), **change)
    found = roll_up([odd, *alike], None, ASKED)
    assert found.reasons == (("odd", reason),)
    assert found.eligible == tuple(f.code for f in alike)


def test_another_counting_rule_is_left_out():
    odd = figure("odd", 1, 100, rule=RuleApplied.UNKNOWN)
    assert roll_up([odd, *lampung(2, 2)], None, ASKED).reasons == (("odd", Reason.OTHER_RULE),)


def test_one_fresh_report_does_not_end_the_sum_of_the_others():
    fresh = figure("new", 1, 100, as_of=date(2024, 12, 31))
    older = [figure(f"o{n}", 1, 100, as_of=date(2024, 6, 30)) for n in range(9)]
    found = roll_up([fresh, *older], None, ASKED)
    assert found.reasons == (("new", Reason.OTHER_DATE),)
    assert found.figure.figures_as_of == date(2024, 6, 30)


def test_of_spans_that_hold_as_many_the_newest_is_summed():
    older = figure("a", 1, 100, as_of=date(2024, 1, 31))
    assert roll_up([older, figure("b", 1, 100, as_of=DAY)], None, ASKED).eligible == ("b",)


def test_three_months_to_the_day_are_not_too_old():
    march = figure("a", 1, 100, as_of=date(2024, 3, 31))
    assert roll_up([march, figure("b", 1, 100, as_of=DAY)], None, ASKED).reasons == ()


def test_not_stated_joins_the_one_that_is_stated():
    silent = figure("a", 1, 100, population=Population.NOT_STATED)
    row = roll_up([silent, figure("b", 1, 100)], None, ASKED).figure
    assert row.population is Population.ACTIVE
    assert row.region_basis is RegionBasis.NOT_STATED


def test_figures_of_the_rule_that_was_asked_for_are_summed_before_all_others():
    asked = figure("a", 1, 10, rule=RuleApplied.PU_BPU)
    others = [figure(f"j{n}", 1, 100, rule=RuleApplied.PU_BPU_JAKON) for n in range(3)]
    unknown = [figure(f"u{n}", 1, 100, rule=RuleApplied.UNKNOWN) for n in range(5)]
    rows = [*unknown, *others, asked]
    assert total_row(rows).included == ("a",)
    with_jakon = total_row(rows, CountingRule.PU_BPU_JAKON)
    assert with_jakon.included == ("j0", "j1", "j2")
    assert total_row([*unknown, *others]).included == ("j0", "j1", "j2")
    assert len(total_row(unknown).included) == 5


def test_of_equal_groups_the_one_with_more_workers_is_summed():
    registered = figure("a", 1, 101, population=Population.REGISTERED)
    assert total_row([figure("b", 1, 100), registered]).included == ("a",)


def test_a_sum_says_how_old_and_how_sure_its_parts_are():
    month = figure(
        "a", 1, 1, as_of=date(2024, 5, 31), precision=Precision.YEAR, provisional=True, edition="x"
    )
    row = roll_up([month, figure("b", 1, 1, as_of=DAY)], None, ASKED).figure
    assert (row.figures_from, row.figures_as_of) == (date(2024, 5, 31), DAY)
    assert (row.precision, row.provisional, row.edition) == (Precision.YEAR, True, None)


def test_parts_are_summed_only_where_every_region_gives_them():
    with_pu = replace(
        figure("a", 10, 100),
        participants=people({"pu": 4, "bpu": 6, "total": 10}) | {"jakon": None, "pmi": None},
    )
    sums = total_row([with_pu, replace(with_pu, code="b")])
    assert (sums.participants["pu"], sums.participants["jakon"]) == (Count(8), None)
    assert total_row([with_pu, figure("b", 10, 100)]).participants["pu"] is None


def test_totals_that_count_different_things_are_not_added():
    other = replace(figure("b", 10, 100), total_counts=RuleApplied.PU_BPU_JAKON)
    sums = total_row([figure("a", 10, 100), other])
    assert sums.participants["total"] is None
    assert sums.counted.count == Count(20)


def test_the_total_is_the_percentage_of_sums_and_never_a_mean():
    total = total_row([figure("a", 90, 100), figure("b", 0, 900), figure("c", 5, None)])
    assert str(total.coverage["total"].percent) == "9.00"
    assert total.included == ("a", "b")
    assert total.left_out == (("c", Reason.MISSING_UNIVERSE),)
    assert (total.rest.regions, total.rest.codes) == (1, ("c",))
    assert (total.rest.participants, total.rest.universe) == (Count(5), None)


def test_the_rest_adds_no_people_of_different_populations():
    stated = [
        figure("b", 5, None, population=Population.ACTIVE),
        figure("c", 5, None, population=Population.REGISTERED),
        figure("d", None, 30),
    ]
    rest = total_row([figure("a", 1, 10), *stated]).rest
    assert (rest.regions, rest.participants, rest.universe) == (3, None, Count(30))


def test_a_table_in_which_nothing_can_be_added_has_an_empty_total():
    total = total_row([figure("a", None, None)])
    assert (total.counted, total.coverage["total"], total.included) == (None, None, ())
    assert total.participants == dict.fromkeys(PARTS)
    assert total_row([]).rest.regions == 0


def test_a_surplus_in_one_region_protects_nobody_in_another():
    figures = [figure("a", 150, 100), figure("b", 40, 100), figure("c", None, 100)]
    assert unprotected_at_least(figures) == 60
    rounded = figure("d", Count.of(40, 10), Count.of(1000, 100))
    assert unprotected_at_least([rounded]) == 905
    assert unprotected_at_least([]) == 0


def test_equal_regions_share_a_place_and_the_next_place_is_skipped():
    rows = [figure("a", 1, 2), figure("b", 1, 3), figure("c", 2, 6), figure("d", 1, 4)]
    places = {code: rank.place for code, rank in ranks(rows, 4).items()}
    assert places == {"a": 1, "b": 2, "c": 2, "d": 4}


def test_ranks_are_given_only_where_80_percent_of_siblings_are_comparable():
    assert ranks(lampung(12), 15)["18.03"] == Rank(1, 12, 15)
    assert ranks(lampung(11), 15) == {}
    assert ranks([], 0) == {}


def test_a_figure_older_than_three_months_is_not_ranked():
    old = figure("old", 1, 2, as_of=date(2024, 3, 29))
    assert "old" not in ranks([*lampung(4, 4), old], 5)
    assert "old" in ranks([*lampung(4, 4), old], 5, months=4)


@given(siblings(), st.none() | st.integers(0, 400).map(Count), shares, months)
def test_a_roll_up_is_what_the_oracle_says(children, universe, share, span):
    asked = Question(per=ASKED.per, rollup_share=share, rollup_months=span)
    found = roll_up(children, universe, asked)
    codes, held, workers, enough = oracles.rolled_up(children, universe, share, span)
    assert list(found.eligible) == codes
    assert sorted([*found.eligible, *(code for code, _ in found.reasons)]) == sorted(
        child.code for child in children
    )
    summed = found.figure or found.partial
    assert (found.figure is not None) == (enough and bool(codes))
    assert (summed and summed.counted.count.value) == held
    total = summed and summed.universe["total"]
    assert (total and total.value) == workers


@given(siblings())
def test_a_total_is_the_sum_of_what_it_includes_and_divides(figures):
    total = total_row(figures)
    included = [f for f in figures if f.code in oracles.comparable(figures)]
    assert total.included == tuple(f.code for f in included)
    assert total.rest.regions == len(figures) - len(included)
    if included:
        participants = sum(f.counted.count.value for f in included)
        workers = sum(f.universe["total"].value for f in included)
        assert total.counted.count.value == participants
        assert total.universe["total"].value == workers
        expected = oracles.rounded(Fraction(100 * participants, workers), 2)
        assert total.coverage["total"].percent == expected
        each = [f.coverage["total"].value for f in included]
        assert min(each) <= total.coverage["total"].value <= max(each)


@given(siblings())
def test_the_unprotected_of_all_are_at_least_what_the_total_lacks(figures):
    gaps = [f.coverage["total"].gap_people for f in figures if f.coverage["total"]]
    assert unprotected_at_least(figures) == sum(gap for gap in gaps if gap > 0) >= sum(gaps)


@given(siblings(), st.integers(0, 10), shares, months)
def test_ranks_are_what_the_oracle_says(figures, more, share, span):
    of = len(figures) + more
    found = ranks(figures, of, share, span)
    places = oracles.places(figures, of, share, span)
    assert {code: rank.place for code, rank in found.items()} == places
    assert all(rank.comparable == len(found) and rank.of == of for rank in found.values())
    assert not found or min(places.values()) == 1


@given(siblings(), st.randoms(use_true_random=False))
def test_the_order_of_the_children_changes_no_number(figures, random):
    turned = random.sample(figures, len(figures))
    assert ranks(figures, len(figures)) == ranks(turned, len(figures))
    one, other = total_row(figures), total_row(turned)
    assert (one.counted, one.universe, one.coverage) == (
        other.counted,
        other.universe,
        other.coverage,
    )
    assert (one.rest.participants, one.rest.universe) == (
        other.rest.participants,
        other.rest.universe,
    )
    assert roll_up(figures, None, ASKED).figure == roll_up(turned, None, ASKED).figure


@given(siblings())
def test_a_region_that_is_missing_adds_nothing_to_any_sum(figures):
    with_missing = [*figures, figure("missing", None, None)]
    one, other = total_row(figures), total_row(with_missing)
    assert (one.counted, one.universe, one.included) == (
        other.counted,
        other.universe,
        other.included,
    )
    assert other.left_out[-1] == ("missing", Reason.MISSING_PARTICIPANTS)
    assert one.rest.participants == other.rest.participants


def test_indonesia_is_not_35_percent_from_seven_provinces():
    known = {"11": (407_773, 1_601_559), "34": (397_660, 1_614_923), "92": (128_358, 155_222)}
    provinces = [figure(code, *known.get(code, (None, None))) for code in map(str, range(11, 49))]
    provinces += [figure("92", *known["92"])]
    found = roll_up(provinces[:37] + provinces[-1:], None, ASKED, code="00")
    assert (found.figure, found.of) == (None, 38)
    assert found.partial.coverage["total"] is None
    assert found.partial.counted.count.value == 933_791
    assert Decimal(found.reporting) == 3
