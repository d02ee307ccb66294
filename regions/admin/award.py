"""Awards and their categories."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from regions.admin.in_care import KeptUp
from regions.admin.record_columns import LAST_COLUMNS, PEOPLE
from regions.admin.reference import ReferenceAdmin
from regions.admin.stated import StatedAdmin
from regions.forms.award import AwardForm
from regions.models import Award, AwardCategory


@admin.register(AwardCategory)
class AwardCategoryAdmin(ReferenceAdmin[AwardCategory], KeptUp[AwardCategory]):
    fields = ["name", "name_en"]
    list_display = ["name", "name_en"]
    search_fields = ["name", "name_en"]
    region_path = ""


@admin.register(Award)
class AwardAdmin(StatedAdmin[Award]):
    form = AwardForm
    usual = ["region", "edition", "level", "category", "recipient", "rank", "rank_note"]
    seldom = ["assessment_year"]
    kept = [*StatedAdmin.kept, "edition", "level", "category", "assessment_year"]
    helps = {
        "region": _("Wilayah yang menerima, atau tempat penerimanya."),
        "rank": _("Hanya bila tercetak: 1, 2, 3 …"),
        "assessment_year": _("Misalnya 2021; kosong: tidak disebut."),
    }
    list_display = ["named", "receiver", "place", "level", "rank", *LAST_COLUMNS]
    list_filter = [*StatedAdmin.list_filter, "level"]
    list_select_related = ["region", "category", *PEOPLE]
    search_fields = ["edition", "recipient", "region__name"]

    @admin.display(description=_("Edisi"), ordering="edition")
    def named(self, award: Award) -> str:
        return award.edition

    @admin.display(description=_("Penerima"), ordering="recipient")
    def receiver(self, award: Award) -> str:
        return award.recipient or str(award.region)
