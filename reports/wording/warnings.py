"""What to beware of when a number is quoted."""

from __future__ import annotations

from django.utils.translation import gettext as _


def beware(publisher: str, printed: str, computed: str, *, of_coverage: bool) -> str:
    """What a printed number of the same source holds against the figure."""
    words = {"publisher": publisher, "printed": printed, "computed": computed}
    if of_coverage:
        return (
            _(
                "Kutip dengan catatan: %(publisher)s menyebut %(printed)s, dihitung dari angkanya"
                " sendiri %(computed)s; belum dikonfirmasi."
            )
            % words
        )
    return (
        _(
            "Kutip dengan catatan: %(publisher)s menyebut belum terlindungi %(printed)s, dari"
            " angkanya sendiri %(computed)s; belum dikonfirmasi."
        )
        % words
    )


def unchecked(publisher: str, printed: str, date: str, *, people_known: bool) -> str:
    """A percentage that somebody printed and that nothing here can check."""
    words = {"publisher": publisher, "printed": printed, "date": date}
    if people_known:
        return (
            _(
                "%(publisher)s menyebut cakupan %(printed)s (%(date)s);"
                " angka ini belum dapat diperiksa."
            )
            % words
        )
    return (
        _(
            "%(publisher)s menyebut cakupan %(printed)s (%(date)s) tanpa jumlah peserta;"
            " angka ini belum dapat diperiksa."
        )
        % words
    )
