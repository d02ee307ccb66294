"""What was promised, with what became of it beneath."""

from __future__ import annotations

from django.contrib import admin
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.admin.record_columns import LAST_COLUMNS, PEOPLE
from regions.admin.record_parts import Parts
from regions.admin.stated import StatedAdmin
from regions.models import FollowUp, FollowUpUpdate
from regions.numbers import write_count
from regions.periods import say_period

SHORT = 80


def state_in_words(row: FollowUpUpdate) -> str:
    """``Sedang berjalan · 120 orang``."""
    people = [] if row.people is None else [_("%s orang") % write_count(row.people)]
    return " · ".join([row.get_state_display(), *people])


@admin.register(FollowUp)
class FollowUpAdmin(StatedAdmin[FollowUp]):
    usual = ["region", "what", "agency", "due", "people"]
    seldom = ["segment", "meeting"]
    kept = [*StatedAdmin.kept, "meeting"]
    helps = {
        "due": gettext_lazy("Desember 2026 atau 31 Desember 2026; kosong: tidak disebut."),
        "people": gettext_lazy("Untuk berapa orang, bila disebut."),
        "meeting": gettext_lazy("Misalnya Rakor UCJ 21 Juli 2025."),
    }
    parts = Parts(
        model=FollowUpUpdate,
        owner="follow_up",
        title=gettext_lazy("Perkembangan"),
        add_label=gettext_lazy("Tambah perkembangan"),
        words=state_in_words,
    )
    list_display = ["named", "place", "agency", "until", *LAST_COLUMNS]
    list_select_related = ["region", "segment", *PEOPLE]
    search_fields = ["what", "agency", "meeting", "region__name"]

    @admin.display(description=gettext_lazy("Yang dijanjikan"), ordering="what")
    def named(self, follow_up: FollowUp) -> str:
        return Truncator(follow_up.what).chars(SHORT)

    @admin.display(description=gettext_lazy("Tenggat"), ordering="due")
    def until(self, follow_up: FollowUp) -> str:
        return say_period(follow_up.due, follow_up.due_precision) if follow_up.due else "–"
