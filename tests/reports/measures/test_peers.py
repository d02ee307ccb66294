from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.measures import Peer, Sized, peers
from reports.measures.peers import FARTHEST
from tests import oracles_peers

OF = Sized("18.04", "regency", "kabupaten", 100, "a", reported=True)


def sized(code, workers, **changes):
    return replace(OF, code=code, workers=workers, **changes)


def codes(*others, most=5):
    return [peer.code for peer in peers(OF, others, most)]


def test_the_nearest_by_ratio_come_first_whether_larger_or_smaller():
    larger, smaller = sized("18.01", 150), sized("18.02", 60)
    assert peers(OF, [smaller, larger, OF]) == (
        Peer("18.01", Fraction(3, 2), same_edition=True, reported=True),
        Peer("18.02", Fraction(5, 3), same_edition=True, reported=True),
    )
    assert codes(smaller, larger, most=1) == ["18.01"]


def test_equal_ratios_stand_in_the_order_of_their_codes():
    assert codes(sized("18.03", 50), sized("18.02", 200)) == ["18.02", "18.03"]


def test_one_edition_then_near_then_with_figures_then_the_ratio():
    assert codes(
        sized("1", 100, edition="b"),
        sized("2", 301),
        sized("3", 300, reported=False),
        sized("4", 300),
        sized("5", 290),
    ) == ["5", "4", "3", "2", "1"]


def test_only_its_own_kind_where_enough_of_it_are_near():
    city = sized("18.71", 100, kind="kota")
    near = [sized("18.01", 300), sized("18.02", 34)]
    assert codes(city, *near, most=2) == ["18.02", "18.01"]
    assert codes(city, near[0], sized("18.02", 33), most=2) == ["18.71", "18.01"]
    assert codes(city, near[0], sized("18.02", 34, edition="b"), most=2) == ["18.71", "18.01"]
    # Enough are near, but those of its kind with figures come first all the same.
    assert codes(city, *near, sized("18.03", 100, reported=False), most=2) == ["18.02", "18.01"]


def test_another_level_or_no_workers_is_no_peer():
    assert codes(sized("18", 100, level="province"), sized("18.05", 0)) == []
    assert peers(sized("18.04", 0), [sized("18.05", 100), sized("18.06", 0)]) == ()


@st.composite
def places(draw):
    number = st.sampled_from([0, 1, 2, 3, 5, 10, 30, 31, 90])
    kinds, flags = st.sampled_from(["kabupaten", "kota"]), st.booleans()
    level = st.sampled_from(["regency", "regency", "regency", "province"])
    return [
        Sized(f"{code:02}", draw(level), draw(kinds), draw(number), draw(st.sampled_from("aab")),
              draw(flags))
        for code in range(draw(st.integers(1, 9)))
    ]  # fmt: skip


@settings(max_examples=50)
@given(places(), st.integers(1, 4), st.randoms(use_true_random=False))
def test_as_drawn_one_by_one(known, most, random):
    of = known[0]
    shuffled = random.sample(known, len(known))
    found = [peer.code for peer in peers(of, shuffled, most)]
    assert found == oracles_peers.suggested(of, known, most, FARTHEST)
