"""A template that is filled in is understood without a single question, whatever its kind."""

import datetime
import io
from typing import Any

import openpyxl
import pytest

from regions.imports.personal import refuse_personal_data
from regions.imports.prepare import prepare
from regions.imports.reading import read_workbook
from regions.imports.templates import template_of, template_xlsx
from regions.models import (
    AwardCategory,
    ImportKind,
    MandateProgress,
    Regulation,
    Submission,
    UniverseEdition,
)
from tests.factories import OfficeFactory, SourceFactory, UserFactory, place
from tests.factories_subjects import RegulationFactory

pytestmark = pytest.mark.django_db
JUNE = datetime.date(2023, 6, 30)
ABOUT = {
    "population": "active",
    "region_basis": "not_stated",
    "total_rule": "pu-bpu",
    "breakdown": "complete",
    "title": "Semesta Dukcapil 2023",
    "publisher": "Kemendagri",
    "definition": "",
    "jakon_place": "apart",
    "period": "Juni 2023",
}
FILLED: dict[ImportKind, dict[str, Any]] = {
    ImportKind.PARTICIPANTS: {
        "Total": 22_680,
        "Penerima Upah (PU)": 12_680,
        "Badan usaha": 12_000,
        "Kader (PU)": 5,
        "Kader (BPU)": 7,
        "Bukan Penerima Upah (BPU)": 10_000,
    },
    ImportKind.UNIVERSE: {"Total": 92_913, "Penerima Upah (PU)": 40_000},
    ImportKind.PRINTED: {
        "Keadaan per": JUNE,
        "Segmen": "Total",
        "Ukuran": "Cakupan (%)",
        "Angka tercetak": "24,40",
        "Dibulatkan ke": "tepat",
        "Kira-kira": "tidak",
        "Dipakai": "tidak",
    },
    ImportKind.TARGETS: {
        "Segmen": "Total",
        "Rezim": "RPJMD",
        "Pemilik": "Pemerintah Provinsi",
        "Cara menghitung total": "PU + BPU",
        "Jatuh tempo": datetime.date(2026, 12, 31),
        "Target (%)": 38.39,
        "Target (orang)": 40_000,
        "Keadaan per": "Juni 2023",
    },
    ImportKind.PROGRAMMES: {
        "Program": "Pekerja rentan 2023",
        "Segmen": "Pekerja rentan",
        "Pembayar": "Dinas Tenaga Kerja",
        "Sumber dana": "APBD kabupaten/kota",
        "Mulai": datetime.date(2023, 1, 1),
        "Berakhir": "Desember 2023",
        "Kuota": 1_250,
        "Aktif": 1_000,
        "Kelanjutan": "Diumumkan",
        "Termasuk dalam angka peserta": "ya",
        "Anggaran (rupiah)": 2_016_000_000,
        "Keadaan per": JUNE,
    },
    ImportKind.VILLAGES: {"Jumlah desa": 10, "Pekerja": 1_000, "Keadaan per": JUNE},
    ImportKind.AWARDS: {
        "Penerima": "Pemerintah Kabupaten",
        "Edisi": "Paritrana Award 2022",
        "Tahun penilaian": 2022,
        "Tingkat": "Provinsi",
        "Kategori": "Pemerintah daerah uji",
        "Peringkat": 2,
        "Catatan peringkat": "3 besar",
        "Keadaan per": JUNE,
    },
    ImportKind.CLAIMS: {
        "Program": "Jaminan kematian (JKM)",
        "Sejak": datetime.date(2023, 1, 1),
        "Sampai": JUNE,
        "Kumulatif": "tidak",
        "Kasus": 320,
        "Rupiah": 13_440_000_000,
        "Rupiah dibulatkan ke": "tepat",
    },
}


@pytest.fixture
def clerk():
    user = UserFactory.create(group="operator", care=["17.02", "17.03"])
    staff = user.staff
    staff.office = OfficeFactory.create()
    staff.save()
    AwardCategory.objects.create(name="Pemerintah daerah uji", name_en="Governments")
    RegulationFactory.create(region=place("17.02"), per_village=100)
    return user


def filled(kind: ImportKind, user: Any, path: Any) -> Any:
    """The template with one row typed into, as a spreadsheet stores it."""
    book = openpyxl.load_workbook(io.BytesIO(template_xlsx(template_of(kind, user))))
    page = book.worksheets[0]
    heads: dict[Any, Any] = {cell.value: cell.column for cell in page[1]}
    for head, value in FILLED[kind].items():
        page.cell(2, heads[head]).value = value
    book.save(path)
    return read_workbook(path, path.name)


@pytest.mark.parametrize("kind", list(ImportKind))
def test_a_filled_template_asks_nothing_and_can_be_written(kind, clerk, tmp_path):
    book = filled(kind, clerk, tmp_path / "templat.xlsx")
    refuse_personal_data(book)
    answers = {**ABOUT, "source": str(SourceFactory.create(office=clerk.staff.office).pk)}
    prepared = prepare(kind=kind, book=book, answers=answers, actor=clerk)
    assert (prepared.questions, prepared.problems) == ([], [])
    assert prepared.plan is not None
    assert (prepared.plan.new, prepared.plan.changed) == (1, 0)
    written = prepared.plan.write(actor=clerk, submit=False, reasons={}, reason="")
    assert written.made == 1


@pytest.mark.parametrize("kind", list(ImportKind))
def test_an_empty_template_has_nothing_in_it_and_says_so(kind, clerk, tmp_path):
    path = tmp_path / "templat.xlsx"
    path.write_bytes(template_xlsx(template_of(kind, clerk)))
    book = read_workbook(path, path.name)
    prepared = prepare(kind=kind, book=book, answers=ABOUT, actor=clerk)
    assert prepared.plan is None
    assert prepared.questions == []
    assert len(prepared.problems) == 1


def test_what_was_written_is_what_was_typed(clerk, tmp_path):
    for kind in (ImportKind.PARTICIPANTS, ImportKind.UNIVERSE, ImportKind.VILLAGES):
        book = filled(kind, clerk, tmp_path / f"{kind.value}.xlsx")
        prepared = prepare(kind=kind, book=book, answers=ABOUT, actor=clerk)
        assert prepared.plan is not None, prepared
        prepared.plan.write(actor=clerk, submit=False, reasons={}, reason="")
    lines = Submission.objects.get().lines.select_related("segment")
    assert {one.segment.name: one.participants for one in lines} == FILLED[ImportKind.PARTICIPANTS]
    figures = UniverseEdition.objects.get().figures.select_related("segment")
    assert {one.segment.name: one.workers for one in figures} == FILLED[ImportKind.UNIVERSE]
    progress = MandateProgress.objects.get()
    assert (progress.regulation, progress.villages) == (Regulation.objects.get(), 10)
