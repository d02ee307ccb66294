"""Files that nobody should have sent: each gets a sentence, none is kept, nothing is written."""

import datetime
import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile

from regions.imports import reading
from regions.imports.receive import MEGABYTE
from regions.models import Submission, Upload
from tests.factories import OfficeFactory, UserFactory, station
from tests.regions.upload_files import RECAP, Rows, hand_in, handed_in, press, step, told, xlsx

pytestmark = pytest.mark.django_db
NUMBER_OF_A_PERSON = "1234" * 4
HEAD = RECAP[0]
WEST = "18.04"


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    field: Any = Upload._meta.get_field("file")
    monkeypatch.setattr(field, "storage", FileSystemStorage(location=tmp_path))
    return tmp_path


@pytest.fixture
def clerk(client):
    user = UserFactory.create(group="operator")
    station(user, OfficeFactory.create(serves=["18"]))
    client.force_login(user)
    return client


def kept(folder) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file()]


def bomb() -> bytes:
    """Megabytes of nothing, packed."""
    file = io.BytesIO(xlsx(RECAP))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", b"0" * (8 * MEGABYTE))
    return file.getvalue()


REFUSED = {
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"0" * 200, "foto.xlsx", "gambar"),
    "a document": (b"%PDF-1.7\n" + b"0" * 200, "rekap.xlsx", "PDF"),
    "nothing": (b"", "rekap.xlsx", "kosong"),
    "an empty sheet": (xlsx([]), "rekap.xlsx", "kosong"),
    "half a workbook": (xlsx(RECAP)[:900], "rekap.xlsx", "rusak"),
    "a web page": (b"<html><body><table></table></body></html>", "rekap.xls", "web"),
    "a number of persons": (
        xlsx([["Kode", "Catatan"], [WEST, NUMBER_OF_A_PERSON]]),
        "rekap.xlsx",
        "lembar “Rekap” kolom B berisi NIK; hapus lalu unggah lagi.",
    ),
    "a column of NIK": (xlsx([["NIK", "PU"], ["", 5]]), "rekap.xlsx", "kolom A berisi NIK"),
    "names of persons": (xlsx([["Nama", "PU"], ["A", 5]]), "rekap.xlsx", "nama orang"),
    "a name that is a number of a person": (
        xlsx(RECAP),
        f"{NUMBER_OF_A_PERSON}.xlsx",
        "Nama berkas berisi 16 angka seperti NIK",
    ),
}


@pytest.mark.parametrize("why", REFUSED)
def test_a_refused_file_is_told_in_a_sentence_and_not_kept(why, clerk, folder):
    content, name, sentence = REFUSED[why]
    response = hand_in(clerk, content, name=name)
    page = response.content.decode()
    assert response.status_code == 200
    assert sentence.lower() in page.lower(), told(response)
    assert NUMBER_OF_A_PERSON not in page
    assert kept(folder) == []
    assert not Upload.objects.exists()


def test_a_zip_bomb_is_not_unpacked(clerk, folder, monkeypatch):
    monkeypatch.setattr(reading, "LIMITS", replace(reading.LIMITS, unpacked=4 * MEGABYTE))
    response = hand_in(clerk, bomb())
    assert response.status_code == 200
    assert "setelah dibuka dari kemasannya" in response.content.decode()
    assert kept(folder) == []


def test_the_largest_size_is_said_and_held(clerk, folder, settings):
    settings.COVERAGE_FILE_MEGABYTES = 1
    response = hand_in(clerk, b"0" * (MEGABYTE + 1), name="rekap.csv")
    assert "paling besar 1 MB" in response.content.decode()
    assert kept(folder) == []


def test_a_mended_file_that_is_refused_leaves_the_earlier_one(clerk, folder):
    upload = handed_in(clerk, xlsx(RECAP))
    before = kept(folder)
    file = SimpleUploadedFile("nama.xlsx", xlsx([["NIK"], [NUMBER_OF_A_PERSON]]))
    page = clerk.post(step(upload), {"_replace": "1", "file": file})
    assert "berisi NIK" in page.content.decode()
    assert NUMBER_OF_A_PERSON not in page.content.decode()
    assert kept(folder) == before
    upload.refresh_from_db()
    assert upload.name == "rekap.xlsx"


def test_the_name_of_the_sender_is_no_path(clerk, folder):
    upload = handed_in(clerk, xlsx(RECAP), name="../../etc/passwd.xlsx")
    assert upload.name == "passwd.xlsx"
    assert folder in (folder / str(upload.file.name)).resolve().parents
    assert "passwd" not in str(upload.file.name)


