"""Outlines of regions on a day."""

import datetime
from collections import Counter
from itertools import pairwise

import pytest

from regions.models import Level, Region
from reports.facts.outlines import merged, outlines_on, topology
from reports.facts.places import NATION, load_atlas

TODAY = datetime.date(2026, 1, 1)
IN_2020 = datetime.date(2020, 6, 30)


def area(outline):
    """Holes run the other way, so they take away."""
    steps = (step for ring in outline.rings for step in pairwise(ring))
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in steps) / 2


def lines(outline):
    return Counter(frozenset(step) for ring in outline.rings for step in pairwise(ring))


@pytest.mark.django_db
def test_every_regency_has_an_outline():
    codes = set(Region.objects.filter(level=Level.REGENCY).values_list("code", flat=True))
    assert codes == topology().regencies.keys()


def test_arcs_are_shared_by_two_regencies_at_most():
    rings = (ring for rings in topology().regencies.values() for ring in rings)
    assert max(Counter(max(arc, ~arc) for ring in rings for arc in ring).values()) == 2


@pytest.mark.parametrize("province", ["18", "32", "94", "31"])
def test_a_province_is_its_regencies_without_inner_borders(province):
    members = frozenset(code for code in topology().regencies if code.startswith(province))
    whole, parts = merged(members), [merged(frozenset({code})) for code in members]
    assert all(ring[0] == ring[-1] for ring in whole.rings)
    assert area(whole) == pytest.approx(sum(map(area, parts)))
    borders: Counter[frozenset[tuple[float, float]]] = sum(map(lines, parts), Counter())
    inner = {line for line, times in borders.items() if times > 1}
    assert inner
    assert not inner & lines(whole).keys()


@pytest.mark.django_db
def test_provinces_are_what_they_were_on_the_day(django_assert_num_queries):
    atlas = load_atlas()
    codes_then, codes_now = (atlas.children(NATION, day) for day in (IN_2020, TODAY))
    with django_assert_num_queries(1):
        then = outlines_on(codes_then, IN_2020)
    now = outlines_on(codes_now, TODAY)
    assert (len(then), len(now)) == (34, 38)
    born = [code for code in now if code not in then]
    old = {code: area(then[code]) - area(now[code]) for code in then}
    grown = [code for code, more in old.items() if abs(more) > 1e-6]
    assert sum(old[code] for code in grown) == pytest.approx(sum(area(now[code]) for code in born))
    assert then["18"] is now["18"]


def test_regencies_need_no_query_and_the_unknown_are_left_out():
    assert list(outlines_on(["18.04", "18.72"], TODAY)) == ["18.04", "18.72"]


@pytest.mark.django_db
def test_a_region_without_land_has_no_outline():
    assert outlines_on(["99"], TODAY) == {}
