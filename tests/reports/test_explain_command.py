"""`manage.py explain FILE.csv`: plain files in, explanations or clear refusals out."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from reports.reading import known_segments

HEADER = (
    "case,code,as_of,precision,segment,measure,value,decimals,rounded_to,approximate,adopt,source"
)
LAMPUNG_BARAT = [
    "F01,18.04,2023-06-30,month,total,universe,92913,0,1,0,yes,seed-002",
    "F01,18.04,2023-06-30,month,total,protected,22680,0,1,0,yes,seed-002",
    "F01,18.04,2023-06-30,month,total,coverage_percent,22.41,2,,0,no,seed-002",
    "F01,18.04,2023-06-30,month,pu,coverage_percent,96.92,2,,0,no,seed-002",
]
BANTUL = [
    "F41,34.02,2023-02-27,day,total,universe,457718,0,1,0,yes,press-F41",
    "F41,34.02,2023-02-27,day,total,active,115463,0,1,0,yes,press-F41",
    "F41,34.02,2023-02-27,day,total,coverage_percent,25.2,2,,1,no,press-F41",
    "F41,34.02,2023-02-27,day,total,unprotected,342255,0,1,0,no,press-F41",
]


@pytest.fixture
def written(tmp_path):
    def write(*rows, header=HEADER, encoding="utf-8", name="angka.csv"):
        path = tmp_path / name
        path.write_text("\n".join([header, *rows, ""]), encoding=encoding)
        return path

    return write


def run(path, *options):
    out = StringIO()
    call_command("explain", str(path), *options, stdout=out)
    return out.getvalue()


def refusal(path):
    out = StringIO()
    with pytest.raises(CommandError) as refused:
        call_command("explain", str(path), stdout=out)
    assert out.getvalue() == ""
    return str(refused.value).splitlines()


def test_json_has_an_object_for_each_number_that_is_not_adopted(written):
    first, second = json.loads(run(written(*LAMPUNG_BARAT), "--json"))
    assert first == {
        "case": "F01",
        "segment": "total",
        "measure": "coverage_percent",
        "printed": "22.41",
        "computed": "24.41",
        "difference": "-2.00",
        "cause": "digit_slip",
        "fits": ["digit_slip"],
        "explanation": "Kemungkinan: salah ketik satu angka; 24,41% (22.680 ÷ 92.913 = 24,41%) "
        "tercetak 22,41%; belum dikonfirmasi.",
    }
    assert (second["computed"], second["difference"]) == (None, None)
    assert (second["cause"], second["fits"]) == ("not_checkable", ["not_checkable"])


def test_counts_are_integers_and_a_zero_that_was_printed_is_kept(written):
    coverage, outside = json.loads(run(written(*BANTUL), "--json"))
    assert coverage["printed"] == "25.20"
    assert "sekitar 25,20%" in coverage["explanation"]
    assert (outside["printed"], outside["computed"], outside["difference"]) == (342255, 342255, 0)


def test_cases_may_lie_among_each_other_and_are_answered_in_the_order_of_the_file(written):
    mixed = [row for pair in zip(LAMPUNG_BARAT, BANTUL, strict=True) for row in pair]
    found = json.loads(run(written(*mixed), "--json"))
    assert [(one["case"], one["measure"]) for one in found] == [
        ("F01", "coverage_percent"),
        ("F41", "coverage_percent"),
        ("F01", "coverage_percent"),
        ("F41", "unprotected"),
    ]
    assert {one["case"]: one["cause"] for one in found} == {"F01": "not_checkable", "F41": "agrees"}


def test_text_is_for_reading(written):
    assert run(written(*LAMPUNG_BARAT)).splitlines()[:3] == [
        "F01",
        "  Total, cakupan: 22,41%",
        (
            "    Kemungkinan: salah ketik satu angka; 24,41% (22.680 ÷ 92.913 = 24,41%) tercetak "
            "22,41%; belum dikonfirmasi."
        ),
    ]
    assert "Semua angka dipakai" in run(written(*LAMPUNG_BARAT[:2]))
    assert run(written(*LAMPUNG_BARAT[:2]), "--json") == "[]\n"


def test_columns_may_stand_in_any_order_and_some_may_be_missing(written):
    rows = [
        "yes;92913;universe;total;2023-06-30;F01",
        "yes;22680;active;total;2023-06-30;F01",
        "no;24,41;coverage_percent;total;2023-06-30;F01",
        ";;;;;",
    ]
    path = written(*rows, header="adopt;value;measure;segment;as_of;case", encoding="utf-8-sig")
    (found,) = json.loads(run(path, "--json"))
    assert (found["cause"], found["computed"]) == ("agrees", "24.41")


def test_every_problem_is_told_at_once_with_its_place(written):
    path = written(
        "F01,18.04,2023-06-31,month,totall,universe,92.913,0,1,0,yes,x",
        "F01,18.04,30/06/2023,month,total,protectd,abc,0,7,2,ya,x",
        ",18.04,2023-06-30,month,total,coverage_percent,22.415,2,,0,,x,left,over",
        "F01,18.04,2023-06-30,month,total,active,1234567890123456,x,,,no,x",
    )
    found = refusal(path)
    places = [problem.split("“")[0] for problem in found]
    assert places == [
        "angka.csv, baris 2, kolom segment (",
        "angka.csv, baris 2, kolom as_of (",
        "angka.csv, baris 2, kolom value (",
        "angka.csv, baris 3, kolom measure (",
        "angka.csv, baris 3, kolom as_of (",
        "angka.csv, baris 3, kolom adopt (",
        "angka.csv, baris 3, kolom approximate (",
        "angka.csv, baris 3, kolom rounded_to (",
        "angka.csv, baris 3, kolom value (",
        "angka.csv, baris 4, kolom di luar judul (",
        "angka.csv, baris 4, kolom case (",
        "angka.csv, baris 4, kolom adopt (",
        "angka.csv, baris 4, kolom value (",
        "angka.csv, baris 5, kolom decimals (",
        "angka.csv, baris 5, kolom value (",
    ]
    assert found[2].endswith(
        "(“92.913”): jumlah orang selalu bulat. Tulis tanpa titik dan koma, misalnya 22680."
    )
    assert "1234567890123456" not in "\n".join(found)


def test_a_file_without_its_columns_is_refused(written):
    (missing, double) = refusal(written("x", header="case,as_of,segment,measure,adopt,adopt"))
    assert missing == "angka.csv, baris 1: kolom value tidak ada. Tambahkan judulnya."
    assert "kolom adopt ada lebih dari satu" in double


def test_a_file_that_is_none_is_refused(written, tmp_path):
    assert "tidak memuat satu angka pun" in refusal(written())[0]
    assert "tidak dapat dibuka" in refusal(tmp_path / "nowhere.csv")[0]
    assert "CSV UTF-8" in refusal(written("F01,é", encoding="utf-16"))[0]
    assert "CSV UTF-8" in refusal(written("F01," + "9" * 200_000))[0]


def test_an_empty_file_lacks_all_its_columns(tmp_path):
    path = tmp_path / "kosong.csv"
    path.write_text("")
    assert len(refusal(path)) == 6


def test_no_database_is_touched(written, django_db_blocker):
    with django_db_blocker.block():
        assert "24,41%" in run(written(*LAMPUNG_BARAT))


def test_segments_have_the_name_of_the_language():
    with override("en"):
        assert known_segments().names["pu"] == "Wage earners (PU)"
    assert known_segments().names["pu"] == "Penerima Upah (PU)"
