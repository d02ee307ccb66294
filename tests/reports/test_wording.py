"""The sentences, on published figures."""

import datetime
from dataclasses import replace

import pytest

from reports import wording
from reports.labels import EditionLabel, RegionLabel
from reports.measures import (
    Count,
    Counted,
    CountingRule,
    Coverage,
    Derivation,
    Figure,
    Headline,
    Population,
    Precision,
    PrintedValue,
    Rank,
    Reason,
    RegionBasis,
    Reporting,
    RuleApplied,
    SourceKind,
    headline,
)
from tests.reports.samples import figure

LAMPUNG = RegionLabel("18", "Lampung", "province", "provinsi")
LAMPUNG_BARAT = RegionLabel("18.04", "Kabupaten Lampung Barat", "regency", "kabupaten")
JUNE = datetime.date(2023, 6, 30)

BARAT = figure("18.04", Count(22680), Count(92913), publisher="Medialampung.co.id")
TANJAB = figure(
    "15.06",
    Count(42_000, 1_000),
    Count(112_000, 1_000, approximate=True),
    population=Population.REGISTERED,
    as_of=datetime.date(2025, 7, 21),
    precision=Precision.STATEMENT,
    publisher="Jambilife.com",
)


def said(one: Figure, *printed: PrintedValue) -> Headline:
    coverage = one.coverage["total"]
    assert coverage is not None
    return headline(coverage, printed)


@pytest.mark.parametrize(
    ("participants", "universe", "printed", "spoken"),
    [
        (Count(22680), Count(92913), [], "24,41%"),
        (Count(687_000, 1_000), Count(2_800_000, 100_000), [], "sekitar 25%"),
        (Count(42_000, 1_000), Count(112_000, 1_000), [], "sekitar 37–38%"),
        (Count(731_991), Count(2_700_000, 100_000), [PrintedValue(2679, 2)], "26,79%"),
    ],
)
def test_a_percentage_is_said_no_finer_than_it_is_known(participants, universe, printed, spoken):
    assert wording.percentage(headline(Coverage(participants, universe), printed)) == spoken


@pytest.mark.parametrize(
    ("count", "spoken"),
    [
        (None, "–"),
        (Count(22680), "22.680"),
        (Count(112_000, 1_000, approximate=True), "sekitar 112.000"),
        (Count(2_700_000, 100_000), "sekitar 2,7 juta"),
        (Count(2_000_000, 1_000_000), "sekitar 2 juta"),
        (Count(2_731_991, 100_000), "sekitar 2.731.991"),
    ],
)
def test_people_are_said_as_the_source_rounded_them(count, spoken):
    assert wording.people(count) == spoken


def test_the_gap_of_exact_counts():
    coverage = Coverage(Count(22680), Count(92913))
    assert wording.gap_to_universe(coverage) == "Kurang terhadap semesta: 70.233 orang (75,59 poin)"


def test_the_gap_of_rounded_counts_is_no_finer_than_they_are():
    coverage = Coverage(Count(42_000, 1_000), Count(112_000, 1_000, approximate=True))
    assert (
        wording.gap_to_universe(coverage)
        == "Kurang terhadap semesta: sekitar 70.000 orang (sekitar 62–63 poin)"
    )


def test_more_participants_than_universe():
    coverage = Coverage(Count(25721), Count(20390))
    assert wording.gap_to_universe(coverage) == "Melebihi semesta: 5.331 orang (26,15 poin)"


def test_the_sentence_of_an_exact_figure():
    assert wording.quote(LAMPUNG_BARAT, BARAT, said(BARAT), JUNE) == (
        (
            "Dari 92.913 pekerja di Kabupaten Lampung Barat, 22.680 (24,41%) terlindungi"
            " menurut Medialampung.co.id, keadaan Juni 2023."
        ),
    )


def test_a_contradiction_is_said_along():
    assert wording.quote(LAMPUNG_BARAT, BARAT, said(BARAT), JUNE, ["22,41%"]) == (
        (
            "Dari 92.913 pekerja di Kabupaten Lampung Barat, 22.680 terlindungi"
            " menurut Medialampung.co.id, keadaan Juni 2023."
        ),
        (
            "Dihitung dari kedua angka itu 24,41%; Medialampung.co.id menyebut 22,41%;"
            " belum dikonfirmasi."
        ),
    )


def test_a_percentage_of_the_publisher_is_said_as_the_publishers():
    lampung = figure("18", Count(731_991), Count(2_700_000, 100_000), publisher="Berdikari.co")
    (line,) = wording.quote(LAMPUNG, lampung, said(lampung, PrintedValue(2679, 2)), JUNE)
    assert line == (
        "Dari sekitar 2,7 juta pekerja di Provinsi Lampung, 731.991"
        " (26,79% menurut Berdikari.co) terlindungi, keadaan Juni 2023."
    )


