"""The words that offices put at the head of their sheets, and what they usually mean.

Phrases are written as ``plain`` leaves them: small letters and single spaces.
"""

from __future__ import annotations

import re

NOT_A_WORD = re.compile(r"[^a-z0-9]+")

# Longer phrases are tried first, so "bukan penerima upah" is no "penerima upah".
SEGMENTS: dict[str, str] = {
    **dict.fromkeys(
        ("bukan penerima upah", "bpu", "informal", "pekerja informal", "sektor informal"), "bpu"
    ),
    **dict.fromkeys(("penerima upah", "pu", "ppu", "formal", "pekerja formal"), "pu"),
    **dict.fromkeys(("jasa konstruksi", "jakon", "jasakon", "konstruksi"), "jakon"),
    **dict.fromkeys(("pekerja migran indonesia", "pekerja migran", "pmi", "tki"), "pmi"),
    **dict.fromkeys(("asn korpri", "asn melalui korpri", "korpri"), "asn_korpri"),
    **dict.fromkeys(("non asn", "nonasn", "non pns", "honorer", "tenaga honorer"), "non_asn"),
    **dict.fromkeys(("thl", "thlt", "tenaga harian lepas", "tkk"), "non_asn_thlt"),
    **dict.fromkeys(("ptt", "pegawai tidak tetap"), "non_asn_ptt"),
    **dict.fromkeys(("guru non asn", "guru honorer", "gtt"), "non_asn_teacher"),
    **dict.fromkeys(
        ("tenaga kesehatan non asn", "tenaga kesehatan", "nakes", "nakes non asn"),
        "non_asn_health",
    ),
    **dict.fromkeys(
        (
            *("kepala dan perangkat desa", "perangkat desa", "aparatur desa", "aparat desa"),
            *("kepala desa", "kades", "perangkat pekon", "aparatur pekon", "perangkat nagari"),
        ),
        "village_officials",
    ),
    **dict.fromkeys(("badan usaha besar", "usaha besar", "pu besar"), "badan_usaha_large"),
    **dict.fromkeys(("badan usaha menengah", "usaha menengah"), "badan_usaha_medium"),
    **dict.fromkeys(("badan usaha kecil", "usaha kecil"), "badan_usaha_small"),
    **dict.fromkeys(("badan usaha mikro", "usaha mikro"), "badan_usaha_micro"),
    **dict.fromkeys(("bpu mandiri", "mandiri"), "bpu_mandiri"),
    **dict.fromkeys(("pekerja rentan", "rentan"), "bpu_vulnerable"),
    **dict.fromkeys(
        ("pekerja keagamaan", "keagamaan", "marbot", "guru ngaji", "rohaniwan"), "bpu_religious"
    ),
    **dict.fromkeys(
        ("pekerja transportasi", "transportasi", "ojek", "ojol", "pengemudi"), "bpu_transport"
    ),
    **dict.fromkeys(("jumlah", "total", "seluruh", "keseluruhan", "jml"), "total"),
}

# Wage earners here, self-employed there: the words around must tell.
EITHER_WAY: dict[str, tuple[str, str]] = {
    **dict.fromkeys(
        ("rt rw", "ketua rt", "rt dan rw", "ketua rt dan rw"), ("pu_rt_rw", "bpu_rt_rw")
    ),
    **dict.fromkeys(("bpd", "anggota bpd"), ("pu_bpd", "bpu_bpd")),
    **dict.fromkeys(("kader", "kader posyandu"), ("pu_cadre", "bpu_cadre")),
}

# Counted, but not as participants on the date of the sheet; a person must say so once.
NOT_PARTICIPANTS = (
    *("akuisisi", "non aktif", "nonaktif", "tidak aktif", "inaktif", "keluar", "baru"),
    *("pendaftaran", "pk bu", "pk", "bu", "perusahaan", "pemberi kerja", "iuran", "tambahan"),
    *("target", "klaim", "kasus", "rupiah", "rp"),
)
EMPLOYERS = frozenset({"pk bu", "pk", "bu", "badan usaha", "perusahaan", "pemberi kerja"})

NEVER_PARTICIPANTS = (
    *("persen", "persentase", "cakupan", "coverage", "growth", "pertumbuhan", "selisih"),
    *("kenaikan", "penurunan", "belum terlindungi", "gap", "ranking", "peringkat"),
)

UNIVERSE = (
    *("semesta", "potensi", "angkatan kerja", "penduduk bekerja", "universe", "semesta pekerja"),
    *("jumlah pekerja", "penduduk yang bekerja"),
)

# Words around a segment that change nothing.
FILLING = frozenset(
    (
        *("peserta", "aktif", "tk", "tenaga", "kerja", "jumlah", "jml", "total", "orang", "jiwa"),
        *("pekerja", "terdaftar", "terlindungi", "segmen", "kepesertaan", "dan", "di", "per"),
        *("antaranya", "jamsostek", "bpjs", "ketenagakerjaan", "bpjamsostek", "perlindungan"),
        *("ketua", "anggota", "sektor", "data", "rekap", "rekapitulasi"),
    )
)

# Exact heads of columns that hold no count.
COLUMNS: dict[str, str] = {
    **dict.fromkeys(
        (
            *("kode", "kode wilayah", "kode kemendagri", "code", "kode kab kota", "kode daerah"),
            *("kode kabupaten kota", "kode wil"),
        ),
        "code",
    ),
    **dict.fromkeys(
        (
            *("wilayah", "nama wilayah", "kabupaten kota", "kab kota", "kabupaten", "daerah"),
            *("nama kabupaten kota", "nama kab kota", "region", "kab", "kota", "nama daerah"),
            *("kota kabupaten", "pemda", "pemerintah daerah", "kabupaten kota provinsi"),
        ),
        "region",
    ),
    **dict.fromkeys(("provinsi", "nama provinsi", "kode provinsi"), "province"),
    **dict.fromkeys(
        (
            *("per", "periode", "bulan", "keadaan per", "tanggal data", "posisi", "as of"),
            *("tanggal", "tahun", "data per", "posisi data", "bulan tahun"),
        ),
        "period",
    ),
    **dict.fromkeys(
        ("segmen", "segmen kepesertaan", "uraian", "jenis kepesertaan", "kategori", "segment"),
        "segment",
    ),
    **dict.fromkeys(
        ("population", "populasi", "yang dihitung", "status peserta", "status kepesertaan"),
        "population",
    ),
    **dict.fromkeys(("basis", "dasar wilayah", "region basis"), "basis"),
    **dict.fromkeys(("sumber", "source", "sumber data"), "source"),
    **dict.fromkeys(("catatan", "keterangan", "ket", "note"), "note"),
    **dict.fromkeys(("dibulatkan", "dibulatkan ke", "pembulatan", "rounded to"), "rounded_to"),
    **dict.fromkeys(("kira kira", "approximate"), "approximate"),
    **dict.fromkeys(("galat baku", "standard error"), "standard_error"),
    **dict.fromkeys(("no", "no urut", "nomor", "nomor urut", ""), "ignore"),
}


def plain(text: str) -> str:
    """``PK/BU`` as ``pk bu``; a percent sign stays a word."""
    return NOT_A_WORD.sub(" ", text.lower().replace("%", " persen ")).strip()
