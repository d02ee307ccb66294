"""What the heads of columns mean, and which of them are left for a person to say."""

import pytest

from regions.imports.headings import guess
from regions.imports.segment_words import segment_words
from regions.imports.tables import Heading
from regions.models import ImportKind, Meaning
from tests.regions.imports_books import asked, book, clerk, figures, look, run

pytestmark = pytest.mark.django_db

SAID = {"period": "Juni 2025", "population": "active"}


def meant(*words, beside=()):
    others = [Heading(9, (one,)) for one in beside]
    return guess(Heading(0, words), others, segment_words())


@pytest.mark.parametrize(
    ("head", "meaning"),
    [
        ("Kode", "code"),
        ("KAB/KOTA", "region"),
        ("Kabupaten / Kota", "region"),
        ("No.", "ignore"),
        ("Keadaan per", "period"),
        ("Segmen", "segment"),
        ("PU", "participants.pu"),
        ("Penerima Upah (PU)", "participants.pu"),
        ("Bukan Penerima Upah", "participants.bpu"),
        ("BPU", "participants.bpu"),
        ("Informal", "participants.bpu"),
        ("Jakon", "participants.jakon"),
        ("Jasa Konstruksi", "participants.jakon"),
        ("Non ASN", "participants.non_asn"),
        ("THL", "participants.non_asn_thlt"),
        ("Perangkat Desa", "participants.village_officials"),
        ("Pekerja Rentan", "participants.bpu_vulnerable"),
        ("Jumlah", "participants.total"),
        ("TOTAL", "participants.total"),
        ("TK Aktif", "participants"),
        ("Peserta Aktif", "participants"),
        ("Semesta", "universe"),
        ("Potensi PU", "universe.pu"),
        ("Cakupan (%)", "ignore"),
        ("%", "ignore"),
        ("Keterangan", "note"),
        ("Ketua RT dan RW (PU)", "participants.pu_rt_rw"),
    ],
)
def test_what_is_certain_is_not_asked(head, meaning):
    found = meant(head)
    assert (found.meaning, found.sure) == (meaning, True)


@pytest.mark.parametrize(
    "head", ["PK/BU", "Akuisisi", "Non Aktif", "PK", "Jumlah Perusahaan", "Iuran", "warna"]
)
def test_what_may_be_no_participants_is_asked_and_left_out_unless_said(head):
    found = meant(head, beside=("TK aktif",))
    assert (found.meaning, found.sure) == ("ignore", False)


def test_the_group_above_tells_of_which_segment_a_column_is():
    assert meant("PU", "TK Aktif") == meant("PU")
    assert meant("BPU", "RT/RW").meaning == "participants.bpu_rt_rw"
    assert meant("PU", "Non ASN").meaning == "participants.non_asn"


def test_what_may_be_wage_earners_or_not_is_asked():
    assert not meant("RT/RW").sure
    assert not meant("Kader").sure


def test_businesses_are_their_workers_only_where_these_are_split_by_size():
    assert meant("Badan usaha", beside=("Badan usaha besar",)).sure
    assert not meant("Badan usaha").sure
    assert meant("Badan usaha", beside=("TK",)).meaning == "ignore"


def test_every_segment_is_known_by_its_own_name_and_code():
    words = segment_words()
    for code, segment in words.segments.items():
        assert words.meant(segment.name) == (code,)
        assert words.meant(code) == (code,)


EMPLOYERS = (
    ["Kab/Kota", "PU", None, "BPU"],
    [None, "PK/BU", "TK Aktif", "TK Aktif"],
    ["Kota Metro", 120, 5000, 700],
)


def test_the_number_of_employers_is_never_taken_for_participants():
    user = clerk(["18"])
    prepared = look(book(*EMPLOYERS), user, **SAID)
    assert asked(prepared) == ["column:pu / pk bu"]
    assert prepared.questions[0].suggested == "ignore"
    run(book(*EMPLOYERS), user, **SAID, **{"column:pu / pk bu": "ignore"})
    assert figures() == {("18.72", "pu"): 5000, ("18.72", "bpu"): 700}


def test_what_was_said_of_a_column_is_remembered_for_the_office_and_kind():
    user = clerk(["18"])
    run(book(*EMPLOYERS), user, **SAID, **{"column:pu / pk bu": "ignore"})
    kept = Meaning.objects.get()
    assert (kept.kind, kept.about, kept.text) == (ImportKind.PARTICIPANTS, "column", "pu / pk bu")
    assert look(book(*EMPLOYERS), user, **SAID).questions == []
    assert asked(look(book(*EMPLOYERS), clerk(["18"]), **SAID)) == ["column:pu / pk bu"]


def test_a_later_word_replaces_an_earlier_one():
    user = clerk(["18"])
    run(book(*EMPLOYERS), user, **SAID, **{"column:pu / pk bu": "ignore"})
    said = {"column:pu / pk bu": "participants.badan_usaha"}
    run(book(*EMPLOYERS), user, **SAID, **said)
    assert Meaning.objects.get().meaning == "participants.badan_usaha"


def test_two_columns_of_one_meaning_are_asked_about():
    rows = book(["Kab/Kota", "PU", "Penerima Upah"], ["Kota Metro", 1, 2])
    assert asked(look(rows, clerk(["18"]), **SAID)) == ["column:pu", "column:penerima upah"]


def test_rows_that_are_no_segments_are_asked_about_too():
    rows = book(
        ["Kota Metro"],
        ["Uraian", "Mei 2025", "Juni 2025"],
        ["PU", 10, 20],
        ["PK/BU", 3, 4],
        ["Akuisisi", 5, 6],
    )
    user = clerk(["18"])
    keys = asked(look(rows, user, population="active"))
    assert keys == ["column:segmen = pk bu", "column:segmen = akuisisi"]
    run(rows, user, population="active", **dict.fromkeys(keys, "ignore"))
    assert set(figures()) == {("18.72", "pu")}


def test_the_province_beside_its_regencies_is_no_region_of_the_row():
    rows = book(["Provinsi", "Kab/Kota", "PU"], ["Lampung", "Kota Metro", 1])
    run(rows, clerk(["18"]), **SAID)
    assert set(figures()) == {("18.72", "pu")}
