"""Headings under which people stand, and numbers that stand for them."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.utils.translation import gettext as _

from regions.numbers import NIK_DIGITS

LONGEST_HEADING = 60
PARTS = re.compile(r"[/&,+;\n]| dan ")
NOT_A_WORD = re.compile(r"[\W_]+")
DIGITS_AND_SIGNS = re.compile(r"[\s.,'’‘`\"“”()\-–/]*\d[\d\s.,'’‘`\"“”()\-–/]*")
DECIMAL = re.compile(r"\s*\d{1,3}[.,]\d+\s*")
# What a spreadsheet makes of sixteen digits when it writes a CSV.
POWER = re.compile(r"\s*'?\d(?:[.,]\d+)?e\+?15\s*", re.IGNORECASE)
COUNTING = {"jumlah", "jml", "total", "persen", "persentase", "banyaknya"}
# Names of places, bodies and things; whatever else has a name may be a person.
NAMED_THINGS = """
    kabupaten kab kota wilayah desa kelurahan kecamatan provinsi propinsi prov pekon nagari kampung
    gampong dusun daerah program programme perusahaan badan usaha kantor cabang opd skpd dinas
    instansi lembaga kegiatan segmen sumber penghargaan kategori edisi regulasi peraturan sekolah
    unit file berkas lembar kolom sheet tabel proyek target pemda pemerintah bank produk kelompok
    organisasi serikat komunitas data indikator pemberi acara dokumen publikasi penerbit media
    judul semesta region office kode
"""
PLACED_THINGS = """
    kantor perusahaan instansi dinas lembaga web situs url tautan website sumber sekolah proyek
    badan usaha unit cabang
"""
THINGS_WITH_NAMES = frozenset(NAMED_THINGS.split())
THINGS_WITH_ADDRESSES = frozenset(PLACED_THINGS.split())
TELEPHONES = {
    "hp",
    "handphone",
    "hape",
    "ponsel",
    "telepon",
    "telpon",
    "telp",
    "tlp",
    "wa",
    "whatsapp",
}


def looks_like_person_number(text: str) -> bool:
    """Sixteen digits with whatever signs between them, but no other words."""
    if POWER.fullmatch(text):
        return True
    if not DIGITS_AND_SIGNS.fullmatch(text) or DECIMAL.fullmatch(text):
        return False
    return sum(letter.isdigit() for letter in text) == NIK_DIGITS


def kind_of_heading(text: str) -> str:
    """What of a person stands under this heading; blank for any other."""
    if len(text) > LONGEST_HEADING or "".join(text.split()).isdigit():
        return ""
    for part in PARTS.split(text.lower()):
        words = [word for word in NOT_A_WORD.split(part) if word]
        if words and words[0] not in COUNTING and (kind := _kind(words)):
            return kind
    return ""


def _kind(words: list[str]) -> str:
    return next((say() for fits, say in KINDS if fits(words)), "")


def _is_nik(words: list[str]) -> bool:
    said = " ".join(words)
    return (
        "nik" in words
        or said == "n i k"
        or bool(
            re.fullmatch(
                r"(no|nomor) (e )?(ktp|kk|identitas)|nomor (induk kependudukan|kartu keluarga)",
                said,
            )
        )
    )


def _is_kpj(words: list[str]) -> bool:
    return "kpj" in words or words[:2] in (
        ["no", "peserta"],
        ["nomor", "peserta"],
        ["no", "kartu"],
        ["nomor", "kartu"],
    )


def _is_name(words: list[str]) -> bool:
    return words[0] in {"nama", "name"} and not set(words[1:]) & THINGS_WITH_NAMES


def _is_address(words: list[str]) -> bool:
    return words[0] == "alamat" and not set(words[1:]) & THINGS_WITH_ADDRESSES


def _is_telephone(words: list[str]) -> bool:
    bare = [word for word in words if word not in {"no", "nomor"}]
    return bool(bare) and bare[0] in TELEPHONES and not set(bare) & THINGS_WITH_ADDRESSES


def _is_birth(words: list[str]) -> bool:
    return words[-1] == "lahir" or words == ["ttl"] or words[:2] == ["tgl", "lahir"]


def _is_account(words: list[str]) -> bool:
    return "rekening" in words and words[0] in {"no", "nomor", "rekening"}


KINDS: tuple[tuple[Callable[[list[str]], bool], Callable[[], str]], ...] = (
    (_is_nik, lambda: _("NIK")),
    (_is_kpj, lambda: _("KPJ")),
    (_is_name, lambda: _("nama orang")),
    (_is_address, lambda: _("alamat")),
    (_is_telephone, lambda: _("nomor telepon")),
    (_is_birth, lambda: _("tanggal lahir")),
    (_is_account, lambda: _("nomor rekening")),
)
