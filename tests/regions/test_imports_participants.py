"""Sheets of participants: what becomes of the rows that offices really send."""

import datetime

import pytest

from regions.actions.history import changes, snapshot
from regions.imports.workbook import Workbook
from regions.imports.writing import ChangedSincePreview
from regions.models import (
    Closing,
    DoubtReason,
    Event,
    PrintedFigure,
    Source,
    Status,
    Submission,
    SubmissionLine,
    UniverseFigure,
    Verb,
)
from tests.factories import UserFactory, count_workers, place, submit
from tests.regions.imports_books import (
    LAMPUNG,
    NAMES,
    OCTOBER,
    asked,
    book,
    clerk,
    figures,
    fresh,
    look,
    own_source,
    plan_of,
    run,
    sentences,
    sheet,
)

pytestmark = pytest.mark.django_db

TITLES = (
    ["REKAPITULASI PESERTA AKTIF BPJS KETENAGAKERJAAN"],
    ["Provinsi Lampung, per 31 Oktober 2025"],
    [None],
)
HEADS = ["No", "Kab/Kota", "PU", "BPU", "Jakon", "Jumlah"]


def counts(number):
    pu, bpu, jakon = 1000 * number, 500 + number, 100
    return [pu, bpu, jakon, pu + bpu + jakon]


def recap(*extra, names=NAMES, titles=TITLES):
    rows = [[number, name.upper(), *counts(number)] for number, name in enumerate(names, start=1)]
    return book(*titles, HEADS, *rows, *extra)


def long(*rows):
    return book(["kode", "per", "segmen", "peserta"], *rows)


def draft(**answers):
    return {"population": "active", **answers}


class TestWideSheets:
    def test_a_branchs_recap_of_15_regencies_becomes_15_drafts(self):
        user = clerk(["18"])
        plan = plan_of(recap(), user)
        assert (plan.new, plan.changed, plan.same) == (15, 0, 0)
        run(recap(), user)
        there = figures(as_of=OCTOBER, status="draft", population="active")
        assert {code for code, _segment in there} == set(LAMPUNG)
        assert there["18.04", "pu"] == 4000
        assert there["18.04", "total"] == 4604

    def test_without_a_source_it_is_the_recap_of_ones_office(self):
        user = clerk(["18"])
        run(recap(), user)
        source = Source.objects.get()
        assert source.title == "Rekap Cabang Bandar Lampung, Oktober 2025"
        assert set(Submission.objects.values_list("source", flat=True)) == {source.pk}

    def test_the_row_of_totals_is_checked_and_not_imported(self):
        rows = [counts(number) for number in range(1, 16)]
        sums = [sum(column) for column in zip(*rows, strict=True)]
        plan = plan_of(recap([None, "JUMLAH", *sums]), clerk(["18"]))
        assert plan.new == 15
        assert "4 angka di baris jumlah" in plan.notes[0]

    def test_a_total_that_differs_is_asked_about_with_both_numbers(self):
        rows = [counts(number) for number in range(1, 16)]
        sums = [sum(column) for column in zip(*rows, strict=True)]
        wrong = recap([None, "Jumlah", sums[0] + 9, *sums[1:]])
        user = clerk(["18"])
        prepared = look(wrong, user)
        assert asked(prepared) == ["totals:Rekap"]
        assert "120.009" in prepared.questions[0].text
        assert "120.000" in prepared.questions[0].text
        assert run(wrong, user, **{"totals:Rekap": "ya"}).made == 15
        assert sentences(look(wrong, user, **{"totals:Rekap": "tidak"}))

    def test_a_blank_cell_and_a_dash_say_nothing_and_zero_is_a_number(self):
        rows = book(*TITLES, HEADS[1:5], ["Metro", None, "-", 0])
        run(rows, clerk(["18"]))
        assert figures() == {("18.72", "jakon"): 0}

    def test_universe_beside_participants_stands_in_the_documents_edition(self):
        rows = book(*TITLES, ["Kab/Kota", "PU", "Semesta Pekerja"], ["Kota Metro", 900, 5000])
        run(rows, clerk(["18"]))
        universe = UniverseFigure.objects.get()
        assert (universe.workers, universe.segment.code) == (5000, "total")
        assert universe.edition.reference_date == OCTOBER
        assert universe.submission is not None

    def test_remarks_under_the_table_are_no_regions(self):
        remarks = ([None], ["Sumber: aplikasi kepesertaan"], ["Mengetahui, Kepala Bidang"])
        plan = plan_of(recap(*remarks), clerk(["18"]))
        assert plan.new == 15


