"""The form of a claim: rounded as it was typed, and no more than the claim it lies in."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from regions.forms.stated import StatedForm
from regions.models import ClaimPayment, RupiahUnit
from regions.numbers import write_count
from regions.rupiah import unit_typed, write_rupiah


class ClaimPaymentForm(StatedForm):
    unit: RupiahUnit | None = None  # taken from the word that was typed

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        self._round_as_typed(data)
        if isinstance(around := data.get("among"), ClaimPayment):
            self._fit_into(around, data)
        return data

    def _round_as_typed(self, data: dict[str, Any]) -> None:
        """``Rp112 miliar`` is no exact sum, whoever leaves the rounding as it stood."""
        unit = unit_typed(str(self["rupiah"].data or "")) if data.get("rupiah") else None
        if unit is not None and data.get("rounded_to") == RupiahUnit.EXACT:
            data["rounded_to"] = self.unit = unit

    def _has_parts(self) -> bool:
        pk = self.instance.pk
        return pk is not None and ClaimPayment.objects.filter(among=pk).exists()

    def _fit_into(self, around: ClaimPayment, data: dict[str, Any]) -> None:
        if around.among_id or self._has_parts():
            self.add_error("among", _("Klaim yang dimuat klaim lain tidak memuat klaim lagi."))
        owner_is_known = not {"region", "office"} & set(self.errors)
        stated = (data.get("region"), data.get("office"))
        if owner_is_known and stated != (around.region, around.office):
            owner = around.region or around.office
            self.add_error("among", _("Klaim itu milik %s; pilih klaim pemilik yang sama.") % owner)
        cases, rupiah = data.get("cases"), data.get("rupiah")
        if cases is not None and around.cases is not None and cases > around.cases:
            told = _("Lebih banyak daripada klaim yang memuatnya: %s kasus.")
            self.add_error("cases", told % write_count(around.cases))
        if rupiah is not None and around.rupiah is not None and rupiah > most(around):
            told = _("Lebih banyak daripada klaim yang memuatnya: %s.")
            self.add_error("rupiah", told % write_rupiah(around.rupiah))


def most(claim: ClaimPayment) -> int:
    """The most rupiah that its rounded sum may stand for."""
    rounded = 0 if claim.rounded_to == RupiahUnit.EXACT else claim.rounded_to // 2
    return (claim.rupiah or 0) + rounded
