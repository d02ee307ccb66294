"""Numbers that remember how they were computed: value, room left by rounding, operands."""

from fractions import Fraction

from reports.measures import Count, Interval
from reports.measures.causes.operations import add, less, part, share, target, whole
from reports.measures.causes.terms import Sign, Term, hundred, printed, workers
from tests.reports.measures.build import unchecked
from tests.reports.measures.printed_reports import line

checked_share, checked_whole = unchecked(share), unchecked(whole)
PU, BPU = printed(line("pu active 60")), printed(line("bpu active 40/10"))
UNIVERSE = printed(line("total universe 200"))
HALF = printed(line("total target_percent 50"))
COVERED = printed(line("total coverage_percent 30.0"))


def between(low, high):
    return Interval(Fraction(low), Fraction(high))


def exactly(number):
    return between(number, number)


def test_a_printed_number_stands_for_what_its_rounding_allows():
    assert (PU.interval, PU.firm, PU.wide) == (exactly(60), True, False)
    assert (BPU.interval, BPU.firm, BPU.wide) == (between(35, 45), False, True)
    assert (HALF.interval, HALF.firm) == (exactly(50), True)
    assert (COVERED.interval, COVERED.firm) == (between("29.9", "30.1"), True)
    computed = printed(line("total target_percent 32.4"))
    assert (computed.interval, computed.firm) == (between("32.35", "32.45"), True)


def test_a_count_from_outside_the_report_keeps_its_rounding():
    exact, rounded = workers(Count(7)), workers(Count.of(40, 10))
    assert exact == Term(Fraction(7), Fraction(7), exactly(7), True, True, Sign.CONSTANT)
    forty = Fraction(40)
    assert rounded == Term(forty, forty, between(35, 45), True, False, Sign.CONSTANT)
    assert hundred() == Term(Fraction(100), Fraction(100), exactly(100), False, True, Sign.CONSTANT)


def test_a_sum_and_a_rest_are_as_wide_as_their_operands_together():
    hundred_people = Fraction(100)
    assert add(PU, BPU) == Term(
        hundred_people, hundred_people, between(95, 105), True, False, Sign.SUM, (PU, BPU)
    )
    twenty = Fraction(20)
    assert less(PU, BPU) == Term(twenty, twenty, between(15, 25), True, False, Sign.LESS, (PU, BPU))
    assert add(PU, PU).firm is less(UNIVERSE, PU).firm is True
    assert less(BPU, PU).firm is False


def test_what_was_not_rounded_up_is_carried_along():
    third = target(printed(line("total target_percent 33")), printed(line("total universe 10")))
    assert (third.value, third.raw) == (Fraction(4), Fraction("3.3"))
    assert add(third, PU).raw == Fraction("63.3")
    assert less(UNIVERSE, third).raw == Fraction("196.7")
    assert less(third, PU).raw == Fraction("-56.7")
    assert checked_share(third, UNIVERSE).raw == Fraction("1.65")
    assert checked_share(PU, third).raw == Fraction(6000) / Fraction("3.3")


def test_a_share_is_in_hundredths_and_of_more_than_nothing():
    assert share(BPU, UNIVERSE) == Term(
        Fraction(20),
        Fraction(20),
        between("17.5", "22.5"),
        False,
        False,
        Sign.SHARE,
        (BPU, UNIVERSE),
    )
    assert checked_share(PU, UNIVERSE).firm is True
    assert share(PU, printed(line("total universe 0"))) is None
    one = checked_share(PU, printed(line("total universe 1")))
    assert (one.value, one.interval) == (6000, exactly(6000))
    fewer = checked_share(PU, printed(line("total universe 1000/10000")))
    assert (fewer.interval.low, fewer.interval.high) == (1, 6000)


def test_a_printed_coverage_leaves_its_people_uncertain():
    assert part(COVERED, UNIVERSE) == Term(
        Fraction(60),
        Fraction(60),
        between("59.8", "60.2"),
        True,
        False,
        Sign.PART,
        (COVERED, UNIVERSE),
    )
    below = less(COVERED, HALF)
    assert part(below, UNIVERSE).interval == between("-40.2", "-39.8")


def test_the_people_of_a_target_are_rounded_up():
    odd = printed(line("total universe 201"))
    assert target(HALF, odd) == Term(
        Fraction(101), Fraction("100.5"), exactly(101), True, True, Sign.PART, (HALF, odd)
    )
    rounded = printed(line("total universe 200/10"))
    assert target(HALF, rounded) == Term(
        Fraction(100), Fraction(100), between("97.5", 103), True, False, Sign.PART, (HALF, rounded)
    )
    wide = printed(line("total target_percent 50.0"))
    assert target(wide, UNIVERSE).interval == between("99.9", 101)


def test_the_people_of_whom_some_are_so_many_hundredths():
    assert whole(BPU, HALF) == Term(
        Fraction(80), Fraction(80), between(70, 90), True, False, Sign.WHOLE, (BPU, HALF)
    )
    assert checked_whole(PU, COVERED).interval == Interval(
        Fraction(6000) / Fraction("30.1"), Fraction(6000) / Fraction("29.9")
    )
    assert whole(PU, printed(line("total coverage_percent 1"))) is None
    assert whole(PU, printed(line("total coverage_percent 2"))) is not None
    assert checked_whole(PU, printed(line("total target_percent 1"))).value == 6000
