"""Places that a survey cannot tell apart; the places themselves are tried in test_sums."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reports.measures import Population, Rank, Reason, not_ranked, ranks
from tests import oracles_programmes
from tests.reports.measures.build import edition, figure

WITHOUT = None


def level(*rows):
    """`level_with` by code, of rows (code, participants, workers, standard error)."""
    figures = [figure(code, p, u, standard_error=se) for code, p, u, se in rows]
    return {code: rank.level_with for code, rank in ranks(figures, len(rows)).items()}


def test_errors_of_3_and_4_points_make_5_points_level():
    one = ("a", 50, 100, 6)
    assert level(one, ("b", 405, 900, 80), ("c", 10, 100, 1)) == {"a": ("b",), "b": ("a",), "c": ()}
    assert level(one, ("b", 405, 900, 79)) == {"a": (), "b": ()}


def test_exactly_one_standard_error_apart_is_level_and_more_is_not():
    one = ("a", 50, 100, 10)
    assert level(one, ("b", 45, 100, WITHOUT))["a"] == ("b",)
    assert level(one, ("b", 45, 100, WITHOUT))["b"] == ("a",)
    assert level(one, ("b", 44, 100, WITHOUT)) == {"a": (), "b": ()}
    assert level(("a", 500_000, 10**6, 100_000), ("b", 449_999, 10**6, None))["a"] == ()


def test_without_a_standard_error_nothing_is_level_not_even_one_place():
    assert level(("a", 1, 2, WITHOUT), ("b", 2, 4, WITHOUT)) == {"a": (), "b": ()}


def test_an_error_of_zero_is_known_and_makes_equals_level():
    assert level(("a", 1, 2, 0), ("b", 2, 4, WITHOUT)) == {"a": ("b",), "b": ("a",)}
    assert level(("a", 51, 100, 0), ("b", 50, 100, WITHOUT))["a"] == ()


def test_the_level_ones_come_in_the_order_of_their_places_then_codes():
    rows = [("d", 50, 100, 90), ("c", 49, 100, 90), ("b", 51, 100, 90), ("a", 49, 100, 90)]
    assert level(*rows)["d"] == ("b", "a", "c")


def test_places_do_not_change_for_a_standard_error():
    found = ranks([figure("a", 1, 2, standard_error=1), figure("b", 1, 3)], 2)
    assert found == {"a": Rank(1, 2, 2, ("b",)), "b": Rank(2, 2, 2, ("a",))}
    assert Rank(1, 2, 3).level_with == ()


def test_an_edition_has_no_standard_errors_of_its_own():
    assert edition("census", {"total": 1}).standard_errors == {}


surveyed = st.tuples(st.integers(0, 60), st.integers(1, 60), st.none() | st.integers(0, 20))


@given(st.lists(surveyed, max_size=6), st.randoms(use_true_random=False))
def test_who_is_level_is_what_the_oracle_says_in_any_order(drawn, random):
    rows = [(f"18.{n:02}", *row) for n, row in enumerate(drawn)]
    found = level(*rows)
    assert found == level(*random.sample(rows, len(rows)))
    for code, *one in rows:
        expected = {
            other for other, *two in rows if other != code and oracles_programmes.level(one, two)
        }
        assert set(found[code]) == expected
        assert len(found[code]) == len(expected)


@given(st.lists(surveyed, max_size=5), st.integers(2, 9))
def test_who_is_level_is_invariant_in_scale(drawn, factor):
    rows = [(f"18.{n:02}", *row) for n, row in enumerate(drawn)]
    scaled = [
        (code, p * factor, u * factor, None if se is None else se * factor)
        for code, p, u, se in rows
    ]
    assert level(*rows) == level(*scaled)


def test_who_has_no_place_has_a_reason_and_the_others_have_one():
    figures = [
        figure("a", 1, 2),
        figure("b", 1, 3),
        figure("c", 1, 4, as_of=date(2022, 1, 31)),
        figure("d", None, 5),
        figure("e", 1, 6, population=Population.REGISTERED),
    ]
    assert not_ranked(figures) == {
        "c": Reason.OTHER_DATE,
        "d": Reason.MISSING_PARTICIPANTS,
        "e": Reason.OTHER_POPULATION,
    }
    assert ranks(figures, 5) == {}
    assert set(ranks(figures, 2)) == {"a", "b"}
    assert not_ranked(figures, months=120).keys() == {"d", "e"}
