from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import overlaps as checked_overlaps
from tests import oracles_programmes
from tests.reports.measures.build import unchecked
from tests.reports.measures.programme_facts import programme, programmes

overlaps = unchecked(checked_overlaps)


def on_one_line(one, other):
    return one.startswith(other) or other.startswith(one)


def pairs(*facts):
    return [(one.id, other.id) for one, other in overlaps(facts, on_one_line)]


def test_two_payers_of_one_segment_in_one_line_may_pay_for_the_same_people():
    province = programme(1, region="18")
    regency = programme(2, region="18.04", start=date(2023, 12, 31), end=date(2024, 1, 31))
    assert pairs(regency, province) == [(1, 2)]
    assert pairs(programme(3, region="18.04"), regency) == [(2, 3)]


@pytest.mark.parametrize(
    "changes",
    [
        {"segment": "pu"},
        {"region": "18.72"},
        {"start": date(2024, 1, 1), "end": date(2024, 2, 1)},
        {"end": None},
    ],
)
def test_nothing_is_claimed_of_another_segment_line_month_or_of_unknown_ones(changes):
    assert pairs(programme(1, region="18.04"), programme(2, **{"region": "18.04"} | changes)) == []


def test_nothing_is_claimed_where_both_segments_or_both_months_are_unknown():
    assert pairs(programme(1, segment=None), programme(2, segment=None)) == []
    assert pairs(programme(1, start=None), programme(2, start=None)) == []


def test_the_line_is_not_asked_about_one_region():
    assert overlaps([programme(1), programme(2)], lambda *_: False) != ()


@given(programmes(), st.randoms(use_true_random=False))
def test_each_pair_comes_once_and_in_one_order(facts, random):
    found = overlaps(facts, on_one_line)
    assert found == overlaps(random.sample(facts, len(facts)), on_one_line)
    assert len({frozenset((one.id, other.id)) for one, other in found}) == len(found)
    for one in facts:
        for other in facts:
            months = [oracles_programmes.months_of(fact) or [] for fact in (one, other)]
            expected = (
                one.id != other.id
                and (one.segment is not None and one.segment == other.segment)
                and on_one_line(one.region, other.region)
                and any(month in months[1] for month in months[0])
            )
            assert expected == ((one, other) in found or (other, one) in found)
