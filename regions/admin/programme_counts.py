"""The people of a programme: labels, hints and words."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from regions.admin.stated import StatedAdmin
from regions.models import Renewal
from regions.numbers import write_count

COUNT_LABELS = {
    **StatedAdmin.labels,
    "quota": _("Kuota"),
    "enrolled": _("Didaftarkan"),
    "active": _("Aktif"),
    "paid": _("Dibayar"),
}

COUNT_HELPS = {
    "quota": _("Orang yang direncanakan atau dialokasikan."),
    "enrolled": _("Orang yang sudah didaftarkan."),
    "active": _("Orang yang iurannya berjalan pada tanggal itu."),
    "paid": _("Orang yang iurannya sudah dibayarkan."),
    "count_note": _("Bila sumber hanya menulis “ratusan” atau “sekitar seribu”, tulis di sini."),
    "renewal": _("Apa kata sumber tentang masa berikutnya."),
}

COUNTS = ["quota", "enrolled", "active", "paid"]


def counts_in_words(row: Any) -> str:
    """``didaftarkan 10.000 · kelanjutan: diumumkan``."""
    said = [
        f"{str(COUNT_LABELS[name]).lower()} {write_count(getattr(row, name))}"
        for name in COUNTS
        if getattr(row, name) is not None
    ]
    said += [row.count_note] if row.count_note else []
    if row.renewal != Renewal.NOT_STATED:
        said.append(str(_("kelanjutan: %s")) % row.get_renewal_display().lower())
    return " · ".join(said)
