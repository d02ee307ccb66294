"""Tables found on sheets as offices really write them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regions.imports.reading import read_workbook
from regions.imports.tables import Table, find_tables
from regions.imports.workbook import Cell, Merge, Place, Sheet
from tests.regions.import_files import csv, xls, xlsx

RECAP: list[list[Cell]] = [
    ["REKAPITULASI KEPESERTAAN PROVINSI LAMPUNG"],
    ["PER 31 OKTOBER 2026"],
    [],
    ["No", "Kabupaten/Kota", "PU", None, None, "BPU", "Jakon", "Jumlah"],
    [None, None, "PK/BU", "TK aktif", "TK non aktif"],
    [1, 2, 3, 4, 5, 6, 7, "8=4+6"],
    [1, "Lampung Selatan", 10, 200, 3, 40, 5, 240],
    [2, "Lampung Barat", 11, None, "-", 41, 6, 41],
    [None, "Jumlah", 21, 200, 3, 81, 11, 281],
    ["*) TK: tenaga kerja"],
    [],
    [None, "Mengetahui,", None, None, None, "Bandar Lampung, 31 Oktober 2026"],
    [None, "Kepala Dinas", None, None, None, "Kepala Cabang"],
    [None, "NIP. 1970 2026"],
]
RECAP_MERGES = (
    Merge(0, 0, 0, 7),
    Merge(3, 0, 4, 0),
    Merge(3, 1, 4, 1),
    Merge(3, 2, 3, 4),
    *(Merge(3, column, 4, column) for column in (5, 6, 7)),
)
RECAP_HEADINGS = [
    "No",
    "Kabupaten/Kota",
    "PU / PK/BU",
    "PU / TK aktif",
    "PU / TK non aktif",
    "BPU",
    "Jakon",
    "Jumlah",
]


def tables(rows: list[list[Cell]], merges: tuple[Merge, ...] = ()) -> list[Table]:
    width = max(map(len, rows), default=0)
    padded = [[*row, *[None] * (width - len(row))] for row in rows]
    return find_tables(Sheet("Rekap", padded, merges))


def only(rows: list[list[Cell]], merges: tuple[Merge, ...] = ()) -> Table:
    found = tables(rows, merges)
    assert len(found) == 1
    return found[0]


def headings(table: Table) -> list[str]:
    return [heading.text for heading in table.headings]


def numbers(table: Table) -> list[int]:
    return [row.number for row in table.rows]


@pytest.mark.parametrize("merges", [RECAP_MERGES, ()])
def test_a_recap_with_heads_of_two_rows(merges):
    table = only(RECAP, merges)
    assert table.titles == (RECAP[0][0], RECAP[1][0])
    assert headings(table) == RECAP_HEADINGS
    assert [(row.number, row.is_total) for row in table.rows] == [(7, False), (8, False), (9, True)]
    assert table.rows[0].cells[1] == "Lampung Selatan"


def test_the_same_recap_from_files(tmp_path):
    ranges = ["A1:H1", "A4:A5", "B4:B5", "C4:E4", "F4:F5", "G4:G5", "H4:H5"]
    new = read_workbook(xlsx(tmp_path / "a.xlsx", RECAP, merges=ranges), "a.xlsx")
    old = read_workbook(xls(tmp_path / "a.xls", RECAP), "a.xls")
    lines = "\n".join(";".join("" if c is None else str(c) for c in row) for row in RECAP)
    text = read_workbook(csv(tmp_path / "a.csv", lines), "a.csv")
    for book in (new, old, text):
        (table,) = find_tables(book.sheets[0])
        assert headings(table) == RECAP_HEADINGS
        assert numbers(table) == [7, 8, 9]


def test_headings_have_keys_without_signs_and_places():
    table = only(RECAP, RECAP_MERGES)
    assert [heading.key for heading in table.headings][1:4] == [
        "kabupaten kota",
        "pu / pk bu",
        "pu / tk aktif",
    ]
    assert table.place(table.rows[0], table.headings[3]) == Place("Rekap", 7, 3)
    assert table.place(table.rows[0]) == Place("Rekap", 7)


def test_heads_of_three_rows_without_merges():
    table = only(
        [
            ["No", "Kabupaten", "PESERTA"],
            [None, None, "PU", None, "BPU", "Jumlah"],
            [None, None, "PK", "TK"],
            [1, "Lampung Barat", 1, 2, 3, 6],
        ]
    )
    assert headings(table) == [
        "No",
        "Kabupaten",
        "PESERTA / PU / PK",
        "PESERTA / PU / TK",
        "PESERTA / BPU",
        "PESERTA / Jumlah",
    ]


def test_groups_named_above_the_heads():
    table = only(
        [
            [None, None, "PESERTA", None, "SEMESTA"],
            ["Kode", "Wilayah", "PU", "BPU", "PU", "BPU"],
            ["18.04", "Lampung Barat", 1, 2, 3, 6],
        ]
    )
    assert headings(table)[2:] == ["PESERTA / PU", "PESERTA / BPU", "SEMESTA / PU", "SEMESTA / BPU"]


def test_the_long_format():
    table = only(
        [
            ["kode", "per", "segmen", "peserta"],
            ["18.04", "2026-10-31", "pu", "22.680"],
            ["18.04", "2026-10-31", "total", "30.000"],
        ]
    )
    assert headings(table) == ["kode", "per", "segmen", "peserta"]
    assert [row.is_total for row in table.rows] == [False, False]


def test_segments_by_months_with_months_as_dates():
    table = only(
        [
            ["Segmen", datetime.date(2026, 1, 1), datetime.date(2026, 2, 28), "Mar-26", 2025],
            ["PU", 1, 2, 3, 4],
            ["Jumlah", 1, 2, 3, 4],
        ]
    )
    assert headings(table) == ["Segmen", "Januari 2026", "28 Februari 2026", "Mar-26", "2025"]
    assert [row.is_total for row in table.rows] == [False, True]


@pytest.mark.parametrize("month", ["10/2026", "2026-10", "31-10-2026"])
def test_periods_in_figures_are_headings(month):
    assert headings(only([["Segmen", month], ["PU", 1]])) == ["Segmen", month]


def test_several_tables_under_each_other():
    first, second = tables(
        [
            ["Tabel 1. PU"],
            ["Kode", "Wilayah", "PU"],
            ["18.04", "Lampung Barat", 1],
            ["Jumlah", None, 1],
            ["Sumber: rekap"],
            [],
            ["Tabel 2. BPU"],
            ["Kode", "Wilayah", "BPU"],
            ["18.05", "Tulang Bawang", 2],
        ]
    )
    assert (numbers(first), numbers(second)) == ([3, 4], [9])
    assert headings(second) == ["Kode", "Wilayah", "BPU"]
    assert second.titles[-1] == "Tabel 2. BPU"


def test_a_table_that_follows_a_total_at_once():
    first, second = tables(
        [
            ["Wilayah", "PU"],
            ["Lampung Barat", 1],
            ["Total", 1],
            ["Wilayah", "BPU"],
            ["Lampung Barat", 2],
        ]
    )
    assert (headings(first)[1], headings(second)[1]) == ("PU", "BPU")


def test_blank_rows_and_repeated_heads_of_pages_part_nothing():
    table = only(
        [
            ["Kode", "Wilayah", "PU"],
            [],
            ["18.04", "Lampung Barat", 1],
            [],
            ["18.05", "Tulang Bawang", 2],
            ["Kode", "Wilayah", "PU"],
            ["18.06", "Lampung Utara", 3],
        ]
    )
    assert numbers(table) == [3, 5, 7]


def test_words_beside_the_heads_are_titles():
    table = only(
        [
            ["Kantor", ":", "Bengkulu"],
            ["Bulan", ":", "Oktober 2026"],
            ["No", "Kabupaten", "PU", "BPU", "Jakon"],
            [1, "Rejang Lebong", 1, 2, 3],
        ]
    )
    assert table.titles == ("Kantor : Bengkulu", "Bulan : Oktober 2026")
    assert headings(table)[0] == "No"


def test_tables_of_words_alone():
    table = only(
        [
            ["Edisi", "Tahun", "Tingkat", "Kategori"],
            ["Paritrana 2023", "2023", "provinsi", "pemerintah"],
            ["Paritrana 2024", 2024, "provinsi", "pemerintah"],
        ]
    )
    assert headings(table)[0] == "Edisi"
    assert numbers(table) == [2, 3]


def test_a_first_row_without_numbers_is_not_taken_for_heads():
    table = only(
        [
            ["Edisi", "Tahun", "Kategori", "Peringkat"],
            ["Paritrana 2023", "2023", "pemerintah", None],
            ["Paritrana 2024", "2024", "pemerintah", 1],
        ]
    )
    assert headings(table) == ["Edisi", "Tahun", "Kategori", "Peringkat"]
    assert numbers(table) == [2, 3]


def test_blank_columns_and_columns_without_heads():
    table = only(
        [
            [None, "Kode", None, "PU", None],
            [None, "18.04", None, 1, 7],
        ]
    )
    assert [(heading.column, heading.text) for heading in table.headings] == [
        (1, "Kode"),
        (3, "PU"),
        (4, "kolom E"),
    ]


def test_columns_of_the_same_words_are_told_apart():
    table = only([["Kode", "TK", "TK"], ["18.04", 1, 2]])
    assert [heading.key for heading in table.headings] == ["kode", "tk", "tk (2)"]


@pytest.mark.parametrize(
    "label", ["Jumlah", "JUMLAH PROVINSI", "Total", "Grand Total", "Sub Jumlah", "Jml."]
)
def test_rows_of_totals(label):
    table = only([["No", "Wilayah", "PU"], [1, "Lampung Barat", 1], [None, label, 1], [2, "x", 1]])
    assert [row.is_total for row in table.rows] == [False, True, False]


def test_a_numbered_total_is_a_total_and_a_coded_one_is_not():
    table = only([["No", "Wilayah", "PU"], [16, "Jumlah", 1], ["18.04", "Total", 1]])
    assert [row.is_total for row in table.rows] == [True, False]


def test_errors_and_formulas_stand_in_their_rows():
    table = only(
        [["Wilayah", "PU"], ["Lampung Barat", "#REF!"], ["Tulang Bawang", "=cmd|' /C'!A0"]]
    )
    assert numbers(table) == [2, 3]


def test_words_in_a_column_of_numbers_stay_to_be_refused():
    table = only([["Wilayah", "PU"], ["Lampung Barat", 1], ["Tulang Bawang", "belum lapor"]])
    assert numbers(table) == [2, 3]


def test_a_filled_template_row_without_figures_is_no_title():
    table = only([["Kode", "Wilayah", "PU"], ["18.04", "Lampung Barat"], ["18.05", "Lain"]])
    assert numbers(table) == [2, 3]


@pytest.mark.parametrize("rows", [[], [["Judul saja"]], [["a", "b"]], [[5, 6], [7, 8]]])
def test_a_sheet_without_a_table(rows):
    assert tables(rows) == []


WORDS = (None, "", "No", "Wilayah", "PU", "Jumlah", "x", "-", "#REF!", "22.680")
CELLS = st.sampled_from([*WORDS, 1, 2.5, 2025, True, datetime.date(2026, 1, 1)])
CORNERS = st.tuples(*[st.integers(0, 9)] * 4)


@given(
    st.integers(1, 6).flatmap(
        lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=12)
    ),
    st.lists(CORNERS, max_size=4),
)
def test_no_sheet_is_too_strange(rows, corners):
    """Every row of a table is below its heads and stands in it once."""
    merges = tuple(Merge(top, left, top + high, left + wide) for top, left, high, wide in corners)
    found = find_tables(Sheet("Rekap", rows, merges))
    numbered = [number for table in found for number in numbers(table)]
    assert numbered == sorted(set(numbered))
    assert all(heading.words for table in found for heading in table.headings)
    for table in found:
        keys = [heading.key for heading in table.headings]
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    "text", ["1" + " " * 30_000 + "x", " " * 30_000, "1=" + " " * 30_000 + "\nx"]
)
def test_long_cells_take_no_time(text):
    assert tables([["Wilayah", "PU"], [text, 1], [text, text]])


def test_fifty_thousand_rows():
    row: list[Cell] = ["18.04", datetime.date(2026, 10, 31), "pu", 5]
    table = only([["kode", "per", "segmen", "peserta"], *[row] * 50_000])
    assert len(table.rows) == 50_000


def test_a_name_merged_over_several_rows_stands_in_each():
    """A number so merged stands once: it is not a count of each row."""
    table = only(
        [
            ["Wilayah", "Segmen", "Peserta", "Semesta"],
            ["Lampung Barat", "PU", 1, 90],
            [None, "BPU", 2, None],
            ["Tulang Bawang", "PU", 3, 80],
            [None, "BPU", 4, None],
        ],
        (Merge(1, 0, 2, 0), Merge(3, 0, 4, 0), Merge(1, 3, 2, 3), Merge(90, 0, 95, 0)),
    )
    assert [row.cells[0] for row in table.rows] == ["Lampung Barat"] * 2 + ["Tulang Bawang"] * 2
    assert [row.cells[3] for row in table.rows] == [90, None, 80, None]
