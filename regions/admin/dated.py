"""Columns and hints of what the law sets from one day until another."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from regions.models import Precision
from regions.models.dated import Dated
from regions.periods import say_period
from regions.rupiah import write_rupiah

HELPS = {
    "law": _("Misalnya PP 44/2015."),
    "valid_from": _("Hari pertama berlaku, misalnya 1 Juli 2015."),
    "valid_until": _("Hari pertama yang tidak berlaku lagi; kosong: masih berlaku."),
}


class DatedColumns:
    @admin.display(description=_("Berlaku sejak"), ordering="valid_from")
    def since(self, row: Dated) -> str:
        return say_period(row.valid_from, Precision.DAY)

    @admin.display(description=_("Sampai sebelum"), ordering="valid_until")
    def until(self, row: Dated) -> str:
        return say_period(row.valid_until, Precision.DAY) if row.valid_until else "–"


def rupiah(amount: int) -> SafeString:
    return format_html('<span class="num">{}</span>', write_rupiah(amount))
