"""The sentences that explain a printed number."""

import pytest

from reports.measures import Cause, Count, OtherUniverse
from reports.measures.causes import PLAIN, QUANTITY_OF, Impossibility, Quantity
from reports.reading import known_segments
from reports.wording import cause_names as names
from reports.wording import causes as words
from tests.reports.measures.printed_reports import explain, only

LAMPUNG_BARAT = ("total universe 92913", "total protected 22680")
ROUND = ("total universe 100000", "total active 30000")
HALF = "total target_percent 50@2024-12-31"
NAMES = known_segments().names


def sentence(*lines, **more):
    return words.explain_printed(only(*lines, **more), NAMES)


SAID = [
    (
        (*LAMPUNG_BARAT, "total coverage_percent 24.41?"),
        "Sesuai: 22.680 ÷ 92.913 = 24,41%.",
    ),
    (
        (*LAMPUNG_BARAT, "total coverage_percent 24.40?"),
        "Sesuai dengan pembulatan: 22.680 ÷ 92.913 = 24,41%; tercetak 24,40%.",
    ),
    (
        (
            "total universe 2700000/100000",
            "total protected 731991",
            "total coverage_percent 26.79~?",
        ),
        (
            "Sesuai, karena angka asalnya bulat: 731.991 ÷ sekitar 2,7 juta = sekitar 27,11% "
            "(antara "
            "26,62% dan 27,62%); tercetak sekitar 26,79%. Bila angka itu tepat, semesta sekitar "
            "2.732.000."
        ),
    ),
    (
        (
            "total universe 2800000/100000",
            "total protected 687000/1000",
            "total target_percent 38.39@2024-12-31",
            "total unprotected 389534?",
        ),
        (
            "Kemungkinan: yang tercetak adalah kekurangan terhadap target (38,39% × sekitar "
            "2,8 juta "
            "− sekitar 687.000 = sekitar 387.920), bukan yang belum terlindungi; belum "
            "dikonfirmasi."
        ),
    ),
    (
        (
            "total coverage_percent 31.99",
            "total target_percent 52.69@2024-12-31",
            "total gap_to_target_points 68.01?",
        ),
        (
            "Kemungkinan: yang tercetak adalah kekurangan terhadap semesta (100% − 31,99% = 68,01 "
            "poin), bukan kekurangan terhadap target; belum dikonfirmasi."
        ),
    ),
    (
        ("total universe 563133", "total coverage_percent 31.93", "total active 383271?"),
        (
            "Kemungkinan: yang tercetak adalah yang belum terlindungi ((100% − 31,93%) × 563.133 = "
            "sekitar 383.325), bukan peserta; belum dikonfirmasi."
        ),
    ),
    (
        (*LAMPUNG_BARAT, "pu universe 15000", "pu active 14321", "total coverage_percent 95.47?"),
        (
            "Kemungkinan: yang tercetak adalah cakupan Penerima Upah (PU) (14.321 ÷ 15.000 = "
            "95,47%), "
            "bukan cakupan Total; belum dikonfirmasi."
        ),
    ),
    (
        (*ROUND, "total registered 45000", "total coverage_percent 45.00?"),
        (
            "Kemungkinan: yang tercetak adalah cakupan menurut peserta terdaftar (45.000 ÷ "
            "100.000 = "
            "45,00%); belum dikonfirmasi."
        ),
    ),
    (
        (*ROUND, "total unprotected 30000?"),
        (
            "Kemungkinan: yang tercetak adalah peserta aktif (30.000), bukan yang belum "
            "terlindungi; "
            "belum dikonfirmasi."
        ),
    ),
    (
        (
            "total universe 1614923",
            "pu active 324295",
            "bpu active 73365",
            "jakon active 198094",
            "total active 397660",
            "total coverage_percent 36.89?",
        ),
        (
            "Kemungkinan: pesertanya dihitung PU + BPU + Jakon ((324.295 + 73.365 + 198.094) ÷ "
            "1.614.923 = 36,89%); belum dikonfirmasi."
        ),
    ),
    (
        (*ROUND, "total universe 90000@2022-12-31", "total coverage_percent 33.33?"),
        "Kemungkinan: dihitung dengan semesta lain (30.000 ÷ 90.000 = 33,33%); belum dikonfirmasi.",
    ),
    (
        ("pu active 3031", "bpu active 368", "jakon active 467", "total active 3876?"),
        (
            "Kemungkinan: rincian tidak sama dengan jumlahnya (3.031 + 368 + 467 = 3.866; tercetak "
            "3.876); belum dikonfirmasi."
        ),
    ),
    (
        (
            "total universe 10000",
            "total active 3976",
            "pu active 3031",
            "bpu active 368",
            "jakon active 467",
            "total coverage_percent 38.66?",
        ),
        (
            "Kemungkinan: rincian (3.031 + 368 + 467 = 3.866) tidak sama dengan jumlah yang "
            "tercetak "
            "(3.976), dan 38,66% mengikuti rincian ((3.031 + 368 + 467) ÷ 10.000 = 38,66%); "
            "belum dikonfirmasi."
        ),
    ),
    (
        (*LAMPUNG_BARAT, "total coverage_percent 22.41?"),
        (
            "Kemungkinan: salah ketik satu angka; 24,41% (22.680 ÷ 92.913 = 24,41%) tercetak "
            "22,41%; "
            "belum dikonfirmasi."
        ),
    ),
    (
        ("total universe 92193", LAMPUNG_BARAT[1], "total coverage_percent 24.41?"),
        (
            "Kemungkinan: salah ketik satu angka pada semesta; 92.913 tercetak 92.193 "
            "(22.680 ÷ 92.913 "
            "= 24,41%); belum dikonfirmasi."
        ),
    ),
    (
        ("total active -5?",),
        "Kemungkinan: −5 keliru, sebab angkanya di bawah nol; belum dikonfirmasi.",
    ),
    (
        ("total target_percent 120?",),
        "Kemungkinan: 120% keliru, sebab angkanya di atas 100%; belum dikonfirmasi.",
    ),
    (
        ("total active 400", "pu active 500?"),
        (
            "Kemungkinan: 500 keliru, sebab bagian lebih besar daripada keseluruhannya "
            "(Total: 400); "
            "belum dikonfirmasi."
        ),
    ),
    (
        (
            "total universe 1300000/100000",
            "total target_percent 55@2024-12-31",
            "total target_people 782000/1000@2024-12-31?",
        ),
        (
            "Kemungkinan: sebab yang belum diketahui (55% × sekitar 1,3 juta = sekitar 715.000; "
            "tercetak sekitar 782.000); belum dikonfirmasi. Bila angka itu tepat, semesta sekitar "
            "1.422.000."
        ),
    ),
    (
        (*ROUND, "total new 5?"),
        "Tidak dapat diperiksa: laporannya tidak memuat angka untuk menghitungnya.",
    ),
    (
        (*LAMPUNG_BARAT, "bpu coverage_percent 10.02", "pu coverage_percent 96.92?"),
        (
            "Tidak dapat diperiksa: laporannya tidak memuat angka untuk menghitungnya. "
            "Kemungkinan: "
            "semesta Penerima Upah (PU) sekitar 15.386 menurut angka lainnya; belum dikonfirmasi."
        ),
    ),
]


