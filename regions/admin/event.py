"""The history of everything, to be read only."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from regions.admin.typed import ModelAdmin
from regions.models import Event


@admin.register(Event)
class EventAdmin(ModelAdmin[Event]):
    list_display = ["at", "verb", "submission", "edition", "actor", "reason"]
    list_filter = ["verb", "actor"]
    date_hierarchy = "at"
    list_select_related = ["submission__region", "submission__office", "edition", "actor"]
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        return super().get_queryset(request).select_related(*self.list_select_related)

    def has_add_permission(self, *_args: Any) -> bool:
        return False

    def has_change_permission(self, *_args: Any) -> bool:
        return False

    def has_delete_permission(self, *_args: Any) -> bool:
        return False
