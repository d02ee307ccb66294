"""The sheet that says how a template is filled in."""

from __future__ import annotations

from collections.abc import Iterator

from .kinds import Template

GUIDE = "Petunjuk"
FOR_ALL = """\
1. Isi lembar pertama saja. Judul kolomnya jangan diubah; kolom yang tidak dipakai boleh dihapus.
2. Satu baris untuk satu wilayah. Baris dan sel kosong dilewati, bukan dianggap nol.
3. Wilayah lain boleh ditambahkan di bawahnya dengan kode Kemendagri (misalnya 18.04).
4. Tulis angka apa adanya, tanpa pembulatan dan tanpa kata.
5. Jangan menulis NIK, nomor peserta, nama orang, atau alamat: berkasnya ditolak dan tidak disimpan.
6. Simpan, lalu unggah lewat Impor. Semua perubahan ditampilkan dahulu sebelum ditulis.
"""
FOLDED = "7. Kolom rincian dilipat; klik tanda + di atas judul kolom untuk membukanya."


def guide_lines(template: Template) -> Iterator[str]:
    """One column of sentences, so that the sheet is never taken for a table."""
    yield template.title
    yield ""
    yield from FOR_ALL.splitlines()
    if any(column.seldom for column in template.columns):
        yield FOLDED
    yield ""
    yield "Arti kolom"
    for column in template.columns:
        example = f" Contoh: {column.example}." if column.example else ""
        listed = " Pilih dari daftar." if column.choices else ""
        yield f"{column.head}: {column.explained}{listed}{example}"
