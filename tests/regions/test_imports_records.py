"""Targets, programmes, villages, awards and claims from sheets, held to their models' rules."""

import datetime
from decimal import Decimal

import pytest
from django.contrib.contenttypes.models import ContentType

from regions.actions.history import changes
from regions.actions.state import as_plain_values
from regions.imports.writing import ChangedSincePreview
from regions.models import (
    Award,
    ClaimPayment,
    Event,
    ImportKind,
    MandateProgress,
    Programme,
    Status,
    Target,
    Village,
)
from tests.factories import place
from tests.factories_subjects import AwardCategoryFactory, RegulationFactory
from tests.regions.imports_books import (
    asked,
    book,
    clerk,
    fresh,
    look,
    own_source,
    plan_of,
    run,
    sentences,
)

pytestmark = pytest.mark.django_db

TARGETS = [
    "Kode",
    "Segmen",
    "Rezim",
    "Pemilik",
    "Jatuh tempo",
    "Target (%)",
    "Target (orang)",
    "Keadaan per",
]
ONE = ["18.04", "Total", "RPJMD", "Pemkab", "31/12/2026", "38,39", 40000, "31/01/2025"]
TWO = ["18.72", None, "BPJS Ketenagakerjaan", None, "2026", 55, None, "Januari 2025"]


def test_a_row_becomes_a_draft_target_with_its_source_and_event():
    user = clerk(["18"])
    assert run(book(TARGETS, ONE, TWO), user, ImportKind.TARGETS).made == 2
    target = Target.objects.get(region__code="18.04")
    assert (target.percent, target.people, target.regime) == (Decimal("38.39"), 40000, "rpjmd")
    assert (target.status, target.entered_by) == (Status.DRAFT, user)
    assert target.source.title.startswith("Rekap Cabang Bandar Lampung")
    other = Target.objects.get(region__code="18.72")
    assert (other.segment.code, other.due_precision) == ("total", "year")
    assert other.slug != target.slug
    event = Event.objects.get(record_id=target.pk)
    assert event.record_type == ContentType.objects.get_for_model(Target)
    assert event.changes == changes({}, as_plain_values(target))


def test_the_same_file_twice_writes_nothing():
    user = clerk(["18"])
    run(book(TARGETS, ONE, TWO), user, ImportKind.TARGETS)
    plan = plan_of(book(TARGETS, ONE, TWO), user, ImportKind.TARGETS)
    assert (plan.new, plan.changed, plan.same) == (0, 0, 2)
    run(book(TARGETS, ONE, TWO), user, ImportKind.TARGETS)
    assert Event.objects.count() == 2


def test_the_rules_of_the_model_are_told_with_cell_and_sentence():
    rows = book(
        TARGETS,
        ["18.04", "Total", "RPJMD", None, "31/12/2026", 138, None, "31/01/2025"],
        ["18.04", "Total", "RPJMD", None, "31/12/2026", None, None, "31/01/2025"],
        ["18.04", "Total", "RPJMD", None, "31/12/2020", 38, None, "31/01/2025"],
        ["18.04", "Total", "entah", None, "31/12/2026", 38, None, "31/01/2025"],
        ["18.04", "Total", "RPJMD", None, None, 38, None, "31/01/2025"],
        ["18.04", "Total", "RPJMD", "1234" * 4, "31/12/2026", 38, None, "31/01/2025"],
        ["18.04", "Total", "RPJMD", None, "31/12/2026", 0.38, None, "31/01/2025"],
        ["17.02", "Total", "RPJMD", None, "31/12/2026", 38, None, "31/01/2025"],
    )
    prepared = look(rows, clerk(["18"]), ImportKind.TARGETS)
    found = [(str(one.place).rpartition(" ")[2], one.sentence) for one in prepared.problems]
    assert [place for place, _said in found] == ["F2", "F3", "E4", "C5", "E6", "D7", "F8", "A9"]
    assert found[0][1] == "Target persen lebih dari 0 dan paling banyak 100."
    assert found[1][1] == "Isi target dalam persen, dalam orang, atau keduanya."
    assert "38" in found[6][1]
    assert not Target.objects.exists()


