"""The lines of the first screen, and what the quotation adds from them (DESIGN 3.9)."""

import datetime

import pytest

from reports.exports.brief import brief
from reports.exports.pieces import Told
from reports.exports.sentence import sentence, warnings
from reports.region_report import load_region_report
from reports.selection import Selection
from tests.factories import PrintedFigureFactory, place, submit
from tests.factories_subjects import (
    DecisionFactory,
    FollowUpFactory,
    FollowUpUpdateFactory,
    ProgrammeFactory,
    TargetFactory,
)

pytestmark = pytest.mark.django_db

JULY = "2025-07-21"


def submitted(total, universe, as_of=JULY):
    return submit("18.04", as_of, total=total, universe={"total": universe})


def first_lines(per=JULY, **asked):
    report = load_region_report("18.04", Selection(datetime.date.fromisoformat(per), **asked))
    return brief(report)[0].text, " ".join(sentence(report)), report


def by_label(per=JULY):
    report = load_region_report("18.04", Selection(datetime.date.fromisoformat(per)))
    return {line.label: line for line in brief(report)}


# Target


def test_a_headcount_where_nobody_knows_the_universe():
    submit("18.04", JULY, total=42_000)
    TargetFactory.create(percent=None, people=61_000)
    line, quote, _ = first_lines()
    assert "kurang 19.000 orang" in line
    assert "masih perlu didaftarkan 19.000 orang" in quote


def test_of_two_targets_due_on_one_day_the_higher_regime_is_in_the_row():
    submitted(42_000, 112_000)
    TargetFactory.create(regime="bpjs", percent=55)
    TargetFactory.create(regime="rpjmn", percent=60)
    line, _, report = first_lines()
    assert line.startswith("60% akhir 2025")
    assert len(report.subjects.targets) == 2


def test_the_target_asked_for_is_in_the_row():
    submitted(42_000, 112_000)
    TargetFactory.create(due=datetime.date(2025, 8, 31))
    later = TargetFactory.create(due=datetime.date(2029, 12, 31), percent=90)
    assert first_lines(target=later.slug)[0].startswith("90% akhir 2029")


def test_another_region_s_target_does_not_hide_that_there_are_own_ones():
    submitted(42_000, 112_000)
    TargetFactory.create()
    other = TargetFactory.create(region=place("18.01"))
    assert "bukan target seluruh pekerja wilayah ini" in first_lines(target=other.slug)[0]


def test_the_reference_is_the_province_s_next_one():
    for year in (2025, 2029):
        TargetFactory.create(region=place("18"), due=datetime.date(year, 12, 31), percent=year % 99)
    TargetFactory.create(region=place("00"), due=datetime.date(2026, 12, 31))
    line, _, report = first_lines()
    assert "acuan Provinsi Lampung: 45% akhir 2025" in line
    assert all(row.result is None and not row.costs for row in report.subjects.references)


def test_what_is_not_recorded_is_said_in_one_line():
    assert list(by_label()) == ["Belum tercatat"]
    assert by_label()["Belum tercatat"].text == "target, program perlindungan, tindak lanjut."
    assert "arget" not in first_lines()[1]


def test_a_target_whose_gap_nobody_knows_is_not_quoted():
    TargetFactory.create()
    line, quote, _ = first_lines()
    assert "belum dapat dihitung" in line
    assert "arget" not in quote


def test_the_quotation_names_the_target_with_what_is_short_and_the_pace():
    submitted(42_000, 112_000)
    TargetFactory.create()
    quote = first_lines()[1]
    assert (
        "Target BPJS Ketenagakerjaan akhir 2025: 55%; masih perlu didaftarkan 19.600 orang,"
        " tambahan bersih 3.920 per bulan selama 5 bulan." in quote
    )


# Money


def test_money_is_that_of_the_gap_to_the_target_while_there_is_time():
    submitted(42_000, 112_000)
    TargetFactory.create()
    # 19.600 × Rp16.800 = Rp329.280.000; × 12 = Rp3.951.360.000.
    line = by_label()["Biaya"]
    assert line.text.startswith("Sampai target: paling banyak Rp329 juta per bulan bila")
    figures = [one for one in line.pieces if isinstance(one, Told)]
    assert [one.value for one in figures] == [329_280_000]
    assert (
        "kekurangan terhadap target paling banyak Rp329 juta per bulan (Rp3,95 miliar per tahun)"
        in first_lines()[1]
    )


@pytest.mark.parametrize(
    ("per", "fields"), [("2026-01-01", {}), (JULY, {"percent": 30}), (JULY, {"status": "draft"})]
)
def test_past_due_reached_or_without_a_target_it_is_that_of_the_gap_to_the_universe(per, fields):
    submitted(42_000, 112_000)
    TargetFactory.create(**fields)
    # 70.000 × Rp16.800 = Rp1.176.000.000 a month.
    text = by_label(per)["Biaya"].text
    assert text.startswith("Seluruh semesta: paling banyak Rp1,18 miliar per bulan")


def test_no_money_where_no_gap_is_known_or_left():
    assert "Biaya" not in by_label()
    submitted(112_000, 112_000)
    assert "Biaya" not in by_label()


# What ends soon, and who must act


@pytest.mark.parametrize(
    ("days", "urgent", "quoted"),
    [(0, True, True), (90, True, True), (91, False, False), (-1, True, False)],
)
def test_funding_that_ends_within_ninety_days_is_urgent_and_quoted(days, urgent, quoted):
    submitted(42_000, 112_000)
    end = datetime.date.fromisoformat(JULY) + datetime.timedelta(days=days)
    ProgrammeFactory.create(end=end, enrolled=500)
    assert by_label()["Pendanaan"].urgent is urgent
    assert ("Pendanaan 500 orang berakhir" in first_lines()[1]) is quoted


def test_programmes_without_an_end_are_not_said_to_end():
    ProgrammeFactory.create(enrolled=500)
    text = by_label()["Pendanaan"].text
    assert text.startswith("Tidak ada pendanaan tercatat yang berakhir dalam 90 hari")
    assert "1 program tanpa tanggal" in text


def test_a_closed_follow_up_asks_nobody_to_act():
    done = FollowUpFactory.create(agency="Dinas Perikanan")
    FollowUpFactory.create(agency="Dinas Pertanian")
    FollowUpUpdateFactory.create(follow_up=done, state="done")
    text = by_label()["Tindak lanjut"].text
    assert "Dinas Pertanian" in text
    assert "Dinas Perikanan" not in text


# Contradictions


def test_an_open_contradiction_takes_our_percentage_out_of_the_first_line():
    said = submit("18.04", JULY, total=22_680, universe={"total": 92_913})
    figure = PrintedFigureFactory.create(submission=said)
    quote = first_lines()[1]
    # 22.680 of 92.913 are 24,4099… %.
    assert "Dihitung dari kedua angka itu 24,41%" in quote
    assert "menyebut 22,41%; belum dikonfirmasi" in quote
    assert "(24,41%)" not in quote
    assert len(warnings(first_lines()[2])) == 1
    DecisionFactory.create(figure=figure)
    _, quote, report = first_lines()
    assert "24,41%" in quote
    assert "belum dikonfirmasi" not in quote
    assert warnings(report) == ()
