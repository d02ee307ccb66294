from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings

from reports.measures import (
    Count,
    Interval,
    NoProjection,
    PrintedValue,
    Standing,
    Verdict,
    coverage,
)
from tests import oracles_targets
from tests.reports.measures.target_facts import (
    JULY,
    TANJABBAR,
    TODAY,
    UNKNOWN,
    WONOGIRI,
    YEAR_END,
    days,
    measure_target,
    projected,
    standing,
    standings,
    target,
    targets,
)


def test_tanjung_jabung_barat_on_the_day_of_its_meeting():
    printed = Count.of(61_000, 1_000, approximate=True)
    found = measure_target(target(people=printed), TANJABBAR, JULY, NoProjection.ROUNDED)
    assert (found.people, found.gap_people, found.gap_points) == (61_600, 19_600, Decimal("17.50"))
    assert found.gap_interval == Interval(Fraction(18_825), Fraction(20_375))
    assert (found.universe_gap_people, found.universe_gap_points) == (70_000, Decimal("62.50"))
    assert found.attainment == Fraction(42_000, 61_600)
    assert found.attainment_interval == Interval(Fraction(41_500, 61_875), Fraction(42_500, 61_325))
    assert (found.months, found.pace, found.past_due) == (5, 3_920, False)
    assert not found.due_figure_known
    assert (found.projection, found.why_no_projection) == (None, NoProjection.ROUNDED)
    assert found.verdict is Verdict.INSUFFICIENT_DATA
    assert found.target.people is printed
    assert found.standing is TANJABBAR


def test_tanjung_jabung_barat_today_is_past_due_without_a_pace():
    found = measure_target(target(), TANJABBAR, TODAY)
    assert (found.months, found.pace, found.past_due) == (0, None, True)
    assert not found.due_figure_known
    assert (found.gap_people, found.verdict) == (19_600, Verdict.PAST_DUE)
    assert (found.projection, found.why_no_projection) == (None, None)


def test_lampung_keeps_its_two_gaps_apart_and_389534_is_possible_to_the_target():
    lampung = standing(Count.of(687_000, 1_000), Count.of(2_800_000, 100_000))
    found = measure_target(target("0.3839"), lampung, date(2025, 8, 13))
    assert (found.people, found.gap_people) == (1_074_920, 387_920)
    assert found.gap_interval == Interval(Fraction(368_225), Fraction(407_615))
    assert found.universe_gap_people == 2_113_000
    assert (found.gap_points, found.universe_gap_points) == (Decimal("13.85"), Decimal("75.46"))
    assert (found.months, found.pace) == (4, 96_980)


def test_wonogiri_is_known_in_points_only():
    found = measure_target(target("0.5269"), WONOGIRI, date(2025, 10, 31))
    assert (found.gap_points, found.universe_gap_points) == (Decimal("20.70"), Decimal("68.01"))
    people = (found.people, found.gap_people, found.gap_interval, found.universe_gap_people)
    assert people == (None, None, None, None)
    assert (found.attainment, found.pace, found.months) == (None, None, 2)
    assert found.verdict is Verdict.INSUFFICIENT_DATA


def test_people_are_rounded_up_as_sulawesi_selatan_does():
    found = measure_target(target("0.6293"), standing(1_327_000, 2_801_936), JULY)
    assert found.people == 1_763_259
    assert found.gap_interval == Interval(Fraction(436_259), Fraction(436_259))


def test_a_share_that_is_a_whole_number_of_people_is_not_rounded():
    assert measure_target(target("0.55"), standing(0, 100), JULY).people == 55
    assert measure_target(target("0.5501"), standing(0, 100), JULY).people == 56


def test_a_target_with_a_headcount_only_is_governed_by_it():
    found = measure_target(target(None, 61_000), standing(42_000, 112_000), JULY)
    assert (found.people, found.gap_people) == (61_000, 19_000)
    assert found.gap_interval == Interval(Fraction(19_000), Fraction(19_000))
    assert found.gap_points == Decimal("16.96")
    assert found.attainment == Fraction(42, 61)


def test_a_rounded_headcount_leaves_the_gap_open():
    rounded = target(None, Count.of(61_000, 1_000))
    found = measure_target(rounded, standing(Count.of(42_000, 100), 112_000), JULY)
    assert found.gap_interval == Interval(Fraction(18_450), Fraction(19_550))


