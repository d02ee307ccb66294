"""What must hold of every report, against an oracle that tries every number."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from reports.measures import Cause, PrintedValue, Report, explain_report
from reports.measures.causes.readings import readings
from tests import oracles_causes as oracle
from tests.reports.measures.build import TREE
from tests.reports.measures.printed_reports import line, only

PLAIN = {Cause.AGREES, Cause.ROUNDING}
order = list(Cause)
places = st.integers(0, 3)


@st.composite
def counts(draw, most=200_000):
    workers = draw(st.integers(1, most))
    return draw(st.integers(0, workers)), workers


@st.composite
def consistent(draw):
    """Every number of a report, as its own exact counts give it."""
    people, workers = draw(counts())
    aim = draw(st.integers(1, 100))
    heads = -(-aim * workers // 100)
    decimals = draw(places)
    share = oracle.percentage(people, workers, decimals)
    points = oracle.as_decimal(aim - Fraction(100 * people, workers), 2, ROUND_HALF_UP)
    return [
        line(f"total universe {workers}"),
        line(f"total active {people}"),
        line(f"total target_percent {aim}@2024-12-31"),
        line(f"total coverage_percent {share}?"),
        line(f"total unprotected {workers - people}?"),
        line(f"total target_people {heads}@2024-12-31?"),
        line(f"total gap_to_target_people {heads - people}?"),
        line(f"total gap_to_target_points {points}?"),
    ]


def of(lines):
    return explain_report(Report(tuple(lines), TREE))


@given(consistent())
def test_a_report_printed_from_its_own_exact_counts_is_plain(lines):
    assert {one.cause for one in of(lines)} <= PLAIN


@given(consistent(), st.randoms())
def test_the_order_of_the_lines_means_nothing(lines, random):
    shuffled = random.sample(lines, len(lines))
    by_line = {one.line: one for one in of(lines)}
    assert {one.line: one for one in of(shuffled)} == by_line
    assert of(lines) == of(lines)


added = st.sampled_from([0, 0, 1, 90])
units = st.sampled_from([1, 1, 100])


@st.composite
def disturbed(draw):
    """The same with some of its numbers changed, rounded or adopted."""
    return [
        replace(
            one,
            value=replace(one.value, scaled=one.value.scaled + draw(added)),
            rounded_to=draw(units) if one.counts_people else 1,
            adopted=draw(st.booleans()),
        )
        for one in draw(consistent())
    ]


@given(disturbed(), st.randoms())
def test_nor_in_a_report_that_contradicts_itself_where_fits_stand_in_the_order_of_causes(
    lines, random
):
    shuffled = random.sample(lines, len(lines))
    found = of(lines)
    assert sorted(map(str, of(shuffled))) == sorted(map(str, found))
    assert [one.line for one in found] == [one for one in lines if not one.adopted]
    for one in found:
        places_of_causes = [order.index(fit.cause) for fit in one.fits]
        assert places_of_causes
        assert places_of_causes == sorted(places_of_causes)
        assert (one.computed is None) == (one.difference is None) == (one.term is None)


@given(counts(), st.integers(2, 1000), st.integers(0, 10_000))
def test_people_and_universe_scaled_alike_leave_a_percentage_its_cause(both, scale, scaled):
    people, workers = both

    def cause(times):
        printed = PrintedValue(scaled, 2)
        asked = replace(line("total coverage_percent 0.00?"), value=printed)
        counted = (
            line(f"total universe {workers * times}"),
            line(f"total active {people * times}"),
        )
        (found,) = of([*counted, asked])
        return found.cause, found.computed

    plain, computed = cause(1)
    scaled_cause, scaled_computed = cause(scale)
    assert computed == scaled_computed
    assert (plain in PLAIN) == (scaled_cause in PLAIN)


@given(counts(), st.integers(1, 3), st.data())
def test_one_digit_changed_in_a_percentage_never_agrees_and_is_a_slip(both, decimals, data):
    share = oracle.percentage(both[0], both[1], decimals)
    whole = str(share).replace(".", "").lstrip("0")
    assume(whole)
    at = data.draw(st.integers(0, len(whole) - 1))
    digit = data.draw(st.sampled_from([one for one in "123456789" if one != whole[at]]))
    slipped = int(whole[:at] + digit + whole[at + 1 :])
    asked = replace(line("total coverage_percent 0?"), value=PrintedValue(slipped, decimals))
    found = of([line(f"total universe {both[1]}"), line(f"total active {both[0]}"), asked])[0]
    assert found.cause is not Cause.AGREES
    telling = at < len(whole) - 1 and len(whole) > 2
    assert telling <= (Cause.DIGIT_SLIP in [fit.cause for fit in found.fits])
    if at == len(whole) - 1:
        assert Cause.DIGIT_SLIP not in [fit.cause for fit in found.fits]


@given(counts(3000), st.integers(0, 10_500))
def test_a_percentage_is_plain_where_the_oracle_rounds_or_cuts_it_off(both, scaled):
    printed = Decimal(scaled).scaleb(-2)
    found = only(
        f"total universe {both[1]}", f"total active {both[0]}", f"total coverage_percent {printed}?"
    )
    exactly = oracle.percentage(both[0], both[1], 2)
    if printed == exactly:
        assert found.cause is Cause.AGREES
    elif printed == oracle.cut_off(both[0], both[1], 2):
        assert found.cause is Cause.ROUNDING
    elif abs(printed - exactly) > Decimal("0.01"):
        assert found.cause not in PLAIN


@given(st.integers(1, 40), st.integers(0, 40), st.integers(0, 4000))
def test_rounded_inputs_are_those_that_the_oracle_reaches(tens, tenths, scaled):
    """Whatever counts before rounding could have given is never called a contradiction."""
    workers, people = 10 * tens + 100, 10 * min(tenths, tens)
    printed = Decimal(scaled).scaleb(-2)
    found = only(
        f"total universe {workers}/10",
        f"total active {people}/10",
        f"total coverage_percent {printed}?",
    )
    if printed in oracle.reachable_percentages(people, workers, 10, 10, 2):
        assert found.cause is Cause.ROUNDED_INPUTS


@given(st.integers(1, 999))
def test_the_readings_of_a_number_are_those_one_slip_away(number):
    found = {one.value.scaled for one in readings(line(f"total active {number}?"))}
    assert found == {n for n in oracle.slips_of(number) if len(str(n)) == len(str(number))}


@given(counts(400), st.integers(1, 9_999))
def test_the_implied_universe_is_one_that_the_oracle_finds(both, scaled):
    people = both[0] + 1
    printed = Decimal(scaled).scaleb(-2)
    found = only(
        f"total universe {both[1] + 1}",
        f"total active {people}",
        f"total coverage_percent {printed}?",
    )
    for told in (one for fit in found.fits for one in fit.implied):
        workers = oracle.workers_that_fit(people, printed, 2, 400)
        low, high = told.term.interval.low, told.term.interval.high
        assert all(low <= one <= high for one in workers)
