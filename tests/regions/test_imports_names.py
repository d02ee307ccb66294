"""Regions as sheets name them."""

import pytest

from regions.imports.names import region_names, text_of_code
from regions.models import Meaning, Submission
from tests.regions.imports_books import asked, book, clerk, figures, look, run, sentences

pytestmark = pytest.mark.django_db


def one(name, code=None):
    return book(["Kode", "Kab/Kota", "PU", "BPU"], [code, name, 10, 5])


def read(name, care=("18",), code=None, **answers):
    """The code of the region that a row with this name is imported for."""
    user = clerk(list(care))
    run(one(name, code), user, period="Juni 2025", population="active", **answers)
    region = Submission.objects.get().region
    return region and region.code


def prepared(name, care=("18",), code=None, **answers):
    said = {"period": "Juni 2025", "population": "active", **answers}
    return look(one(name, code), clerk(list(care)), **said)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kab. Lampung Barat", "18.04"),
        ("KABUPATEN LAMPUNG BARAT", "18.04"),
        ("LAMPUNG BARAT", "18.04"),
        ("Lambar", "18.04"),
        ("Kota Metro", "18.72"),
        ("Metro", "18.72"),
        ("Bandarlampung", "18.71"),
        ("kab.waykanan", "18.08"),
        ("Prov. Lampung", "18"),
        ("18.04", "18.04"),
        ("1804", "18.04"),
    ],
)
def test_a_name_is_known_by_its_kind_alias_or_code(name, code):
    assert read(name) == code


def test_a_name_of_a_kabupaten_and_a_kota_is_asked_about():
    found = prepared("Bandung", care=("32",))
    assert asked(found) == ["region:bandung"]
    question = found.questions[0]
    assert [value for value, _label in question.options] == ["32.04", "32.73", "ignore"]
    assert "Kota Bandung (32.73) · Jawa Barat" in dict(question.options).values()


def test_the_kind_decides_without_asking():
    assert read("Kota Bandung", care=("32",)) == "32.73"
    assert prepared("Kab Bandung", care=("32",)).questions == []


def test_the_answer_is_used_and_remembered_for_the_office():
    user = clerk(["32"])
    said = {"period": "Juni 2025", "population": "active"}
    run(one("Bandung"), user, **said, **{"region:bandung": "32.73"})
    assert figures() == {("32.73", "pu"): 10, ("32.73", "bpu"): 5}
    kept = Meaning.objects.get(about="region")
    assert (kept.office, kept.text, kept.meaning) == (user.staff.office, "bandung", "32.73")
    again = look(one("Bandung"), user, **said)
    assert again.questions == []
    assert [one.remembered for one in again.settled if one.key == "region:bandung"] == [True]


def test_another_office_is_asked_itself():
    run(
        one("Bandung"),
        clerk(["32"]),
        period="Juni 2025",
        population="active",
        **{"region:bandung": "32.73"},
    )
    assert asked(prepared("Bandung", care=("32",))) == ["region:bandung"]


def test_a_slip_of_the_pen_is_asked_about_among_those_in_care():
    found = prepared("Lampung Bart")
    assert asked(found) == ["region:lampung bart"]
    assert found.questions[0].suggested == "18.04"
    (strange,) = prepared("Lampung Bart", care=("17",)).questions
    assert strange.suggested == ""
    assert "18.04" not in dict(strange.options)


def test_a_row_may_be_left_out():
    two = book(["Kab/Kota", "PU"], ["Lampung Bart", 1], ["Kota Metro", 2])
    said = {"period": "Juni 2025", "population": "active", "region:lampung bart": "ignore"}
    run(two, clerk(["18"]), **said)
    assert figures() == {("18.72", "pu"): 2}


def test_an_unknown_region_is_asked_about_with_its_place():
    found = prepared("Atlantis")
    assert asked(found) == ["region:atlantis"]
    question = found.questions[0]
    assert question.text.startswith("Wilayah “Atlantis” tidak dikenal.")
    assert str(question.place) == "lembar “Rekap”, sel B2"
    assert question.suggested == ""
    codes = [value for value, _label in question.options]
    assert codes[:2] == ["ignore", "18"]
    assert "17.02" not in codes
    assert found.plan is None


def test_the_row_of_an_office_is_left_out_without_a_new_file():
    two = book(["Kab/Kota", "PU"], ["Kantor Cabang", 1], ["Kota Metro", 2])
    said = {"period": "Juni 2025", "population": "active", "region:kantor cabang": "ignore"}
    run(two, clerk(["18"]), **said)
    assert figures() == {("18.72", "pu"): 2}


def test_a_whole_column_of_strange_names_is_refused():
    names = [f"Atlantis{'x' * number}" for number in range(22)]
    found = look(book(["Kab/Kota", "PU"], *([name, 1] for name in names)), clerk(["18"]))
    told = "Tulis kode Kemendagri atau nama lengkapnya."
    assert [one.endswith(told) for one in sentences(found)] == [True, True]


def test_totals_are_held_against_the_rows_once_the_mark_is_known():
    metro = ["Kota Metro", 200]
    counted = book(["Kab/Kota", "PU"], ["Lampung Barat", "5.000"], metro, ["Jumlah", 5200])
    said = {"period": "Juni 2025", "population": "active"}
    assert asked(look(counted, clerk(["18"]), **said)) == ["mark"]
    assert look(counted, clerk(["18"]), **said, mark=",").questions == []


def test_a_region_outside_is_a_problem_also_where_only_it_is_named():
    assert "di luar wilayah tanggungan" in sentences(prepared("Kota Bengkulu"))[0]


def test_a_code_and_a_name_that_disagree_are_a_problem():
    found = sentences(prepared("Kota Metro", code="18.04"))
    assert found[0].startswith("Kode 18.04 adalah Kabupaten Lampung Barat (18.04)")


def test_a_code_stands_where_the_name_is_not_understood():
    assert read("Lamp. Brt (kab)", code="18.04") == "18.04"


def test_a_row_with_figures_and_no_name_is_a_problem():
    assert "Wilayahnya kosong" in sentences(prepared(None))[0]


@pytest.mark.parametrize(
    ("cell", "text"), [(18.04, "18.04"), (18.1, "18.10"), (1804, "1804"), (18, "18"), (18.0, "18")]
)
def test_codes_that_a_spreadsheet_took_for_numbers(cell, text):
    assert text_of_code(cell) == text


def test_names_are_read_in_a_fixed_number_of_queries(django_assert_num_queries):
    with django_assert_num_queries(4):
        names = region_names()
        for text in ("Kota Metro", "Lambar", "18.04", "Bandung") * 20:
            names.fitting(text)
