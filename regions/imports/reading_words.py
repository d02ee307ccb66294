"""Why a whole file is refused, in sentences that say what to do."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.numbers import write_count

SAVE_AGAIN = gettext_lazy("Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu unggah lagi.")
KINDS = {
    "pdf": gettext_lazy("dokumen PDF"),
    "rtf": gettext_lazy("dokumen teks (RTF)"),
    "html": gettext_lazy("halaman web (HTML)"),
    "xml": gettext_lazy("berkas XML"),
    "picture": gettext_lazy("gambar"),
    "archive": gettext_lazy("arsip (zip, rar atau sejenisnya)"),
    "word": gettext_lazy("dokumen Word"),
    "slides": gettext_lazy("paparan PowerPoint"),
    "xlsb": gettext_lazy("buku kerja biner Excel (.xlsb)"),
    "text": gettext_lazy("teks biasa (CSV)"),
}
WHAT_TO_DO = {
    "pdf": gettext_lazy("Minta berkas Excel aslinya dari pengirim."),
    "picture": gettext_lazy("Minta berkas Excel aslinya dari pengirim."),
    "archive": gettext_lazy("Keluarkan dulu isinya, lalu unggah buku kerjanya."),
    "text": gettext_lazy("Beri nama berakhiran .csv, lalu unggah lagi."),
}
SENTENCES = {
    "empty": gettext_lazy("Berkas “%(name)s” kosong. Isi dahulu, lalu unggah lagi."),
    "locked": gettext_lazy(
        "Berkas “%(name)s” dikunci kata sandi. Buka, hapus kata sandinya, lalu unggah lagi."
    ),
    "broken": gettext_lazy(
        "Berkas “%(name)s” rusak atau terpotong. "
        "Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu unggah lagi."
    ),
    "slow": gettext_lazy(
        "Berkas “%(name)s” terlalu lama dibaca. "
        "Salin tabelnya saja ke buku kerja baru, lalu unggah lagi."
    ),
    "exhausting": gettext_lazy(
        "Berkas “%(name)s” tidak dapat dibaca: rusak, atau isinya terlalu besar. "
        "Salin tabelnya saja ke buku kerja baru, lalu unggah lagi."
    ),
    "bomb": gettext_lazy(
        "Isi berkas “%(name)s” melebihi %(limit)s MB setelah dibuka dari kemasannya. "
        "Salin tabelnya saja ke buku kerja baru, lalu unggah lagi."
    ),
    "entries": gettext_lazy(
        "Berkas “%(name)s” terdiri atas %(found)s bagian; batasnya %(limit)s. "
        "Salin tabelnya saja ke buku kerja baru, lalu unggah lagi."
    ),
    "file": gettext_lazy(
        "Berkas “%(name)s” berukuran %(found)s MB; batasnya %(limit)s MB. "
        "Hapus gambar dan lembar yang tidak perlu, atau bagi menjadi beberapa berkas."
    ),
    "sheets": gettext_lazy(
        "Berkas “%(name)s” berisi %(found)s lembar; batasnya %(limit)s. "
        "Hapus lembar yang tidak perlu."
    ),
    "rows": gettext_lazy(
        "Lembar “%(sheet)s” sampai baris %(found)s; batasnya %(limit)s baris. "
        "Hapus isi di bawah tabel, atau bagi menjadi beberapa berkas."
    ),
    "columns": gettext_lazy(
        "Lembar “%(sheet)s” sampai kolom ke-%(found)s; batasnya %(limit)s kolom. "
        "Hapus isi di kanan tabel."
    ),
    "cells": gettext_lazy(
        "Berkas “%(name)s” berisi %(found)s sel; batasnya %(limit)s. Bagi menjadi beberapa berkas."
    ),
    "letters": gettext_lazy(
        "Berkas “%(name)s” berisi %(found)s huruf; batasnya %(limit)s. "
        "Hapus teks yang panjang, atau bagi menjadi beberapa berkas."
    ),
}


def sentence(why: str, name: str, said: Mapping[str, str | int]) -> str:
    if why == "kind":
        return _wrong_kind(name, str(said["found"]))
    shown = {
        key: write_count(value) if isinstance(value, int) else value for key, value in said.items()
    }
    return str(SENTENCES[why]) % {**shown, "name": name}


def _wrong_kind(name: str, found: str) -> str:
    if found not in KINDS:
        return (
            _("Berkas “%s” bukan buku kerja yang dikenal. Unggah .xlsx, .xls, .ods atau .csv.")
            % name
        )
    said = {"name": name, "what": KINDS[found], "todo": WHAT_TO_DO.get(found, SAVE_AGAIN)}
    return _("Berkas “%(name)s” sebenarnya %(what)s, bukan buku kerja. %(todo)s") % said
