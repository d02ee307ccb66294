"""A change as a picture: the same effects as on the page, each where the one before ends."""

import datetime
import re
from decimal import Decimal
from fractions import Fraction

import pytest

from reports.charts.media import as_svg
from reports.charts.waterfall import change_picture as checked_change_picture
from reports.charts.waterfall_steps import Step, axis_base, steps_of
from reports.region_report import load_region_report
from reports.selection import Selection
from tests.factories import submit
from tests.reports.measures.build import unchecked

pytestmark = pytest.mark.django_db

PER = datetime.date(2025, 6, 30)
change_picture = unchecked(checked_change_picture)


def report(before, after):
    for day, said in (("2024-12-31", before), ("2025-06-30", after)):
        submit("18.04", day, **{"universe": {"total": 1_000}, **said})
    return load_region_report("18.04", Selection(PER))


@pytest.fixture
def grown():
    """From 30 to 36 %: 9 and 4,5 points of people, less 7,5 of another universe."""
    return report({"pu": 200, "bpu": 100}, {"pu": 300, "bpu": 150, "universe": {"total": 1_250}})


def test_each_step_starts_where_the_one_before_ends(grown):
    steps = list(steps_of(grown, grown.change.before, grown.change.change))
    levels = [(step.start, step.end) for step in steps]
    assert levels == [
        (0, 30),
        (30, Fraction(69, 2)),
        (Fraction(69, 2), Fraction(87, 2)),
        (Fraction(87, 2), 36),
        (0, 36),
    ]
    assert [step.value for step in steps] == [
        Decimal(value) for value in ("30.00", "4.50", "9.00", "-7.50", "36.00")
    ]


def test_the_title_says_what_moved_it_with_its_signs(grown):
    picture = change_picture(grown)
    assert picture.title == (
        "Cakupan Kabupaten Lampung Barat naik 6,00 poin sejak 31 Desember 2024:"
        " peserta PU +9,00 poin, pergantian edisi semesta −7,50 poin, peserta BPU +4,50 poin"
    )
    assert picture.source == "Sumber: Kantor Cabang (31 Desember 2024, 30 Juni 2025)."
    svg = as_svg(picture)
    for said in ("30,00%", "+9,00 poin", "−7,50 poin", "36,00%", "+100 orang"):
        assert said in svg


def test_the_page_and_the_table_of_the_picture_say_the_same(grown, client, settings):
    settings.COVERAGE_PUBLIC = True
    page = client.get(f"/wilayah/18.04/?per={PER}").content.decode()
    found = re.findall(r'<data value="([^"]*)" data-figure="18\.04:(change[^"]*)">([^<]*)<', page)
    by_reference: dict[str, set[tuple[str, str]]] = {}
    for value, reference, text in found:
        by_reference.setdefault(reference, set()).add((value, text))
    assert by_reference == {
        "change.before": {("30.00", "30,00%")},
        "change.bpu": {("4.50", "+4,50 poin")},
        "change.pu": {("9.00", "+9,00 poin")},
        "change.universe": {("-7.50", "−7,50 poin")},
        "change.points": {("6.00", "+6,00 poin")},
    }
    assert set(re.findall(r'data-figure="18\.04:coverage\.total">([^<]*)<', page)) == {"36,00%"}


def test_what_is_not_compared_is_not_drawn():
    loaded = report({"total": 200, "population": "registered"}, {"total": 300})
    assert loaded.change.comparable is False
    assert change_picture(loaded) is None
    assert change_picture(load_region_report("18.05", Selection(PER))) is None


def test_rounded_counts_leave_it_open():
    picture = change_picture(report({"total": (200, 100)}, {"total": (210, 100)}))
    assert picture.title.startswith(
        "Cakupan Kabupaten Lampung Barat sejak 31 Desember 2024: naik atau turunnya belum pasti: "
    )
    assert "arahnya belum pasti" in picture.note


def step(start, end, **how):
    return Step("", "", Fraction(start), Fraction(end), "", Decimal(0), **how)


@pytest.mark.parametrize(
    ("levels", "base"),
    [((30, 32), 0), ((30, 31), 28), ((Fraction("24.5"), Fraction("24.6")), 23), ((1, 1), 0)],
)
def test_the_axis_starts_at_0_where_the_steps_can_be_seen(levels, base):
    before, after = levels
    steps = (step(0, before, total=True), step(before, after), step(0, after, total=True))
    assert axis_base(steps) == base


def test_an_axis_that_does_not_start_at_0_says_so():
    picture = change_picture(report({"total": 600}, {"total": 601}))
    assert "Sumbu mulai dari 59%, bukan dari 0." in picture.note
    assert ">59%<" in as_svg(picture)
