"""Any file that an office sends becomes a workbook or a sentence."""

import datetime
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
import xlwt

from regions.imports import reading
from regions.imports.child.limits import MEGABYTE
from regions.imports.reading import read_workbook
from regions.imports.workbook import Cell, Merge, Place, Refusal, Workbook, letters
from tests.regions.import_files import csv, locked, ods, ods_of, replaced, xls, xlsx, zipped

DAY = datetime.date(2026, 10, 31)
SHEET = "xl/worksheets/sheet1.xml"
ROWS = (("kode", "per", "segmen", "peserta"), ("18.04", DAY, "pu", 22680), (None, None, "bpu", 2.5))


def read(path: Path) -> list[list[Cell]]:
    return book(path).sheets[0].rows


def book(path: Path) -> Workbook:
    return read_workbook(path, path.name)


def refused(path: Path) -> str:
    with pytest.raises(Refusal) as refusal:
        book(path)
    return str(refusal.value)


def narrow(monkeypatch: pytest.MonkeyPatch, **limits: int) -> None:
    monkeypatch.setattr(reading, "LIMITS", replace(reading.LIMITS, **limits))


@pytest.mark.parametrize("make", [xlsx, xls, ods])
def test_every_kind_of_workbook_gives_the_same_cells(make, tmp_path):
    rows = [list(row) for row in ROWS]
    if make is xls:
        rows[1][1] = None  # a date there is a number with a format
    assert read(make(tmp_path / "rekap.bin", rows)) == rows


def test_dates_of_an_old_workbook_stay_dates(tmp_path):
    old = xlwt.Workbook()
    sheet = old.add_sheet("Rekap")
    sheet.write(0, 0, DAY, xlwt.easyxf(num_format_str="DD/MM/YYYY"))
    old.save(str(tmp_path / "lama.xls"))
    assert read(tmp_path / "lama.xls") == [[DAY]]


def test_whole_numbers_are_whole_and_moments_are_days(tmp_path):
    moment = datetime.datetime.combine(DAY, datetime.time(23, 59))
    rows = read(xlsx(tmp_path / "a.xlsx", [[5.0, 5.748, True, moment, datetime.time(7, 30)]]))
    assert rows == [[5, 5.748, True, DAY, "07:30:00"]]
    assert [type(cell) for cell in rows[0][:3]] == [int, float, bool]


def test_the_first_cell_is_a1_and_blanks_around_are_cut(tmp_path):
    rows = read(xlsx(tmp_path / "a.xlsx", [[], [None, None, "PU", ""], [None, 1], []]))
    assert rows == [[None] * 3, [None, None, "PU"], [None, 1, None]]


def test_hidden_sheets_are_read_too(tmp_path):
    found = book(xlsx(tmp_path / "a.xlsx", [["a"]], [["b"]], hidden=[2]))
    assert [(sheet.name, sheet.rows) for sheet in found.sheets] == [
        ("Lembar1", [["a"]]),
        ("Lembar2", [["b"]]),
    ]


def test_merges_are_known_in_each_kind(tmp_path):
    wide = Merge(0, 0, 0, 2)
    new = book(xlsx(tmp_path / "a.xlsx", [["Judul"], [1, 2, 3]], merges=["A1:C1"]))
    old = book(xls(tmp_path / "a.xls", [[], [1, 2, 3]], merges=[(0, 0, 0, 2, "Judul")]))
    spanned = '<table:table-cell table:number-columns-spanned="3" office:value-type="string">'
    row = f"<table:table-row>{spanned}<text:p>Judul</text:p></table:table-cell></table:table-row>"
    free = book(ods_of(tmp_path / "a.ods", row))
    assert [found.sheets[0].merges for found in (new, old, free)] == [(wide,)] * 3


def test_a_formula_gives_its_kept_result(tmp_path):
    path = xlsx(tmp_path / "a.xlsx", [["=1+2", 4]])
    replaced(path, SHEET, "<v />", "<v>3</v>")
    assert read(path) == [[3, 4]]


def test_a_formula_without_a_result_shows_itself(tmp_path):
    """A blank there would be taken for a missing figure."""
    rows = read(xlsx(tmp_path / "a.xlsx", [["=SUM(B1:C1)", 1, 2], ["=cmd|' /C calc'!A0", 1, 2]]))
    assert rows == [["=SUM(B1:C1)", 1, 2], ["=cmd|' /C calc'!A0", 1, 2]]


def test_failed_formulas_show_their_error_in_place(tmp_path):
    new = xlsx(tmp_path / "a.xlsx", [["a", "b"], [1, "#REF!"]])
    old = xls(tmp_path / "a.xls", [["a", "b"], [1, "#REF!"]])
    failed = (
        '<table:table-cell office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>'
    )
    free = ods_of(tmp_path / "a.ods", f"<table:table-row>{failed}</table:table-row>")
    assert read(new)[1] == read(old)[1] == [1, "#REF!"]
    assert read(free) == [["#REF!"]]


