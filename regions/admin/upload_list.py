"""The list of files that were handed in."""

from __future__ import annotations

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from regions.admin.in_care import InCare
from regions.models import Upload, UploadState
from regions.people import name_of

STATE_CLASSES = {UploadState.OPEN: "status", UploadState.WRITTEN: "status status-verified"}


class UploadColumns(InCare[Upload]):
    list_display = ["named", "kind", "state_of", "who", "added_at", "download"]
    list_display_links = ["named"]
    list_filter = ["kind", "state"]
    list_select_related = ["added_by", "office"]
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    actions = None

    @admin.display(description=_("Berkas"), ordering="name")
    def named(self, upload: Upload) -> str:
        return upload.name

    @admin.display(description=_("Status"), ordering="state")
    def state_of(self, upload: Upload) -> SafeString:
        style = STATE_CLASSES[UploadState(upload.state)]
        return format_html('<span class="{}">{}</span>', style, upload.get_state_display())

    @admin.display(description=_("Oleh"))
    def who(self, upload: Upload) -> SafeString:
        return format_html(
            '{} <small class="quiet">{}</small>', name_of(upload.added_by), upload.office or ""
        )

    @admin.display(description=_("Unduh"))
    def download(self, upload: Upload) -> SafeString:
        address = reverse("admin:regions_upload_file", args=[upload.pk])
        told = _("Unduh %s") % upload.name
        return format_html('<a href="{}" aria-label="{}">{}</a>', address, told, _("Unduh"))
