"""Whatever a sheet holds, it is understood or told what is wrong: nothing breaks."""

import datetime
import random

import pytest

from regions.imports.workbook import Workbook
from regions.models import ImportKind
from tests.regions.imports_books import book, clerk, look, sheet

pytestmark = pytest.mark.django_db

HEADS = (
    *("Kode", "Wilayah", "Kab/Kota", "PU", "BPU", "Jumlah", "Segmen", "per", "peserta", "Januari"),
    *("Februari 2025", "PK/BU", "Target (%)", "Rezim", "Jatuh tempo", "Program", "Kuota", "Edisi"),
    *("Ukuran", "Angka tercetak", "Kantor", "Rupiah", "Kasus", "Desa", "Regulasi", "Sumber", "no"),
    *("Keadaan per", "Mulai", "Berakhir", "warna", "%", "2024", "Semesta", "Dipakai", "Peringkat"),
)
CELLS = (
    *("18.04", 18.04, 1804, "Kota Metro", "Bandung", "LAMPUNG", None, "", "-", "n/a", "Jumlah"),
    *(0, -1, 5.5, 22.41, "22,41", "1.234,5", "1,234.5", "5.748", 10**18, "1e9", True, False),
    *("Juni 2025", "30/06/2025", "2099", datetime.date(2025, 6, 30), "32/13/2025", "PU", "total"),
    *(
        "=1+1",
        "#REF!",
        "=cmd|'/c calc'!A1",
        "RPJMD",
        "coverage_percent",
        "ya",
        "Rp2 miliar",
        "x" * 400,
    ),
    *("1234" * 4, "\x00", "’", "Akuisisi", "aktif", "ribuan", datetime.date(1, 1, 1)),
)
SAID = {
    "period": "Juni 2025",
    "population": "active",
    "segment": "total",
    "title": "A",
    "publisher": "B",
    "mark": ",",
    "region": "18.04",
    "year": "2024",
}


def rows_of(chance):
    width = chance.randint(1, 9)
    heads = [chance.choice(HEADS) for _ in range(width)]
    return [heads, *([chance.choice(CELLS) for _ in range(width)] for _ in range(6))]


@pytest.mark.parametrize("kind", list(ImportKind))
def test_no_sheet_breaks_it(kind):
    chance, user = random.Random(kind.value), clerk(["18"])
    for _ in range(15):
        prepared = look(
            book(*rows_of(chance)), user, kind, **(SAID if chance.random() < 0.7 else {})
        )
        assert prepared.questions or prepared.problems or prepared.plan
        for problem in prepared.problems:
            assert str(problem.place)
            assert problem.sentence


@pytest.mark.parametrize("kind", list(ImportKind))
def test_an_empty_book_is_told(kind):
    user = clerk(["18"])
    for empty in (Workbook(()), book([None]), Workbook((sheet(["a"]), sheet([None], name="B")))):
        prepared = look(empty, user, kind, **SAID)
        assert prepared.problems or prepared.questions
        assert prepared.plan is None
