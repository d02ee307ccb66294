"""Offices; who works where stands in the form of each account."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from regions.admin.in_care import KeptUp
from regions.models import Office


@admin.register(Office)
class OfficeAdmin(KeptUp[Office]):
    list_display = ["name", "kind"]
    list_filter = ["kind"]
    search_fields = ["name"]
    autocomplete_fields = ["regions"]
    prepopulated_fields = {"slug": ["name"]}
    actions = None

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "slug":
            kwargs["label"] = _("Kode tautan")
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def view_on_site(self, obj: Office) -> str:
        return f"/kantor/{obj.slug}/"
