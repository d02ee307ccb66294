"""Rules of regions, with how far villages have come beneath."""

from __future__ import annotations

from django.contrib import admin
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regions.admin.record_columns import LAST_COLUMNS, PEOPLE, number
from regions.admin.record_parts import Parts
from regions.admin.stated import StatedAdmin
from regions.forms.regulation import RegulationForm
from regions.models import MandateProgress, Regulation
from regions.numbers import write_count


def progress_in_words(row: MandateProgress) -> str:
    """``9 desa · 96 pekerja``."""
    many = row.villages or 0
    counted = ngettext("%(n)s desa", "%(n)s desa", many) % {"n": write_count(many)}
    said = [str(row.village) if row.village else counted]
    if row.workers is not None:
        said.append(_("%s pekerja") % write_count(row.workers))
    return " · ".join(said)


@admin.register(Regulation)
class RegulationAdmin(StatedAdmin[Regulation]):
    form = RegulationForm
    usual = ["region", "kind", "number", "title", "issued_on", "per_village"]
    seldom = ["segment"]
    helps = {
        "number": gettext_lazy("Misalnya 58 Tahun 2022."),
        "issued_on": gettext_lazy("Tanggal penetapan; kosong: tidak disebut."),
    }
    parts = Parts(
        model=MandateProgress,
        owner="regulation",
        title=gettext_lazy("Kemajuan desa"),
        add_label=gettext_lazy("Tambah kemajuan desa"),
        words=progress_in_words,
        related=("village",),
    )
    list_display = ["named", "place", "title", "asked", *LAST_COLUMNS]
    list_filter = [*StatedAdmin.list_filter, "kind"]
    list_select_related = ["region", *PEOPLE]
    search_fields = ["number", "title", "region__name"]

    @admin.display(description=gettext_lazy("Regulasi"), ordering="number")
    def named(self, regulation: Regulation) -> str:
        return f"{regulation.get_kind_display()} {regulation.number}".strip()

    @admin.display(description=gettext_lazy("Pekerja per desa"), ordering="per_village")
    def asked(self, regulation: Regulation) -> SafeString:
        return number(regulation.per_village)