def test_a_draft_is_changed_in_place_and_a_verified_record_must_be_reopened():
    user = clerk(["18"])
    run(book(TARGETS, ONE), user, ImportKind.TARGETS)
    other = [*ONE]
    other[3] = "Bappeda"
    plan = plan_of(book(TARGETS, other), user, ImportKind.TARGETS)
    assert [(one.old, one.new) for one in plan.changes] == [("Pemkab", "Bappeda")]
    assert run(book(TARGETS, other), user, ImportKind.TARGETS).changed == 1
    target = Target.objects.get()
    assert target.owner == "Bappeda"
    edit = Event.objects.latest("pk")
    assert (edit.verb, edit.changes) == ("edit", {"owner": ["Pemkab", "Bappeda"]})
    Target.objects.update(status=Status.VERIFIED)
    assert "sudah disahkan" in sentences(look(book(TARGETS, ONE), user, ImportKind.TARGETS))[0]


def test_one_record_twice_in_the_file_counts_once_or_contradicts():
    plan = plan_of(book(TARGETS, ONE, ONE), clerk(["18"]), ImportKind.TARGETS)
    assert plan.new == 1
    assert "dihitung sekali" in plan.notes[0]
    other = [*ONE]
    other[3] = "Bappeda"
    prepared = look(book(TARGETS, ONE, other), clerk(["18"]), ImportKind.TARGETS)
    assert "baris 2" in sentences(prepared)[0]


def test_what_changed_since_the_preview_is_not_overwritten():
    user = clerk(["18"])
    plan = plan_of(book(TARGETS, ONE), user, ImportKind.TARGETS)
    run(book(TARGETS, ONE), user, ImportKind.TARGETS)
    with pytest.raises(ChangedSincePreview):
        plan.write(actor=fresh(user), submit=False, reasons={}, reason="Impor: x")


def test_the_date_and_strange_columns_are_asked_about():
    rows = book([*TARGETS[:-1], "warna"], [*ONE[:-1], "biru"])
    assert asked(look(rows, clerk(["18"]), ImportKind.TARGETS)) == ["column:warna", "period"]


def test_programmes():
    rows = book(
        [
            "Kode",
            "Wilayah",
            "Program",
            "Segmen",
            "Pembayar",
            "Sumber dana",
            "Mulai",
            "Berakhir",
            "Kuota",
            "Aktif",
            "Kelanjutan",
            "Termasuk dalam angka peserta",
            "Anggaran (rupiah)",
            "Keadaan per",
        ],
        [
            "18.04",
            None,
            "Pekerja rentan 2025",
            "Pekerja rentan",
            "Dinas Sosial",
            "DBH sawit",
            "Januari 2025",
            "31/12/2025",
            "1.000",
            950,
            "Diumumkan",
            "ya",
            "Rp2 miliar",
            "Januari 2025",
        ],
    )
    run(rows, clerk(["18"]), ImportKind.PROGRAMMES, mark=",")
    programme = Programme.objects.get()
    assert (programme.fund_source, programme.quota, programme.active) == ("dbh_sawit", 1000, 950)
    assert (programme.start_precision, programme.included) == ("month", True)
    assert programme.budget == 2_000_000_000
    assert programme.renewal == "announced"
    assert programme.slug


def test_a_programme_that_ends_before_it_began_is_refused():
    rows = book(
        ["Kode", "Program", "Mulai", "Berakhir", "Keadaan per"],
        ["18.04", "A", "2 Januari 2025", "1 Januari 2025", "Januari 2025"],
        ["18.04", "B", "Januari 2025", "15 Januari 2025", "Januari 2025"],
    )
    prepared = look(rows, clerk(["18"]), ImportKind.PROGRAMMES)
    assert "Akhirnya tidak boleh sebelum awalnya." in sentences(prepared)
    assert any("tulis tanggal mulainya" in one for one in sentences(prepared))


def test_villages_one_by_one_and_as_a_number():
    RegulationFactory.create(number="63 Tahun 2022")
    Village.objects.create(
        regency=place("18.04"), code="18.04.07.2001", kind="desa", name="Sukarame", district="X"
    )
    rows = book(
        ["Kode", "Regulasi", "Kode desa", "Desa", "Jumlah desa", "Pekerja", "Keadaan per"],
        ["18.04", None, "18.04.07.2001", "Sukarame", None, 10, "Juni 2025"],
        ["18.04", "63 Tahun 2022", None, None, 87, 1100, "Juni 2025"],
    )
    run(rows, clerk(["18"]), ImportKind.VILLAGES)
    one, many = MandateProgress.objects.order_by("workers")
    assert (str(one.village), one.workers, many.villages) == ("Sukarame", 10, 87)


