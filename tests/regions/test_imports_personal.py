"""A file that names people is refused whole, and the sentence does not repeat whom."""

import pytest

from regions.imports.personal import refuse_personal_data
from regions.imports.reading import read_workbook
from regions.imports.workbook import Cell, Refusal, Sheet, Workbook
from tests.regions.import_files import csv, xlsx

NIK = "1234" * 4


def book(*rows: list[Cell]) -> Workbook:
    return Workbook((Sheet("Rekap", list(rows)),))


def refused(found: Workbook) -> str:
    with pytest.raises(Refusal) as refusal:
        refuse_personal_data(found)
    assert NIK not in str(refusal.value)
    return str(refusal.value)


@pytest.mark.parametrize(
    "cell",
    [
        int(NIK),
        NIK,
        f"'{NIK}",
        f'"{NIK}"',
        f" {NIK}\n",
        "1234 1234 1234 1234",
        "1234.1234.1234.1234",
        "123412-341234-1234",
        "12 34 12 341234 1234",
        f"NIK {NIK} a.n. peserta",
        "1,23412E+15",
        "1.23412341234123e15",
    ],
)
def test_sixteen_digits_in_any_dress_are_a_persons_number(cell):
    assert refused(book(["kode", None, cell])) == (
        "Lembar “Rekap” kolom C berisi NIK; hapus lalu unggah lagi."
    )


@pytest.mark.parametrize(
    "cell",
    [
        123456789012345,
        12345678901234567,
        "123.456.789.012.345",
        "72.81234567890123",
        "24,41234567890123",
        72.81234567890123,
        "Rp1.234.567",
        "2026-10-31",
        "18.04",
        True,
        None,
    ],
)
def test_other_numbers_are_not(cell):
    refuse_personal_data(book(["kode", None, cell]))


@pytest.mark.parametrize(
    ("heading", "what"),
    [
        ("NIK", "NIK"),
        ("No. NIK", "NIK"),
        ("nik peserta", "NIK"),
        ("No. KTP", "NIK"),
        ("Nomor Kartu Keluarga", "NIK"),
        ("KPJ", "KPJ"),
        ("No KPJ", "KPJ"),
        ("Nomor Peserta", "KPJ"),
        ("Nama", "nama orang"),
        ("NAMA ", "nama orang"),
        ("Nama Lengkap", "nama orang"),
        ("Nama Peserta", "nama orang"),
        ("Nama pekerja", "nama orang"),
        ("Nama Ibu Kandung", "nama orang"),
        ("Nama ahli waris", "nama orang"),
        ("NIK / Nama", "NIK"),
        ("No/Nama", "nama orang"),
        ("Alamat", "alamat"),
        ("Alamat rumah", "alamat"),
        ("Alamat Domisili", "alamat"),
        ("No HP", "nomor telepon"),
        ("No. Telp/HP", "nomor telepon"),
        ("Nomor WhatsApp", "nomor telepon"),
        ("Tanggal lahir", "tanggal lahir"),
        ("Tempat, Tgl. Lahir", "tanggal lahir"),
        ("TTL", "tanggal lahir"),
        ("No. Rekening", "nomor rekening"),
    ],
)
def test_headings_of_personal_columns(heading, what):
    assert refused(book(["Kabupaten/Kota", heading], ["Lampung Barat", "x"])) == (
        f"Lembar “Rekap” kolom B berisi {what}; hapus lalu unggah lagi."
    )


@pytest.mark.parametrize(
    "heading",
    [
        "Nama kabupaten/kota",
        "Nama Kab",
        "NAMA WILAYAH",
        "Nama desa",
        "Nama program",
        "Nama perusahaan",
        "Nama kantor cabang",
        "Nama penghargaan",
        "Nama OPD",
        "Jumlah NIK",
        "Alamat kantor",
        "Alamat web",
        "No. telepon kantor",
        "Jumlah peserta",
        "No",
        "Kelahiran",
        "Teknik",
        "Sebuah catatan yang panjang tentang nama dan alamat yang tidak boleh ada di berkas ini",
    ],
)
def test_names_of_places_and_bodies_are_welcome(heading):
    refuse_personal_data(book([heading, "PU"], ["Lampung Barat", 5]))


def test_all_places_are_named_at_once():
    found = Workbook(
        (
            Sheet("Rekap", [["Kabupaten", "Nama", "PU"], [None, None, 5]]),
            Sheet("Rinci", [["NIK", "Alamat"], [NIK, "x"], [int(NIK), NIK]]),
        )
    )
    assert refused(found) == (
        "Lembar “Rekap” kolom B berisi nama orang; lembar “Rinci” kolom A berisi NIK; "
        "lembar “Rinci” kolom B berisi alamat dan NIK; hapus lalu unggah lagi."
    )


def test_very_many_places_are_counted():
    assert "; 10 tempat lain; hapus" in refused(book([NIK] * 30))


def test_the_name_of_a_sheet_is_not_repeated_either():
    found = Workbook((Sheet("Rekap", [["a"]]), Sheet(NIK, [["a"]])))
    assert refused(found) == "Nama lembar ke-2 berisi NIK; hapus lalu unggah lagi."


def test_hidden_sheets_hide_nobody(tmp_path):
    path = xlsx(tmp_path / "a.xlsx", [["PU"], [5]], [["x"], [int(NIK)]], hidden=[2])
    assert "lembar “lembar2” kolom A" in refused(read_workbook(path, "a.xlsx")).lower().replace(
        "kolom a", "kolom A"
    )


def test_numbers_in_csv_are_seen(tmp_path):
    path = csv(tmp_path / "a.csv", f'kode;nomor\n18.04;"{NIK}"\n18.05;="{NIK}"\n')
    assert refused(read_workbook(path, "a.csv")) == (
        "Lembar “CSV” kolom B berisi NIK; hapus lalu unggah lagi."
    )
