"""Files read back as whoever receives them would."""

import csv
import datetime
import io

import openpyxl
import pytest

from regions.models import Region
from reports.exports.text_cells import neutral

pytestmark = pytest.mark.django_db

PER = "per=2023-06-30"
ONLY_ONE = (
    "Jumlah 1 dari 15 kabupaten/kota: hanya Kabupaten Lampung Barat (bukan angka Provinsi Lampung)"
)


@pytest.fixture
def get(client, demo):
    def fetch(address):
        response = client.get(address)
        assert response.status_code == 200
        return response

    return fetch


def sheet_of(response):
    return openpyxl.load_workbook(io.BytesIO(response.content)).active


def read_csv(response, separator):
    text = response.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=separator))


def test_csv_opens_in_an_indonesian_spreadsheet(get):
    response = get(f"/wilayah/18/cakupan.csv?{PER}")
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert response["Content-Disposition"] == 'attachment; filename="cakupan-18-2023-06-30.csv"'
    rows = {row["Kode"]: row for row in read_csv(response, ";")}
    assert rows["18.04"]["Cakupan (%)"] == "24,41"
    assert rows["18.04"]["Peserta dihitung"] == "22680"
    assert rows["18.04"]["Keadaan per"] == "2023-06-30"
    assert rows["18.01"]["Peserta dihitung"] == ""


@pytest.mark.parametrize(
    ("query", "separator", "coverage"),
    [
        ("pemisah=koma&desimal=titik", ",", "24.41"),
        ("pemisah=tab", "\t", "24,41"),
        ("pemisah=koma", ",", "24,41"),
    ],
)
def test_csv_marks_can_be_chosen(get, query, separator, coverage):
    rows = read_csv(get(f"/wilayah/18/cakupan.csv?{PER}&{query}"), separator)
    assert next(row for row in rows if row["Kode"] == "18.04")["Cakupan (%)"] == coverage


def test_csv_has_total_and_rest(get):
    names = [row["Wilayah"] for row in read_csv(get(f"/wilayah/18/cakupan.csv?{PER}"), ";")]
    assert names[-2:] == [ONLY_ONE, "Lainnya (14 wilayah)"]


def test_xlsx_cells_are_numbers_with_formats(get):
    sheet = sheet_of(get(f"/wilayah/18/cakupan.xlsx?{PER}"))
    header = {cell.value: cell.column for cell in sheet[4]}
    row = next(row for row in sheet.iter_rows(min_row=5) if row[1].value == "18.04")
    coverage = row[header["Cakupan (%)"] - 1]
    counted = row[header["Peserta dihitung"] - 1]
    assert (coverage.value, coverage.number_format) == (24.41, "0.00")
    assert (counted.value, counted.number_format) == (22680, "#,##0")
    assert row[header["Keadaan per"] - 1].value.date() == datetime.date(2023, 6, 30)
    assert sheet.freeze_panes == "D5"


def test_xlsx_says_what_it_is(get):
    sheet = sheet_of(get(f"/wilayah/18/cakupan.xlsx?{PER}"))
    first = [str(row[0].value) for row in sheet.iter_rows() if row[0].value]
    assert first[0] == "Cakupan perlindungan ketenagakerjaan, Provinsi Lampung (data contoh)"
    assert first[1] == "Keadaan per 30 Juni 2023"
    assert "Cara menghitung yang diminta: PU + BPU, tanpa jasa konstruksi." in first
    assert any(line.startswith("Sumber: Medialampung.co.id") for line in first)
    assert "Kabupaten Lampung Selatan: jumlah peserta belum ada" in first
    named = [row[2].value for row in sheet.iter_rows(min_row=5)]
    assert ONLY_ONE in named
    assert "Lainnya (14 wilayah)" in named


def test_xlsx_has_the_regions_own_figure_above_the_table(get):
    sheet = sheet_of(get("/wilayah/18/cakupan.xlsx?per=2023-12-31"))
    own = sheet["A3"].value
    assert own.startswith("Angka sendiri Provinsi Lampung: 731.991, ")
    assert own.endswith("26,79% menurut Berdikari.co (31 Desember 2023)")
    assert sheet_of(get(f"/wilayah/18/cakupan.xlsx?{PER}"))["A3"].value is None


def test_files_tell_how_far_rounded_counts_may_lie_off(get):
    rows = read_csv(get("/wilayah/00/cakupan.csv?per=2025-08-31"), ";")
    by_code = {row["Kode"]: row for row in rows}
    assert (by_code["18"]["± peserta"], by_code["18"]["± semesta"]) == ("500", "50000")
    assert (by_code["11"]["± peserta"], by_code["11"]["± semesta"]) == ("", "")


