"""The picture of programmes and the sums above their list: the rows alone decide."""

import datetime
import json

import pytest

from regions.models import FundSource, Precision
from reports.charts.media import on_page
from reports.charts.programmes import MOST, programme_pictures
from reports.measures import FundSource as Fund
from reports.measures import Renewal
from reports.selection import Selection
from reports.subjects.programme_summary import programme_summary
from reports.subjects.programmes import load_programmes
from reports.subjects.timeline import timeline
from reports.tables.programme_overview import programme_overview
from tests.factories import place, segment
from tests.factories_subjects import ProgrammeFactory

PER = datetime.date(2023, 12, 20)
NOVEMBER, YEAR_END = datetime.date(2023, 11, 1), datetime.date(2023, 12, 31)
ASKED = Selection(per=PER)


def said(**changes):
    values = {"region": place("17.02"), "name": "P3KE", "start": NOVEMBER, "end": YEAR_END}
    return ProgrammeFactory.create(**(values | {"enrolled": 10_000} | changes))


def rows():
    return load_programmes(ASKED)


def picture():
    return programme_pictures(rows(), ASKED)["program"]


def words(spec):
    return [row.get("text", "") for layer in spec["layer"] for row in layer["data"]["values"]]


@pytest.mark.django_db
def test_the_cliff_is_the_finding():
    said(renewal=Renewal.ANNOUNCED, as_of=PER)
    drawn = picture()
    assert drawn.title == (
        "Pendanaan 10.000 orang berakhir 31 Desember 2023;"
        " sesudah itu tidak ada program bertanggal yang tercatat."
    )
    assert "kelanjutan diumumkan" in drawn.note
    assert "paling banyak" in drawn.note
    assert "10.000" in words(drawn.wide)
    assert "−10.000" in words(drawn.wide)
    people = [row[-1] for row in drawn.rows]
    assert [(cell.text, cell.value) for cell in people[:2]] == [("10.000", 10_000), ("0", 0)]
    assert people[0].reference == f"17.02:programmes.{rows()[0].fact.slug}.people"


@pytest.mark.django_db
def test_what_is_left_is_said_and_one_person_may_be_in_two():
    said(as_of=PER)
    said(name="Lain", enrolled=2_000, end=datetime.date(2024, 3, 31), as_of=PER)
    drawn = picture()
    assert drawn.title.startswith("Pendanaan paling banyak 10.000 orang berakhir")
    assert "paling banyak 2.000 orang masih dibayar iurannya" in drawn.title
    assert "mungkin untuk orang yang sama" in drawn.note


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "detail"),
    [
        ({"end": None}, "akhirnya tidak disebut"),
        ({"start": None}, "mulainya tidak disebut"),
        ({"start_precision": Precision.YEAR, "end_precision": Precision.YEAR}, "2023 sampai 2023"),
    ],
)
def test_what_is_not_said_is_dashed_and_never_ended(changes, detail):
    said(as_of=PER, **changes)
    drawn = picture()
    spoken = json.dumps(drawn.wide, ensure_ascii=False).replace("\N{NO-BREAK SPACE}", " ")
    assert detail in spoken
    assert "strokeDash" in spoken
    assert "Garis putus" in drawn.note
    assert "sudah berakhir" not in spoken + drawn.title


@pytest.mark.django_db
def test_what_has_ended_and_what_nobody_dates():
    said(start=datetime.date(2022, 1, 1), end=datetime.date(2022, 12, 31), as_of=PER)
    assert picture().title.startswith("Pendanaan 10.000 orang sudah berakhir 31 Desember 2022")
    said(name="tanpa", enrolled=None, end=datetime.date(2024, 1, 31), as_of=PER)
    assert "peserta 1 program yang jumlahnya tidak disebut" in picture().title
    assert timeline((), PER) is None


@pytest.mark.django_db
def test_a_programme_without_a_number_may_be_all_that_is_left():
    said(as_of=PER)
    said(name="lain", enrolled=None, end=datetime.date(2024, 6, 30), as_of=PER)
    assert "1 program masih berjalan, jumlah orangnya tidak disebut" in picture().title


