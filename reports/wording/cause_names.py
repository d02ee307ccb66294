"""What causes and quantities are called when a printed number is explained (DESIGN 3.7)."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports.measures import Cause, Fit, Quantity
from reports.measures.causes import QUANTITY_OF, Impossibility

Names = Mapping[str, str]
"""The names of segments by their code."""

CAUSES = {
    Cause.AGREES: gettext_lazy("Sesuai"),
    Cause.ROUNDING: gettext_lazy("Pembulatan"),
    Cause.ROUNDED_INPUTS: gettext_lazy("Angka asalnya bulat"),
    Cause.OTHER_QUANTITY: gettext_lazy("Besaran lain"),
    Cause.OTHER_RULE: gettext_lazy("Cara menghitung lain"),
    Cause.OTHER_EDITION: gettext_lazy("Semesta lain"),
    Cause.PARTS_DO_NOT_ADD_UP: gettext_lazy("Rincian tidak sama dengan jumlahnya"),
    Cause.DIGIT_SLIP: gettext_lazy("Salah ketik satu angka"),
    Cause.IMPOSSIBLE: gettext_lazy("Tidak mungkin"),
    Cause.UNEXPLAINED: gettext_lazy("Belum terjelaskan"),
    Cause.NOT_CHECKABLE: gettext_lazy("Tidak dapat diperiksa"),
}
QUANTITIES = {
    Quantity.PARTICIPANTS: gettext_lazy("peserta"),
    Quantity.UNIVERSE: gettext_lazy("semesta"),
    Quantity.UNPROTECTED: gettext_lazy("yang belum terlindungi"),
    Quantity.NEW: gettext_lazy("peserta baru"),
    Quantity.TARGET_PEOPLE: gettext_lazy("target dalam orang"),
    Quantity.GAP_TO_TARGET_PEOPLE: gettext_lazy("kekurangan terhadap target"),
    Quantity.COVERAGE_PERCENT: gettext_lazy("cakupan"),
    Quantity.UNCOVERED_PERCENT: gettext_lazy("kekurangan terhadap semesta"),
    Quantity.TARGET_PERCENT: gettext_lazy("target dalam persen"),
    Quantity.GAP_TO_TARGET_POINTS: gettext_lazy("kekurangan terhadap target"),
    Quantity.ATTAINMENT_PERCENT: gettext_lazy("capaian terhadap target"),
    Quantity.SHORT_OF_TARGET_PERCENT: gettext_lazy("bagian target yang belum tercapai"),
    Quantity.SHARE_OF_PARTICIPANTS: gettext_lazy("bagian dari semua peserta, yakni"),
    Quantity.SHARE_OF_UNIVERSE: gettext_lazy("bagian dari seluruh semesta, yakni"),
}
POPULATION_NAMES = {
    "active": gettext_lazy("aktif"),
    "registered": gettext_lazy("terdaftar"),
    "protected": gettext_lazy("terlindungi"),
}
SHARES = (Quantity.SHARE_OF_PARTICIPANTS, Quantity.SHARE_OF_UNIVERSE)
PARTS = {"pu": "PU", "bpu": "BPU", "jakon": "Jakon", "pmi": "PMI"}
WHY_IMPOSSIBLE = {
    Impossibility.NEGATIVE: gettext_lazy("angkanya di bawah nol"),
    Impossibility.OVER_HUNDRED: gettext_lazy("angkanya di atas 100%%"),
    Impossibility.ABOVE_UNIVERSE: gettext_lazy("angkanya melebihi semesta (%(term)s)"),
    Impossibility.CHILD_ABOVE_PARENT: gettext_lazy(
        "bagian lebih besar daripada keseluruhannya (%(segment)s: %(term)s)"
    ),
}


def quantity_name(fit: Fit, own_segment: str, names: Names) -> str:
    """The other quantity, with its segment or population where that tells it apart."""
    name = str(QUANTITIES[fit.quantity]) if fit.quantity else ""
    if fit.quantity in SHARES or fit.segment != own_segment:
        name = _("%(name)s %(segment)s") % {"name": name, "segment": names[fit.segment]}
    if fit.population in POPULATION_NAMES:
        word = POPULATION_NAMES[fit.population]
        if fit.quantity is Quantity.PARTICIPANTS:
            return _("%(name)s %(word)s") % {"name": name, "word": word}
        return _("%(name)s menurut peserta %(word)s") % {"name": name, "word": word}
    return name


def measure_name(measure: str) -> str:
    """What a printed number claims to be."""
    name = str(QUANTITIES[QUANTITY_OF[measure]])
    if measure not in POPULATION_NAMES:
        return name
    return _("%(name)s %(word)s") % {"name": name, "word": POPULATION_NAMES[measure]}
