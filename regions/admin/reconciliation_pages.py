"""The minutes of two offices that compared their figures, to be printed and signed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from regions.access import may
from regions.actions import Refused, attach, open_minutes
from regions.actions.attach import reaches
from regions.admin.reviewed import ReviewedAdmin
from regions.forms.attachment import AttachmentForm
from regions.models import Source, Submission, Verb
from regions.reconciliation import Reconciliation, reconciliation_of


class ReconciliationPages(ReviewedAdmin[Submission]):
    def get_urls(self) -> list[URLPattern]:
        page = path(
            "<int:object_id>/berita-acara/",
            self.admin_site.admin_view(self.reconciliation_view),
            name="regions_submission_reconciliation",
        )
        return [page, *super().get_urls()]

    def reconciliation_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        document = self.get_object(request, str(object_id))
        if document is None or document.region is None:
            raise Http404
        if not self.has_view_permission(request, document):
            raise PermissionDenied
        found = reconciliation_of(document.region, document.as_of)
        if request.method != "POST":
            return self.reconciliation_page(request, document, found, AttachmentForm())
        if "_attach" in request.POST:
            return self.attach_signed(request, document, found)
        return self.open_agreed(request, found)

    def reconciliation_page(
        self, request: HttpRequest, document: Submission, found: Reconciliation, form: Any
    ) -> TemplateResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Berita Acara Rekonsiliasi"),
            "opts": self.opts,
            "original": document,
            "found": found,
            "attachments": attachments_of(found, request.user),
            "form": form,
            "may_open": found.agreed is None and may(request.user, Verb.CREATE, Submission),
            "may_attach": found.agreed is not None
            and request.user.has_perm("regions.add_attachment"),
        }
        return TemplateResponse(request, "admin/regions/submission/reconciliation.html", context)

    def open_agreed(self, request: HttpRequest, found: Reconciliation) -> HttpResponse:
        assert isinstance(request.user, User)
        try:
            draft = open_minutes(reconciliation=found, actor=request.user)
        except Refused as refused:
            messages.error(request, str(refused))
            return redirect(request.path)
        told = _("Draf kesepakatan dibuka. Isi yang belum sama, lalu ajukan.")
        messages.success(request, told)
        return redirect(reverse("admin:regions_submission_change", args=[draft.pk]))

    def attach_signed(
        self, request: HttpRequest, document: Submission, found: Reconciliation
    ) -> HttpResponse:
        assert isinstance(request.user, User)
        form = AttachmentForm(request.POST, request.FILES)
        if found.agreed is None:
            return redirect(request.path)
        if not form.is_valid():
            return self.reconciliation_page(request, document, found, form)
        try:
            attach(source=found.agreed.source, file=form.cleaned_data["file"], actor=request.user)
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("Salinan terlampir pada %s.") % found.agreed.source)
        return redirect(request.path)


def attachments_of(found: Reconciliation, user: Any) -> list[Any]:
    source: Source | None = found.agreed.source if found.agreed else None
    return list(source.attachments.all()) if source and reaches(user, source) else []
