"""What the scripts say while somebody types, pastes, or loses the connection."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

KEEP_WORDS = {
    "kept_restored": _("Isian yang belum tersimpan dari %(at)s dipulihkan."),
    "kept_changed": _("Sejak itu datanya berubah; periksa sebelum menyimpan."),
    "kept_discard": _("Buang"),
    "kept_offline": _("Sambungan terputus; isian tersimpan di peramban ini."),
    "kept_waiting": _(
        "Sambungan terputus; isian tersimpan di peramban ini dan dikirim begitu tersambung lagi."
    ),
    "kept_back": _("Sambungan kembali. Simpan bila sudah selesai."),
}
PASTE_WORDS = {
    "pasted": _("%(count)s sel ditempel"),
    "pasted_outside": _("%(count)s di luar tabel"),
    "pasted_unread": _("%(count)s tidak terbaca"),
    "pasted_fixed": _("%(count)s dilewati karena tidak dapat diubah"),
    "pasted_matched": _("baris dan kolom dicocokkan menurut namanya"),
    "pasted_unknown": _("Tidak dikenal dan dilewati: %(names)s"),
    "pasted_commas": _("Baca koma sebagai pemisah ribuan: %(typed)s menjadi %(meant)s"),
    "pasted_undo": _("Ctrl+Z membatalkannya"),
    "pasted_undone": _("Tempelan dibatalkan"),
    "pasted_nothing": _("Tidak ada yang dapat ditempel"),
}
SHEET_WORDS = {
    "counted": _("%(count)s dari %(of)s"),
    "unchanged": _("tetap"),
    "or": _(" atau "),
    "doubt_at": _("%(place)s: %(said)s"),
}
SCRIPT_WORDS = {**KEEP_WORDS, **PASTE_WORDS, **SHEET_WORDS}