@pytest.mark.django_db
def test_only_the_first_are_drawn_and_the_rest_is_counted():
    for number in range(MOST + 2):
        said(name=f"Program {number}", enrolled=number, as_of=PER)
    drawn = picture()
    assert "2 program lain ada dalam daftar" in drawn.note
    assert drawn.narrow
    assert "stroke-accent" in on_page(drawn.narrow, "program-n")


@pytest.mark.django_db
def test_nothing_is_drawn_where_no_programme_has_a_date():
    said(start=None, end=None, as_of=PER)
    assert programme_pictures(rows(), ASKED) == {}
    said(name="lain", start=None, as_of=PER)
    assert "tanggal tidak disebut" in " ".join(words(picture().wide)).replace(
        "\N{NO-BREAK SPACE}", " "
    )


@pytest.mark.django_db
def test_nothing_is_drawn_without_programmes():
    assert programme_pictures((), ASKED) == {}
    assert programme_overview((), ASKED).lead == [
        "Tidak ada program bertanggal yang sedang berjalan."
    ]


@pytest.mark.django_db
def test_the_calendar_and_the_funds_of_the_rows_that_are_given():
    said(renewal=Renewal.BUDGETED, as_of=PER)
    said(region=place("17"), name="Provinsi", fund_source=FundSource.APBD_PROVINCE, as_of=PER)
    said(name="RT", enrolled=None, end=datetime.date(2024, 1, 15), as_of=PER)
    said(name="tanpa tanggal", start=None, end=None, as_of=PER)
    summary = programme_summary(rows(), ASKED)
    december, january = summary.months
    assert (december.ending.people, len(december.rows)) == (20_000, 2)
    assert december.renewals == ((Renewal.BUDGETED, 1), (Renewal.NOT_STATED, 1))
    # 20.000 × Rp16.800; the year is twelve months of it.
    assert december.costs.monthly == 336_000_000
    assert (january.ending.people, january.ending.unknown) == (None, 1)
    assert (january.costs.monthly, january.costs.unknown) == (None, 1)
    assert [one.fund_source for one in summary.funds] == [Fund.APBD_PROVINCE, Fund.APBD_REGENCY]
    assert summary.total.costs.yearly == 12 * 336_000_000
    assert (len(summary.undated), len(summary.same)) == (1, 3)
    alone = programme_summary([row for row in rows() if row.region.code == "17"], ASKED)
    assert alone.total.paid.people == 10_000


@pytest.mark.django_db
def test_the_sums_in_words():
    said(renewal=Renewal.BUDGETED, as_of=PER)
    for number in range(4):
        said(name=f"Lain {number}", enrolled=None, as_of=PER)
    said(name="tanpa tanggal", start=None, end=None, as_of=PER)
    shown = programme_overview(rows(), ASKED)
    assert " ".join(map(str, shown.lead)) == (
        "Sedang berjalan: 5 program untuk paling banyak 10.000 orang, belum termasuk 4 program"
        " tanpa jumlah orang. Iurannya paling banyak Rp168 juta per bulan; dua belas bulan"
        " berikutnya Rp2,02 miliar bila semuanya diteruskan."
    )
    calendar, funds = shown.tables
    ((name, programmes, people, monthly, renewals),) = calendar.rows
    assert "Desember 2023" in name
    assert "dan 2 program lain" in name
    assert '"5"' in programmes
    assert '"10000"' in people
    assert 'data-figure="program:ends.2023-12.per_month"' in monthly
    assert renewals == "1 sudah dianggarkan, 4 tidak disebut"
    assert len(funds.rows) == 1
    assert "1 program tidak menyebut tanggalnya" in shown.notes[0]
    assert "5 program mungkin untuk orang yang sama" in shown.notes[1]


@pytest.mark.django_db
def test_a_sum_of_money_tells_of_which_programmes_it_is_not():
    said(as_of=PER)
    said(name="tanpa orang", enrolled=None, as_of=PER)
    said(name="tanpa tarif", segment=segment("non_asn"), enrolled=100, as_of=PER)
    shown = programme_overview(rows(), ASKED)
    assert " ".join(map(str, shown.lead)).endswith(
        "bila semuanya diteruskan, belum termasuk 1 program yang tarifnya tidak diketahui."
    )
    for table in shown.tables:
        ((*_, monthly, _last),) = table.rows
        assert "belum termasuk 1 program yang tarifnya tidak diketahui" in str(monthly)
