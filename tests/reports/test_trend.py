"""A coverage over time: what is joined, what is broken off, and what is said of it."""

import datetime
from decimal import Decimal

import pytest

from reports.charts.media import as_svg, on_page
from reports.charts.region import region_pictures
from reports.charts.spec import HALF, NARROW
from reports.charts.trend import finding
from reports.charts.trend import trend_picture as checked_trend_picture
from reports.measures import Break
from reports.region_report import load_region_report
from reports.selection import Selection
from tests.factories import PrintedFigureFactory, SourceFactory, count_workers, submit
from tests.factories_subjects import TargetFactory
from tests.reports.measures.build import unchecked

pytestmark = pytest.mark.django_db

PER = datetime.date(2025, 8, 1)
trend_picture = unchecked(checked_trend_picture)
MONTH_ENDS = ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30"]


def report(code="18.04", per=PER, **asked):
    return load_region_report(code, Selection(per, **asked))


def drawn(code="18.04", **asked):
    return trend_picture(report(code, **asked))


@pytest.fixture
def steadily():
    """A hundred more each month: 1.000 in January, 1.500 in June, of 10.000 workers."""
    count_workers("2024-12-31", {"18.04": {"total": 10_000}}, title="Semesta 2024")
    for month, day in enumerate(MONTH_ENDS):
        submit("18.04", day, pu=700, bpu=300 + 100 * month)


def test_one_line_its_finding_its_target_and_where_the_pace_leads(steadily):
    TargetFactory.create(
        percent=20, due=datetime.date(2025, 12, 31), as_of=datetime.date(2025, 2, 1), owner="Pemkab"
    )
    TargetFactory.create(percent=90, due=datetime.date(2024, 12, 31), owner="Lama")
    loaded = report()
    trend, picture = loaded.trend, trend_picture(loaded)
    assert [len(one.points) for one in trend.coverage] == [6]
    (expected,) = [one.expected for one in trend.aims if one.expected]
    assert expected.percent == Decimal("21.00")
    assert picture.title == "Cakupan Kabupaten Lampung Barat naik 5,00 poin sejak 31 Januari 2025"
    texts = as_svg(picture)
    for said in ("Target Pemkab akhir 2025: 20%", "perkiraan sekitar 21%", "15,00%", "Des 2025"):
        assert said in texts
    assert "Lama" not in texts
    assert "Garis putus-putus: perkiraan" in picture.note


def test_each_point_stands_in_the_table_as_on_the_page(steadily):
    picture = drawn()
    first, *_, last = picture.rows
    assert [cell.text for cell in first[:5]] == [
        "31 Januari 2025",
        "1.000",
        "10.000",
        "Semesta 2024",
        "10,00%",
    ]
    assert (first[4].reference, first[4].value) == (
        "18.04:trend.2025-01-31.coverage.total",
        Decimal("10.00"),
    )
    assert [(cell.reference, cell.value) for cell in last if cell.reference] == [
        ("18.04:participants.counted", 1_500),
        ("18.04:universe.total", 10_000),
        ("18.04:coverage.total", Decimal("15.00")),
    ]
    assert len(picture.rows) == len(MONTH_ENDS)
    assert picture.header[-1] == "Sumber"


def test_another_universe_breaks_the_coverage_and_not_the_people(steadily):
    count_workers("2025-04-30", {"18.04": {"total": 8_000}}, title="Semesta 2025")
    trend = report().trend
    assert [(len(one.points), one.after) for one in trend.coverage] == [
        (3, None),
        (3, Break.OTHER_EDITION),
    ]
    assert [len(one.points) for one in trend.people] == [6]
    picture = drawn()
    # 18,75 less 16,25, not 18,75 less 10.
    assert picture.title.endswith("naik 2,50 poin sejak 30 April 2025")
    assert "semesta berganti" in as_svg(picture)
    assert "jumlah peserta, yang tidak bergantung pada semesta" in picture.note