class TestLongSheets:
    def test_a_row_is_a_region_a_date_and_a_segment(self):
        rows = long(
            ["18.04", "Juni 2025", "PU", 4000],
            ["18.04", "Juni 2025", "Pekerja rentan", 300],
            ["18.04", "Juli 2025", "PU", 4100],
            [1872, datetime.date(2025, 6, 30), "total", "5.000"],
        )
        user = clerk(["18"])
        assert run(rows, user, population="registered", mark=",").made == 3
        june = figures(as_of=datetime.date(2025, 6, 30))
        assert june == {
            ("18.04", "pu"): 4000,
            ("18.04", "bpu_vulnerable"): 300,
            ("18.72", "total"): 5000,
        }

    def test_a_code_that_the_spreadsheet_took_for_a_number_is_still_a_code(self):
        rows = long([18.1, "Juni 2025", "PU", 40])
        run(rows, clerk(["18"]), **draft())
        assert figures() == {("18.10", "pu"): 40}

    def test_optional_columns_say_how_it_was_counted(self):
        user = clerk(["18"])
        source = own_source(user, title="Rapat Juni")
        heads = ["kode", "per", "segmen", "peserta", "population", "basis", "sumber"]
        rows = book(
            [*heads, "catatan", "dibulatkan"],
            [
                "18.04",
                "2025-06",
                "PU",
                4000,
                "terdaftar",
                "domisili",
                "Rapat Juni",
                "kira",
                "ribuan",
            ],
        )
        run(rows, user)
        said = Submission.objects.get()
        assert (said.population, said.region_basis, said.source) == (
            "registered",
            "domicile",
            source,
        )
        line = said.lines.get()
        assert (line.rounded_to, line.note) == (1000, "kira")

    def test_the_same_row_twice_counts_once_and_a_contradiction_names_both(self):
        same = ["18.04", "Juni 2025", "PU", 4000]
        plan = plan_of(long(same, same), clerk(["18"]), **draft())
        assert plan.notes == [
            "1 angka ditulis lebih dari sekali dengan isi yang sama; dihitung sekali."
        ]
        other = ["18.04", "Juni 2025", "PU", 4001]
        prepared = look(long(same, other), clerk(["18"]), **draft())
        assert str(prepared.problems[0].place) == "lembar “Rekap”, sel D3"
        assert "sel D2" in prepared.problems[0].sentence

    def test_all_problems_come_at_once_each_with_its_place_and_value(self):
        rows = long(
            ["99.99", "Juni 2025", "PU", 1],
            ["18.04", "Juni 2099", "PU", 2],
            ["18.04", "Juni 2025", "PU", "banyak"],
            ["18.04", "Juni 2025", "PU", -5],
            ["18.05", "entah", "PU", 6],
        )
        prepared = look(rows, clerk(["18"]), **draft())
        found = {(str(one.place).rpartition(" ")[2], one.value) for one in prepared.problems}
        assert found == {
            ("A2", "99.99"),
            ("B3", "Juni 2099"),
            ("D4", "banyak"),
            ("D5", "-5"),
            ("B6", "entah"),
        }
        assert prepared.plan is None

    def test_a_row_with_several_mistakes_tells_them_all(self):
        prepared = look(long(["99.99", "entah", "PU", "banyak"]), clerk(["18"]), **draft())
        places = [str(one.place).rpartition(" ")[2] for one in prepared.problems]
        assert places == ["A2", "B2", "D2"]

    def test_a_sheet_of_explanations_beside_it_asks_nothing(self):
        figures_of = sheet(["kode", "per", "segmen", "peserta"], ["18.04", "Juni 2025", "PU", 4])
        words = sheet(["Kolom", "Arti"], ["kode", "kode wilayah"], ["per", 5], name="Petunjuk")
        prepared = look(Workbook((figures_of, words)), clerk(["18"]), **draft())
        assert prepared.questions == []
        assert prepared.plan is not None

    def test_5748_with_a_dot_beside_a_decimal_comma_is_asked_about(self):
        rows = long(["18.04", "Juni 2025", "PU", "5.748"], ["18.05", "Juni 2025", "PU", "1,234"])
        prepared = look(rows, clerk(["18"]), **draft())
        assert asked(prepared) == ["mark"]


