"""Numbers and dates as people read them."""

import datetime
import re
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from reports import formats

DAY = datetime.date(2023, 6, 30)


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (None, "–", "–"),
        (0, "0", "0"),
        (540, "540", "540"),
        (92913, "92.913", "92,913"),
        (-5331, "−5.331", "−5,331"),
        (1601559, "1.601.559", "1,601,559"),
    ],
)
def test_count(value, indonesian, english):
    assert formats.count(value) == indonesian
    with translation.override("en"):
        assert formats.count(value) == english


@pytest.mark.parametrize(
    ("value", "spoken"),
    [
        (None, "–"),
        (Decimal("24.41"), "24,41%"),
        (Decimal("24.40"), "24,40%"),
        (Decimal("24.4099"), "24,4099%"),
        (Decimal(37), "37%"),
        (Decimal("126.15"), "126,15%"),
    ],
)
def test_percent_keeps_the_decimals_it_is_given(value, spoken):
    assert formats.percent(value) == spoken


@pytest.mark.parametrize(
    ("value", "spoken"),
    [
        (Decimal("2.35"), "+2,35 poin"),
        (Decimal("-2.00"), "−2,00 poin"),
        (Decimal("-0.00"), "0,00 poin"),
        (None, "–"),
    ],
)
def test_points_are_signed(value, spoken):
    assert formats.points(value) == spoken


def test_people_differ_with_a_sign():
    assert formats.signed_count(1200) == "+1.200"
    assert formats.signed_count(-1200) == "−1.200"
    assert formats.signed_count(0) == "0"


def test_rupiah():
    assert formats.rupiah(42_000_000) == "Rp42.000.000"
    assert formats.rupiah(-16_800) == "−Rp16.800"
    assert formats.rupiah(None) == "–"


@pytest.mark.parametrize(
    ("precision", "spoken"),
    [
        ("day", "30 Juni 2023"),
        ("month", "Juni 2023"),
        ("year", "2023"),
        ("statement", "30 Juni 2023 (tanggal pernyataan)"),
    ],
)
def test_a_date_is_as_precise_as_it_was_said(precision, spoken):
    assert formats.date(DAY, precision) == spoken


def test_a_date_in_english_and_a_missing_one():
    with translation.override("en"):
        assert formats.date(DAY) == "30 June 2023"
    assert formats.date(None, "month") == "–"


@pytest.mark.parametrize(
    ("months", "spoken"),
    [
        (None, "–"),
        (0, "umur kurang dari sebulan"),
        (1, "umur 1 bulan"),
        (16, "umur 16 bulan"),
    ],
)
def test_age_on_the_date_asked(months, spoken):
    assert formats.age(months) == spoken


@pytest.mark.parametrize(
    ("months", "spoken"),
    [
        (None, "–"),
        (0, "kurang dari sebulan lalu"),
        (1, "1 bulan lalu"),
        (11, "11 bulan lalu"),
        (12, "Data lama (12 bulan)"),
        (16, "Data lama (16 bulan)"),
    ],
)
def test_age_today(months, spoken):
    assert formats.ago(months) == spoken


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, max_value=10**15))
def test_no_digit_is_lost_or_added(value):
    digits = re.sub(r"\D", "", formats.decimal(value))
    assert digits == re.sub(r"\D", "", f"{value:f}")


@given(st.integers())
def test_every_count_can_be_read_back(value):
    text = formats.count(value).replace(".", "").replace(formats.MINUS, "-")
    assert int(text) == value


def test_a_figure_on_a_page_carries_its_value():
    marked = formats.marked("18.04:coverage.total", Decimal("24.41"), "24,41%")
    assert marked == '<data value="24.41" data-figure="18.04:coverage.total">24,41%</data>'
