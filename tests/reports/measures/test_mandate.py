from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import Count, MandateResult
from reports.measures import measure_mandate as checked_measure_mandate
from tests import oracles_programmes
from tests.reports.measures.build import source, unchecked
from tests.reports.measures.programme_facts import mandate, progress, worlds_of_progress

measure_mandate = unchecked(checked_measure_mandate)
PER = date(2023, 7, 12)
NEXT_DAY = PER + timedelta(days=1)


def adds(fact, *facts, per=PER):
    found = measure_mandate(fact, facts, per)
    return found.done, found.left, found.adds_low, found.adds_high


def test_nine_pekon_of_lampung_barat_leave_1_214_to_1_220_workers():
    said = progress(villages=9, workers=96)
    assert measure_mandate(mandate(), [said], PER) == MandateResult(
        per_village=10,
        villages=131,
        done=9,
        left=122,
        workers=Count(96),
        adds_low=1_214,
        adds_high=1_220,
        as_of=PER,
        progress=(said,),
    )


def test_a_mandate_is_not_known_before_it_was_said():
    said = progress(villages=9, workers=96)
    assert measure_mandate(mandate(), [said], PER - timedelta(days=1)) is None


def test_without_progress_there_is_the_mandate_and_nothing_else():
    later = progress(villages=9, workers=96, as_of=NEXT_DAY)
    for known in ([], [later]):
        assert measure_mandate(mandate(), known, PER) == MandateResult(10, 131)


def test_workers_fewer_than_asked_of_the_villages_done_turn_the_range_around():
    assert adds(mandate(), progress(villages=9, workers=80)) == (9, 122, 1_220, 1_230)


def test_nothing_is_added_below_zero():
    assert adds(mandate(3), progress(villages=3, workers=96)) == (3, 0, 0, 0)
    assert adds(mandate(3), progress(villages=2, workers=96)) == (2, 1, 0, 10)


def test_rounded_workers_widen_the_range():
    assert adds(mandate(), progress(villages=9, workers=Count(100, 10))) == (9, 122, 1_205, 1_220)
    assert adds(mandate(), progress(villages=9, workers=Count(90, 10))) == (9, 122, 1_215, 1_225)
    assert adds(mandate(), progress(villages=9, workers=Count(100, 1))) == (9, 122, 1_210, 1_220)
    assert adds(mandate(), progress(villages=9, workers=Count(90, 1))) == (9, 122, 1_220, 1_220)


def test_unknown_workers_leave_the_lower_end_open():
    found = measure_mandate(mandate(), [progress(villages=9)], PER)
    assert (found.left, found.workers, found.adds_low, found.adds_high) == (122, None, None, 1_220)


def test_an_unknown_number_of_villages_leaves_open_what_is_left():
    assert adds(mandate(None), progress(villages=9, workers=96)) == (9, None, None, None)
    assert adds(mandate(None), progress(village="a", workers=96)) == (1, None, None, None)


def test_more_villages_than_there_are_leave_open_what_is_left():
    assert adds(mandate(8), progress(villages=9, workers=96)) == (9, None, None, None)
    assert adds(mandate(9), progress(villages=9, workers=96)) == (9, 0, 0, 0)
    rows = progress(1, village="a", workers=10), progress(2, village="b", workers=9)
    assert adds(mandate(1), *rows) == (1, None, None, None)
    assert adds(mandate(2), *rows) == (1, 1, 1, 1)


def test_rows_of_villages_are_exact_and_a_surplus_helps_no_other():
    rows = [
        progress(1, village="b", workers=9),
        progress(2, village="a", workers=10),
        progress(3, village="c", workers=15),
    ]
    found = measure_mandate(mandate(5), rows, PER)
    assert (found.done, found.left, found.workers) == (2, 3, Count(34))
    assert (found.adds_low, found.adds_high, found.as_of) == (21, 21, PER)
    assert (found.per_village, found.villages) == (10, 5)
    assert [row.village for row in found.progress] == ["a", "b", "c"]


