"""What is said of funding that ends, and of what follows if nobody pays on."""

import datetime

import pytest

from regions.models import Renewal
from reports.measures import Count, Coverage
from reports.selection import Selection
from reports.subjects.endings import programmes_of
from reports.subjects.programmes import load_programmes
from reports.wording.endings import endings_sentences, ends_soon_line
from tests.factories import place
from tests.factories_subjects import ProgrammeFactory

pytestmark = pytest.mark.django_db

YEAR_END = datetime.date(2023, 12, 31)


def of(code, day):
    return programmes_of(load_programmes(Selection(per=day)), code, day)


@pytest.fixture
def ten_thousand():
    ProgrammeFactory.create(
        region=place("17.02"),
        as_of=datetime.date(2023, 12, 19),
        end=YEAR_END,
        enrolled=10_000,
        renewal=Renewal.ANNOUNCED,
    )


def told(day=YEAR_END, code="17.02", coverage=None):
    found = of(code, day)
    return [(one.when, one.text) for one in endings_sentences(found.soon, found.lately, coverage)]


DROP = "peserta aktif dapat turun paling banyak 10.000 (biasanya setelah tiga bulan tanpa iuran)."


def test_what_ends_is_said_once_with_how_near_it_is(ten_thousand):
    said = (
        "Pendanaan berakhir 31 Desember 2023 untuk 10.000 orang;"
        f" kelanjutan diumumkan, anggaran belum tercatat. Bila tidak dilanjutkan, {DROP}"
    )
    assert told() == [("Dalam 30 hari", said)]
    assert told(datetime.date(2023, 12, 19)) == [("Dalam 30 hari", said)]


def test_what_has_ended_lately_is_said_too(ten_thousand):
    ((when, said),) = told(datetime.date(2024, 3, 30))
    assert when == "Sudah berakhir"
    assert said.startswith(
        "Pendanaan untuk 10.000 orang sudah berakhir 31 Desember 2023; kelanjutan"
    )
    assert DROP in said
    assert told(datetime.date(2024, 3, 31)) == []


@pytest.mark.parametrize(
    ("day", "when"),
    [
        (datetime.date(2023, 11, 30), "Dalam 60 hari"),
        (datetime.date(2023, 10, 15), "Dalam 90 hari"),
        (datetime.date(2023, 8, 1), "Sampai akhir tahun"),
    ],
)
def test_how_near_the_end_is(day, when):
    ProgrammeFactory.create(end=YEAR_END, quota=5)
    ((said, sentence),) = told(day, "18.04")
    assert said == when
    assert "untuk 5 orang (kuota); kelanjutan belum tercatat." in sentence


def test_each_day_and_each_continuation_has_its_sentence():
    ProgrammeFactory.create(end=YEAR_END, enrolled=5, renewal=Renewal.PAID)
    ProgrammeFactory.create(end=YEAR_END, enrolled=7, renewal=Renewal.NOT_RENEWED)
    ProgrammeFactory.create(end=datetime.date(2024, 1, 31), active=2)
    ProgrammeFactory.create(end=datetime.date(2024, 1, 31), quota=1)
    ProgrammeFactory.create(end=datetime.date(2024, 1, 31), count_note="ratusan")
    first, second, third = (said for _, said in told(code="18.04"))
    assert first == ("Pendanaan berakhir 31 Desember 2023 untuk 5 orang; kelanjutan sudah dibayar.")
    assert second.startswith(
        "Pendanaan berakhir 31 Desember 2023 untuk 7 orang; tidak dilanjutkan. Peserta aktif dapat"
    )
    assert third == (
        "Pendanaan berakhir 31 Januari 2024 untuk 3 orang (sebagian kuota) dan peserta 1 program"
        " yang jumlahnya tidak disebut; kelanjutan belum tercatat. Bila tidak dilanjutkan, peserta"
        " aktif dapat turun; banyaknya belum diketahui."
    )


def test_people_who_may_be_in_two_programmes_are_not_said_to_be_two():
    dates = {"start": datetime.date(2023, 12, 1), "end": YEAR_END}
    ProgrammeFactory.create(enrolled=5, **dates)
    ProgrammeFactory.create(enrolled=7, **dates)
    assert "untuk 12 orang (sebagian mungkin orang yang sama);" in told(code="18.04")[0][1]


COVERAGE = Coverage(Count(40_000), Count(100_000))


@pytest.mark.parametrize(
    ("included", "coverage", "says"),
    [
        (True, COVERAGE, True),
        (True, None, False),
        (None, COVERAGE, False),
        (False, COVERAGE, False),
    ],
)
def test_coverage_without_them_only_where_they_are_inside_a_known_figure(included, coverage, says):
    ProgrammeFactory.create(end=YEAR_END, enrolled=10_000, included=included)
    sentence = told(code="18.04", coverage=coverage)[0][1]
    effect = (
        "Karena 10.000 orang di antaranya termasuk angka peserta,"
        " cakupan dapat turun dari 40,00% menjadi 30,00%."
    )
    assert (effect in sentence) is says
    assert ("cakupan" in sentence) is says


def test_nothing_is_said_of_a_change_finer_than_the_figure():
    ProgrammeFactory.create(end=YEAR_END, enrolled=10, included=True)
    rounded = Coverage(Count.of(40_000, 10_000), Count.of(100_000, 10_000))
    assert "cakupan" not in told(code="18.04", coverage=rounded)[0][1]


NOTHING = "Tidak ada pendanaan tercatat yang berakhir dalam 90 hari"


def line(day=YEAR_END, code="18.04"):
    found = of(code, day)
    return ends_soon_line(found.soon, found.lately, found.undated)


def test_the_line_of_the_first_screen():
    assert line() == NOTHING
    ProgrammeFactory.create(enrolled=1)
    assert line() == f"{NOTHING}; 1 program tanpa tanggal"
    ended = {"end": YEAR_END, "enrolled": 10_000, "renewal": Renewal.ANNOUNCED}
    ProgrammeFactory.create(**ended)
    said = "31 Desember 2023; kelanjutan diumumkan, anggaran belum tercatat"
    assert line() == f"Pendanaan 10.000 orang berakhir {said}"
    january = datetime.date(2024, 1, 15)
    assert line(january) == f"Pendanaan 10.000 orang sudah berakhir {said}"
    ProgrammeFactory.create(end=datetime.date(2024, 1, 31), enrolled=5)
    assert line() == ("Pendanaan 10.005 orang berakhir dalam 90 hari, mulai 31 Desember 2023")
    assert (
        line(datetime.date(2022, 1, 1))
        == "Tidak ada pendanaan tercatat yang berakhir dalam 90 hari"
    )


def test_the_page_of_the_region_says_it_above_the_table(client, settings, ten_thousand):
    settings.COVERAGE_PUBLIC = True
    ProgrammeFactory.create(region=place("17.02"), count_note="ratusan")
    page = client.get("/wilayah/17.02/?per=2023-12-31").content.decode()
    assert page.count("<strong>Dalam 30 hari:</strong> Pendanaan berakhir 31 Desember 2023") == 1
    assert "1 program tidak menyebut kapan berakhir;" in page
    assert "<span>ratusan</span>" in page
