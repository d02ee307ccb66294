"""Handing in many drafts at once, each with the reasons for its doubts."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regions.access import may
from regions.admin.drafts_together import Refusals, draft_rows, hand_in_all
from regions.admin.reasons import typed_for_all
from regions.admin.reviewed import ReviewedAdmin
from regions.models import Submission, Verb
from regions.verifying.asked import MOST, keys_in


class SubmitMany(ReviewedAdmin[Submission]):
    def get_urls(self) -> list[URLPattern]:
        together = path(
            "ajukan/",
            self.admin_site.admin_view(self.submit_many_view),
            name="regions_submission_submit_many",
        )
        return [together, *super().get_urls()]

    def has_submit_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Verb.SUBMIT, Submission)

    @admin.action(description=gettext_lazy("Ajukan yang dipilih"), permissions=["submit"])
    def submit_chosen(self, request: HttpRequest, chosen: QuerySet[Submission]) -> HttpResponse:
        ids = ",".join(str(pk) for pk in chosen.values_list("pk", flat=True)[:MOST])
        return redirect(f"{reverse('admin:regions_submission_submit_many')}?ids={ids}")

    def submit_many_view(self, request: HttpRequest) -> HttpResponse:
        """A summary with the reasons that are asked for; then all of it, or nothing."""
        if not self.has_submit_permission(request):
            raise PermissionDenied
        asked = self.asked_for(request)
        if request.method != "POST":
            return self.submit_many_page(request, asked, {})
        taken = request.POST.getlist("take")
        chosen = [one for one in asked if str(one.pk) in taken]
        refused = hand_in_all(chosen, request.POST, request.user)
        if refused or not chosen:
            told = _("Belum ada yang diajukan: betulkan yang ditandai, atau hapus centangnya.")
            messages.error(request, told)
            return self.submit_many_page(request, asked, refused)
        count = len(chosen)
        done = ngettext("%s laporan diajukan.", "%s laporan diajukan.", count) % count
        messages.success(request, done)
        return redirect("admin:regions_submission_changelist")

    def asked_for(self, request: HttpRequest) -> list[Submission]:
        """Those of ``ids`` that the reader may see, in the order of the list."""
        ids = keys_in(request.GET.get("ids", ""))
        found = self.get_queryset(request).filter(pk__in=ids)
        return list(found.order_by("region__code", "as_of", "pk"))

    def submit_many_page(
        self, request: HttpRequest, asked: list[Submission], refused: Refusals
    ) -> TemplateResponse:
        rows = draft_rows(asked, request.POST, refused)
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "media": self.media,
            "title": _("Ajukan bersama"),
            "rows": rows,
            "all": typed_for_all(request.POST),
            "asks": any(one.doubt.asks for row in rows for one in row.asked),
        }
        return TemplateResponse(request, "admin/regions/submission/submit_many.html", context)
