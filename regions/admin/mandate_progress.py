"""How far villages have come with what a rule asks."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from regions.admin.record_columns import LAST_COLUMNS, PEOPLE
from regions.admin.regulation import progress_in_words
from regions.admin.stated import StatedAdmin
from regions.forms.mandate_progress import MandateProgressForm
from regions.models import MandateProgress


@admin.register(MandateProgress)
class MandateProgressAdmin(StatedAdmin[MandateProgress]):
    form = MandateProgressForm
    region_path = "regulation__region"
    usual = ["regulation", "village", "villages", "workers"]
    seldom = ["workers_rounded_to"]
    kept = ["regulation", "source", "as_of", "statement"]
    labels = {**StatedAdmin.labels, "villages": gettext_lazy("Atau jumlah desa")}
    helps = {"workers": gettext_lazy("Berapa pekerja yang sudah didaftarkan desa-desa itu.")}
    autocomplete_fields = ["source", "regulation"]
    list_display = ["named", "told", *LAST_COLUMNS]
    list_select_related = ["regulation__region", "village", *PEOPLE]
    search_fields = ["village__name", "regulation__number", "regulation__region__name"]

    @admin.display(description=gettext_lazy("Regulasi"), ordering="regulation")
    def named(self, progress: MandateProgress) -> str:
        return str(progress.regulation)

    @admin.display(description=gettext_lazy("Kemajuan"))
    def told(self, progress: MandateProgress) -> str:
        return progress_in_words(progress)
