"""What a file carries unseen: the list behind a pivot table, comments, properties, page headers."""

import zipfile

import openpyxl
import pytest
import xlwt
from openpyxl.comments import Comment

from regions.imports.personal import refuse_personal_data
from regions.imports.reading import read_workbook
from regions.imports.workbook import Refusal, Sheet, Workbook
from tests.regions.import_files import xlsx

NIK = "1234" * 4
ROWS: tuple[list[str | int], ...] = (["Kode", "PU"], ["18.04", 22_680])


def refused(path):
    with pytest.raises(Refusal) as refusal:
        refuse_personal_data(read_workbook(path, path.name))
    assert NIK not in str(refusal.value)
    return str(refusal.value)


def with_part(path, name, content):
    xlsx(path, ROWS)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, content)
    return path


def written(path, change):
    book = openpyxl.Workbook()
    for row in ROWS:
        book.worksheets[0].append(row)
    change(book)
    book.save(path)
    return path


def comment(book):
    book.worksheets[0]["B2"].comment = Comment(f"NIK {NIK}", "a")


def properties(book):
    book.properties.description = NIK


def page_header(book):
    book.worksheets[0].oddHeader.center.text = f"Petugas {NIK}"


@pytest.mark.parametrize("change", [comment, properties, page_header])
def test_a_number_of_a_person_beside_the_cells_is_refused(tmp_path, change):
    assert "Di luar sel" in refused(written(tmp_path / "a.xlsx", change))


@pytest.mark.parametrize(
    "records",
    [f'<r><s v="{NIK}"/></r>', f'<r><n v="{NIK}"/></r>', '<r><n v="1.234123412341234E15"/></r>'],
)
def test_the_list_behind_a_pivot_table_is_looked_at(tmp_path, records):
    path = with_part(tmp_path / "a.xlsx", "xl/pivotCache/pivotCacheRecords1.xml", records)
    assert "ada NIK" in refused(path)


def test_a_pivot_table_made_from_a_list_of_names_is_refused(tmp_path):
    fields = '<cacheField name="Nama Peserta"/><cacheField name="Segmen"/>'
    path = with_part(tmp_path / "a.xlsx", "xl/pivotCache/pivotCacheDefinition1.xml", fields)
    assert "ada nama orang" in refused(path)


def test_an_older_workbook_is_looked_at_whole(tmp_path):
    book = xlwt.Workbook()
    book.add_sheet("Rekap").write(0, 0, "Kode")
    book.owner = NIK
    book.save(str(tmp_path / "a.xls"))
    assert "Di luar sel" in refused(tmp_path / "a.xls")


def test_other_long_numbers_are_nobody(tmp_path):
    parts = f'<x a="0.{NIK}" b="{NIK}5" c="0000000000000001" d="{{{NIK[:12]}}}"/>'
    path = with_part(tmp_path / "a.xlsx", "xl/drawings/drawing1.xml", parts)
    refuse_personal_data(read_workbook(path, path.name))


@pytest.mark.parametrize("cell", ["1234\u200b" * 4, f"\ufeff{NIK}", "N.I.K.", "N I K"])
def test_neither_unseen_letters_nor_dots_hide_a_person(cell):
    with pytest.raises(Refusal, match="NIK"):
        refuse_personal_data(Workbook((Sheet("Rekap", [[cell]]),)))