def test_villages_that_are_not_there_or_too_many_are_refused():
    RegulationFactory.create(number="63 Tahun 2022")
    rows = book(
        ["Kode", "Desa", "Jumlah desa", "Pekerja", "Keadaan per"],
        ["18.04", "Antah", None, 10, "Juni 2025"],
        ["18.04", None, 9999, 10, "Juni 2025"],
        ["18.04", None, None, 10, "Juni 2025"],
        ["18.72", None, 5, 10, "Juni 2025"],
    )
    prepared = look(rows, clerk(["18"]), ImportKind.VILLAGES)
    assert len(prepared.problems) == 4
    assert "mempunyai 131 desa" in sentences(prepared)[1]


def test_awards():
    category = AwardCategoryFactory.create(name="Pemerintah daerah")
    rows = book(
        [
            "Kode",
            "Penerima",
            "Edisi",
            "Tahun penilaian",
            "Tingkat",
            "Kategori",
            "Peringkat",
            "Keadaan per",
        ],
        ["18.04", None, "Paritrana Award 2024", 2024, "Provinsi", "Pemerintah daerah", 2, "2024"],
    )
    user = clerk(["18"])
    run(rows, user, ImportKind.AWARDS, source=str(own_source(user).pk))
    award = Award.objects.get()
    assert (award.level, award.category, award.rank) == ("province", category, 2)
    assert award.as_of == datetime.date(2024, 12, 31)


def test_awards_of_nobody_or_of_a_year_to_come_are_refused():
    rows = book(
        ["Kode", "Edisi", "Tahun penilaian", "Keadaan per"],
        [None, "Paritrana", 2024, "Juni 2025"],
        ["18.04", "Paritrana", 2999, "Juni 2025"],
    )
    assert sentences(look(rows, clerk(["18"]), ImportKind.AWARDS)) == [
        "Isi wilayah atau penerimanya.",
        "Tahun penilaian tidak boleh sesudah tahun ini.",
    ]


def test_claims_of_a_region_and_of_ones_own_office():
    user = clerk(["18"])
    rows = book(
        ["Kode", "Kantor", "Program", "Sejak", "Sampai", "Kumulatif", "Kasus", "Rupiah"],
        ["18.04", None, "JKM", "01/01/2025", "30/06/2025", "tidak", 12, "Rp504 juta"],
        [None, "Cabang Bandar Lampung", "Semua program", None, "30/06/2025", "ya", 900, 42000000],
    )
    run(rows, user, ImportKind.CLAIMS)
    region, office = ClaimPayment.objects.order_by("cases")
    assert (region.rupiah, region.rounded_to, region.programme) == (504_000_000, 1_000_000, "jkm")
    assert (office.office, office.cumulative) == (user.staff.office, True)


def test_claims_of_both_or_of_another_office_are_refused():
    rows = book(
        ["Kode", "Kantor", "Sampai", "Kasus"],
        ["18.04", "Cabang Bandar Lampung", "30/06/2025", 900],
        [None, "Cabang lain", "30/06/2025", 900],
    )
    prepared = look(rows, clerk(["18"]), ImportKind.CLAIMS)
    assert len(prepared.problems) == 2
    assert sentences(prepared)[0] == "Pilih wilayah atau kantor, salah satu saja."


def test_a_column_of_dates_that_is_left_blank_is_asked_about_once():
    user = clerk(["18"])
    blank = book(TARGETS, [*ONE[:7], None], [*TWO[:7], None])
    assert asked(look(blank, user, ImportKind.TARGETS)) == ["period"]
    assert run(blank, user, ImportKind.TARGETS, period="Januari 2025").made == 2
    half = look(book(TARGETS, ONE, [*TWO[:7], None]), user, ImportKind.TARGETS)
    assert sentences(half) == ["Keadaan per kosong; isi."]


def test_the_preview_tells_what_a_new_record_says_as_the_screen_writes_it():
    (change,) = plan_of(book(TARGETS, ONE), clerk(["18"]), ImportKind.TARGETS).changes
    assert (change.old, change.what.split(":")[0]) == (None, "Target")
    for said in ("38,39", "40.000", "31 Desember 2026", "31 Januari 2025", "RPJMD", "Total"):
        assert said in change.new
    assert "18.04" not in change.new


@pytest.mark.parametrize(("said", "day"), [("Maret 2026", (2026, 3, 1)), (2026, (2026, 1, 1))])
def test_claims_since_a_month_or_year_begin_with_its_first_day(said, day):
    heads = ["Kode", "Program", "Sejak", "Sampai", "Kasus"]
    rows = book(heads, ["18.04", "JKK", said, "Juni 2026", 120])
    run(rows, clerk(["18"]), ImportKind.CLAIMS)
    assert ClaimPayment.objects.get().since == datetime.date(*day)