def test_the_sentence_of_rounded_counts():
    region = RegionLabel("15.06", "Kabupaten Tanjung Jabung Barat", "regency", "kabupaten")
    assert wording.quote(region, TANJAB, said(TANJAB), JUNE) == (
        (
            "Dari sekitar 112.000 pekerja di Kabupaten Tanjung Jabung Barat,"
            " sekitar 42.000"
            " (sekitar 37–38%) terdaftar menurut Jambilife.com, keadaan 21 Juli 2025"
            " (tanggal pernyataan)."
        ),
    )


def test_the_sentence_names_a_universe_that_is_not_the_sources_own():
    (line,) = wording.quote(LAMPUNG_BARAT, BARAT, said(BARAT), JUNE, universe_of="semesta BPS 2023")
    assert line.startswith("Dari 92.913 pekerja (semesta BPS 2023) di Kabupaten")


def test_over_the_universe_the_sentence_says_so():
    kaimana = figure("92.08", Count(25721), Count(20390), publisher="ANTARA")
    lines = wording.quote(LAMPUNG_BARAT, kaimana, said(kaimana), JUNE)
    assert lines[-1] == "Peserta melebihi semesta edisi ini; penyebab belum dipastikan."


def test_without_a_universe_people_are_said_and_no_percentage():
    lebong = figure("17.07", Count(3866), None, publisher="Curup Ekspress")
    (line,) = wording.quote(LAMPUNG_BARAT, lebong, None, JUNE)
    assert line.startswith("Di Kabupaten Lampung Barat, 3.866 pekerja terlindungi menurut Curup")
    assert line.endswith("karena semesta pekerja belum diketahui.")
    assert "%" not in line


def test_our_own_sum_is_not_put_into_the_mouth_of_the_source():
    lebong = figure("17.07", Count(3399), None, publisher="Curup Ekspress")
    assert lebong.statement is not None
    counts = {"pu": Count(3031), "bpu": Count(368), "jakon": Count(467)}
    parts = replace(
        lebong,
        participants={**lebong.participants, **counts},
        counted=Counted(Count(3399), RuleApplied.PU_BPU),
        statement=replace(lebong.statement, lines={**counts, "total": Count(3866)}),
    )
    (line,) = wording.quote(LAMPUNG_BARAT, parts, None, JUNE)
    assert "3.399 pekerja (PU + BPU, tanpa jasa konstruksi, dijumlahkan dari rinciannya)" in line
    assert wording.parts(parts) == "3.399 = PU 3.031 + BPU 368; di luar itu jasa konstruksi 467."
    assert wording.parts(lebong) == ""


def test_our_own_sum_is_told_in_a_sentence_of_its_own_and_only_what_was_printed_is_printed():
    assert BARAT.statement is not None
    counts = {"pu": Count(20_000), "bpu": Count(2_680)}
    parts = replace(
        BARAT,
        participants={**BARAT.participants, **counts, "total": Count(23_000)},
        counted=Counted(Count(22_680), RuleApplied.PU_BPU),
        statement=replace(BARAT.statement, lines=counts),
    )
    (line,) = wording.quote(LAMPUNG_BARAT, parts, said(parts), JUNE)
    assert "22.680 (24,41%) " in line
    assert line.endswith(
        " 22.680 itu dijumlahkan dari rinciannya (PU + BPU, tanpa jasa konstruksi)."
    )
    printed = replace(parts, statement=replace(BARAT.statement, lines={"total": Count(23_000)}))
    (line,) = wording.quote(LAMPUNG_BARAT, printed, said(printed), JUNE)
    assert line.endswith("; total yang dicetak 23.000.")


def test_a_difference_is_no_finer_than_its_counts():
    assert wording.people_apart(Count(22_680), Count(22_430)) == "+250"
    own, below = Count(687_000, 1_000), Count(2_159_665, 10_000)
    assert wording.people_apart(own, below) == "sekitar −1.473.000"


def test_a_universe_that_the_reader_chose_may_lack_the_region():
    lebong = figure("17.07", Count(3399), None, publisher="Curup Ekspress")
    (line,) = wording.quote(LAMPUNG_BARAT, lebong, None, JUNE, edition="bps-2023")
    assert "edisi semesta yang dipilih tidak memuat jumlah pekerja wilayah ini" in line
    assert wording.not_computable(lebong, "regency", "bps-2023") == (
        "Edisi semesta yang dipilih tidak memuat jumlah pekerja wilayah ini"
    )


@pytest.mark.parametrize(
    ("included", "stands", "name"),
    [
        (("A", "B"), True, "Jumlah 2 dari 15 kabupaten/kota"),
        ((), False, "Jumlah 0 dari 15 kabupaten/kota"),
        (
            ("A", "B"),
            False,
            "Jumlah 2 dari 15 kabupaten/kota: hanya A, B (bukan angka Provinsi Lampung)",
        ),
        (tuple("ABCD"), False, "Jumlah 4 dari 15 kabupaten/kota (bukan angka Provinsi Lampung)"),
        (
            ("A",),
            False,
            "Jumlah 1 dari 15 kabupaten/kota: hanya A (bukan angka Provinsi Lampung)",
        ),
    ],
)
def test_the_name_of_a_total_says_whose_it_is_not(included, stands, name):
    assert wording.total_name(LAMPUNG, included, 15, stands=stands) == name


