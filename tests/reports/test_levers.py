"""What somebody asks of a plan, to and from an address."""

import datetime

import pytest
from django.http import QueryDict

from reports.levers import SOURCES, Levers, read_levers, read_until
from reports.measures import FundSource
from reports.selection import ImpossibleQuestion

JULY = datetime.date(2023, 7, 12)


def asked(text):
    return read_levers(QueryDict(text))


def test_an_address_without_levers_asks_for_nothing():
    assert asked("per=2023-07-12&semesta=x&sampai=2023-12-31") is None
    assert asked("desa=&non_asn=&perpanjang=") == Levers()


def test_numbers_are_read_as_offices_write_them():
    found = asked(
        "desa=1.220&per_desa=10&non_asn=540&iuran_non_asn=Rp10.800&pu=1000&rentan-csr=5.000"
        "&rentan-apbd=0&perpanjang=a&perpanjang=b&perpanjang=a"
    )
    assert found == Levers(
        villages=1_220,
        per_village=10,
        non_asn=540,
        non_asn_monthly=10_800,
        employed=1_000,
        vulnerable=((FundSource.CSR, 5_000),),
        renewed=("a", "b"),
    )
    assert asked("non_asn= Semua") == Levers(non_asn_all=True)


@pytest.mark.parametrize(
    "levers",
    [
        Levers(),
        Levers(villages=0),
        Levers(villages=122, per_village=10, non_asn_all=True, employed=5),
        Levers(
            vulnerable=tuple((source, number) for number, source in enumerate(SOURCES.values(), 1)),
            renewed=("program-a", "program-b"),
        ),
    ],
)
def test_an_address_says_again_what_was_asked(levers):
    query = QueryDict(mutable=True)
    for name, value in levers.pairs():
        query.appendlist(name, value)
    again = read_levers(query)
    assert again == levers or (again and again.is_empty and levers.is_empty)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("desa=-1", "“desa=-1”: Jumlah orang tidak boleh di bawah nol."),
        ("rentan-apbd=banyak", "“rentan-apbd=banyak”: “banyak” bukan angka."),
        ("pu=22,680", "22.680"),
        ("iuran_non_asn=16.80", "“iuran_non_asn=16.80”: "),
        ("non_asn=1871011203900001", "NIK"),
    ],
)
def test_an_impossible_number_is_told_how_to_mend(text, said):
    with pytest.raises(ImpossibleQuestion, match=said):
        asked(text)


def test_a_plan_is_looked_at_within_ten_years():
    assert read_until(QueryDict(""), JULY) is None
    assert read_until(QueryDict("sampai=2033-07-12"), JULY) == datetime.date(2033, 7, 12)
    for text in ("2023-07-12", "2033-07-13", "x"):
        with pytest.raises(ImpossibleQuestion, match="setelah 12 Juli 2023 dan paling lambat 12"):
            read_until(QueryDict(f"sampai={text}"), JULY)
