"""What membership costs, as the law had it when."""

from __future__ import annotations

from django.contrib import admin
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from regions.admin.dated import HELPS, DatedColumns, rupiah
from regions.admin.in_care import KeptUp
from regions.admin.reference import ReferenceAdmin
from regions.models import Tariff


@admin.register(Tariff)
class TariffAdmin(DatedColumns, ReferenceAdmin[Tariff], KeptUp[Tariff]):
    fields = [
        *("segment", "fund_source", "monthly", "valid_from", "valid_until", "law"),
        *("certain", "note"),
    ]
    kept = ["segment", "valid_from", "valid_until", "law"]
    helps = HELPS
    list_display = ["segment", "payer", "month", "since", "until", "law", "certain"]
    list_filter = ["fund_source", "certain"]
    list_select_related = ["segment"]
    search_fields = ["segment__name", "law"]
    region_path = ""

    @admin.display(description=_("Sumber dana"), ordering="fund_source")
    def payer(self, tariff: Tariff) -> str:
        return tariff.get_fund_source_display() if tariff.fund_source else str(_("siapa pun"))

    @admin.display(description=_("Iuran per bulan"), ordering="monthly")
    def month(self, tariff: Tariff) -> SafeString:
        return rupiah(tariff.monthly)
