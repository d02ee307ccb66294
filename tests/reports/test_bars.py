"""Ranked bars: who stands where among neighbours."""

import pytest

from reports.charts.bars import draw_bars
from reports.charts.palette import ACCENT, HATCH, NOTICE, OVER, STRONG
from reports.region_report import load_region_report
from tests.factories import submit
from tests.reports.lampung import AUTUMN, picture, report_month, sizes


def marks(spec, kind):
    return [
        {**layer["mark"], **row}
        for layer in spec["layer"]
        if layer["mark"]["type"] == kind
        for row in layer["data"]["values"]
    ]


def words(spec):
    return {one["text"]: one for one in marks(spec, "text")}


@pytest.fixture
def lampung(db):
    report_month()


def test_children_by_coverage(lampung):
    drawn = picture(draw_bars, "18")
    assert drawn.title == (
        "Tertinggi Kota Metro (110,00%), terendah Kabupaten Lampung Selatan (10,00%)"
        " dari 12 kabupaten/kota yang dapat dibandingkan"
    )
    names = [cells[0].text for cells in drawn.rows]
    assert names[0] == "Kota Metro"
    # Another term is not ranked with the others, and the silent come last.
    assert names[-3:] == [
        "Kabupaten Tulang Bawang",
        "Kabupaten Tulang Bawang Barat",
        "Kabupaten Pesisir Barat",
    ]
    assert drawn.rows[0][1].text == "1"
    assert drawn.rows[-3][1].text == "–"
    assert drawn.rows[0][2].reference == "18.72:coverage.total"
    for spec in sizes(drawn):
        bars = marks(spec, "rect")
        assert [bar["fill"] for bar in bars] == [OVER, *[ACCENT] * 11, STRONG, HATCH, HATCH]
        assert "Tidak diperingkat bersama yang lain" in words(spec)
        assert {"1. Kota Metro", "Tulang Bawang", "belum ada angka"} <= words(spec).keys()
        reference = [rule for rule in marks(spec, "rule") if rule["stroke"] == NOTICE]
        assert "50%" in reference[0]["label"]
        own = [rule["label"] for rule in marks(spec, "rule") if "35%" in rule["label"]]
        assert len(own) == 1
    assert "acuan Provinsi Lampung" in drawn.note
    assert "rentang" in drawn.note
    assert "penyebab belum dipastikan" in drawn.note


def test_a_regency_stands_out_among_its_neighbours(lampung):
    drawn = picture(draw_bars, "18.04")
    assert drawn.title == (
        "Kabupaten Lampung Barat: 22,00%. Peringkat 9 dari 15 (12 dapat dibandingkan)"
    )
    bars = marks(drawn.wide, "rect")
    assert [bar["fill"] for bar in bars].count(ACCENT) == 1
    bold = [text for text, one in words(drawn.wide).items() if one["fontWeight"] == "bold"]
    assert bold == ["9. Lampung Barat", "22,00%"]
    assert "acuan Provinsi Lampung" in drawn.note


def test_many_silent_ones_are_counted_and_one_bar_is_none(db):
    submit("18.04", "2025-10-31", total=2_441, universe={"total": 10_000}, population="active")
    assert draw_bars(load_region_report("18", AUTUMN)) is None
    submit("18.05", "2025-10-31", total=3_000, universe={"total": 10_000}, population="registered")
    drawn = picture(draw_bars, "18")
    assert drawn.title == "Cakupan 2 kabupaten/kota, yang belum dapat dibandingkan"
    assert "13 kabupaten/kota belum ada angkanya." in drawn.note
    assert "belum ada angka" not in words(drawn.wide)
    lacking = picture(draw_bars, "18.01")
    assert "belum ada angka" in words(lacking.wide)


def test_an_old_figure_is_neither_the_lowest_nor_counted_as_comparable(lampung):
    submit(
        "18.12",
        "2025-01-31",
        total=100,
        total_rule="pu-bpu",
        population="active",
        universe={"total": 10_000},
    )
    drawn = picture(draw_bars, "18")
    assert drawn.title.endswith(
        "terendah Kabupaten Lampung Selatan (10,00%) dari 12 kabupaten/kota yang dapat dibandingkan"
    )
    assert "tanggalnya." in drawn.note
    old = next(cells for cells in drawn.rows if cells[0].text == "Kabupaten Tulang Bawang Barat")
    assert [cell.text for cell in old[1:3]] == ["–", "1,00%"]
