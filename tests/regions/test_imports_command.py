"""``manage.py import_figures``: what a screen would ask is said, and the exit status tells."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from regions.models import Submission
from tests.factories import SourceFactory, UserFactory
from tests.regions.import_files import csv, locked, xlsx
from tests.regions.imports_books import clerk, figures

pytestmark = pytest.mark.django_db

LONG = "kode;per;segmen;peserta\n18.04;2025-10-31;pu;12680\n18.04;2025-10-31;bpu;10000\n"
KNOWN = ("population=active",)
NIK = "1234" * 4


def run(path: Path, *options: str, answers: tuple[str, ...] = KNOWN, user: str = "") -> str:
    out, err = io.StringIO(), io.StringIO()
    given = [part for answer in answers for part in ("--answer", answer)]
    named = ["--user", user or clerk(care=["18.04"]).username]
    try:
        call_command(
            "import_figures", "peserta", str(path), *named, *options, *given, stdout=out, stderr=err
        )
    except CommandError as error:
        error.add_note(err.getvalue())
        raise
    return out.getvalue()


def refused(path: Path, *options: str, **said) -> tuple[int, str]:
    with pytest.raises(CommandError) as error:
        run(path, *options, **said)
    notes = getattr(error.value, "__notes__", [])
    return error.value.returncode, "\n".join([str(error.value), *notes])


def test_a_file_becomes_drafts(tmp_path):
    said = run(csv(tmp_path / "a.csv", LONG))
    assert "Ditulis: 1 baru, 0 berubah; 0 sudah sama." in said
    assert figures(status="draft") == {("18.04", "pu"): 12680, ("18.04", "bpu"): 10000}


def test_and_is_handed_in_where_it_is_asked_for(tmp_path):
    run(csv(tmp_path / "a.csv", LONG), "--submit")
    assert [one.status for one in Submission.objects.all()] == ["submitted"]


def test_a_dry_run_shows_what_would_be_written_and_writes_nothing(tmp_path):
    said = run(csv(tmp_path / "a.csv", LONG), "--dry-run")
    assert "lembar “CSV”, sel D2: Kabupaten Lampung Barat" in said
    assert "Akan ditulis: 1 baru" in said
    assert not Submission.objects.exists()


def test_the_second_time_changes_are_counted(tmp_path):
    user = clerk(care=["18.04"]).username
    run(csv(tmp_path / "a.csv", LONG), user=user)
    changed = csv(tmp_path / "a.csv", LONG.replace("12680", "12690"))
    assert "12.680 → 12.690" in run(changed, "--dry-run", user=user)
    assert "Ditulis: 0 baru, 1 berubah" in run(changed, user=user)


def test_per_and_source_hold_where_the_file_says_neither(tmp_path):
    user = clerk(care=["18.04"])
    source = SourceFactory.create(office=user.staff.office)
    path = csv(tmp_path / "a.csv", "kode;pu;bpu\n18.04;12680;10000\n")
    run(path, "--per", "2025-09", "--source", str(source.pk), user=user.username)
    (submission,) = Submission.objects.all()
    assert (str(submission.as_of), submission.source) == ("2025-09-30", source)


def test_open_questions_are_listed_with_the_answer_to_give(tmp_path):
    code, said = refused(csv(tmp_path / "a.csv", LONG), answers=())
    assert code == 1
    assert "1 pertanyaan terbuka" in said
    assert "--answer population=" in said
    assert "    active  " in said
    assert not Submission.objects.exists()


def test_problems_are_listed_with_their_places(tmp_path):
    path = csv(tmp_path / "a.csv", LONG + "18.05;2025-10-31;pu;5\n18.04;2025-10-31;pmi;lima\n")
    code, said = refused(path)
    assert code == 1
    assert "! lembar “CSV”, sel A4" in said
    assert "di luar wilayah tanggungan" in said
    assert "! lembar “CSV”, sel D5 (lima): “lima” bukan angka." in said
    assert not Submission.objects.exists()


@pytest.mark.parametrize("text", [f"NIK;peserta\n{NIK};5\n", "Nama;peserta\nx;5\n"])
def test_files_about_persons_are_refused_without_repeating_them(text, tmp_path):
    code, said = refused(csv(tmp_path / "a.csv", text))
    assert (code, NIK in said) == (1, False)
    assert "hapus lalu unggah lagi" in said


def test_a_file_that_is_no_workbook_is_refused(tmp_path):
    code, said = refused(csv(tmp_path / "a.xlsx", "%PDF-1.7"))
    assert (code, "dokumen PDF" in said) == (1, True)


def test_wrong_use_has_a_status_of_its_own(tmp_path):
    path = csv(tmp_path / "a.csv", LONG)
    assert refused(tmp_path / "tidak-ada.csv")[0] == 2
    assert refused(path, answers=("tanpa-sama-dengan",))[0] == 2
    assert refused(path, user="tidak.ada") == (2, "Tidak ada akun aktif “tidak.ada”.\n")
    viewer = UserFactory.create().username
    assert "tidak berhak mengimpor" in refused(path, user=viewer)[1]


def test_without_a_name_the_only_administrator_imports(tmp_path):
    path = csv(tmp_path / "a.csv", LONG)
    known = ["--answer", "population=active", "--source", str(SourceFactory.create().pk)]
    with pytest.raises(CommandError, match="--user"):
        call_command("import_figures", "peserta", str(path), *known)
    UserFactory.create(is_superuser=True)
    call_command("import_figures", "peserta", str(path), *known, stdout=io.StringIO())
    assert Submission.objects.count() == 1


def test_doubts_need_a_reason_before_they_are_handed_in(tmp_path):
    user = clerk(care=["18.04"]).username
    rows = "kode;per;segmen;peserta\n18.04;2025-10-31;pu;100\n18.04;2025-10-31;badan_usaha;500\n"
    path = csv(tmp_path / "a.csv", rows)
    code, said = refused(path, "--submit", user=user)
    assert (code, "Tidak ada yang ditulis" in said) == (1, True)
    assert not Submission.objects.exists()
    run(path, "--submit", "--reason", "Sudah ditanyakan ke cabang.", user=user)
    assert Submission.objects.get().status == "submitted"


def test_the_file_stays_where_it_is_and_is_kept_nowhere(tmp_path, settings):
    settings.COVERAGE_FILES = tmp_path / "kept"
    path = csv(tmp_path / "a.csv", LONG)
    run(path)
    assert path.exists()
    assert not settings.COVERAGE_FILES.exists()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_how_far_it_is_and_a_pipe_sees_nothing(tmp_path, monkeypatch):
    path = csv(tmp_path / "a.csv", LONG)
    user = clerk(care=["18.04"]).username
    for screen, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr("sys.stderr", screen)
        run(path, user=user)
        assert ("Memeriksa baris" in screen.getvalue()) is shown


def unknown_region(path: Path) -> Path:
    return csv(path, LONG + "Atlantis;2025-10-31;pu;5\n")


def renamed_columns(path: Path) -> Path:
    return csv(path, "abc;def;ghi\n18.04;x;5\n")


def formula(path: Path) -> Path:
    return xlsx(path, [["kode", "per", "pu"], ["18.04", "2025-10", "=cmd|' /C calc'!A0"]])


def failed_formula(path: Path) -> Path:
    return xlsx(path, [["kode", "per", "pu"], ["18.04", "Oktober 2025", "#REF!"]])


def two_numbers_for_one_thing(path: Path) -> Path:
    return csv(path, LONG + "18.04;2025-10-31;pu;12681\n")


def fractions(path: Path) -> Path:
    return xlsx(path, [["kode", "per", "pu"], ["18.04", "2025-10", 5.748]])


def future(path: Path) -> Path:
    return csv(path, "kode;per;pu\n18.04;31-12-2999;5\n")


def no_table(path: Path) -> Path:
    return xlsx(path, [["Laporan"], [], ["tanpa tabel"]])


HOSTILE = [
    (unknown_region, "Atlantis"),
    (renamed_columns, "Belum ada yang ditulis"),
    (formula, "sel C2"),
    (failed_formula, "#REF!"),
    (two_numbers_for_one_thing, "Hapus salah satu"),
    (fractions, "jumlah selalu bulat"),
    (future, "masih di depan"),
    (no_table, "Belum ada yang ditulis"),
    (locked, "dikunci kata sandi"),
]


@pytest.mark.parametrize(("make", "said"), HOSTILE, ids=[make.__name__ for make, _ in HOSTILE])
def test_hostile_files_end_as_a_sentence_and_write_nothing(make, said, tmp_path):
    suffix = "xlsx" if make in {formula, failed_formula, fractions, no_table, locked} else "csv"
    code, told = refused(make(tmp_path / f"a.{suffix}"))
    assert (code, said in told) == (1, True), told
    assert not Submission.objects.exists()


def test_rows_that_say_the_same_twice_count_once(tmp_path):
    said = run(
        csv(tmp_path / "a.csv", LONG + "18.04;31 Oktober 2025;pu;12.680\n"), *["-a", "mark=,"]
    )
    assert "ditulis lebih dari sekali" in said
    assert figures()["18.04", "pu"] == 12680
