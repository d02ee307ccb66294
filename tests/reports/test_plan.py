"""What a region would reach: the numbers by hand, on the page and in every file."""

import csv
import datetime
import io
import json
import re

import pytest

from reports.charts.plan import plan_pictures
from reports.exports.plan_files import plan_assumptions, plan_sentence, plan_warnings
from reports.levers import Levers
from reports.measures import FundSource
from reports.plan import load_plan
from reports.selection import ImpossibleQuestion, Selection
from reports.tables.plan import PlanTable
from tests.factories import PrintedFigureFactory, place, segment, submit
from tests.factories_subjects import (
    MandateProgressFactory,
    ProgrammeFactory,
    RegulationFactory,
    TargetFactory,
)

pytestmark = pytest.mark.django_db

JULY = datetime.date(2023, 7, 12)
PAGE = "/wilayah/18.04/rencana/"
NOTHING = Levers(villages=0)


@pytest.fixture
def figures():
    """Lampung Barat in June 2023: 22.680 of 92.913, all of 540 non-ASN."""
    parts = {"non_asn": 500, "total": 22_680}
    submit("18.04", "2023-06-30", **parts, universe={"total": 92_913, "non_asn": 540})


@pytest.fixture
def mandate():
    """Nine villages of 131 have 96 workers."""
    return MandateProgressFactory.create(
        regulation=RegulationFactory.create(as_of=JULY, number="63/2022"), as_of=JULY
    )


@pytest.fixture
def target(figures):
    return TargetFactory.create(percent=26, due=datetime.date(2023, 12, 31))


@pytest.fixture
def page(client, settings):
    settings.COVERAGE_PUBLIC = True

    def get(query="", path=PAGE):
        return client.get(f"{path}?per=2023-07-12&{query}")

    return get


def planned(levers=None, per=JULY, until=None, **asked):
    return load_plan("18.04", Selection(per, **asked), levers, until)


def ending(**changes):
    dated = {"start": datetime.date(2023, 1, 1), "end": datetime.date(2023, 9, 30)}
    return ProgrammeFactory.create(**{**dated, "enrolled": 1_000, "included": True, **changes})


def test_what_is_recorded_is_offered(figures, mandate):
    ending(name="Ditetapkan", renewal="decreed")
    ending(name="Diumumkan", renewal="announced")
    found = planned()
    assert found.is_offered
    assert found.levers == Levers(
        villages=122,
        per_village=10,
        non_asn_all=True,
        renewed=("kabupaten-lampung-barat-ditetapkan",),
        until=datetime.date(2024, 7, 31),
    )
    result = found.result
    assert (result.added, result.lost) == (1_260, 1_000)
    assert result.after.counted.value == 22_680 + 1_260 - 1_000
    assert [step.lever.least for step in result.steps[:2]] == [1_214, None]


def test_the_target_is_held_against_the_plan(target, mandate):
    found = planned(Levers(villages=122, per_village=10))
    assert found.result.plan.until == datetime.date(2023, 12, 31)
    assert (found.aim.now.gap_people, found.aim.then.gap_people) == (1_478, 258)
    beyond = planned(Levers(vulnerable=((FundSource.APBN, 2_000),)))
    assert beyond.aim.then.gap_people == -522


def test_other_targets_ahead_follow_and_a_chosen_one_stands_alone(target):
    later = TargetFactory.create(percent=40, due=datetime.date(2024, 12, 31), regime="rpjmd")
    TargetFactory.create(percent=90, segment=segment("bpu"), due=datetime.date(2024, 12, 31))
    assert [one.now.target.slug for one in planned().targets] == [target.slug, later.slug]
    chosen = planned(target=later.slug)
    assert [one.now.target.slug for one in chosen.targets] == [later.slug]
    assert chosen.levers.until == later.due


