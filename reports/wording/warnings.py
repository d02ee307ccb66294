"""What to beware of when a number is quoted."""

from __future__ import annotations

from django.utils.translation import gettext as _


def beware(publisher: str, printed: str, computed: str, decided: str) -> str:
    """Another coverage of the same source than its counts give, and what was decided."""
    words = {"publisher": publisher, "printed": printed, "computed": computed}
    said = _(
        "Kutip dengan catatan: %(publisher)s menyebut %(printed)s, dihitung dari angkanya"
        " sendiri %(computed)s; %(decided)s."
    )
    return said % {**words, "decided": decided}


def contradiction(publisher: str, measure: str, printed: str, cause: str) -> str:
    """A printed number that its own source does not bear out, and what it may be."""
    said = _("%(publisher)s mencetak “%(measure)s” %(printed)s.") % {
        "publisher": publisher,
        "measure": measure,
        "printed": printed,
    }
    return f"{said} {cause}"


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
