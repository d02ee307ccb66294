"""The map of a region's children."""

import gzip

import pytest

from reports.charts.canvas import Canvas
from reports.charts.map import COLOURS, class_name, draw_map
from reports.charts.map_names import write_names
from reports.charts.media import as_svg, on_page
from reports.charts.palette import HATCH, INK, OVER
from reports.charts.shapes import Line, land_of
from reports.facts.outlines import outlines_on
from reports.region_report import load_region_report
from tests.factories import submit
from tests.reports.lampung import AUTUMN, picture, report_month, sizes


def features(spec):
    return {one["href"]: one for one in spec["layer"][0]["data"]["values"]}


def texts(spec):
    rows = (row for layer in spec["layer"] for row in layer["data"]["values"])
    return {row["text"] for row in rows if "text" in row}


@pytest.fixture
def lampung(db):
    report_month()


def test_a_province(lampung):
    drawn = picture(draw_map, "18")
    assert drawn.title == (
        "Cakupan terendah, 0–20%, di 3 dari 13 kabupaten/kota yang ada angkanya; 2 belum ada angka"
    )
    land = features(drawn.wide)
    assert len(land) == len(drawn.rows) == 15
    colours = {one["label"].split(":")[0]: one["colour"] for one in land.values()}
    assert colours["Kota Metro"] == OVER
    assert colours["Kabupaten Pesisir Barat"] == HATCH
    address = "https://page.invalid/wilayah/18.04/?per=2025-12-31"
    assert land[address]["label"] == "Kabupaten Lampung Barat: 22,00% (31 Oktober 2025)"
    for spec in sizes(drawn):
        assert {"Di atas 100% (1)", "Belum ada angka (2)", "80–100% (0)"} <= texts(spec)
    assert "Lampung Barat" in texts(drawn.wide)
    assert "Lampung Barat" not in texts(sizes(drawn)[1])
    assert "hanya untuk peta tematik" in drawn.note
    assert "istilah sumbernya" in drawn.note
    rows = {cells[0].text: cells for cells in drawn.rows}
    assert rows["Kabupaten Lampung Barat"][1].reference == "18.04:coverage.total"
    assert str(rows["Kabupaten Lampung Barat"][1].value) == "22.00"
    assert rows["Kota Bandar Lampung"][2].text == "40–60% (mungkin 20–40%)"
    assert rows["Kabupaten Pesisir Barat"][1].text == "belum ada angka"
    assert on_page(drawn.wide, "peta-w").count("data-label=") == 15
    assert "Batas wilayah" in as_svg(drawn)


def test_a_regency_is_outlined_among_its_neighbours(lampung):
    drawn = picture(draw_map, "18.04")
    outline = drawn.wide["layer"][1]
    assert outline["mark"]["stroke"] == INK
    assert len(outline["data"]["values"]) == 1
    assert len(features(sizes(drawn)[1])) == 15


def test_one_coloured_land_is_no_map(db):
    assert draw_map(load_region_report("18", AUTUMN)) is None
    submit("18.04", "2025-10-31", total=2_441, universe={"total": 10_000})
    assert draw_map(load_region_report("18", AUTUMN)) is None
    submit("18.05", "2025-10-31", total=4_441, universe={"total": 10_000})
    assert "di 1 dari 2 kabupaten/kota yang ada angkanya" in picture(draw_map, "18").title
    assert draw_map(load_region_report("00", AUTUMN)) is None


def test_the_nation_is_small_enough_for_a_phone(db):
    for code in ("18", "17"):
        submit(code, "2025-10-31", total=2_441, universe={"total": 10_000})
    drawn = picture(draw_map, "00")
    assert len(features(drawn.wide)) == 38
    pages = "".join(on_page(spec, "peta") for spec in sizes(drawn))
    assert len(gzip.compress(pages.encode())) < 50_000


def test_each_class_has_a_colour_and_says_its_limits():
    names = [class_name(one) for one in COLOURS]
    assert names[0] == "0–20%"
    assert names[-2:] == ["Di atas 100%", "Belum ada angka"]
    assert len(set(COLOURS.values())) == len(names) == 7


def test_neighbours_share_the_points_of_their_border():
    codes = ("18.02", "18.03", "18.04", "18.06", "18.08")
    outlines = outlines_on(codes, AUTUMN.per)
    land = land_of(tuple(outlines.items()), 720, 520)
    one, other = ({p for ring in land.shapes[code] for p in ring} for code in ("18.02", "18.03"))
    assert one & other
    assert land.height <= 520
    points = [p for rings in land.shapes.values() for ring in rings for p in ring]
    assert all(0 <= x <= 720 and 0 <= y <= land.height for x, y in points)
    assert all(x * 2 == int(x * 2) for x, _ in points)


def test_names_are_written_only_where_there_is_room():
    square = ((0, 0), (100, 0), (100, 100), (0, 100), (0, 0))
    small = ((200, 0), (220, 0), (220, 20), (200, 20), (200, 0))
    around = tuple((x + 300, y) for x, y in square)
    inside = tuple((345 + x / 10, 45 + y / 10) for x, y in square)
    canvas = Canvas(500)
    land: dict[str, list[Line]] = {"a": [square], "b": [small], "c": [around], "d": [inside]}
    names = {"a": "Way Kanan", "b": "Pringsewu", "c": "Magelang", "d": "Kota Magelang"}
    write_names(canvas, land, names)
    assert {row["text"] for layer in canvas.layers for row in layer["data"]["values"]} == {
        "Way Kanan"
    }