def test_a_village_without_a_number_may_have_all_or_none():
    rows = progress(1, village="a", workers=12), progress(2, village="b")
    found = measure_mandate(mandate(4), rows, PER)
    assert (found.done, found.left, found.workers) == (1, 3, None)
    assert (found.adds_low, found.adds_high) == (20, 30)


def test_the_rounded_workers_of_a_village_widen_what_it_adds():
    assert adds(mandate(1), progress(village="a", workers=Count(10, 10))) == (1, 0, 0, 5)
    assert adds(mandate(1), progress(village="a", workers=Count(5, 5))) == (0, 1, 3, 7)
    assert adds(mandate(1), progress(village="a", workers=Count(20, 10))) == (1, 0, 0, 0)


def test_the_newest_row_of_a_village_stands_and_on_one_day_the_one_entered_last():
    old = progress(9, village="a", workers=1, as_of=PER - timedelta(days=1))
    newer = progress(1, village="a", workers=2)
    newest = progress(2, village="a", workers=3)
    for known in ([old, newer, newest], [newest, newer, old]):
        assert measure_mandate(mandate(1), known, PER).workers == Count(3)


def test_the_newest_aggregate_stands_and_on_one_day_the_one_entered_last():
    old = progress(9, villages=1, as_of=PER - timedelta(days=1))
    newer, newest = progress(1, villages=2), progress(2, villages=3)
    for known in ([old, newer, newest], [newest, newer, old]):
        assert measure_mandate(mandate(), known, PER).done == 3


def test_of_rows_and_an_aggregate_the_newer_stands_and_on_one_day_the_rows():
    fact = mandate(as_of=PER)
    row = progress(1, village="a", workers=10)
    assert adds(fact, row, progress(2, villages=9), per=NEXT_DAY)[0] == 1
    assert adds(fact, row, progress(2, villages=9, as_of=NEXT_DAY), per=NEXT_DAY)[0] == 9
    late = progress(3, village="b", workers=10, as_of=NEXT_DAY)
    aggregate = progress(2, villages=9, as_of=NEXT_DAY)
    found = measure_mandate(fact, [row, aggregate, late], NEXT_DAY)
    assert (found.done, found.as_of, found.progress) == (2, NEXT_DAY, (row, late))


@pytest.mark.parametrize("said", [{}, {"village": "a", "villages": 1}])
def test_progress_is_of_one_village_or_of_a_number_of_them(said):
    with pytest.raises(ValueError, match=r"^progress is of one village or of a number of them: "):
        progress(**said)


def test_a_progress_keeps_its_source():
    assert progress(villages=0).source == source()


@given(worlds_of_progress(), st.dates(date(2023, 7, 10), date(2023, 7, 14)))
def test_a_mandate_is_what_the_oracle_says_in_any_order(world, per):
    fact, facts = world
    found = measure_mandate(fact, facts, per)
    expected = oracles_programmes.mandate(fact, facts, per)
    assert found == measure_mandate(fact, facts[::-1], per)
    assert found == measure_mandate(fact, [said for said in facts if said.as_of <= per], per)
    if found is None:
        assert expected is None
        return
    stands = (found.done, found.left, found.adds_low, found.adds_high, found.as_of)
    assert stands == expected
    if found.adds_low is not None:
        assert 0 <= found.adds_low <= found.adds_high


@given(st.integers(1, 40), st.integers(0, 40), st.integers(0, 400), st.integers(1, 20))
def test_more_villages_done_never_add_more(villages, done, workers, needed):
    fact = mandate(villages, needed)
    few = measure_mandate(fact, [progress(villages=done, workers=workers)], PER)
    more = measure_mandate(fact, [progress(villages=done + 1, workers=workers + needed)], PER)
    if more.left is not None:
        assert few.left == more.left + 1
        assert more.adds_low <= few.adds_low
        assert more.adds_high <= few.adds_high