def test_a_file_that_is_gone_is_missed_in_a_sentence(clerk, folder):
    upload = handed_in(clerk, xlsx(RECAP))
    upload.file.storage.delete(str(upload.file.name))
    page = clerk.get(step(upload))
    assert page.status_code == 200
    assert "tidak ada lagi" in page.content.decode()
    assert clerk.get(f"/admin/regions/upload/{upload.pk}/berkas/").status_code == 404
    press_it = clerk.post(step(upload), {"_draft": "1", "seen": "x"})
    assert press_it.status_code == 200
    assert clerk.post(step(upload), {"_answer": "1"}, follow=True).status_code == 200


# Files that are read, but say something that cannot stand as it is

DATES: Rows = [["Kode", "Keadaan per", "Penerima Upah (PU)"], [WEST, "30 Juni 2023", 5]]
STRANGE: dict[str, tuple[Rows, set[str]]] = {
    "renamed columns": ([["A1", "B2", "C3"], [WEST, 5, 6]], {"questions", "problems"}),
    "formulas": ([HEAD, [WEST, "", "=1+1", 5]], {"problems"}),
    "a command": ([HEAD, [WEST, "=cmd|' /C calc'!A0", 5, 5]], {"problems", "preview"}),
    "dates as text": (DATES, {"preview"}),
    "real dates": ([DATES[0], [WEST, datetime.date(2023, 6, 30), 5]], {"preview"}),
    "a date where a number belongs": (
        [HEAD, [WEST, "", datetime.date(2023, 6, 30), 5]],
        {"problems"},
    ),
    "decimals": ([HEAD, [WEST, "", "1.234,5", "1,234.5"]], {"questions", "problems"}),
    "heads only": ([HEAD], {"problems", "refused", "questions"}),
    "the same row twice": ([HEAD, [WEST, "", 5, 6], [WEST, "", 7, 8]], {"problems"}),
    "an unknown code": ([HEAD, ["99.99", "", 5, 6]], {"problems", "questions"}),
    "an unknown name": ([HEAD, ["", "Negeri Antah Berantah", 5, 6]], {"problems", "questions"}),
    "below zero": ([HEAD, [WEST, "", -5, 6]], {"problems"}),
    "words": ([HEAD, [WEST, "", "dua belas", 6]], {"problems"}),
    "a kota where the code is a kabupaten": (
        [HEAD, [WEST, "Kota Bandar Lampung", 5, 6]],
        {"problems", "questions"},
    ),
}


@pytest.mark.parametrize("why", STRANGE)
def test_what_a_strange_sheet_means_is_asked_or_told(why, clerk):
    rows, steps = STRANGE[why]
    upload = handed_in(clerk, xlsx(rows))
    page = clerk.get(step(upload))
    assert page.status_code == 200
    assert page.context["step"] in steps, (page.context["step"], told(page))
    if page.context["step"] != "preview":
        written = clerk.post(step(upload), {"_draft": "1", "seen": ""}, follow=True)
        assert written.status_code == 200
    assert not Submission.objects.exists()


def test_merged_heads_and_a_row_of_sums_are_read_as_meant(clerk):
    rows: Rows = [
        ["REKAP PESERTA JUNI 2023", None, None, None],
        ["Kode", "Wilayah", "Peserta aktif", None],
        [None, None, "PU", "BPU"],
        [WEST, "Kabupaten Lampung Barat", 12_680, 10_000],
        [None, "Jumlah", 12_680, 10_000],
    ]
    merged = ("A1:D1", "C2:D2", "A2:A3", "B2:B3")
    upload = handed_in(clerk, xlsx({"Rekap": rows}, merged))
    page = clerk.get(step(upload))
    assert page.context["step"] == "preview", told(page)
    press(clerk, upload)
    assert {one.segment.code for one in Submission.objects.get().lines.all()} == {"pu", "bpu"}


def test_what_comes_from_a_file_is_text_on_the_page(clerk):
    rows = [HEAD, ["", "<script>alert(1)</script>", 5, 6]]
    page = clerk.get(step(handed_in(clerk, xlsx(rows)))).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_a_file_too_large_for_memory_goes_the_same_way(clerk, folder, settings, tmp_path_factory):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100
    settings.FILE_UPLOAD_TEMP_DIR = passing = tmp_path_factory.mktemp("passing")
    hand_in(clerk, REFUSED["a column of NIK"][0])
    assert kept(folder) == []
    upload = handed_in(clerk, xlsx(RECAP))
    assert clerk.get(step(upload)).context["step"] == "preview"
    assert kept(passing) == []
