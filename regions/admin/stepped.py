"""Pages of what is changed by verbs: its steps, its sheet once it is read-only, its history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from regions.access import demand, may
from regions.actions import Refused
from regions.actions.refusals import NikInReason, ReasonMissing, WrongStatus
from regions.admin.next_waiting import next_waiting
from regions.admin.refused_words import told
from regions.admin.steps import Step
from regions.admin.two_at_once import TwoAtOnce
from regions.meanwhile import newest_event
from regions.models import Stated, Submission, UniverseEdition, Verb
from regions.numbers import NIK_IN_TEXT

Document = TypeVar("Document", bound=Submission | UniverseEdition | Stated)
Row = TypeVar("Row", bound=Model)


class HistoryBeneath(TwoAtOnce[Row]):
    def address_of(self, document: Row) -> str:
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        return reverse(name, args=[document.pk])

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Django's own knows nothing of events; ours stands under the document."""
        document = self.get_object(request, object_id)
        if document is None:
            raise Http404
        return redirect(f"{self.address_of(document)}#riwayat")


class SteppedAdmin(HistoryBeneath[Document]):
    """Rows are edited as drafts only; afterwards they are read, and changed by verbs."""

    actions: Any = None
    steps: Sequence[Step]
    sheet_template: str

    def get_urls(self) -> list[URLPattern]:
        steps: list[URLPattern] = [
            path(
                f"<int:object_id>/{step.slug}/",
                self.admin_site.admin_view(self.step_view),
                {"slug": step.slug},
                name=f"{self.opts.app_label}_{self.opts.model_name}_{step.verb}_{step.slug}",
            )
            for step in self.steps
        ]
        return [*steps, *super().get_urls()]

    def has_change_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        editable = obj is None or obj.is_editable
        return editable and super().has_change_permission(request, obj)

    # Steps

    def step_view(self, request: HttpRequest, object_id: int, slug: str) -> HttpResponseBase:
        step = next(step for step in self.steps if step.slug == slug)
        document = self.get_object(request, str(object_id))
        if document is None:
            raise Http404
        if not may(request.user, step.verb, document):
            raise PermissionDenied
        if request.method == "POST":
            return self.take_step(request, step, document)
        return self.before_step(request, step, document)

    def before_step(self, request: HttpRequest, step: Step, document: Document) -> HttpResponseBase:
        if not step.is_confirmed:
            return HttpResponseNotAllowed(["POST"])
        return self.confirm(request, step, document)

    def take_step(self, request: HttpRequest, step: Step, document: Document) -> HttpResponse:
        said = {"reason": request.POST.get("reason", "")} if step.asks_reason else {}
        if step.as_read and "seen" in request.POST:
            said["seen"] = request.POST["seen"]
        following = self.following(request, step, document)
        try:
            result = step.act(document=document, actor=request.user, **said)
        except Refused as refused:
            if isinstance(refused, ReasonMissing | NikInReason):
                return self.confirm(request, step, document, error=str(refused))
            messages.error(request, told(refused, request.user))
            return redirect(self.address_of(document))
        messages.success(request, step.done_for(document))
        if result is None:
            return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        return redirect(following or self.address_of(result))

    def following(self, request: HttpRequest, step: Step, document: Document) -> str:
        """Where "Sahkan, lalu berikutnya" leads; blank for every other button."""
        if step.verb != Verb.VERIFY or "_next" not in request.POST:
            return ""
        ordering: list[Any] = list(self.ordering or ["pk"])
        key = next_waiting(document, ordering, request.user)
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}"
        return reverse(f"{name}_change", args=[key]) if key else reverse(f"{name}_changelist")

    def confirm(
        self, request: HttpRequest, step: Step, document: Document, error: str = ""
    ) -> TemplateResponse:
        return self.page(
            request,
            "admin/regions/reviewed/confirm.html",
            document,
            {
                "step": step,
                "error": error,
                "title": step.label,
                "reason": NIK_IN_TEXT.sub("…", request.POST.get("reason", "")),
            },
        )

    # Pages

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        document = self.get_object(request, object_id)
        if document is None or self.has_change_permission(request, document):
            return super().change_view(request, object_id, form_url, extra_context)
        if not self.has_view_permission(request, document):
            raise PermissionDenied
        if request.method == "POST":
            demand(request.user, Verb.EDIT, document)
            messages.error(request, str(WrongStatus(document, Verb.EDIT)))
        return self.sheet(request, document)

    def sheet(self, request: HttpRequest, document: Document) -> TemplateResponse:
        extra = {"title": self.title_of(document), **self.sheet_context(document)}
        extra["typed"] = self.typed_otherwise(request, document)
        return self.page(request, self.sheet_template, document, extra)

    def title_of(self, document: Document) -> str:
        return str(document)

    def sheet_context(self, document: Document) -> dict[str, Any]:
        return {}

    def page(
        self, request: HttpRequest, template: str, document: Document, extra: dict[str, Any]
    ) -> TemplateResponse:
        context = {
            **self.admin_site.each_context(request),
            "seen": newest_event(document),
            **self.review_context(request, document),
            "opts": self.opts,
            "original": document,
            "media": self.media,
            **extra,
        }
        return TemplateResponse(request, template, context)

    def review_context(self, request: HttpRequest, document: Document) -> dict[str, Any]:
        """The steps that are offered, the history and the status."""
        raise NotImplementedError

    def changeform_view(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """The rules may still refuse what the form let through: somebody was quicker."""
        request: HttpRequest = args[0]
        try:
            return super().changeform_view(*args, **kwargs)
        except WrongStatus as refused:
            messages.error(request, str(refused))
            document = self.get_object(request, args[1])
            assert document is not None
            return self.sheet(request, document)
        except Refused as refused:
            request.refusal = told(refused, request.user)  # type: ignore[attr-defined]
            return super().changeform_view(*args, **kwargs)
