"""The words an office uses for low and high coverage."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from regions.admin.filters import PeriodFilter, SourceFilter
from regions.admin.record_columns import LAST_COLUMNS, PEOPLE
from regions.admin.stated import StatedAdmin
from regions.models import Band
from regions.numbers import write_percent


@admin.register(Band)
class BandAdmin(StatedAdmin[Band]):
    region_path = ""
    usual = ["office", "name", "at_least"]
    kept = ["office", "source", "as_of", "statement"]
    helps = {"at_least": _("Cakupan dari sekian persen, sampai kategori berikutnya mulai.")}
    autocomplete_fields = ["source", "office"]
    list_display = ["named", "limit", "office", *LAST_COLUMNS]
    list_filter = ["status", PeriodFilter, SourceFilter]
    list_select_related = ["office", *PEOPLE]
    search_fields = ["name", "office__name"]

    @admin.display(description=_("Kategori"), ordering="name")
    def named(self, band: Band) -> str:
        return band.name

    @admin.display(description=_("Mulai dari"), ordering="at_least")
    def limit(self, band: Band) -> SafeString:
        return format_html('<span class="num">{}%</span>', write_percent(band.at_least))