def test_a_percentage_is_read_as_it_looks(tmp_path):
    sheets = openpyxl.Workbook()
    sheet = sheets.worksheets[0]
    for row, (value, shown) in enumerate(
        [(0.815, "0.0%"), (0.2441, "0.00%"), (0.5, "0.00"), (81.5, '0.0" %"')], start=1
    ):
        sheet.cell(row, 1, value).number_format = shown
    sheets.save(tmp_path / "a.xlsx")
    percent = '<table:table-cell office:value-type="percentage" office:value="0.5"/>'
    free = ods_of(tmp_path / "a.ods", f"<table:table-row>{percent}</table:table-row>")
    old = xlwt.Workbook()
    styles = {name: xlwt.easyxf(num_format_str=name) for name in ("0.0%", "0%", "0.00")}
    for column, (value, name) in enumerate([(0.815, "0.0%"), (1, "0%"), (0.5, "0.00")]):
        page = old.get_sheet(0) if column else old.add_sheet("Rekap")
        page.write(0, column, value, styles[name])
    old.save(str(tmp_path / "a.xls"))
    assert read(tmp_path / "a.xls") == [[81.5, 100, 0.5]]
    assert read(tmp_path / "a.xlsx") == [[81.5], [24.41], [0.5], [81.5]]
    assert read(free) == [[50]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_in_any_encoding_and_with_any_delimiter(encoding, delimiter, tmp_path):
    lines = ['nama wilayah|"peserta|aktif"|catatan', "Lampung Barat|22.680|– é", "Pesisir|1|"]
    text = "\r\n".join(lines).replace("|", delimiter)
    rows = read(csv(tmp_path / "a.csv", text, encoding))
    assert rows[0] == ["nama wilayah", f"peserta{delimiter}aktif", "catatan"]
    assert rows[1] == ["Lampung Barat", "22.680", "– é"]
    assert rows[2] == ["Pesisir", "1", None]


def test_decimal_commas_do_not_part_cells(tmp_path):
    rows = read(csv(tmp_path / "a.csv", "kode;persen\n18.04;72,81\n18.05;5,7\n"))
    assert rows[1:] == [["18.04", "72,81"], ["18.05", "5,7"]]


def test_csv_with_the_marks_of_excel(tmp_path):
    rows = read(csv(tmp_path / "a.csv", 'sep=;\nkode;a,b\n="0012";1\n'))
    assert rows == [[None, None], ["kode", "a,b"], ["0012", "1"]]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n1 0 obj", "dokumen PDF"),
        (b"\n<html><body><table><tr><td>1</td></tr></table>", "halaman web (HTML)"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>1", "halaman web (HTML)"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:x"/>', "berkas XML"),
        (b"kode;peserta\n18.04;5\n", "teks biasa (CSV)"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "gambar"),
        (b"Rar!\x1a\x07" + bytes(20), "arsip"),
        (bytes(range(256)) * 4, "bukan buku kerja yang dikenal"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "bukan buku kerja yang dikenal"),
        (b"   \n", "kosong"),
        (b"", "kosong"),
    ],
)
def test_what_only_bears_the_name_of_a_workbook(content, what, tmp_path):
    path = tmp_path / "rekap.xlsx"
    path.write_bytes(content)
    assert what in refused(path)
    assert "rekap.xlsx" in refused(path)


def test_other_zipped_documents_are_named(tmp_path):
    assert "dokumen Word" in refused(zipped(tmp_path / "a.xlsx", {"word/document.xml": "<a/>"}))
    assert "PowerPoint" in refused(zipped(tmp_path / "a.xlsx", {"ppt/slides.xml": "<a/>"}))
    assert "arsip" in refused(zipped(tmp_path / "a.zip", {"rekap.csv": "a;b"}))


def test_the_name_of_a_file_does_not_matter_for_workbooks(tmp_path):
    assert read(xlsx(tmp_path / "rekap.csv", [["a"]])) == [["a"]]
    assert read(xls(tmp_path / "rekap.xlsx", [["a"]])) == [["a"]]


def test_binary_garbage_named_csv_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(bytes(range(256)) * 4)
    assert "bukan buku kerja" in refused(path)


def test_a_locked_workbook_is_named(tmp_path):
    assert "dikunci kata sandi" in refused(locked(tmp_path / "a.xlsx"))
    manifest = {"META-INF/manifest.xml": "<m:encryption-data/>", "content.xml": "x"}
    parts = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", **manifest}
    assert "dikunci kata sandi" in refused(zipped(tmp_path / "a.ods", parts))


def test_a_truncated_workbook_is_broken(tmp_path):
    path = xlsx(tmp_path / "a.xlsx", ROWS)
    path.write_bytes(path.read_bytes()[:-300])
    assert "rusak atau terpotong" in refused(path)


def test_a_damaged_part_is_broken(tmp_path):
    path = replaced(xlsx(tmp_path / "a.xlsx", ROWS), "xl/workbook.xml", "<sheets>", "<sheets")
    assert "rusak atau terpotong" in refused(path)


