"""What a programme pays, as the law had it when."""

from __future__ import annotations

from django.contrib import admin
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from regions.admin.dated import HELPS, DatedColumns, rupiah
from regions.admin.in_care import KeptUp
from regions.admin.reference import ReferenceAdmin
from regions.models import Benefit


@admin.register(Benefit)
class BenefitAdmin(DatedColumns, ReferenceAdmin[Benefit], KeptUp[Benefit]):
    fields = ["name", "code", "amount", "valid_from", "valid_until", "law", "note"]
    prepopulated_fields = {"code": ["name"]}
    helps = {**HELPS, "code": _("Sama untuk besaran lama dan baru, misalnya jkm.")}
    list_display = ["name", "sum", "since", "until", "law"]
    search_fields = ["name", "code", "law"]
    region_path = ""

    @admin.display(description=_("Besarnya"), ordering="amount")
    def sum(self, benefit: Benefit) -> SafeString:
        return rupiah(benefit.amount)
