import datetime

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from regions.forms import period_field
from regions.forms.period_field import PeriodField
from regions.models import Precision
from regions.periods import last_month, parse_period, say_period


@pytest.mark.parametrize(
    ("typed", "day", "precision"),
    [
        ("Juni 2023", "2023-06-30", Precision.MONTH),
        ("juni  2023", "2023-06-30", Precision.MONTH),
        ("Feb 2024", "2024-02-29", Precision.MONTH),
        ("Agt 2023", "2023-08-31", Precision.MONTH),
        ("Nopember 2023", "2023-11-30", Precision.MONTH),
        ("June 2023", "2023-06-30", Precision.MONTH),
        ("06/2023", "2023-06-30", Precision.MONTH),
        ("6-2023", "2023-06-30", Precision.MONTH),
        ("2023-06", "2023-06-30", Precision.MONTH),
        ("30 Juni 2023", "2023-06-30", Precision.DAY),
        ("per 1 Juni 2023", "2023-06-01", Precision.DAY),
        ("30-06-2023", "2023-06-30", Precision.DAY),
        ("30/6/2023", "2023-06-30", Precision.DAY),
        ("2023-06-30", "2023-06-30", Precision.DAY),
        ("2022", "2022-12-31", Precision.YEAR),
        ("akhir 2023", "2023-12-31", Precision.YEAR),
        ("akhir tahun 2023", "2023-12-31", Precision.YEAR),
        ("per akhir Juni 2023", "2023-06-30", Precision.MONTH),
        ("triwulan IV 2023", "2023-12-31", Precision.MONTH),
        ("TW II 2023", "2023-06-30", Precision.MONTH),
        ("tw 1/2023", "2023-03-31", Precision.MONTH),
        ("semester I 2023", "2023-06-30", Precision.MONTH),
    ],
)
def test_a_period_is_understood_as_people_say_it(typed, day, precision):
    assert PeriodField().clean(typed) == (datetime.date.fromisoformat(day), precision)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "kemarin",
        "31 Juni 2023",
        "13/2023",
        "ju 2023",
        "Foo 2023",
        "0023",
        "1850",
        "semester III 2023",
    ],
)
def test_what_is_no_period_is_refused(typed):
    with pytest.raises(ValidationError):
        PeriodField().clean(typed)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("Desember 2023", "masih di depan"),
        ("21 Juni 2023", "masih di depan"),
        ("Juni 2023", "belum berakhir"),
        ("2023", "belum berakhir"),
    ],
)
def test_the_future_is_refused_in_a_sentence(monkeypatch, typed, sentence):
    monkeypatch.setattr("regions.periods.today", lambda: datetime.date(2023, 6, 20))
    with pytest.raises(ValidationError, match=sentence):
        PeriodField().clean(typed)
    assert PeriodField(future=True).clean(typed)


def test_the_last_whole_month_is_where_the_form_starts():
    assert str(last_month(datetime.date(2026, 11, 21))) == "Oktober 2026"
    assert str(last_month(datetime.date(2024, 3, 31))) == "Februari 2024"


@given(
    st.dates(datetime.date(1977, 1, 1), datetime.date(2100, 12, 31)),
    st.sampled_from([Precision.DAY, Precision.MONTH, Precision.YEAR]),
)
def test_a_period_comes_back_from_how_it_is_said(day, precision):
    said = say_period(day, precision)
    again = parse_period(said)
    assert (str(again), again.precision) == (said, precision)
    assert again.day >= day


def test_the_field_shows_a_period_as_it_was_said():
    assert period_field.PeriodField().prepare_value(parse_period("06/2023")) == "Juni 2023"