def test_expanding_entities_end_as_a_sentence(tmp_path):
    laughs = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha" * 10}">' for n in range(12)
    )
    path = xlsx(tmp_path / "a.xlsx", [["a"]])
    for part in ("xl/workbook.xml", SHEET):
        replaced(path, part, "<" + _root(part), f"<!DOCTYPE w [{laughs}]><" + _root(part))
    assert "rusak" in refused(path)


def _root(part: str) -> str:
    return "workbook " if part.endswith("workbook.xml") else "worksheet "


def test_a_zip_bomb_is_stopped_before_it_is_unpacked(tmp_path):
    path = xlsx(tmp_path / "a.xlsx", [["a"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/media/zeros.bin", bytes(210 * MEGABYTE))
    assert path.stat().st_size < 2 * MEGABYTE
    assert "melebihi 200 MB" in refused(path)


def test_a_cell_in_the_last_corner_is_named_and_not_laid_out(tmp_path):
    path = xlsx(tmp_path / "a.xlsx", [["a", 1]])
    corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    replaced(path, SHEET, "</sheetData>", corner)
    assert "sampai baris 1.048.576; batasnya 60.000" in refused(path)


def test_a_cell_far_to_the_right_is_named(tmp_path):
    path = xlsx(tmp_path / "a.xlsx", [["a", 1]])
    replaced(path, SHEET, "</row>", '<c r="XFD1"><v>1</v></c></row>')
    assert "kolom ke-16.384; batasnya 300" in refused(path)


def test_formats_without_values_do_not_count(tmp_path):
    path = xlsx(tmp_path / "a.xlsx", [["a", 1]])
    empty = '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    assert read(replaced(path, SHEET, "</sheetData>", empty)) == [["a", 1]]


def test_a_workbook_that_asks_for_all_memory_ends_as_a_sentence(tmp_path, monkeypatch):
    narrow(monkeypatch, memory=200 * MEGABYTE)
    repeated = (
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
        'table:number-columns-repeated="90" office:value-type="float" '
        'office:value="1"/></table:table-row>'
    )
    assert "terlalu besar" in refused(ods_of(tmp_path / "a.ods", repeated))


def test_a_file_that_takes_too_long_ends_as_a_sentence(tmp_path, monkeypatch):
    narrow(monkeypatch, seconds=0)
    monkeypatch.setattr(reading, "ASIDE_SECONDS", 0)
    assert "terlalu lama" in refused(xlsx(tmp_path / "a.xlsx", ROWS))


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        ({"rows": 2}, "sampai baris 3; batasnya 2 baris"),
        ({"columns": 3}, "kolom ke-4; batasnya 3"),
        ({"cells": 20}, "berisi 24 sel; batasnya 20"),
        ({"sheets": 1}, "berisi 2 lembar; batasnya 1"),
        ({"letters": 10}, "huruf; batasnya 10"),
    ],
)
def test_each_limit_says_what_was_found(limit, said, tmp_path, monkeypatch):
    narrow(monkeypatch, **limit)
    assert said in refused(xlsx(tmp_path / "a.xlsx", ROWS, ROWS))


def test_rows_of_csv_have_their_limit_too(tmp_path, monkeypatch):
    narrow(monkeypatch, rows=2)
    assert read(csv(tmp_path / "a.csv", "a;b\n1;2\n;\n\n\n")) == [["a", "b"], ["1", "2"]]
    assert "sampai baris 5; batasnya 2" in refused(csv(tmp_path / "a.csv", "a;b\n" * 5))


def test_a_large_file_is_refused_by_its_size(tmp_path, settings):
    settings.COVERAGE_FILE_MEGABYTES = 1
    path = tmp_path / "a.xlsx"
    path.write_bytes(bytes(MEGABYTE + 1))
    assert "berukuran 2 MB; batasnya 1 MB" in refused(path)


def test_an_empty_workbook_is_refused(tmp_path):
    assert "kosong" in refused(xlsx(tmp_path / "a.xlsx", []))
    assert "kosong" in refused(csv(tmp_path / "a.csv", ";;\n;;\n"))


def test_fifty_thousand_rows_are_read(tmp_path):
    text = "kode;per;segmen;peserta\n" + "18.04;2026-10-31;pu;22.680\n" * 50_000
    rows = read(csv(tmp_path / "a.csv", text))
    assert len(rows) == 50_001


def test_the_child_is_told_no_secret(tmp_path, monkeypatch):
    seen = {}
    run = subprocess.run
    monkeypatch.setattr(
        subprocess, "run", lambda *args, **said: (seen.update(said), run(*args, **said))[1]
    )
    read(xlsx(tmp_path / "a.xlsx", [["a"]]))
    assert set(seen["env"]) == {"RUST_BACKTRACE"}


def test_places_are_said_as_people_see_them():
    assert str(Place("Rekap", 7, 2)) == "lembar “Rekap”, sel C7"
    assert str(Place("Rekap", 7)) == "lembar “Rekap”, baris 7"
    assert str(Place("Rekap", column=27)) == "lembar “Rekap”, kolom AB"
    assert str(Place("Rekap")) == "lembar “Rekap”"
    assert [letters(column) for column in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
