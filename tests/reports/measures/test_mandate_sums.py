from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from reports.measures import Count, MandateResult, RegionMandate
from reports.measures import sum_mandates as checked_sum_mandates
from tests import oracles_sums
from tests.reports.measures.build import unchecked

sum_mandates = unchecked(checked_sum_mandates)

DAY, LATER = date(2023, 6, 30), date(2023, 7, 12)


def mandate(region="18.04", number=1, said=DAY, as_of=DAY, **changes):
    values: dict[str, Any] = {
        "per_village": 10,
        "villages": 131,
        "done": 9,
        "left": 122,
        "workers": Count(96),
        "adds_low": 1_214,
        "adds_high": 1_220,
        "as_of": as_of,
    }
    above = frozenset({"00", region[:2]} - {region})
    return RegionMandate(number, region, above, said, MandateResult(**(values | changes)))


def test_two_regencies_add_up():
    other = mandate("18.05", 2, as_of=LATER, villages=10, done=4, left=6, adds_low=60, adds_high=60)
    found = sum_mandates([mandate(), other])
    assert (found.of, found.villages, found.done, found.left) == (("18.04", "18.05"), 141, 13, 128)
    assert (found.workers, found.adds_low, found.adds_high) == (Count(192), 1_274, 1_280)
    assert (found.since, found.until, found.left_out) == (DAY, LATER, ())


def test_of_two_rules_of_a_region_the_newer_counts():
    found = sum_mandates([mandate(number=2, said=LATER, done=10, left=121), mandate()])
    assert (found.done, found.left, found.left_out) == (10, 121, (1,))


def test_a_province_that_holds_a_regency_of_the_sum_is_left_out():
    found = sum_mandates([mandate("18", 7, villages=2_000, left=1_991), mandate()])
    assert (found.of, found.left, found.left_out) == (("18.04",), 122, (7,))


def test_nothing_is_added_up_where_progress_or_the_number_of_villages_is_unknown():
    silent = mandate("18.05", 3, done=None, left=None)
    assert sum_mandates([silent, mandate("18.06", 4, villages=None, left=None)]) is None
    assert sum_mandates([silent, mandate()]).left_out == (3,)


def test_an_end_of_what_is_added_is_unknown_where_one_of_them_is():
    found = sum_mandates([mandate(), mandate("18.05", 2, adds_low=None, workers=None)])
    assert (found.adds_low, found.adds_high, found.workers) == (None, 2_440, None)


numbers = st.none() | st.integers(0, 20)
mandates = st.builds(
    mandate,
    st.sampled_from(["18", "18.04", "18.05", "17.02"]),
    st.integers(1, 9),
    st.sampled_from([DAY, LATER]),
    villages=numbers,
    done=numbers,
    left=numbers,
    adds_low=numbers,
    adds_high=numbers,
)


@given(st.lists(mandates, max_size=6, unique_by=lambda one: one.regulation_id))
@effort(max_examples=50)
def test_sums_as_the_oracle_adds_them(rows):
    found = sum_mandates(rows)
    ours = found and (list(found.of), found.done, found.left, found.adds_low, found.adds_high)
    assert ours == oracles_sums.mandates(rows)