@pytest.mark.parametrize(("lines", "said"), SAID)
def test_each_cause_has_its_sentence(lines, said):
    assert sentence(*lines) == said


def test_a_universe_from_elsewhere_goes_by_its_name():
    bps = OtherUniverse("BPS 2022", "total", Count(90_000))
    said = sentence(*ROUND, "total coverage_percent 33.33?", editions=(bps,))
    assert said == (
        "Kemungkinan: dihitung dengan semesta lain BPS 2022 (30.000 ÷ 90.000 = 33,33%); "
        "belum dikonfirmasi."
    )


def test_a_universe_that_two_numbers_imply_names_the_other():
    _, gap = explain(
        "total universe 3059943",
        "total protected 760468",
        "total target_percent 32.62@2024-12-31",
        "total coverage_percent 24.86?",
        "total gap_to_target_people 237360?",
    )
    assert words.explain_printed(gap, NAMES) == (
        "Kemungkinan: dihitung dengan semesta lain, sekitar 3.058.900 orang, seperti juga 24,86%; "
        "belum dikonfirmasi."
    )


def test_a_share_names_the_part():
    found = only("total active 30000", "pu active 21000", "pu coverage_percent 70.00?")
    assert words.explain_printed(found, NAMES) == (
        "Kemungkinan: yang tercetak adalah bagian dari semua peserta, yakni Penerima Upah (PU) "
        "(21.000 ÷ 30.000 = 70,00%), bukan cakupan; belum dikonfirmasi."
    )


def test_two_totals_imply_two_universes_of_a_part():
    *_, bpu = explain(
        *LAMPUNG_BARAT,
        "total coverage_percent 22.41?",
        "pu coverage_percent 96.92?",
        "bpu coverage_percent 10.02?",
    )
    assert "sekitar 77.527 atau sekitar 79.666 menurut" in words.explain_printed(bpu, NAMES)


def test_a_sum_that_is_subtracted_stands_in_brackets():
    parts = ("total universe 100", "pu active 30", "bpu active 10")
    assert sentence(*parts, "total unprotected 60?") == "Sesuai: 100 − (30 + 10) = 60."