def test_equal_titles_of_editions_are_told_apart():
    def edition(slug, title, month):
        day = datetime.date(2023, month, 28)
        return EditionLabel(slug, title, "BPS", "", day, "month", from_document=False)

    titles = wording.edition_titles(
        [edition("a", "Sakernas", 2), edition("b", "Sakernas", 8), edition("c", "Lain", 8)]
    )
    assert titles == {
        "a": "Sakernas (acuan Februari 2023)",
        "b": "Sakernas (acuan Agustus 2023)",
        "c": "Lain",
    }


def test_too_few_reports():
    partial = Figure("18", Derivation.PARTIAL, reporting=Reporting(1, 15))
    assert (
        wording.not_computable(partial, "province")
        == "Belum dapat dihitung: 1 dari 15 kabupaten/kota melapor"
    )
    assert wording.quote(LAMPUNG, partial, None, JUNE) == (
        (
            "Cakupan Provinsi Lampung per 30 Juni 2023"
            " belum dapat dihitung: 1 dari 15 kabupaten/kota melapor."
        ),
    )


def test_nothing_at_all():
    missing = Figure("18.04", Derivation.MISSING)
    assert wording.quote(LAMPUNG_BARAT, missing, None, JUNE) == (
        "Sampai 30 Juni 2023 belum ada angka peserta untuk Kabupaten Lampung Barat.",
    )


@pytest.mark.parametrize(
    ("derivation", "reporting", "spoken"),
    [
        (Derivation.OWN, None, "angka sendiri"),
        (Derivation.ROLLED_UP, Reporting(13, 15), "jumlah 13 dari 15 kabupaten/kota"),
        (Derivation.PARTIAL, Reporting(1, 15), "ada angka untuk 1 dari 15 kabupaten/kota"),
        (Derivation.MISSING, None, "belum ada"),
    ],
)
def test_how_a_figure_came_about(derivation, reporting, spoken):
    assert wording.derivation(Figure("18", derivation, reporting=reporting), "province") == spoken


def test_a_place_among_siblings_says_how_many_can_be_compared():
    assert wording.rank(Rank(3, 13, 15)) == "Peringkat 3 dari 15 (13 dapat dibandingkan)."
    assert wording.rank(Rank(1, 15, 15)) == "Peringkat 1 dari 15."


def test_the_basis_is_said_only_where_the_source_says_it():
    assert wording.basis(BARAT) == ""
    by_home = replace(BARAT, region_basis=RegionBasis.DOMICILE)
    assert wording.basis(by_home) == "menurut domisili (KTP)"


def test_what_is_counted():
    asked = CountingRule.PU_BPU
    assert wording.counting_rule(asked) == (
        "Cara menghitung yang diminta: PU + BPU, tanpa jasa konstruksi."
    )
    assert wording.rule_differs(RuleApplied.PU_BPU, asked) == ""
    assert wording.rule_differs(RuleApplied.UNKNOWN, asked) == "cara menghitung tidak diketahui"
    assert (
        wording.rule_differs(RuleApplied.PU_BPU_JAKON, asked)
        == "dihitung PU + BPU + jasa konstruksi"
    )


def test_an_unknown_rule_is_explained_to_the_reader():
    unknown = "Sumber tidak menyebut apakah jasa konstruksi ikut dihitung"
    said = wording.rule_sentence(BARAT, CountingRule.PU_BPU)
    assert said == f"{unknown}; pilihan cara menghitung tidak mengubah angkanya."
    counted = Counted(Count(9), RuleApplied.PU_BPU_JAKON)
    assert (
        wording.rule_sentence(replace(BARAT, counted=counted), CountingRule.PU_BPU)
        == "Dihitung PU + BPU + jasa konstruksi."
    )
    parts = {**BARAT.participants, "pu": Count(9), "bpu": Count(9)}
    known = replace(BARAT, participants=parts)
    assert wording.rule_sentence(known, CountingRule.PU_BPU_JAKON) == f"{unknown}."


def test_a_sum_tells_its_oldest_and_newest_part():
    march = datetime.date(2023, 3, 31)
    summed = Figure(
        "18",
        Derivation.ROLLED_UP,
        counted=Counted(Count(1), RuleApplied.PU_BPU),
        figures_from=march,
        figures_as_of=JUNE,
        precision=Precision.MONTH,
    )
    assert wording.figure_date(summed) == "Maret 2023 – Juni 2023"


@pytest.mark.parametrize(
    ("words", "vocabulary"),
    [
        (wording.POPULATIONS, Population),
        (wording.BASES, RegionBasis),
        (wording.RULES_ASKED, CountingRule),
        (wording.RULES_APPLIED, RuleApplied),
        (wording.REASONS, Reason),
        (wording.SOURCE_KINDS, SourceKind),
        (wording.PRECISIONS, Precision),
    ],
)
def test_every_word_of_a_vocabulary_can_be_said(words, vocabulary):
    assert set(words) == set(vocabulary)
