"""A percentage in a column of counts is never so many people."""

from decimal import Decimal

import openpyxl
import pytest
from django.core.exceptions import ValidationError

from regions.imports.kinds.cells import read_percentage
from regions.imports.marks import read_count, read_decimal
from regions.imports.reading import read_workbook
from regions.imports.workbook import Percent


def shown_as_percent(path, value):
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Kode", "PU"])
    book.worksheets[0].append(["18.04", value])
    book.worksheets[0]["B2"].number_format = "0.00%"
    book.save(path)
    return read_workbook(path, path.name).sheets[0].rows[1][1]


@pytest.mark.parametrize("cell", ["25%", "25 %", "25 persen", "24,41 Persen", Percent(25)])
def test_a_share_is_no_count(cell):
    with pytest.raises(ValidationError, match="persentase, padahal ini jumlah"):
        read_count(cell, ",")


def test_a_count_with_its_unit_is_one():
    assert read_count("22.680 orang", ",") == 22_680


@pytest.mark.parametrize(("value", "shown"), [(0.25, "25%"), (22680, "2268000%")])
def test_a_cell_that_shows_a_percentage_is_refused_as_a_count(tmp_path, value, shown):
    cell = shown_as_percent(tmp_path / "a.xlsx", value)
    assert isinstance(cell, Percent)
    with pytest.raises(ValidationError, match=f"“{shown}” persentase"):
        read_count(cell)


def test_a_share_is_read_as_it_is_shown(tmp_path):
    assert read_decimal(shown_as_percent(tmp_path / "a.xlsx", 0.3839)) == Decimal("38.39")


def test_less_than_one_percent_is_certain_only_where_the_cell_shows_it():
    assert read_percentage(Percent(0.5), ",") == Decimal("0.5")
    with pytest.raises(ValidationError, match="Bila maksudnya 50 persen"):
        read_percentage(0.5, ",")