class TestMonths:
    def test_segments_by_months_of_one_regency(self):
        rows = book(
            ["Kabupaten Lampung Barat"],
            ["Uraian", "Jan 2025", "Feb 2025", "Mar 2025"],
            ["Penerima Upah", 100, 110, 120],
            ["BPU", 50, None, 60],
            ["Jumlah", 150, 110, 180],
        )
        assert run(rows, clerk(["18.04"]), **draft()).made == 3
        march = figures(as_of=datetime.date(2025, 3, 31))
        assert march == {
            ("18.04", "pu"): 120,
            ("18.04", "bpu"): 60,
            ("18.04", "total"): 180,
        }

    def test_regions_by_months_of_one_segment_and_the_year_in_the_title(self):
        rows = book(
            ["Peserta Aktif Jasa Konstruksi Tahun 2024"],
            ["No", "Kabupaten/Kota", "Januari", "Februari", "Jumlah"],
            [1, "Lampung Barat", 10, 20, 30],
            [2, "Kota Metro", 11, 21, 32],
        )
        assert run(rows, clerk(["18"])).made == 4
        assert figures(as_of=datetime.date(2024, 2, 29)) == {
            ("18.04", "jakon"): 20,
            ("18.72", "jakon"): 21,
        }

    def test_months_without_a_year_anywhere_are_asked_about_once(self):
        rows = book(["Kab/Kota", "Januari", "Februari"], ["Kota Metro", 10, 20])
        user = clerk(["18"])
        said = draft(segment="pu")
        assert asked(look(rows, user, **said)) == ["year"]
        assert run(rows, user, **said, year="2024").made == 2
        assert figures(as_of=datetime.date(2024, 2, 29)) == {("18.72", "pu"): 20}

    def test_a_sheet_a_month_in_one_book(self):
        heads = ["Kab/Kota", "PU", "BPU"]
        months = Workbook(
            (
                sheet(heads, ["Lampung Barat", 1, 2], name="Agustus 2025"),
                sheet(heads, ["Lampung Barat", 3, 4], name="September 2025"),
            )
        )
        assert run(months, clerk(["18"]), **draft()).made == 2
        assert figures(as_of=datetime.date(2025, 9, 30))["18.04", "bpu"] == 4

    def test_a_sheet_a_regency_in_one_book(self):
        heads = ["Segmen", "Juni 2025", "Juli 2025"]
        places = Workbook(
            (
                sheet(heads, ["PU", 1, 2], name="Kab. Lampung Barat"),
                sheet(heads, ["PU", 3, 4], name="Kota Metro"),
            )
        )
        assert run(places, clerk(["18"]), **draft()).made == 4
        assert figures(as_of=datetime.date(2025, 7, 31)) == {("18.04", "pu"): 2, ("18.72", "pu"): 4}

    def test_what_no_title_says_is_asked_for_each_sheet(self):
        heads = ["Kab/Kota", "PU"]
        two = Workbook(
            (
                sheet(heads, ["Lampung Barat", 1], name="A"),
                sheet(heads, ["Lampung Barat", 3], name="B"),
            )
        )
        assert asked(look(two, clerk(["18"]))) == ["population", "period:A", "period:B"]


