"""How a specification becomes a part of a page and a file; nothing here needs a database."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.contrib.staticfiles import finders
from django.template import Context, Template
from django.utils import translation

from reports.charts.media import as_png, as_svg, on_page
from reports.charts.palette import CLASSES, DARK, GROUND, HATCH, INK, LIGHT, MUTED, NAMES, PARTS
from reports.charts.picture import Cell, Picture
from reports.charts.spec import NARROW, WIDE, drawing, link

KNOWN = {"name": "Lampung Barat", "value": 24.41, "label": "Lampung Barat: 24,41%"}


def bars(width=WIDE):
    values = [
        {**KNOWN, "colour": PARTS[0], "href": link("/wilayah/18.04/?per=2023-06-30&aturan=x")},
        {"name": "Metro", "value": 70, "label": "Metro", "colour": HATCH, "href": link("/x/")},
    ]
    return drawing(
        width,
        120,
        data={"values": values},
        mark={"type": "bar", "clip": True},
        encoding={
            "y": {"field": "name", "title": None},
            "x": {"field": "value", "type": "quantitative", "axis": {"format": ".1f"}},
            "color": {"field": "colour", "type": "nominal", "scale": None},
            "href": {"field": "href"},
            "description": {"field": "label"},
        },
    )


@pytest.fixture
def picture():
    return Picture(
        key="contoh",
        title="Lampung Barat & Metro berbeda 45,59 poin",
        source="BPJS Ketenagakerjaan, 30 Juni 2023",
        wide=bars(),
        narrow=bars(NARROW),
        header=("Wilayah", "Cakupan"),
        rows=((Cell("Lampung Barat"), Cell("24,41%", "18.04:coverage.total", 24)),),
        note="Metro: belum ada angka.",
    )


@pytest.fixture(scope="module")
def drawn():
    return on_page(bars(), "contoh-w")


def test_on_a_page_colours_are_classes_of_the_stylesheet(drawn):
    literal = set(re.findall(r"#[0-9a-f]{6}", drawn.lower()))
    assert not literal & set(NAMES)
    assert "fill-part-1" in drawn
    assert "stroke-line" in drawn


def test_nothing_in_it_is_refused_by_the_browser(drawn):
    assert "style=" not in drawn
    assert "<script" not in drawn
    assert "http" not in drawn


def test_labels_are_for_the_script_and_the_table_is_for_readers(drawn):
    root = ET.fromstring(drawn)
    assert root.get("aria-hidden") == "true"
    assert [one.get("data-label") for one in root.iter() if one.get("data-label")] == [
        "Lampung Barat: 24,41%",
        "Metro",
    ]
    assert not [one for one in root.iter() if one.get("role") or one.get("aria-label")]


def test_links_lead_to_pages_of_ours_and_wait_for_no_key(drawn):
    links = [one for one in ET.fromstring(drawn).iter() if one.get("href")]
    assert links[0].get("href") == "/wilayah/18.04/?per=2023-06-30&aturan=x"
    assert {one.get("tabindex") for one in links} == {"-1"}


def test_ids_begin_with_the_key_and_two_drawings_are_equal(drawn):
    ids = [one.get("id") for one in ET.fromstring(drawn).iter() if one.get("id")]
    assert ids
    assert all(str(one).startswith("contoh-w-") for one in ids)
    assert on_page({**bars(), "description": "again"}, "contoh-w") == drawn


def test_the_unknown_is_hatched(drawn):
    marks = [one for one in ET.fromstring(drawn).iter() if one.get("data-label") == "Metro"]
    assert marks[0].get("fill") == "url(#contoh-w-hatch)"


def test_numbers_on_axes_are_of_the_language(drawn):
    assert ">20,0<" in drawn
    with translation.override("en"):
        assert ">20.0<" in on_page(bars(), "contoh-w")


def test_a_file_says_the_finding_the_note_and_the_source(picture):
    texts = " ".join(ET.fromstring(as_svg(picture)).itertext())
    for said in (picture.title, picture.note, picture.source):
        assert said in texts


def test_a_long_title_is_broken_not_cut(picture):
    long = replace(picture, title="Cakupan kabupaten dan kota di provinsi ini " * 4)
    written = [one.text or "" for one in ET.fromstring(as_svg(long)).iter() if "x" in one.attrib]
    assert " ".join(long.title.split()) in " ".join(written)
    assert all(len(one) < 100 for one in written)


def test_a_dark_file_has_no_light_colour(picture):
    dark = as_svg(picture, DARK)
    assert DARK[INK] in dark
    assert not {colour for colour in (GROUND, INK, MUTED, PARTS[0]) if f'"{colour}"' in dark}
    assert as_svg(picture) == as_svg(picture, LIGHT)


def test_the_png_is_one_and_twice_as_dense(picture):
    png = as_png(picture)
    assert png.startswith(b"\x89PNG")
    width = float(ET.fromstring(as_svg(picture)).attrib["width"])
    assert int.from_bytes(png[16:20]) == 2 * width


def test_the_page_holds_both_widths_and_the_figures_as_a_table(picture):
    page = Template("{% load pictures %}{% picture picture '/wilayah/18/' 'per=x' %}")
    html = page.render(Context({"picture": picture}))
    assert html.count("<svg") == 2
    assert '<data value="24" data-figure="18.04:coverage.total">24,41%</data>' in html
    assert "/wilayah/18/gambar/contoh.png?per=x" in html


def test_no_picture_leaves_nothing_behind():
    page = Template("{% load pictures %}{% picture pictures.none '/' %}")
    assert page.render(Context({"pictures": {}})).strip() == ""


def lightness(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((lightness(one), lightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_neighbouring_colours_differ_without_their_hue(colours):
    for scale in (CLASSES, PARTS):
        shades = [colours[one] for one in scale]
        assert all(contrast(*pair) > 1.35 for pair in pairwise(shades)), shades
    assert contrast(colours[INK], colours[GROUND]) > 7
    assert contrast(colours[MUTED], colours[GROUND]) > 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_no_colour_stands_for_two_things(colours):
    assert len(set(colours.values())) == len(NAMES)


def test_the_stylesheet_has_the_colours_of_the_palette():
    path = finders.find("reports/pictures.css")
    assert isinstance(path, str)
    text = Path(path).read_text(encoding="utf-8")
    light, dark = text.split("@media screen and (prefers-color-scheme: dark)")[:2]
    for colour, name in NAMES.items():
        assert f".fill-{name} " in text
        assert f".stroke-{name} " in text
        if re.match(r"part|class|over", name):
            assert f"--{name}: {colour};" in light
            assert f"--{name}: {DARK[colour]};" in dark