def test_programmes_that_still_fill_the_figure_may_be_renewed(figures):
    ended = ending(end=datetime.date(2023, 7, 1))
    ending(end=datetime.date(2023, 6, 1))
    ending(end=None)
    ending(end=datetime.date(2024, 7, 31))
    found = planned(NOTHING)
    assert [one.fact.slug for one in found.result.plan.continuations] == [ended.slug]
    assert found.result.lost == 1_000
    renewed = planned(Levers(renewed=(ended.slug,)))
    assert (renewed.result.lost, renewed.result.public.monthly.high) == (0, 16_800_000)


def test_a_programme_outside_the_figure_takes_nobody_with_it(figures):
    ending(included=None)
    found = planned(NOTHING)
    assert found.result.net == 0
    assert "tidak dinyatakan termasuk angka peserta" in " ".join(plan_assumptions(found))


def test_more_than_there_is_is_warned_of(figures, mandate):
    def warned(**levers):
        return " ".join(plan_warnings(planned(Levers(**levers))))

    assert "belum memenuhi" in warned(villages=123)
    assert "Hanya ada 131 desa" in warned(villages=132)
    assert "belum terdaftar 40 orang" in warned(non_asn=41)
    assert "melebihi semesta" in warned(employed=70_234)
    assert warned(villages=122, non_asn_all=True, employed=70) == ""


@pytest.mark.parametrize(
    ("levers", "said"),
    [
        (Levers(villages=5), "Isi juga pekerja per desa"),
        (Levers(non_asn_all=True), "Tulis jumlah orangnya"),
        (Levers(renewed=("tak-ada",)), "bukan program wilayah ini"),
    ],
)
def test_what_cannot_be_worked_out_is_said(levers, said):
    with pytest.raises(ImpossibleQuestion, match=said):
        planned(levers)


def test_a_province_counts_the_villages_of_its_regencies(page):
    text = page(path="/wilayah/18/rencana/").content.decode()
    assert "Ada 2.446 desa (tanpa kelurahan)" in text


def test_without_figures_people_and_money_remain(page):
    submit("18", "2023-06-30", total=100, universe={"total": 1_000})
    text = page("rentan-apbd=5.000").content.decode()
    assert "Belum ada angka peserta" in text
    assert "Provinsi Lampung" in text
    assert "Rp84.000.000" in text
    assert plan_pictures(planned(Levers(employed=10))) == {}


def test_the_page_says_what_the_files_say(target, mandate, page):
    programme = ending()
    query = f"desa=122&per_desa=10&rentan-csr=500&pu=20&perpanjang={programme.slug}"
    shown = figures_of(page(query).content.decode())
    found = json.loads(page(query, f"{PAGE}rencana.json").content)
    assert shown["18.04:coverage.total"] == {"24.41"} == {found["now"]["coverage"]}
    assert shown["18.04:plan.coverage"] == {found["with_plan"]["coverage"]}
    assert shown["18.04:plan.participants"] == {str(found["with_plan"]["participants"])}
    assert shown["18.04:plan.people"] == {str(found["people"]["net"])} == {"1740"}
    assert found["public_money"]["per_month"] == [37_296_000, 37_296_000]
    assert shown["18.04:plan.per_month"] == {"37296000"}
    for lever in found["levers"]:
        assert shown[f"18.04:plan.{lever['lever']}.people"] == {str(lever["people"])}
        assert shown[f"18.04:plan.{lever['lever']}.points"] == {lever["points"]}
    drawn = plan_pictures(planned(Levers(villages=122, per_village=10)))["rencana"]
    cells = {cell.reference: cell.value for row in drawn.rows for cell in row if cell.reference}
    assert str(cells["18.04:coverage.total"]) == "24.41"
    rows = list(
        csv.reader(
            io.StringIO(page(query, f"{PAGE}rencana.csv").content.decode()[1:]), delimiter=";"
        )
    )
    assert [row[2] for row in rows[1:]] == ["1220", "500", "20", "0", "1740"]


def figures_of(text):
    found: dict[str, set[str]] = {}
    for value, reference in re.findall(r'<data value="([^"]*)" data-figure="([^"]*)"', text):
        found.setdefault(reference, set()).add(value)
    return found