class TestWhatStands:
    def test_the_same_file_twice_writes_nothing(self):
        user = clerk(["18"])
        run(recap(), user)
        before = (Event.objects.count(), SubmissionLine.objects.count())
        plan = plan_of(recap(), user)
        assert (plan.new, plan.changed, plan.same) == (0, 0, 15)
        assert plan.is_empty
        run(recap(), user)
        assert (Event.objects.count(), SubmissionLine.objects.count()) == before

    def test_also_after_it_was_handed_in_and_verified(self):
        user = clerk(["18"])
        run(recap(), user)
        for status in (Status.SUBMITTED, Status.VERIFIED):
            Submission.objects.update(status=status)
            plan = plan_of(recap(), user)
            assert plan.same == 15

    def test_a_draft_is_changed_in_place_and_keeps_what_the_file_leaves_out(self):
        user = clerk(["18"])
        run(recap(), user)
        number = Submission.objects.get(region__code="18.04").pk
        rows = book(*TITLES, ["Kab/Kota", "PU"], ["Lampung Barat", 4001])
        plan = plan_of(rows, user)
        assert [(one.what, one.old, one.new) for one in plan.changes] == [
            (
                "Kabupaten Lampung Barat, 31 Oktober 2025: Penerima Upah (PU)",
                "4.000",
                "4.001",
            )
        ]
        assert run(rows, user).numbers == (number,)
        assert figures(region__code="18.04")["18.04", "pu"] == 4001
        assert figures(region__code="18.04")["18.04", "bpu"] == 504
        event = Event.objects.filter(submission=number).latest("pk")
        assert event.verb == Verb.EDIT
        assert event.changes == {"participants.pu": [4000, 4001]}

    def test_a_verified_one_with_other_figures_gets_a_revision(self):
        user = clerk(["18"])
        run(recap(), user)
        Submission.objects.update(status=Status.VERIFIED)
        rows = book(*TITLES, ["Kab/Kota", "PU"], ["Lampung Barat", 4001])
        run(rows, user)
        old, new = Submission.objects.filter(region__code="18.04").order_by("pk")
        assert (old.status, new.status, new.revises, new.revision) == ("verified", "draft", old, 2)
        assert old.lines.get(segment__code="pu").participants == 4000
        assert new.lines.get(segment__code="pu").participants == 4001
        assert new.lines.get(segment__code="bpu").participants == 504
        assert [one.verb for one in new.events.order_by("pk")] == ["revise", "edit"]

    def test_a_submitted_one_with_other_figures_is_in_the_way(self):
        user = clerk(["18"])
        run(recap(), user)
        Submission.objects.update(status=Status.SUBMITTED)
        rows = book(*TITLES, ["Kab/Kota", "PU"], ["Lampung Barat", 4001])
        assert "sudah diajukan" in sentences(look(rows, user))[0]

    def test_a_closed_month_is_refused(self):
        Closing.objects.create(region=place("18"), month=OCTOBER)
        found = sentences(look(recap(), clerk(["18"])))
        assert len(found) == 15
        assert "Oktober 2025 sudah ditutup untuk Provinsi Lampung" in found[0]

    def test_what_changed_since_the_preview_is_never_overwritten(self):
        user = clerk(["18"])
        run(recap(), user)
        rows = book(*TITLES, ["Kab/Kota", "PU"], ["Lampung Barat", 4001])
        plan = plan_of(rows, user)
        SubmissionLine.objects.filter(segment__code="pu").update(participants=4444)
        with pytest.raises(ChangedSincePreview):
            plan.write(actor=fresh(user), submit=False, reasons={}, reason="Impor: x")
        assert figures(region__code="18.04")["18.04", "pu"] == 4444

    def test_one_written_meanwhile_by_a_colleague_is_not_doubled(self):
        user = clerk(["18"])
        plan = plan_of(recap(), user)
        run(recap(), user)
        with pytest.raises(ChangedSincePreview):
            plan.write(actor=fresh(user), submit=False, reasons={}, reason="Impor: x")
        assert Submission.objects.count() == 15


class TestCare:
    def test_regions_outside_are_refused_and_nothing_of_them_is_written(self):
        user = clerk(["17.02"])
        prepared = look(recap(), user)
        assert len(prepared.problems) == 15
        assert "di luar wilayah tanggungan" in prepared.problems[0].sentence
        assert prepared.plan is None

    def test_a_plan_made_for_one_is_not_written_by_another(self):
        plan = plan_of(recap(), clerk(["18"]))
        stranger = UserFactory.create(group="operator", care=["17.02"])
        with pytest.raises(Exception, match="tanggungan"):
            plan.write(actor=fresh(stranger), submit=False, reasons={}, reason="Impor: x")
        assert not Submission.objects.exists()

    def test_an_account_without_the_right_to_enter_is_told(self):
        viewer = clerk(["18"])
        viewer.groups.clear()
        prepared = look(recap(), viewer)
        assert "tidak berhak" in prepared.problems[0].sentence


