"""Data that everything else is reckoned by: kept by administrators, read by all."""

from __future__ import annotations

from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from regions.admin.record_words import Fact, facts_of
from regions.admin.recorded import RecordedAdmin

Record = TypeVar("Record", bound=Model)


class ReferenceAdmin(RecordedAdmin[Record]):
    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Who may only read gets the page to be read."""
        record = self.get_object(request, object_id)
        if record is None or self.has_change_permission(request, record):
            return super().change_view(request, object_id, form_url, extra_context)
        if request.method == "POST" or not self.has_view_permission(request, record):
            raise PermissionDenied
        return self.sheet(request, record)

    def facts(self, record: Record) -> list[Fact]:
        names = [name for name in self.fields or () if isinstance(name, str)]
        return facts_of(record, names, self.labels)

    def sheet(self, request: HttpRequest, record: Record) -> TemplateResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": record,
            "title": str(record),
            "media": self.media,
            "facts": self.facts(record),
            "history": self.history_of(record),
        }
        return TemplateResponse(request, "admin/regions/record/sheet.html", context)