def test_a_headcount_without_a_universe_is_known_in_people_only():
    alone = Standing(None, None, JULY, Count(42_000))
    found = measure_target(target(None, 61_000), alone, JULY)
    assert (found.gap_people, found.pace) == (19_000, 3_800)
    assert found.attainment == Fraction(42, 61)
    assert (found.gap_points, found.universe_gap_people) == (None, None)
    assert (found.universe_gap_points, found.verdict) == (None, Verdict.INSUFFICIENT_DATA)
    reached = measure_target(target(None, 42_000), alone, JULY)
    assert (reached.gap_people, reached.verdict) == (0, Verdict.ACHIEVED)


def test_a_headcount_says_nothing_beside_a_printed_percentage():
    found = measure_target(target(None, 61_000), WONOGIRI, JULY)
    assert (found.people, found.gap_people, found.gap_points) == (61_000, None, None)
    assert (found.attainment, found.verdict) == (None, Verdict.INSUFFICIENT_DATA)


def test_a_percentage_without_a_universe_asks_for_no_people():
    found = measure_target(target(people=61_000), Standing(None, None, JULY, Count(1)), JULY)
    assert (found.people, found.gap_people, found.gap_points) == (None, None, None)


def test_a_target_of_nothing_is_never_guessed():
    found = measure_target(target(None), TANJABBAR, JULY, projected(99_999))
    assert (found.people, found.gap_people, found.gap_points) == (None, None, None)
    assert found.verdict is Verdict.INSUFFICIENT_DATA


def test_nobody_asked_for_is_attained_by_no_share():
    found = measure_target(target(None, 0), standing(0, 10), JULY)
    assert (found.people, found.gap_people, found.attainment) == (0, 0, None)
    assert found.attainment_interval is None
    assert found.verdict is Verdict.ACHIEVED


def test_what_asks_for_hardly_anybody_asks_for_one_at_least():
    found = measure_target(target(None, Count.of(400, 1_000)), standing(300, 1_000), JULY)
    assert found.attainment == Fraction(3, 4)
    assert found.attainment_interval == Interval(Fraction(300, 900), Fraction(300))


def test_exact_counts_leave_an_attainment_no_room():
    found = measure_target(target(), standing(50, 100), JULY)
    assert found.attainment_interval == Interval(Fraction(50, 55), Fraction(50, 55))


@settings(max_examples=50)
@given(targets, standings, days)
def test_what_is_reached_lies_where_every_count_allows_it(aim, region, per):
    found = measure_target(aim, region, per)
    want, have = oracles_targets.asked(aim, region), oracles_targets.here(region)
    if want is None or have is None or not want[0]:
        assert found.attainment_interval is None
        return
    most = have.high / max(want[1], 1)
    assert found.attainment_interval == Interval(have.low / want[2], most)
    assert have.low / want[2] <= found.attainment <= most


def test_an_unknown_standing_stays_unknown():
    found = measure_target(target(), UNKNOWN, JULY)
    gaps = (found.gap_people, found.gap_interval, found.gap_points, found.attainment)
    assert gaps == (None, None, None, None)
    assert (found.universe_gap_people, found.universe_gap_points) == (None, None)
    assert (found.pace, found.months) == (None, 5)
    assert found.verdict is Verdict.INSUFFICIENT_DATA


def test_counts_come_before_a_printed_percentage_and_before_bare_participants():
    both = Standing(coverage(Count(50), Count(100)), PrintedValue(9900, 2), JULY, Count(99))
    found = measure_target(target(), both, JULY)
    assert (found.gap_people, found.gap_points) == (5, Decimal("5.00"))


def test_beyond_the_target_and_the_universe_gaps_are_negative_and_there_is_no_pace():
    found = measure_target(target(), standing(120, 100), JULY)
    assert (found.gap_people, found.gap_points) == (-65, Decimal("-65.00"))
    assert (found.universe_gap_people, found.universe_gap_points) == (-20, Decimal("-20.00"))
    assert found.attainment == Fraction(120, 55)
    assert found.pace is None


def test_without_a_whole_month_there_is_no_pace_and_the_due_date_itself_is_not_past():
    found = measure_target(target(), standing(5, 100), YEAR_END)
    assert (found.months, found.pace, found.past_due) == (0, None, False)
    assert found.verdict is Verdict.INSUFFICIENT_DATA
    assert measure_target(target(), standing(5, 100), date(2026, 1, 1)).past_due


def test_a_gap_is_exact_where_nothing_behind_it_is_rounded_or_approximate():
    def exact(participants, workers):
        return measure_target(target(), standing(participants, workers), JULY).exact

    assert exact(5, 100)
    assert not exact(Count.of(40, 10), 100)
    assert not exact(5, Count(100, approximate=True))
    assert not measure_target(target(), UNKNOWN, JULY).exact