def test_the_link_that_is_copied_says_the_whole_plan(figures, mandate, page):
    text = page().content.decode()
    link = "per=2023-07-12&amp;desa=122&amp;per_desa=10&amp;non_asn=semua&amp;sampai=2024-07-31"
    assert f'data-address="http://testserver{PAGE}?{link}"' in text
    again = page(link.removeprefix("per=2023-07-12&amp;").replace("&amp;", "&")).content.decode()
    assert figures_of(again) == figures_of(text)


def test_a_form_with_empty_fields_leads_to_a_short_address(page):
    sent = page("aturan=pu-bpu&desa=&per_desa=&rentan-apbd=5.000&perpanjang=a&sampai=2023-12-31")
    short = "per=2023-07-12&rentan-apbd=5000&perpanjang=a&sampai=2023-12-31"
    assert (sent.status_code, sent["Location"]) == (302, f"?{short}")
    assert page("target=")["Location"] == "?per=2023-07-12"


def test_the_sentence_says_whose_figure_what_and_how_much(target, mandate):
    lines = plan_sentence(planned(Levers(villages=122, per_village=10, non_asn=40)))
    said = " ".join(lines)
    assert "dari 24,41%" in said
    assert "menjadi 25,77%, yaitu 23.940 dari 92.913 pekerja" in said
    assert "Hitungan, bukan janji." in said
    assert "dengan rencana ini kurang 218 orang (0,23 poin)" in said
    assert "Rp20,5 juta per bulan (Rp246 juta per tahun), belum termasuk iuran non-ASN" in said
    assert "Non-ASN: 40 orang" in said


def test_an_assumed_rate_prices_non_asn(figures):
    found = planned(Levers(non_asn=40, non_asn_monthly=10_800))
    assert found.result.public.yearly.high == 40 * 10_800 * 12
    assert "iuran yang Anda isi" in " ".join(plan_assumptions(found))


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"{PAGE}rencana.xlsx?rentan-apbn=5", 200),
        (f"{PAGE}gambar/rencana.svg?rentan-apbn=5", 200),
        (f"{PAGE}gambar/lain.svg?rentan-apbn=5", 404),
        (f"{PAGE}?desa=x", 400),
        (f"{PAGE}?semesta=x", 400),
        ("/wilayah/99.99/rencana/", 404),
    ],
)
def test_addresses(path, status, figures, client, settings):
    settings.COVERAGE_PUBLIC = True
    assert client.get(path).status_code == status


def test_the_table_names_a_field_in_each_column(figures):
    table = PlanTable(planned(Levers(employed=5)))
    for column in table.columns.iterall():
        assert all(hasattr(row, str(column.accessor)) for row in table.data)
    assert place("18.04").name in table.report.region.full_name


def test_a_coarser_percentage_than_the_publisher_s_says_why(page):
    said = submit(
        "18.04", "2023-06-30", total=(42_000, 1_000), universe={"total": (112_000, 1_000)}
    )
    PrintedFigureFactory.create(submission=said, scaled=375, decimals=1)
    found = page("desa=0").content.decode()
    assert "Halaman wilayah menyebut 37,5% menurut penerbit" in found


def test_more_people_than_workers_are_not_quoted_without_saying_so(figures):
    beyond = planned(Levers(vulnerable=((FundSource.APBN, 100_000),)))
    assert "peserta melebihi semesta" in plan_sentence(beyond)[-1]
    assert not any("melebihi" in line for line in plan_sentence(planned(NOTHING)))


def test_a_plan_that_goes_on_after_the_target_is_due_says_so(target):
    (said,) = plan_warnings(planned(NOTHING, until=datetime.date(2024, 3, 31)))
    assert said == (
        "Target BPJS Ketenagakerjaan akhir 2023: 26% jatuh tempo sebelum akhir rencana,"
        " 31 Maret 2024."
    )
    assert plan_warnings(planned(NOTHING, until=target.due)) == ()
