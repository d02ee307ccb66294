"""The page of one file, which leads from questions over problems and a preview to what was done."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from regions.access import may
from regions.actions import Refused
from regions.admin.form_words import form_words
from regions.admin.import_kinds import model_of, own_kinds
from regions.admin.in_care import InCare
from regions.admin.refused_words import told
from regions.admin.upload_answers import answers_posted, groups_of, said_about
from regions.admin.upload_done import done_words, earlier_use
from regions.admin.upload_preview import is_for_drafts, preview_of, problem_rows, reasons_posted
from regions.admin.upload_sources import source_options
from regions.forms.upload import SUBMIT, SUBMITTED_KINDS, FileForm
from regions.imports.outcome import Prepared
from regions.imports.receive import exchange
from regions.imports.use import look_at, use
from regions.imports.workbook import Refusal, Workbook
from regions.models import ImportKind, Upload, UploadState, Verb
from regions.numbers import holds_nik

LONGEST_REASON = 500
TEMPLATE = "admin/regions/upload/step.html"


class UploadSteps(InCare[Upload]):
    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        upload = self.get_object(request, object_id)
        if upload is None:
            raise Http404
        if request.method == "POST":
            return self.take(request, upload)
        return self.step_page(request, upload)

    # What is pressed

    def take(self, request: HttpRequest, upload: Upload) -> HttpResponse:
        if not self.may_write(request, upload):
            raise PermissionDenied
        if upload.state != UploadState.OPEN:
            messages.info(request, _("Berkas ini sudah ditulis; tidak ada yang ditulis dua kali."))
        elif "_replace" in request.POST:
            return self.replace(request, upload)
        elif "_draft" in request.POST or "_submit" in request.POST:
            return self.write(request, upload)
        else:
            self.keep_answers(request, upload)
        return redirect(self.address(upload))

    def keep_answers(self, request: HttpRequest, upload: Upload) -> None:
        try:
            _book, prepared = look_at(upload, acting(request))
            upload.answers = answers_posted(request.POST, upload.answers, prepared)
        except Refusal as refused:
            messages.error(request, str(refused))
        else:
            upload.save(update_fields=["answers"])

    def replace(self, request: HttpRequest, upload: Upload) -> HttpResponse:
        form = FileForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                exchange(upload=upload, file=form.cleaned_data["file"])
            except Refusal as refused:
                form.add_error("file", str(refused))
            else:
                messages.success(request, _("Berkas diganti; jawaban tadi tetap dipakai."))
                return redirect(self.address(upload))
        return self.step_page(request, upload, file_form=form)

    def write(self, request: HttpRequest, upload: Upload) -> HttpResponse:
        submit = "_submit" in request.POST
        reasons = reasons_posted(request.POST)
        reason = request.POST.get("reason", "").strip()[:LONGEST_REASON]
        if any(holds_nik(text) for text in (*reasons.values(), reason)):
            told_so = _("Ada 16 angka seperti NIK di sini; hapus nomor orang itu.")
            return self.step_page(request, upload, refused=told_so)
        try:
            use(
                upload=upload,
                actor=acting(request),
                submit=submit,
                reasons=reasons,
                reason=reason,
                seen=request.POST.get("seen", ""),
            )
        except (Refusal, Refused) as refused:
            said = told(refused, request.user) if isinstance(refused, Refused) else str(refused)
            return self.step_page(request, upload, refused=said)
        messages.success(request, _("Diajukan.") if submit else _("Ditulis sebagai draf."))
        return redirect(self.address(upload))

    # What is shown

    def step_page(
        self,
        request: HttpRequest,
        upload: Upload,
        *,
        file_form: FileForm | None = None,
        refused: str = "",
    ) -> TemplateResponse:
        upload.refresh_from_db(fields=["state", "result", "answers", "file", "name"])
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": upload,
            "title": _("Impor %s") % upload.get_kind_display().lower(),
            "subtitle": upload.name,
            "media": self.media,
            "words": form_words(),
            "refused": refused,
            "file_form": file_form or FileForm(),
            "may_write": self.may_write(request, upload),
            **self.content_of(request, upload),
        }
        return TemplateResponse(request, TEMPLATE, context)

    def content_of(self, request: HttpRequest, upload: Upload) -> dict[str, Any]:
        if upload.state != UploadState.OPEN:
            return {"step": "done", "done": done_words(upload, acting(request))}
        try:
            book, prepared = look_at(upload, acting(request))
        except Refusal as refused:
            return {"step": "refused", "why": str(refused)}
        return {
            **self.prepared_context(request, upload, book, prepared),
            "earlier": earlier_use(upload, self.get_queryset(request)),
        }

    def prepared_context(
        self, request: HttpRequest, upload: Upload, book: Workbook, prepared: Prepared
    ) -> dict[str, Any]:
        sources = source_options(request.user, upload.answers.get("source", ""))
        shown = {
            "questions": groups_of("open", prepared.questions, book, sources),
            "settled": groups_of("settled", prepared.settled, book, sources),
            "number_of_problems": len(prepared.problems),
        }
        if prepared.questions:
            return {"step": "questions", **shown}
        if prepared.problems or prepared.plan is None:
            return {"step": "problems", **shown, "problems": problem_rows(prepared.problems)}
        kind = ImportKind(upload.kind)
        return {
            "step": "preview",
            **shown,
            "preview": preview_of(kind, prepared.plan, request.POST),
            "about": said_about(prepared.settled, sources),
            "for_drafts": is_for_drafts(prepared.plan),
            "may_submit": kind in SUBMITTED_KINDS
            and not is_for_drafts(prepared.plan)
            and may(request.user, Verb.SUBMIT, model_of(kind)),
            "submit_first": upload.answers.get("then") == SUBMIT,
        }

    def may_write(self, request: HttpRequest, upload: Upload) -> bool:
        kind = ImportKind(upload.kind)
        return self.has_change_permission(request) and kind in own_kinds(request.user)

    def address(self, upload: Upload) -> str:
        return reverse("admin:regions_upload_change", args=[upload.pk])


def acting(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user
