from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.measures import percent, round_half_up
from tests import oracles
from tests.reports.measures.strategies import fractions


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        (Fraction(1, 200), 2, "0.01"),
        (Fraction(-1, 200), 2, "-0.01"),
        (Decimal("24.4099"), 2, "24.41"),
        (Decimal("36.5"), 0, "37"),
        (7, 2, "7.00"),
        (Fraction(-1, 1000), 2, "0.00"),
    ],
)
def test_a_half_goes_away_from_zero_and_zero_has_no_sign(value, places, shown):
    assert str(round_half_up(value, places)) == shown


def test_more_digits_than_decimal_arithmetic_keeps_are_kept():
    assert str(round_half_up(10**40 + 1, 1)) == "1" + "0" * 39 + "1.0"


def test_places_cannot_be_negative():
    with pytest.raises(ValueError, match="negative"):
        round_half_up(1, -1)


def test_a_share_is_shown_as_a_percentage():
    assert str(percent(Fraction(22_680, 92_913))) == "24.41"
    assert str(percent(Fraction(1, 3), 0)) == "33"


@given(fractions, st.integers(0, 6))
def test_rounding_is_what_the_oracle_says(value, places):
    ours = round_half_up(value, places)
    assert str(ours) == str(oracles.rounded(value, places))
    assert abs(Fraction(ours) - value) <= Fraction(1, 2 * 10**places)


@given(fractions)
def test_a_gap_and_its_opposite_show_the_same_digits(value):
    assert round_half_up(-value, 2) == -round_half_up(value, 2)
