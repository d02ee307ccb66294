"""What became of a promise."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from regions.admin.record_columns import LAST_COLUMNS, PEOPLE
from regions.admin.stated import StatedAdmin
from regions.forms.updates import FollowUpUpdateForm
from regions.models import FollowUpUpdate


@admin.register(FollowUpUpdate)
class FollowUpUpdateAdmin(StatedAdmin[FollowUpUpdate]):
    form = FollowUpUpdateForm
    region_path = "follow_up__region"
    usual = ["follow_up", "state", "people"]
    kept = ["source", "as_of", "statement"]
    helps = {"people": gettext_lazy("Berapa orang yang sudah, bila disebut.")}
    autocomplete_fields = ["source", "follow_up"]
    list_display = ["named", "state", *LAST_COLUMNS]
    list_filter = ["state", *StatedAdmin.list_filter]
    list_select_related = ["follow_up__region", *PEOPLE]
    search_fields = ["follow_up__what", "follow_up__agency", "follow_up__region__name"]

    @admin.display(description=gettext_lazy("Tindak lanjut"), ordering="follow_up")
    def named(self, update: FollowUpUpdate) -> str:
        return str(update.follow_up)
