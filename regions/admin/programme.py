"""Programmes that pay somebody's contribution, with what became of them beneath."""

from __future__ import annotations

from django.contrib import admin
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from regions.admin.programme_counts import COUNT_HELPS, COUNT_LABELS, counts_in_words
from regions.admin.record_columns import LAST_COLUMNS, PEOPLE, number
from regions.admin.record_parts import Parts
from regions.admin.stated import StatedAdmin
from regions.forms.programme import ProgrammeForm
from regions.models import Programme, ProgrammeUpdate
from regions.periods import say_period


@admin.register(Programme)
class ProgrammeAdmin(StatedAdmin[Programme]):
    form = ProgrammeForm
    usual = [
        *("region", "name", "segment", "payer", "fund_source", "start", "end"),
        *("enrolled", "quota", "active", "paid", "count_note"),
    ]
    seldom = ["renewal", "budget", "included"]
    kept = [*StatedAdmin.kept, "payer", "fund_source"]
    labels = COUNT_LABELS
    helps = {
        **COUNT_HELPS,
        "payer": _("Siapa yang membayar, misalnya Pemkab Rejang Lebong."),
        "start": _("November 2023, 1 November 2023 atau 2023; kosong: tidak disebut."),
        "end": _("Desember 2023 atau 31 Desember 2023; kosong: tidak disebut."),
    }
    parts = Parts(
        model=ProgrammeUpdate,
        owner="programme",
        title=_("Perkembangan"),
        add_label=_("Tambah perkembangan"),
        words=counts_in_words,
    )
    list_display = ["named", "place", "people", "until", *LAST_COLUMNS]
    list_filter = [*StatedAdmin.list_filter, "fund_source"]
    list_select_related = ["region", "segment", *PEOPLE]
    search_fields = ["name", "payer", "region__name"]

    @admin.display(description=_("Program"), ordering="name")
    def named(self, programme: Programme) -> str:
        return programme.name

    @admin.display(description=_("Orang"))
    def people(self, programme: Programme) -> SafeString:
        known = (programme.active, programme.enrolled, programme.quota)
        return number(next((count for count in known if count is not None), None))

    @admin.display(description=_("Berakhir"), ordering="end")
    def until(self, programme: Programme) -> str:
        return say_period(programme.end, programme.end_precision) if programme.end else "–"
