"""The history of everything, to be read only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from regions.admin.actor_filter import ActorFilter
from regions.admin.in_care import InCare
from regions.admin.record_history import what_was
from regions.admin.record_type_filter import REFERENCE, RecordTypeFilter, name_of_kind
from regions.models import Event, stated_models


@admin.register(Event)
class EventAdmin(InCare[Event]):
    list_display = ["at", "verb", "what", "kind", "actor", "reason"]
    list_filter = ["verb", RecordTypeFilter, ActorFilter]
    date_hierarchy = "at"
    list_select_related = [
        *("submission__region", "submission__office", "edition", "actor", "record_type"),
    ]
    fields = ["at", "verb", "what", "kind", "actor", "reason", "changes"]
    readonly_fields = ["what", "kind"]
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        events = super().get_queryset(request).select_related(*self.list_select_related)
        return events.prefetch_related(GenericPrefetch("record", list(self.records())))

    def records(self) -> Iterator[QuerySet[Any]]:
        """Each kind of record with what its name is made of."""
        for model in (*stated_models(), *REFERENCE):
            related = self.admin_site.get_model_admin(model).list_select_related
            rows = model._default_manager.all()
            yield rows.select_related(*related) if isinstance(related, list | tuple) else rows

    @admin.display(description=_("Catatan"))
    def what(self, event: Event) -> str:
        return str(event.submission or event.edition or what_was(event))

    @admin.display(description=_("Jenis"), ordering="record_type")
    def kind(self, event: Event) -> str:
        of: Any = event.submission or event.edition
        model = type(of) if of else event.record_type and event.record_type.model_class()
        return name_of_kind(model) if model else "–"

    def has_add_permission(self, *_args: Any) -> bool:
        return False

    def has_change_permission(self, *_args: Any) -> bool:
        return False

    def has_delete_permission(self, *_args: Any) -> bool:
        return False
