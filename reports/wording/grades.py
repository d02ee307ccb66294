"""How far a figure can be trusted, in words (DESIGN 3.8)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from reports.measures import Trust

# What holds, and what is said where it does not.
FACTS = {
    Trust.AGE: (
        gettext_lazy("umur angka paling lama tiga bulan"),
        gettext_lazy("umur angka lebih dari tiga bulan"),
    ),
    Trust.OWN: (
        gettext_lazy("angka sendiri atau jumlah semua wilayah"),
        gettext_lazy("jumlah sebagian wilayah saja"),
    ),
    Trust.PARTS: (
        gettext_lazy("rincian tidak melebihi totalnya"),
        gettext_lazy("rincian melebihi totalnya"),
    ),
    Trust.UNIVERSE_AGE: (
        gettext_lazy("semesta paling lama 24 bulan lebih tua"),
        gettext_lazy("semesta lebih dari 24 bulan lebih tua atau tanggalnya tidak diketahui"),
    ),
    Trust.EXACT: (
        gettext_lazy("angka tepat"),
        gettext_lazy("angka dibulatkan atau kira-kira"),
    ),
    Trust.OFFICIAL: (
        gettext_lazy("sumber resmi"),
        gettext_lazy("sumber bukan rekap resmi atau berita acara"),
    ),
    Trust.NO_DISCREPANCY: (
        gettext_lazy("tidak ada selisih yang belum diputuskan"),
        gettext_lazy("ada selisih yang belum diputuskan"),
    ),
}


def trust(fact: Trust, *, holds: bool) -> str:
    """One fact as it is."""
    true, false = FACTS[fact]
    return str(true if holds else false)
