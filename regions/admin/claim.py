"""What was paid to participants and their families."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regions.admin.record_columns import LAST_COLUMNS, PEOPLE, number
from regions.admin.stated import StatedAdmin
from regions.forms.claim import ClaimPaymentForm
from regions.models import ClaimPayment
from regions.rupiah import write_rupiah


@admin.register(ClaimPayment)
class ClaimPaymentAdmin(StatedAdmin[ClaimPayment]):
    form = ClaimPaymentForm
    usual = [
        *("region", "office", "programme", "cases", "rupiah", "rounded_to"),
        *("since", "cumulative"),
    ]
    seldom = ["among"]
    kept = [*StatedAdmin.kept, "office", "since", "cumulative"]
    labels = {
        **StatedAdmin.labels,
        "office": _("Atau kantor"),
        "rupiah": _("Rupiah"),
        "among": _("Di antara klaim"),
        "as_of": _("Sampai (keadaan per)"),
    }
    helps = {
        "region": _("Isi wilayah atau kantor, salah satu saja."),
        "office": _("Angka milik kantor tidak dijumlahkan ke wilayah."),
        "rounded_to": _("“Rp112 miliar” dibulatkan ke miliaran."),
    }
    autocomplete_fields = ["source", "office", "among"]
    list_display = ["named", "programme", "count", "paid", *LAST_COLUMNS]
    list_filter = [*StatedAdmin.list_filter, "programme", "cumulative"]
    list_select_related = ["region", "office", *PEOPLE]
    search_fields = ["region__name", "office__name"]

    def save_model(self, request: HttpRequest, obj: ClaimPayment, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if form.unit:
            told = gettext(
                "Rupiah dicatat sebagai angka bulat (%s); bila sumber menyebut angka tepatnya, "
                "tulis angka itu."
            )
            messages.info(request, told % form.unit.label)

    @admin.display(description=_("Wilayah/kantor"))
    def named(self, claim: ClaimPayment) -> str:
        return claim.region.full_name if claim.region else str(claim.office)

    @admin.display(description=_("Kasus"), ordering="cases")
    def count(self, claim: ClaimPayment) -> SafeString:
        return number(claim.cases)

    @admin.display(description=_("Rupiah"), ordering="rupiah")
    def paid(self, claim: ClaimPayment) -> SafeString:
        told = "–" if claim.rupiah is None else write_rupiah(claim.rupiah)
        return format_html('<span class="num">{}</span>', told)
