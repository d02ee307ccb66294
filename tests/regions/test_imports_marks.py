"""Numbers of cells, whichever mark their writer uses."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from regions.imports.marks import (
    is_absent,
    marks_of,
    needs_mark,
    read_count,
    read_decimal,
    suggested_mark,
)
from regions.numbers import write_count


def refused(read, *cell) -> str:
    with pytest.raises(ValidationError) as error:
        read(*cell)
    return error.value.messages[0]


@pytest.mark.parametrize("cell", [None, "", "  ", "-", "–", "—", "n/a", "N/A", " - "])
def test_what_says_nothing_is_absent(cell):
    assert is_absent(cell)
    assert read_count(cell, ",") is None
    assert read_decimal(cell, ",") is None


def test_zero_is_not_absent():
    assert not is_absent(0)
    assert read_count("0", ",") == 0


def test_nihil_is_asked_about():
    """It may say zero or that nobody knows."""
    assert "tulis 0 atau kosongkan" in refused(read_count, "Nihil", ",")


@pytest.mark.parametrize(
    ("text", "comma", "point"),
    [
        ("5.748", "5748", "5.748"),
        ("5,748", "5.748", "5748"),
        ("72,81", "72.81", None),
        ("72.81", None, "72.81"),
        ("1.234,5", "1234.5", None),
        ("1,234.5", None, "1234.5"),
        ("1.234.567", "1234567", None),
        ("1,234,567", None, "1234567"),
        ("22 680", "22680", "22680"),
        ("22680", "22680", "22680"),
        ("1'250'000", "1250000", "1250000"),
        ("Rp 1.250.000,00", "1250000", None),
        ("Rp1.250.000,-", "1250000", None),
        ("81,5 %", "81.5", None),
        ("'1804", "1804", "1804"),
        ("-5", "-5", "-5"),
        ("22.680 orang", "22680", "22.680"),
    ],
)
def test_a_text_is_read_by_the_mark_of_its_file(text, comma, point):
    for mark, value in ((",", comma), (".", point)):
        if value is None:
            assert refused(read_decimal, text, mark)
        else:
            assert read_decimal(text, mark) == Decimal(value)


@pytest.mark.parametrize(
    ("cells", "asked"),
    [
        (["5.748", "72,81"], True),
        (["5.748"], True),
        (["1.234,5", "1,234.5"], True),
        (["1.234,5", "72,81"], False),
        (["22680", "22 680", "-", None, 5, 5.748], False),
        (["1.234.567"], False),
        (["Lampung Barat", "pu"], False),
        (["0,000"], False),
    ],
)
def test_which_columns_must_be_asked_about(cells, asked):
    assert needs_mark(cells) is asked


def test_the_mark_that_most_texts_need_is_suggested():
    assert suggested_mark(["5.748"]) == ","
    assert suggested_mark(["5.748", "72,81"]) == ","
    assert suggested_mark(["5,748", "72.81", "1,234.5"]) == "."


def test_without_a_mark_only_clear_texts_are_read():
    assert read_decimal("72,81") == Decimal("72.81")
    assert read_count("22680") == 22680
    assert "dua cara" in refused(read_count, "5.748")


def test_a_number_cell_is_what_it_is():
    assert read_decimal(5.748, ",") == Decimal("5.748")
    assert read_decimal(0.1 + 0.2, ",") == Decimal("0.3")
    assert read_count(22680, ".") == 22680


def test_a_fraction_among_counts_tells_what_was_probably_meant():
    said = refused(read_count, 5.748, ",")
    assert "pecahan 5,748" in said
    assert "5.748, tulis tanpa titik" in said or "5748" in said
    assert "jumlah selalu bulat" in refused(read_count, "72,5", ",")
    assert "jumlah selalu bulat" in refused(read_count, 0.5, ",")


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (-5, "di bawah nol"),
        ("-5", "di bawah nol"),
        ("banyak", "“banyak” bukan angka"),
        ("12 ribu", "tulis 12.000"),
        ("1,2 juta", "tulis 1.200.000"),
        (True, "bukan angka"),
        (datetime.date(2026, 5, 1), "berisi tanggal (2026-05-01)"),
        ("#REF!", "Rumus di sel ini gagal (#REF!)"),
        ("#DIV/0!", "gagal (#DIV/0!)"),
        ("=SUM(A1:A9)", "rumus tanpa hasil"),
        ("=cmd|' /C calc'!A0", "rumus tanpa hasil"),
        ("9" * 15 + "999", "bukan angka"),
        ("1.23.4", "bukan angka"),
        ("NaN", "bukan angka"),
        ("Infinity", "bukan angka"),
    ],
)
def test_what_is_no_count_says_how_to_mend_it(cell, said):
    assert said in refused(read_count, cell, ",")


def test_a_text_of_the_other_mark_is_refused_with_its_mark():
    assert "koma sebagai tanda desimal" in refused(read_decimal, "1,234.5", ",")
    assert "titik sebagai tanda desimal" in refused(read_decimal, "1.234,5", ".")


@pytest.mark.parametrize(
    "text", ["x" * 5000, "1" * 5000, ",-" * 5000, " " * 9999 + "1 x", "1." * 5000]
)
def test_long_texts_take_no_time_and_are_cut_in_the_sentence(text):
    assert len(refused(read_count, text, ",")) < 200
    assert not needs_mark([text])


@given(st.integers(min_value=0, max_value=10**12))
def test_what_offices_write_is_read_back(number):
    written = write_count(number)
    assert read_count(written, ",") == number
    assert read_count(written.replace(".", ","), ".") == number


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_decimals_are_read_back_with_either_mark(value):
    plain = f"{value:,}"
    indonesian = plain.translate(str.maketrans(",.", ".,"))
    assert read_decimal(plain, ".") == read_decimal(indonesian, ",") == value


@given(st.text(max_size=20), st.sampled_from([",", ".", ""]))
def test_any_text_is_read_or_refused_in_a_sentence(text, mark):
    try:
        value = read_decimal(text, mark)
    except ValidationError as error:
        assert error.messages[0].endswith((".", "?"))  # noqa: PT017
    else:
        assert value is None or isinstance(value, Decimal)
    assert set(marks_of(text)) <= {",", "."}
