import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import (
    Breakdown,
    Count,
    Exceeding,
    NodeValue,
    SegmentTree,
    exceeding_children,
    resolve,
    unspecified,
)
from tests import oracles
from tests.reports.measures.build import PARENTS, TREE, people
from tests.reports.measures.strategies import given_lines

LEBONG = {
    "non_asn_thlt": 2648,
    "non_asn_teacher": 96,
    "badan_usaha": 287,
    "jakon": 467,
    "bpu_mandiri": 368,
}


def resolved(lines, breakdown=Breakdown.PARTIAL):
    return resolve(TREE, people(lines), breakdown)


def test_the_tree_knows_its_order_and_its_depths():
    assert TREE.children("pu") == ("badan_usaha", "non_asn")
    assert TREE.descendants("pu") == ("badan_usaha", "non_asn", "non_asn_thlt", "non_asn_teacher")
    assert TREE.ancestors("non_asn_thlt") == ("non_asn", "pu", "total")
    assert (TREE.depth("total"), TREE.depth("non_asn_thlt")) == (0, 3)


def test_a_tree_is_known_by_its_parents():
    tree = SegmentTree({"total": None, "bpu": "total", "pu": "total"})
    assert tree.children("total") == ("bpu", "pu")
    assert tree.children("pu") == ()


@pytest.mark.parametrize(
    ("parents", "message"),
    [
        ({"pu": "total"}, "unknown parent"),
        ({"a": "b", "b": "a"}, "below itself"),
        ({"a": "a"}, "below itself"),
        ({"a": "b", "b": "c", "c": "b"}, "below itself"),
    ],
)
def test_a_tree_that_is_no_tree_is_refused(parents, message):
    with pytest.raises(ValueError, match=message):
        SegmentTree(parents)


def test_lebong_with_all_its_parts_has_a_pu_of_3031():
    nodes = resolved(LEBONG | {"total": 3866}, Breakdown.COMPLETE)
    assert nodes["pu"] == NodeValue(Count(3031))
    assert nodes["non_asn"].count == Count(2744)
    assert nodes["bpu"].count == Count(368)
    assert nodes["total"] == NodeValue(Count(3866), given=True)


def test_parts_that_are_not_the_whole_give_only_a_floor():
    nodes = resolved(LEBONG)
    assert nodes["pu"] == NodeValue(None, at_least=3031)
    assert nodes["total"] == NodeValue(None, at_least=3866)


def test_the_floor_of_rounded_parts_is_the_low_end_of_what_they_stand_for():
    nodes = resolved({"pu": Count.of(42_000, 1_000), "bpu": 10})
    assert nodes["total"].at_least == 41_510


def test_a_line_without_a_number_is_not_zero_and_leaves_its_ancestors_open():
    nodes = resolved({"non_asn_teacher": None, "badan_usaha": 287, "bpu": 5}, Breakdown.COMPLETE)
    assert nodes["non_asn_teacher"] == NodeValue(None, given=True)
    assert nodes["non_asn"] == NodeValue(None)
    assert nodes["pu"] == NodeValue(None, at_least=287)
    assert nodes["total"] == NodeValue(None, at_least=292)


def test_a_line_without_a_number_does_not_touch_an_ancestor_that_was_given():
    nodes = resolved({"non_asn_teacher": None, "pu": 300, "bpu": 5}, Breakdown.COMPLETE)
    assert nodes["total"].count == Count(305)


def test_asn_through_korpri_is_counted_nowhere():
    nodes = resolved({"asn_korpri": 900, "pu": 1, "bpu": 2}, Breakdown.COMPLETE)
    assert nodes["total"].count == Count(3)
    assert nodes["asn_korpri"].count == Count(900)


def test_a_line_of_an_unknown_segment_is_refused():
    with pytest.raises(ValueError, match="nelayan"):
        resolved({"nelayan": 1})


def test_a_child_above_its_parent_is_found():
    found = exceeding_children(TREE, resolved({"pu": 10, "badan_usaha": 11, "non_asn": 1}))
    assert found == [Exceeding("pu", ("badan_usaha",), Count(10), 11)]


def test_children_above_their_parent_only_together_are_found():
    found = exceeding_children(TREE, resolved({"pu": 10, "badan_usaha": 6, "non_asn": 5}))
    assert found == [Exceeding("pu", ("badan_usaha", "non_asn"), Count(10), 11)]


def test_grandchildren_above_a_parent_are_found_although_the_child_is_unknown():
    found = exceeding_children(TREE, resolved({"pu": 10, "non_asn_thlt": 11}))
    assert [(e.parent, e.children) for e in found] == [("pu", ("non_asn",))]


def test_what_rounding_explains_is_no_contradiction():
    assert not exceeding_children(TREE, resolved({"pu": Count.of(42_000, 1000), "non_asn": 42_400}))


@pytest.mark.parametrize("lines", [{"badan_usaha": 10}, {"badan_usaha": 6, "non_asn": 4}])
def test_children_that_fill_their_parent_do_not_exceed_it(lines):
    assert not exceeding_children(TREE, resolved({"pu": 10} | lines))


def test_one_person_may_be_left_over():
    assert unspecified(TREE, resolved({"pu": 10, "non_asn": 9}), "pu") == Count(1)


def test_what_no_child_names_is_left_over():
    nodes = resolved({"total": 100, "non_asn_thlt": 30, "bpu": 20})
    assert unspecified(TREE, nodes, "total") == Count(50)


@pytest.mark.parametrize(
    "lines", [{"pu": 20}, {"total": 100}, {"total": 20, "pu": 20}, {"total": 10, "pu": 20}]
)
def test_nothing_is_left_over_where_nothing_is_known_or_nothing_remains(lines):
    assert unspecified(TREE, resolved(lines), "total") is None


@given(given_lines, st.sampled_from(Breakdown))
def test_every_node_is_what_the_oracle_says(lines, breakdown):
    nodes = resolve(TREE, lines, breakdown)
    known = oracles.nodes(PARENTS, lines, breakdown is Breakdown.COMPLETE)
    assert list(nodes) == list(PARENTS)
    for code, node in nodes.items():
        assert node.given == (code in lines)
        count = node.count
        assert (count and (count.value, count.low, count.high)) == known[code]
        expected = oracles.at_least(PARENTS, known, code) if count is None else None
        assert node.at_least == expected


@given(given_lines)
def test_a_completed_node_is_the_sum_of_its_children_and_leaves_nothing_over(lines):
    nodes = resolve(TREE, lines, Breakdown.COMPLETE)
    for code, node in nodes.items():
        if node.count is not None and not node.given:
            children = [nodes[child].count for child in TREE.children(code)]
            assert node.count.value == sum(child.value for child in children if child)
            assert unspecified(TREE, nodes, code) is None


@given(given_lines, st.sampled_from(Breakdown))
def test_the_order_of_the_lines_changes_nothing(lines, breakdown):
    turned = dict(reversed(lines.items()))
    assert resolve(TREE, lines, breakdown) == resolve(TREE, turned, breakdown)
