"""The columns of participants, of a universe and of printed figures."""

from __future__ import annotations

from regions.models import Measure, Rounding

from .choices import YES_OR_NO, labels, segment_names, segments_today
from .column import Column, Shape

CODE = Column(
    "Kode", "Kode Kemendagri wilayahnya.", "18.04", shape=Shape.CODE, width=9, filled="code"
)
REGION = Column(
    "Wilayah",
    "Nama wilayah; boleh kosong bila kodenya ada.",
    "Kabupaten Lampung Barat",
    width=32,
    filled="region",
)
AS_OF = Column(
    "Keadaan per",
    "Bulan atau tanggal yang dibicarakan sumber; kosong: seperti yang diisi saat mengunggah.",
    "30/06/2023",
    shape=Shape.DATE,
)
NOTE = Column("Catatan", "Catatan untuk baris ini; tanpa nama orang.", width=28)


def segment_column() -> Column:
    told = "Segmen yang dibicarakan."
    return Column("Segmen", told, "Pekerja rentan", choices=segment_names(), width=24)


def participants() -> tuple[Column, ...]:
    return (CODE, REGION, *segment_columns("Jumlah peserta"))


def universe() -> tuple[Column, ...]:
    return (CODE, REGION, *segment_columns("Jumlah pekerja"))


def segment_columns(what: str) -> list[Column]:
    told = "{what}: {name}{part}. Kosong: tidak disebut; 0 hanya bila memang tidak ada."
    found = segments_today()
    names = {segment.pk: segment.name for segment in found}
    top = {segment.pk for segment in found if segment.parent_id is None}
    return [
        Column(
            one.name,
            told.format(what=what, name=one.name, part=among(names.get(one.parent_id or 0))),
            "22680",
            shape=Shape.COUNT,
            width=14,
            seldom=one.parent_id is not None and one.parent_id not in top,
        )
        for one in found
    ]


def among(parent: str | None) -> str:
    return f", di antaranya dari {parent}" if parent else ""


def printed() -> tuple[Column, ...]:
    return (
        CODE,
        REGION,
        AS_OF,
        segment_column(),
        Column(
            "Ukuran",
            "Apa yang diukur angka itu.",
            "Cakupan (%)",
            choices=labels(Measure),
            width=26,
        ),
        Column(
            "Angka tercetak",
            "Angka persis seperti tercetak, koma untuk desimal.",
            "24,41",
            shape=Shape.CODE,
        ),
        Column(
            "Dibulatkan ke",
            "Satuan pembulatan bila sumber membulatkan.",
            "ribuan",
            choices=labels(Rounding),
        ),
        Column("Kira-kira", "“ya” bila sumber menulis “sekitar”.", "tidak", choices=YES_OR_NO),
        Column(
            "Dipakai",
            "“ya” bila arti, tanggal dan wilayahnya jelas sehingga angkanya ikut dihitung.",
            "tidak",
            choices=YES_OR_NO,
        ),
        NOTE,
    )
