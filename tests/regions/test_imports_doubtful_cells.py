"""Numbers that are nobody's alone, in thousands, or of a month that the title does not name."""

import zipfile

import pytest

from regions.imports.reading import read_workbook
from regions.imports.workbook import Merge, Refusal, Workbook
from tests.regions.import_files import xlsx
from tests.regions.imports_books import asked, book, clerk, look, plan_of, sentences, sheet

pytestmark = pytest.mark.django_db

OCTOBER = ["Peserta aktif per 31 Oktober 2025"]
HEADS = ["Kab/Kota", "PU", "BPU"]


def merged(merge, *rows):
    plain = sheet(OCTOBER, HEADS, *rows)
    return Workbook((type(plain)(plain.name, plain.rows, (merge,)),))


@pytest.mark.parametrize(
    ("merge", "rows"),
    [
        (Merge(2, 1, 3, 1), (["Lampung Barat", 100, 1], ["Tulang Bawang", None, 2])),
        (Merge(2, 1, 2, 2), (["Lampung Barat", 100, None], ["Tulang Bawang", 1, 2])),
    ],
)
def test_a_number_over_several_regions_or_segments_belongs_to_none_of_them(merge, rows):
    (told,) = sentences(look(merged(merge, *rows), clerk(["18"])))
    assert "digabung untuk beberapa baris atau kolom" in told


def test_a_region_that_takes_two_rows_keeps_its_number():
    rows = (["Lampung Barat", 100, 1], [None, None, None], ["Tulang Bawang", 3, 4])
    plan = plan_of(merged(Merge(2, 1, 3, 1), *rows), clerk(["18"]))
    assert [change.new for change in plan.changes] == ["100", "1", "3", "4"]


@pytest.mark.parametrize("words", ["(dalam ribuan)", "Satuan ribu orang", "PU (000)"])
def test_what_is_said_to_be_in_thousands_is_asked_about(words):
    head = words if words.startswith("PU") else "PU"
    titles = [OCTOBER, [words]] if head == "PU" else [OCTOBER]
    rows = book(*titles, ["Kab/Kota", head], ["Lampung Barat", 22])
    user = clerk(["18"])
    assert "unit:Rekap" in asked(look(rows, user))
    plan = plan_of(rows, user, **{"unit:Rekap": "orang"})
    assert [change.new for change in plan.changes] == ["22"]
    (told,) = sentences(look(rows, user, **{"unit:Rekap": "ribuan"}))
    assert "Tulis angka penuhnya" in told


def test_a_title_of_another_month_than_was_answered_is_asked_about():
    rows, user = book(OCTOBER, HEADS, ["Lampung Barat", 22, 1]), clerk(["18"])
    assert "title:Rekap" in asked(look(rows, user, period="September 2025"))
    for chosen, said in (("jawaban", "September 2025"), ("judul", "31 Oktober 2025")):
        answers = {"period": "September 2025", "title:Rekap": chosen}
        plan = plan_of(rows, user, **answers)
        assert plan.changes[0].what.startswith(f"Kabupaten Lampung Barat, {said}:")


def test_a_title_of_the_same_month_asks_nothing():
    rows = book(OCTOBER, HEADS, ["Lampung Barat", 22, 1])
    assert plan_of(rows, clerk(["18"]), period="Oktober 2025").new == 1


def test_cells_merged_over_and_over_are_no_workbook(tmp_path):
    plain = xlsx(tmp_path / "a.xlsx", [["x"], *[["a", 1] for _ in range(2000)]])
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new:
        for name in old.namelist():
            merges = b"<mergeCells>%s</mergeCells>" % (b'<mergeCell ref="A1:A2000"/>' * 1000)
            part = old.read(name).replace(b"</sheetData>", b"</sheetData>" + merges)
            new.writestr(name, part)
    with pytest.raises(Refusal, match="rusak"):
        read_workbook(tmp_path / "b.xlsx", "b.xlsx")


def test_an_office_is_not_the_city_that_it_is_named_for():
    rows = book(OCTOBER, HEADS, ["Cabang Bandar Lampung", 9000, 1], ["Lampung Barat", 1, 2])
    (question,) = look(rows, clerk(["18"])).questions
    assert (question.key, question.suggested) == ("region:cabang bandar lampung", "ignore")