def test_files_name_editions_by_title_and_carry_the_notes_of_the_screen(get):
    rows = read_csv(get("/wilayah/92/cakupan.csv?per=2023-08-31"), ";")
    kaimana = next(row for row in rows if row["Kode"] == "92.08")
    assert kaimana["Semesta menurut"].startswith("Semesta menurut ")
    assert kaimana["Catatan"].startswith("Peserta melebihi semesta edisi ini")


def test_a_universe_that_was_chosen_is_named_in_files(get):
    slug = get("/wilayah/18.04/profil.json?per=2023-06-30").json()["row"]["edition"]
    address = f"/wilayah/18/cakupan.xlsx?per=2023-06-30&semesta={slug}"
    lines = [str(row[0].value) for row in sheet_of(get(address)).iter_rows() if row[0].value]
    assert any(line.startswith("Semesta yang dipilih: Semesta menurut ") for line in lines)


def test_xlsx_is_the_same_bytes_each_time(get):
    address = f"/wilayah/18/cakupan.xlsx?{PER}"
    assert get(address).content == get(address).content


def test_the_files_of_a_regency_are_empty(get):
    assert read_csv(get(f"/wilayah/18.04/cakupan.csv?{PER}"), ";") == []
    assert get(f"/wilayah/18.04/cakupan.json?{PER}").json()["rows"] == []
    assert sheet_of(get(f"/wilayah/18.04/cakupan.xlsx?{PER}"))["A5"].value is None


@pytest.mark.parametrize("text", ["=1+1", "+62", "-1", "@cmd", "\tx", "\rx"])
def test_text_never_starts_a_formula(text):
    assert neutral(text) == f"'{text}"


def test_what_is_not_a_formula_is_left_alone():
    assert [neutral(value) for value in ("–", "Lampung", -1, None)] == ["–", "Lampung", -1, None]


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_a_name_that_looks_like_a_formula_is_neutral_in_files(get, extension):
    Region.objects.filter(code="18.04").update(name="=HYPERLINK(1)")
    response = get(f"/wilayah/18/cakupan.{extension}?{PER}")
    if extension == "csv":
        assert "'=HYPERLINK(1)" in response.content.decode()
    else:
        assert "'=HYPERLINK(1)" in [row[2].value for row in sheet_of(response).iter_rows()]


def test_coverage_and_gap_over_the_universe(get):
    table = get("/wilayah/92/cakupan.json?per=2023-08-31").json()
    kaimana = next(row for row in table["rows"] if row["code"] == "92.08")
    assert kaimana["coverage"]["total"] == "126.15"
    assert kaimana["gap_to_universe"] == {"people": -5331, "points": "-26.15"}


ROW_KEYS = [
    "code", "name", "kind", "participants", "universe", "edition", "coverage", "coverage_range",
    "population", "region_basis", "rule_applied", "derivation", "reporting", "figures_as_of",
    "precision", "age_months", "provisional", "target", "gap_to_target", "gap_to_universe",
    "rank", "ranked_of", "grade",
]  # fmt: skip


def test_every_key_is_there_even_where_nothing_is_known(get):
    table = get(f"/wilayah/18/cakupan.json?{PER}").json()
    assert list(table) == ["region", "as_of", "counting_rule", "rows", "total", "rest"]
    assert list(table["region"]) == ["code", "name", "level", "kind"]
    assert list(table["rest"]) == ["regions", "participants", "universe"]
    for row in table["rows"]:
        assert list(row) == ROW_KEYS
        assert list(row["participants"]) == ["pu", "bpu", "jakon", "pmi", "total", "counted"]
        assert list(row["universe"]) == ["pu", "bpu", "jakon", "total"]
        assert list(row["coverage"]) == ["pu", "bpu", "jakon", "total"]
    assert list(table["total"]) == [*ROW_KEYS, "left_out"]


def test_the_profile_has_every_list(get):
    profile = get(f"/wilayah/18.04/profil.json?{PER}").json()
    assert list(profile["row"]) == ROW_KEYS
    later = ("targets", "programmes", "villages", "awards", "claims", "follow_ups", "regulations")
    assert all(profile[name] == [] for name in later)
    assert list(profile["segments"][0]) == [
        "code", "name", "participants", "universe", "coverage", "figures_as_of", "source",
    ]  # fmt: skip
    total = profile["printed"][0]
    assert (total["printed"], total["computed"], total["difference"]) == (
        "22.41",
        "24.41",
        "-2.00",
    )
    assert profile["discrepancies"] == [total]
    assert profile["sources"][0]["publisher"] == "Medialampung.co.id"


def test_printed_people_are_integers(get):
    printed = get("/wilayah/18/profil.json?per=2023-12-31").json()["printed"]
    unprotected = next(one for one in printed if one["measure"] == "unprotected")
    assert unprotected["printed"] == 2_000_000
    assert isinstance(unprotected["difference"], int)