@pytest.mark.parametrize(
    ("later", "title"),
    [
        (
            [{"universe": {"total": 900}}],
            "Cakupan %s: 2 angka dengan semesta yang berbeda; tidak dibandingkan",
        ),
        (
            [{"population": "registered"}],
            "Cakupan %s: 2 angka dengan istilah yang berbeda; tidak dibandingkan",
        ),
        (
            [{}, {"universe": {"total": 900}}],
            "Cakupan %s: semesta berganti pada 31 Maret 2025, tidak dibandingkan dengan sebelumnya",
        ),
        (
            [{"total": (203, 10)}],
            "Cakupan %s sejak 31 Januari 2025: naik atau turunnya belum pasti",
        ),
        ([{}], "Cakupan %s tidak berubah sejak 31 Januari 2025"),
        ([{"total": 190}], "Cakupan %s turun 1,00 poin sejak 31 Januari 2025"),
        ([{"total": (240, 10)}], "Cakupan %s naik sekitar 4 poin sejak 31 Januari 2025"),
        # From 0 to 1 point: perhaps nothing at all.
        (
            [{"total": (205, 10)}],
            "Cakupan %s sejak 31 Januari 2025: naik atau turunnya belum pasti",
        ),
    ],
)
def test_what_may_be_said_of_the_line(later, title):
    said = {"total": 200, "universe": {"total": 1_000}}
    for day, changes in zip(MONTH_ENDS, [{}, *later], strict=False):
        submit("18.04", day, **{**said, **changes})
    region = "Kabupaten Lampung Barat"
    assert finding(region, report().trend) == title % region


def test_two_coverages_are_a_change_and_no_trend():
    submit("18.04", "2024-03-31", total=190, universe={"total": 1_000})
    submit("18.04", "2024-06-30", total=200, universe={"total": 1_000})
    submit("18.04", "2024-12-31", total=300)
    loaded = report()
    assert sum(len(one.points) for one in loaded.trend.people) == 3
    assert trend_picture(loaded) is None


def test_a_published_percentage_is_said_and_drawn_where_it_lies():
    for day in ("2023-06-30", "2024-06-30"):
        submit("18.04", day, total=200, universe={"total": 1_000})
    said = submit("18.04", "2025-06-30", total=(200, 100), universe={"total": 1_000})
    PrintedFigureFactory.create(submission=said, scaled=2341)
    picture = drawn()
    (*_, coverage, _, source) = picture.rows[-1]
    assert (coverage.text, coverage.value) == ("23,41%", Decimal("20.00"))
    assert source.text == "Kantor Cabang (juga cakupannya)"
    assert "30 Juni 2025: 23,41%, sekitar 200 dari 1.000" in str(picture.wide)
    assert "Batang tipis" in picture.note


def test_a_sum_has_no_trend():
    for code in (f"18.{number:02}" for number in (*range(1, 14), 71, 72)):
        submit(code, "2025-06-30", total=40, universe={"total": 100})
    loaded = report("18")
    assert (loaded.headline is not None, loaded.trend) == (True, None)
    assert "tren" not in region_pictures(loaded)


def test_a_page_has_it_in_two_widths_without_cut_words(steadily):
    count_workers("2025-04-30", {"18.04": {"total": 8_000}})
    assert "tren" in region_pictures(report())
    picture = drawn()
    for spec, width in ((picture.wide, HALF), (picture.narrow, NARROW)):
        svg = on_page(spec, "tren")
        assert f'width="{width}"' in svg
        assert "…" not in svg
        places = [row for layer in spec["layer"] for row in layer["data"]["values"]]
        assert all(0 <= row["x"] <= width for row in places)


def test_a_figure_from_before_is_not_moved_by_later_media(steadily):
    media = SourceFactory.create(kind="media")
    submit("18.04", "2025-07-31", total=9_000, source=media)
    loaded = report()
    days = [str(point.figure.figures_as_of) for point in loaded.trend.points]
    assert days == MONTH_ENDS
    assert loaded.trend.points[-1].figure.counted == loaded.row.figure.counted
