"""Which agency must act for which segment."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from regions.admin.record_columns import LAST_COLUMNS, PEOPLE
from regions.admin.stated import StatedAdmin
from regions.models import Steward


@admin.register(Steward)
class StewardAdmin(StatedAdmin[Steward]):
    usual = ["region", "segment", "agency"]
    helps = {"agency": _("Dinas atau badan; yang terbaru berlaku untuk segmen itu.")}
    list_display = ["named", "segment", "place", *LAST_COLUMNS]
    list_select_related = ["region", "segment", *PEOPLE]
    search_fields = ["agency", "region__name"]

    @admin.display(description=_("OPD pengampu"), ordering="agency")
    def named(self, steward: Steward) -> str:
        return steward.agency
