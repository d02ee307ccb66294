from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from reports.measures import ClaimPaid, ClaimProgramme, sum_claims
from tests import oracles_sums

JANUARY, JUNE = date(2023, 1, 1), date(2023, 6, 30)


def paid(owner="jambi", **changes):
    values: dict[str, Any] = {
        "owner_kind": "branch",
        "programme": ClaimProgramme.JKM,
        "since": JANUARY,
        "until": JUNE,
        "cumulative": False,
        "within": False,
        "cases": 2,
        "rupiah": 84_000_000,
    }
    return ClaimPaid(owner, **(values | changes))


def told(*claims):
    return [(one.owners, one.cases, one.rupiah) for one in sum_claims(claims)]


def test_two_branches_over_the_same_months_add_up():
    assert told(paid(), paid("curup", cases=3, rupiah=126_000_000)) == [
        (("curup", "jambi"), 5, 210_000_000)
    ]


def test_cumulative_numbers_and_those_without_a_beginning_stand_alone():
    assert len(sum_claims([paid(cumulative=True), paid("curup", cumulative=True)])) == 2
    assert len(sum_claims([paid(since=None), paid("curup", since=None)])) == 2


def test_another_period_programme_or_kind_of_owner_is_never_added():
    others = (
        paid("curup", until=date(2023, 9, 30)),
        paid("curup", programme=ClaimProgramme.JHT),
        paid("curup", owner_kind="regional"),
        paid("curup", cumulative=True),
        paid("curup", within=True),
    )
    for other in others:
        assert len(sum_claims([paid(), other])) == 2


def test_an_owner_who_told_twice_or_not_leaves_the_sum_open():
    assert told(paid(), paid()) == [(("jambi",), None, None)]
    assert told(paid(), paid("curup", cases=None)) == [(("curup", "jambi"), None, 168_000_000)]
    assert told(paid(), paid("curup", rupiah=None)) == [(("curup", "jambi"), 4, None)]


def test_rupiah_are_no_finer_than_the_coarsest_of_them():
    (found,) = sum_claims([paid(), paid("curup", rupiah=112_000_000_000, rounded_to=1_000_000_000)])
    assert (found.rupiah, found.rounded_to) == (112_000_000_000, 1_000_000_000)


def test_the_newest_period_comes_first():
    later = paid(until=date(2023, 9, 30))
    assert [one.until for one in sum_claims([paid(), later])] == [later.until, JUNE]


claims = st.builds(
    ClaimPaid,
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(["branch", "regional"]),
    st.sampled_from([ClaimProgramme.JKM, ClaimProgramme.JHT]),
    st.sampled_from([None, JANUARY]),
    st.sampled_from([JUNE, date(2023, 9, 30)]),
    st.booleans(),
    st.booleans(),
    st.none() | st.integers(0, 50),
    st.none() | st.integers(0, 5_000),
    st.sampled_from([1, 10, 1_000]),
)


@given(st.lists(claims, max_size=6))
@effort(max_examples=50)
def test_sums_as_the_oracle_adds_them(rows):
    ours = {
        (one.until, one.programme, one.since, one.owners, one.cases, one.rupiah)
        for one in sum_claims(rows)
    }
    assert sorted(ours, key=str) == oracles_sums.claims(rows)
