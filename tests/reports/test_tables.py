"""The children's table: what stands where on the screen and in files."""

import datetime
import re
from dataclasses import fields

import pytest

from reports.coverage_table import load_coverage_table
from reports.selection import Selection
from reports.tables import ChildrenTable, Line
from reports.tables.body import body
from tests.factories import submit

pytestmark = pytest.mark.django_db

JUNE = Selection(per=datetime.date(2023, 6, 30))


def table(code="18", selection=JUNE, sort=""):
    return ChildrenTable(load_coverage_table(code, selection), sort=sort)


def cells(one, code):
    row = next(row for row in one.rows if row.record.code == code)
    return {column.name: row.get_cell(column.name) for column in one.columns.iterall()}


@pytest.fixture
def three_regions():
    submit("18.04", "2023-06-30", total=22_680, universe={"total": 92_913})
    submit("18.05", "2022-03-31", total=(90_000, 1_000), universe={"total": 80_000})
    submit("18.06", "2023-06-30", total=10)


def test_every_column_names_a_field_of_the_line():
    known = {field.name for field in fields(Line)} | {"spoken", "lowest", "highest", "gap"}
    assert {str(column.accessor) for column in table().columns.iterall()} <= known


def test_a_region_links_to_its_page_and_keeps_the_question(three_regions):
    assert '<a href="/wilayah/18.04/?per=2023-06-30">' in cells(table(), "18.04")["name"]


def test_figures_are_marked_with_their_values(three_regions):
    shown = cells(table(), "18.04")
    assert (
        '<data value="24.41" data-figure="18.04:coverage.total">24,41%</data>' in shown["coverage"]
    )
    assert (
        '<data value="22680" data-figure="18.04:participants.counted">22.680</data>'
        in shown["counted"]
    )
    assert ">70.233</data>" in shown["gap"]


def test_rounding_age_and_source_stand_beneath(three_regions):
    shown = cells(table(), "18.05")
    assert "± 500" in shown["counted"]
    assert "sekitar 112–113%" in shown["coverage"]
    assert "umur 15 bulan" in shown["as_of"]
    assert "angka sendiri" in shown["derivation"]
    assert ">melebihi sekitar 10.000</data>" in shown["gap"]


def test_what_is_missing_is_a_dash_on_the_screen_and_empty_in_files(three_regions):
    shown = table()
    row = next(row for row in shown.rows if row.record.code == "18.01")
    assert row.get_cell("counted") == "–"
    assert row.get_cell_value("counted") is None
    assert row.get_cell("derivation") == "<span>belum ada</span>"


def test_columns_of_dashes_are_for_files_only(three_regions):
    shown = table()
    assert "pu" not in [column.name for column in shown.columns.itervisible()]
    assert "PU" in next(iter(shown.as_values()))


def test_total_and_rest_are_in_files_too(three_regions):
    header, *_, total, rest = table().as_values()
    at = {name: column for column, name in enumerate(header)}
    assert total[at["Wilayah"]] == (
        "Jumlah 2 dari 15 kabupaten/kota: hanya Kabupaten Lampung Barat,"
        " Kabupaten Tulang Bawang (bukan angka Provinsi Lampung)"
    )
    assert total[at["Peserta dihitung"]] == 112_680
    assert rest[at["Wilayah"]] == "Lainnya (13 wilayah)"


@pytest.mark.parametrize("sort", ["coverage", "-coverage"])
def test_the_unknown_stand_last_in_both_directions(three_regions, sort):
    codes = [row.record.code for row in table(sort=sort).rows if row.record.code]
    known = ["18.04", "18.05"]
    assert codes[:2] == (known if sort == "coverage" else known[::-1])
    assert len(codes) == 15


@pytest.mark.parametrize("name", ["name", "counted", "gap", "as_of", "derivation", "rank"])
def test_every_column_can_be_sorted(three_regions, name):
    assert len(list(table(sort=f"-{name}").rows)) == 17


def test_a_sort_that_means_nothing_is_ignored(three_regions):
    assert len(list(table(sort="-nothing,;drop").rows)) == 17


def test_a_province_where_too_few_report_has_a_row_of_blanks(three_regions):
    shown = cells(table("00"), "18")
    assert "3 dari 15 kabupaten/kota" in shown["derivation"]
    assert shown["counted"] == shown["coverage"] == "–"


def test_a_regency_has_no_rows():
    assert list(table("18.04").rows) == []


def test_its_rows_are_those_of_the_library_pinned_ones_too(three_regions):
    rows = [[str(cell) for _, cell in row.items()] for row in table().rows]
    written = re.findall("<tr.*?</tr>", body(table()))
    cells = [re.findall("<t[hd][^>]*>(.*?)</t[hd]>", row) for row in written]
    assert cells == rows
    assert [row.split(">")[0] for row in written[-2:]] == [
        '<tr class="total loose"',
        '<tr class="rest"',
    ]
    assert written[0].startswith('<tr class="missing"><th scope="row" class="lead">')
    assert '<td class="number counted absent" data-label="Peserta dihitung">–</td>' in written[0]
    assert '<td class="number main coverage coverage" data-label="Cakupan (%)">' in written[3]
