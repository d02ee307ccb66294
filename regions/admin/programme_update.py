"""What became of a programme."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from regions.admin.programme_counts import COUNT_HELPS, COUNT_LABELS, counts_in_words
from regions.admin.record_columns import LAST_COLUMNS, PEOPLE
from regions.admin.stated import StatedAdmin
from regions.forms.updates import ProgrammeUpdateForm
from regions.models import ProgrammeUpdate


@admin.register(ProgrammeUpdate)
class ProgrammeUpdateAdmin(StatedAdmin[ProgrammeUpdate]):
    form = ProgrammeUpdateForm
    region_path = "programme__region"
    usual = ["programme", "enrolled", "active", "paid", "quota", "count_note", "renewal"]
    kept = ["source", "as_of", "statement"]
    labels = COUNT_LABELS
    helps = COUNT_HELPS
    autocomplete_fields = ["source", "programme"]
    list_display = ["named", "told", *LAST_COLUMNS]
    list_select_related = ["programme__region", *PEOPLE]
    search_fields = ["programme__name", "programme__region__name"]

    @admin.display(description=_("Program"), ordering="programme__name")
    def named(self, update: ProgrammeUpdate) -> str:
        return str(update.programme)

    @admin.display(description=_("Perkembangan"))
    def told(self, update: ProgrammeUpdate) -> str:
        return counts_in_words(update) or "–"
