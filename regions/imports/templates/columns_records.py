"""The columns of targets, programmes, villages, awards and claims."""

from __future__ import annotations

from regions.models import (
    AwardLevel,
    ClaimProgramme,
    FundSource,
    Regime,
    Renewal,
    RupiahUnit,
    TargetRule,
)

from .choices import YES_OR_NO, category_names, labels
from .column import Column, Shape
from .columns_figures import AS_OF, CODE, NOTE, REGION, segment_column


def count(head: str, explained: str, example: str = "1250") -> Column:
    return Column(head, explained, example, shape=Shape.COUNT)


def date(head: str, explained: str, example: str) -> Column:
    return Column(head, explained, example, shape=Shape.DATE)


def rupiah(head: str, explained: str, example: str) -> Column:
    return Column(head, explained, example, shape=Shape.RUPIAH, width=18)


def targets() -> tuple[Column, ...]:
    return (
        CODE,
        REGION,
        segment_column(),
        Column("Rezim", "Dalam rencana siapa target ini.", "RPJMD", choices=labels(Regime)),
        Column("Pemilik", "Lembaga yang menetapkannya.", "Pemerintah Kabupaten", width=24),
        Column(
            "Cara menghitung total",
            "Apa yang dihitung dalam totalnya.",
            "PU + BPU",
            choices=labels(TargetRule),
            width=24,
        ),
        date("Jatuh tempo", "Kapan harus tercapai.", "31/12/2026"),
        Column("Target (%)", "Persen dari semesta.", "38,39", shape=Shape.PERCENT),
        count("Target (orang)", "Jumlah orang, bila disebut.", "40000"),
        AS_OF,
        NOTE,
    )


def programmes() -> tuple[Column, ...]:
    return (
        CODE,
        REGION,
        Column("Program", "Sebutan program itu dalam sumber.", "Pekerja rentan 2026", width=28),
        segment_column(),
        Column("Pembayar", "Lembaga yang membayar iurannya.", "Dinas Tenaga Kerja", width=24),
        Column(
            "Sumber dana",
            "Dari anggaran mana.",
            "APBD kabupaten/kota",
            choices=labels(FundSource),
            width=22,
        ),
        date("Mulai", "Hari pertama; kosong: tidak disebut.", "01/01/2026"),
        date("Berakhir", "Hari terakhir; kosong: tidak disebut.", "31/12/2026"),
        count("Kuota", "Berapa orang yang direncanakan."),
        count("Terdaftar", "Berapa orang yang didaftarkan."),
        count("Aktif", "Berapa orang yang iurannya berjalan."),
        count("Dibayar", "Berapa orang yang iurannya sudah dibayar."),
        Column("Kelanjutan", "Sejauh mana kelanjutannya.", "Diumumkan", choices=labels(Renewal)),
        Column(
            "Termasuk dalam angka peserta",
            "“ya” bila orangnya sudah ada di dalam angka peserta; kosong: tidak disebut.",
            "ya",
            choices=YES_OR_NO,
        ),
        rupiah("Anggaran (rupiah)", "Anggaran bila disebut sumber.", "2016000000"),
        AS_OF,
        NOTE,
    )


def villages(mandates: tuple[str, ...]) -> tuple[Column, ...]:
    told = "Regulasi yang mewajibkannya; kosong bila wilayah itu hanya punya satu."
    example = "Peraturan bupati 3/2022"
    return (
        CODE,
        REGION,
        Column("Regulasi", told, example, choices=mandates, width=30, filled="regulation"),
        Column(
            "Kode desa",
            "Kode Kemendagri desanya, bila capaiannya per desa.",
            "18.04.07.2001",
            shape=Shape.CODE,
            filled="village_code",
        ),
        Column("Desa", "Sebutan desanya, bila capaiannya per desa.", width=22, filled="village"),
        count("Jumlah desa", "Berapa desa yang sudah, bila tidak dirinci per desa.", "87"),
        count("Pekerja", "Berapa pekerja yang terlindungi di desa itu.", "100"),
        AS_OF,
        NOTE,
    )


def awards() -> tuple[Column, ...]:
    return (
        CODE,
        REGION,
        Column(
            "Penerima",
            "Lembaga atau perusahaan, bukan orang; kosong: wilayahnya sendiri.",
            "Pemerintah Kabupaten",
            width=28,
        ),
        Column("Edisi", "Penghargaan yang mana.", "Paritrana Award 2022", width=24),
        Column("Tahun penilaian", "Tahun yang dinilai.", "2022", shape=Shape.YEAR),
        Column("Tingkat", "Di tingkat mana.", "Provinsi", choices=labels(AwardLevel)),
        Column("Kategori", "Kategori penghargaan.", choices=category_names(), width=28),
        count("Peringkat", "Hanya bila sumber menyebutnya.", "2"),
        Column("Catatan peringkat", "Kata sumber tentang peringkatnya.", "3 besar", width=24),
        AS_OF,
        NOTE,
    )


def claims() -> tuple[Column, ...]:
    return (
        CODE,
        REGION,
        Column("Kantor", "Kantor, bila klaimnya milik kantor dan bukan wilayah.", width=28),
        Column(
            "Program",
            "Program jaminan.",
            "Jaminan kematian (JKM)",
            choices=labels(ClaimProgramme),
            width=28,
        ),
        date("Sejak", "Hari pertama; kosong: tidak disebut.", "01/01/2023"),
        date("Sampai", "Hari terakhir.", "31/10/2023"),
        Column("Kumulatif", "“ya” bila dihitung sejak awal.", "tidak", choices=YES_OR_NO),
        count("Kasus", "Jumlah kasus.", "320"),
        rupiah("Rupiah", "Jumlah uang yang dibayarkan.", "13440000000"),
        Column(
            "Rupiah dibulatkan ke",
            "Satuan pembulatan bila sumber membulatkan.",
            "jutaan",
            choices=labels(RupiahUnit),
        ),
        NOTE,
    )