class TestHistory:
    def test_it_tells_what_typing_would_have_told(self):
        user = clerk(["18"])
        rows = book(*TITLES, ["Kab/Kota", "PU", "Semesta"], ["Kota Metro", 900, 5000])
        run(rows, user)
        said = Submission.objects.get()
        event = said.events.get()
        assert (event.verb, event.actor) == (Verb.CREATE, user)
        assert event.reason == "Impor: rekap.xlsx, lembar “Rekap”"
        assert event.changes == changes({}, snapshot(said))
        assert said.entered_by == user

    def test_printed_figures_of_a_revised_one_come_along(self):
        user = clerk(["18"])
        run(recap(), user)
        Submission.objects.update(status=Status.VERIFIED)
        old = Submission.objects.get(region__code="18.04")
        PrintedFigure.objects.bulk_create(
            [
                PrintedFigure(
                    submission=old,
                    segment=old.lines.get(segment__code="total").segment,
                    measure="coverage_percent",
                    scaled=2441,
                    decimals=2,
                    as_of=OCTOBER,
                    precision="day",
                )
            ]
        )
        run(book(*TITLES, ["Kab/Kota", "PU"], ["Lampung Barat", 4001]), user)
        assert old.revisions.get().printed_figures.get().scaled == 2441
        assert old.printed_figures.count() == 1


class TestHandingIn:
    def test_handed_in_at_once_it_waits_for_its_verifier(self):
        user = clerk(["18"])
        run(recap(), user, submit=True)
        assert set(Submission.objects.values_list("status", flat=True)) == {"submitted"}
        assert set(Event.objects.values_list("verb", flat=True)) == {"create", "submit"}

    def test_what_is_implausible_is_told_and_needs_one_reason_for_the_file(self):
        submit("18.04", "2025-09-30", pu=1000)
        user = clerk(["18"])
        plan = plan_of(recap(), user)
        assert list(plan.doubts) == ["jump"]
        assert plan.doubts["jump"][0].startswith("Kabupaten Lampung Barat, 31 Oktober 2025: ")
        with pytest.raises(Exception, match="alasan"):
            plan.write(actor=fresh(user), submit=True, reasons={}, reason="Impor: x")
        assert Submission.objects.count() == 1
        run(recap(), user, submit=True, reasons={"jump": "Pabrik baru dibuka."})
        reason = DoubtReason.objects.get()
        assert (reason.reason, reason.given_by) == ("Pabrik baru dibuka.", user)

    def test_a_reason_for_figures_that_were_corrected_goes(self):
        submit("18.04", "2025-09-30", pu=1000)
        user = clerk(["18"])
        run(recap(), user)
        said = Submission.objects.get(region__code="18.04", as_of=OCTOBER)
        DoubtReason.objects.create(
            submission=said,
            check_name="jump",
            segment=said.lines.get(segment__code="pu").segment,
            said="PU 4.000: berubah.",
            reason="Pabrik baru dibuka.",
        )
        rows = book(*TITLES, ["Kab/Kota", "PU", "Jumlah"], ["Lampung Barat", 1001, 1605])
        run(rows, user, submit=True)
        said.refresh_from_db()
        assert said.status == Status.SUBMITTED
        assert not DoubtReason.objects.exists()

    def test_drafts_need_no_reason(self):
        submit("18.04", "2025-09-30", pu=1000)
        assert run(recap(), clerk(["18"])).made == 15

    def test_above_the_universe_is_doubted_too(self):
        count_workers("2024-12-31", {"18.04": {"total": 100}})
        plan = plan_of(recap(), clerk(["18"]))
        assert "above_universe" in plan.doubts


class TestManyRows:
    def queries(self, django_assert_max_num_queries, months):
        rows = long(
            *(
                [code, f"{year}-{month:02d}", segment, 1000 + month]
                for year in (2023, 2024)
                for month in range(1, months + 1)
                for code in LAMPUNG
                for segment in ("PU", "BPU")
            )
        )
        user = clerk(["18"])
        source = own_source(user)
        with django_assert_max_num_queries(90) as counted:
            run(rows, user, submit=True, source=str(source.pk), **draft())
        return len(counted)

    def test_more_rows_need_no_more_queries(self, django_assert_max_num_queries):
        """Only inserts are parted into batches, of some dozens of rows each in SQLite."""
        few = self.queries(django_assert_max_num_queries, 1)
        assert self.queries(django_assert_max_num_queries, 8) < few + 30
