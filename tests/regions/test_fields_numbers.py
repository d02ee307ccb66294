import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from regions.forms.number_fields import CountField
from regions.forms.printed_field import PrintedNumberField
from regions.numbers import PrintedNumber, parse_count, parse_printed, write_count


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("22.680", 22_680),
        ("22680", 22_680),
        ("22 680", 22_680),
        ("22\u00a0680", 22_680),
        ("22\u202f680", 22_680),
        ("  7 ", 7),
        ("0", 0),
        ("1.234.567", 1_234_567),
    ],
)
def test_a_count_is_read_as_offices_write_it(typed, people):
    assert CountField().clean(typed) == people


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("22,680", "koma"),
        ("22.68", "tidak jelas"),
        ("1.2345", "tidak jelas"),
        ("1.234 567", "tidak jelas"),
        ("22.6800", "tidak jelas"),
        ("dua ratus", "bukan angka"),
        ("12a", "bukan angka"),
        ("-5", "di bawah nol"),
        ("٢٢", "bukan angka"),
        ("9" * 13, "terlalu besar"),
        ("61 ribu", "tulis 61.000, lalu centang"),
        ("sekitar 61.000", "tulis 61.000, lalu centang"),
        ("kira-kira 1,25 juta orang", "tulis 1.250.000,"),
        ("1,2345 ribu", "bukan angka. Tulis"),
    ],
)
def test_what_could_be_read_two_ways_is_refused_with_advice(typed, advice):
    with pytest.raises(ValidationError, match=advice):
        CountField().clean(typed)


def test_blank_is_not_stated_and_never_zero():
    assert CountField(required=False).clean("  ") is None
    assert CountField(required=False).has_changed(None, "") is False
    assert CountField(required=False).has_changed(None, "0") is True


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_a_count_comes_back_from_how_it_is_written(people):
    assert parse_count(write_count(people)) == people
    assert CountField().has_changed(people, write_count(people)) is False


@given(st.text(max_size=12))
def test_any_text_is_a_count_or_a_sentence(text):
    try:
        people = parse_count(text)
    except ValidationError:
        return
    assert people >= 0


@pytest.mark.parametrize(
    ("typed", "scaled", "decimals"),
    [
        ("22,41", 2241, 2),
        ("8,20", 820, 2),
        ("96,92%", 9692, 2),
        ("96,92 %", 9692, 2),
        ("22.680", 22680, 0),
        ("1.234,5", 12345, 1),
        ("-2,00", -200, 2),
        ("−2,35", -235, 2),
        ("0,05", 5, 2),
    ],
)
def test_a_printed_number_keeps_its_decimals(typed, scaled, decimals):
    assert PrintedNumberField().clean(typed) == (scaled, decimals)


@pytest.mark.parametrize(
    ("typed", "advice"),
    [("22.41", "dua cara"), ("0.5", "dua cara"), ("2,3,4", "bukan angka"), ("abc", "bukan angka")],
)
def test_an_ambiguous_printed_number_is_refused(typed, advice):
    with pytest.raises(ValidationError, match=advice):
        PrintedNumberField().clean(typed)


@given(st.integers(min_value=-(10**9), max_value=10**9), st.integers(min_value=0, max_value=6))
def test_a_printed_number_comes_back_from_how_it_is_written(scaled, decimals):
    number = PrintedNumber(scaled, decimals)
    assert parse_printed(str(number)) == number
