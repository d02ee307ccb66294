"""Files attached to sources: a list to look them up in, and the way to open one."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from regions.actions.attach import reaches
from regions.admin.in_care import InCare
from regions.models import Attachment


@admin.register(Attachment)
class AttachmentAdmin(InCare[Attachment]):
    """Attached on the page of the minutes; here only read."""

    list_display = ["name", "source", "added_by", "added_at"]
    list_select_related = ["source", "added_by"]
    fields = ["opened", "source", "size", "sha256", "added_by", "added_at"]
    readonly_fields = ["opened", "size", "sha256", "added_at"]
    search_fields = ["name", "source__title"]
    actions = None

    def get_urls(self) -> list[URLPattern]:
        file = path(
            "<int:object_id>/berkas/",
            self.admin_site.admin_view(self.file_view),
            name="regions_attachment_file",
        )
        return [file, *super().get_urls()]

    def file_view(self, request: HttpRequest, object_id: int) -> FileResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        attachment = Attachment.objects.select_related("source").filter(pk=object_id).first()
        if attachment is None or not reaches(request.user, attachment.source):
            raise Http404
        return FileResponse(
            attachment.file.open("rb"), as_attachment=True, filename=attachment.name
        )

    @admin.display(description=_("Berkas"))
    def opened(self, attachment: Attachment) -> SafeString:
        address = reverse("admin:regions_attachment_file", args=[attachment.pk])
        return format_html('<a href="{}">{}</a>', address, attachment.name)

    def has_add_permission(self, *_args: Any) -> bool:
        return False

    def has_change_permission(self, *_args: Any) -> bool:
        return False

    def has_delete_permission(self, *_args: Any) -> bool:
        return False
