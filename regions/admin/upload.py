"""Files handed in to be imported: the list, the form, the steps, and templates to download."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from regions.access import may
from regions.admin.form_words import form_words
from regions.admin.import_kinds import kind_links, model_of, own_kinds
from regions.admin.upload_list import UploadColumns
from regions.admin.upload_sources import source_options
from regions.admin.upload_steps import UploadSteps
from regions.care import in_care
from regions.forms.upload import UploadForm
from regions.imports.receive import receive
from regions.imports.templates import template_of, template_xlsx
from regions.imports.workbook import Refusal
from regions.models import ImportKind, Upload, Verb

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@admin.register(Upload)
class UploadAdmin(UploadColumns, UploadSteps):
    class Media:
        css = {"all": ["regions/entry.css", "regions/upload.css"]}
        js = ["regions/autocompletes.js"]

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        own: list[URLPattern] = [
            path("templat/<str:kind>/", wrap(self.template_view), name="regions_upload_template"),
            path("<int:object_id>/berkas/", wrap(self.file_view), name="regions_upload_file"),
        ]
        return [*own, *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Upload]:
        return in_care(super().get_queryset(request), request.user)

    def has_delete_permission(self, request: HttpRequest, obj: Upload | None = None) -> bool:
        return False

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        extra = {
            "title": capfirst(str(self.opts.verbose_name_plural)),
            "kinds": kind_links(request.user),
        }
        return super().changelist_view(request, {**extra, **(extra_context or {})})

    # A new file

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        kind = self.kind_asked(request)
        if kind is None:
            return self.form_page(request, None, None)
        form = self.form_for(request, kind)
        if request.method == "POST" and form.is_valid() and (kept := self.take_in(request, form)):
            return redirect(self.address(kept))
        return self.form_page(request, kind, form)

    def kind_asked(self, request: HttpRequest) -> ImportKind | None:
        """The kind in the address; one that the account may not write is refused."""
        asked = request.GET.get("kind", "")
        if asked not in ImportKind.values:
            return None
        kind = ImportKind(asked)
        if kind not in own_kinds(request.user):
            raise PermissionDenied
        return kind

    def form_for(self, request: HttpRequest, kind: ImportKind) -> UploadForm:
        posted = request.method == "POST"
        return UploadForm(
            request.POST if posted else None,
            request.FILES if posted else None,
            kind=kind,
            sources=source_options(request.user, request.POST.get("source", "")),
            may_submit=may(request.user, Verb.SUBMIT, model_of(kind)),
        )

    def take_in(self, request: HttpRequest, form: UploadForm) -> Upload | None:
        assert isinstance(request.user, User)
        file = form.cleaned_data["file"]
        try:
            return receive(kind=form.kind, file=file, answers=form.answers, actor=request.user)
        except Refusal as refused:
            form.add_error("file", str(refused))
            return None

    def form_page(
        self, request: HttpRequest, kind: ImportKind | None, form: UploadForm | None
    ) -> TemplateResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Impor %s") % kind.label.lower() if kind else _("Impor"),
            "media": self.media,
            "kinds": kind_links(request.user, kind),
            "kind": kind,
            "form": form,
            "words": form_words(),
        }
        return TemplateResponse(request, "admin/regions/upload/add_form.html", context)

    # Files

    def template_view(self, request: HttpRequest, kind: str) -> HttpResponse:
        if kind not in ImportKind.values:
            raise Http404
        if not self.has_add_permission(request):
            raise PermissionDenied
        template = template_of(ImportKind(kind), request.user)
        response = HttpResponse(template_xlsx(template), content_type=XLSX)
        response["Content-Disposition"] = f'attachment; filename="{template.name}"'
        response["X-Content-Type-Options"] = "nosniff"
        return response

    def file_view(self, request: HttpRequest, object_id: int) -> HttpResponseBase:
        """Handed over to be saved, never shown: what is in it comes from elsewhere."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        upload = self.get_queryset(request).filter(pk=object_id).first()
        if upload is None or not upload.file.storage.exists(str(upload.file.name)):
            raise Http404
        response = FileResponse(
            upload.file.open("rb"),
            as_attachment=True,
            filename=upload.name,
            content_type="application/octet-stream",
        )
        response["X-Content-Type-Options"] = "nosniff"
        return response
