"""What somebody wants to have reached by a date."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from regions.admin.record_columns import LAST_COLUMNS, PEOPLE, number
from regions.admin.stated import StatedAdmin
from regions.forms.target import TargetForm
from regions.models import Target
from regions.numbers import write_percent
from regions.periods import say_period


@admin.register(Target)
class TargetAdmin(StatedAdmin[Target]):
    form = TargetForm
    usual = ["region", "regime", "owner", "segment", "due", "percent", "people"]
    seldom = ["rule", "people_rounded_to", "people_approximate"]
    kept = [*StatedAdmin.kept, "regime", "owner", "segment", "due"]
    helps = {
        "percent": _("Misalnya 55 atau 38,39. Bila keduanya ditulis, persen yang menentukan."),
        "people": _("Seperti tercetak; boleh kosong."),
        "due": _("Desember 2025, 31 Desember 2025 atau 2025"),
        "rule": _("Apa yang dihitung target ini, bila sumber menyebutnya."),
    }
    list_display = ["named", "regime", "until", "share", "heads", *LAST_COLUMNS]
    list_select_related = ["region", "segment", *PEOPLE]
    search_fields = ["owner", "region__name"]

    @admin.display(description=_("Wilayah"), ordering="region__code")
    def named(self, target: Target) -> str:
        return target.region.full_name

    @admin.display(description=_("Jatuh tempo"), ordering="due")
    def until(self, target: Target) -> str:
        return say_period(target.due, target.due_precision)

    @admin.display(description=_("Persen"), ordering="percent")
    def share(self, target: Target) -> SafeString:
        told = "–" if target.percent is None else f"{write_percent(target.percent)}%"
        return format_html('<span class="num">{}</span>', told)

    @admin.display(description=_("Orang"), ordering="people")
    def heads(self, target: Target) -> SafeString:
        return number(target.people)