def test_every_word_of_the_vocabularies_has_a_name():
    assert set(names.CAUSES) == set(words.SENTENCES) == set(Cause)
    assert set(names.QUANTITIES) == set(Quantity)
    assert set(names.WHY_IMPOSSIBLE) == set(Impossibility)
    assert names.measure_name("active") == "peserta aktif"
    assert all(names.measure_name(measure) for measure in QUANTITY_OF)
    assert Cause.NOT_CHECKABLE not in PLAIN


@pytest.mark.parametrize(("lines", "said"), SAID)
def test_whatever_contradicts_is_only_a_possibility(lines, said):
    found = only(*lines)
    if found.cause in PLAIN:
        assert said.startswith("Sesuai")
    elif found.cause is not Cause.NOT_CHECKABLE:
        assert said.startswith("Kemungkinan: ")
        assert "; belum dikonfirmasi." in said


def said_of(*lines, **more):
    return {
        f"{one.line.measure} {one.line.value.value}": words.explain_printed(one, NAMES)
        for one in explain(*lines, **more)
    }


def test_numbers_that_seem_to_be_something_else_are_named_where_they_would_serve():
    bangka = ("total universe 563133", "total active 383271?", "total unprotected 179842?")
    said = said_of(*bangka, "total coverage_percent 31.93?")
    assert said["coverage_percent 31.93"] == (
        "Tidak dapat diperiksa: angka untuk menghitungnya (383.271, 179.842) kemungkinan "
        "besaran lain."
    )


def test_numbers_that_are_not_clear_themselves_are_named_where_they_would_serve():
    capped = ("total universe 20000?", "total active 25000?", "total coverage_percent 100?")
    said = said_of(*capped)
    assert said["universe 20000"] == (
        "Tidak dapat diperiksa: angka untuk menghitungnya (100%) sendiri belum jelas."
    )
    assert said["coverage_percent 100"] == (
        "Kemungkinan: sebab yang belum diketahui (25.000 ÷ 20.000 = 125,00%; tercetak 100%); "
        "belum dikonfirmasi."
    )


def test_the_same_implied_number_is_said_once():
    said = said_of(
        *LAMPUNG_BARAT,
        "total coverage_percent 24.41",
        "bpu coverage_percent 10.02",
        "pu coverage_percent 96.92?",
    )
    assert "15.386" in said["coverage_percent 96.92"]
    same = ("total universe 1000", "total active 300", "total coverage_percent 30.00")
    said = said_of(*same, "bpu coverage_percent 10", "pu coverage_percent 50?")
    assert said["coverage_percent 50"].count("500") == 1
    assert " atau " not in said["coverage_percent 50"]


def test_an_implied_number_is_no_finer_than_it_is_known():
    lampung = ("total universe 2700000/100000", "total protected 731991")
    assert sentence(*lampung, "total unprotected 2000000/1000000?").endswith(
        "semesta sekitar 2.700.000."
    )
    assert sentence(*lampung, "total unprotected 1970000/10000?").endswith(
        "semesta sekitar 2.700.000."
    )
    assert sentence(*lampung, "total unprotected 1970000?").endswith("semesta sekitar 2.701.991.")


def test_people_are_never_fewer_than_none():
    rows = ("total universe 10000", "total active 5000/10", HALF)
    assert "(antara 0 dan 5)" in sentence(*rows, "total gap_to_target_people 0?")
    over = ("total universe 10000", "total active 5100/10", HALF)
    assert "(antara −105 dan −95)" in sentence(*over, "total gap_to_target_people -101?")


def test_a_rounded_number_keeps_its_word_below_zero():
    over = ("total universe 100000", "total active 60100", HALF)
    assert "tercetak sekitar −10.000" in sentence(*over, "total gap_to_target_people -10000/1000?")
    assert "tercetak sekitar −10.099" in sentence(*over, "total gap_to_target_people -10099~?")
    assert "tercetak −10.099" in sentence(*over, "total gap_to_target_people -10099?")


def test_a_surplus_is_computed_as_it_is_said():
    rows = ("total universe 100000", "total active 60000", HALF)
    assert sentence(*rows, "total gap_to_target_people 10000?") == (
        "Sesuai: 60.000 − 50% × 100.000 = 10.000."
    )
    assert sentence(*rows, "total gap_to_target_people 0?") == (
        "Sesuai: 50% × 100.000 − 60.000 = −10.000, jadi tidak ada yang tersisa."
    )
    points = ("total coverage_percent 60.00", "total gap_to_target_points 10.00")
    assert sentence(*points, "total target_percent 50?") == (
        "Sesuai: 60,00% − 10,00 poin = 50,00%."
    )
