"""What the screens of submissions and of editions share: steps, read-only pages, history."""

from __future__ import annotations

from typing import Any, TypeVar

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from regions.access import may
from regions.actions import Refused, submit
from regions.actions.refusals import WrongStatus
from regions.admin.faults import faults_of
from regions.admin.form_words import form_words
from regions.admin.history import History
from regions.admin.refused_words import told
from regions.admin.steps import STEP_BY_SLUG, STEPS, Step, needs_another, offered, status_class
from regions.admin.typed import ModelAdmin
from regions.models import Submission, UniverseEdition, Verb

Document = TypeVar("Document", bound=Submission | UniverseEdition)


SUBMITTING = "ajukan"
ENTRY_SCRIPTS = [
    f"regions/{name}.js" for name in ("numbers", "region", "columns", "doubts", "grid", "entry")
]


class ReviewedAdmin(ModelAdmin[Document]):
    """Rows are edited as drafts only; afterwards they are read, and changed by verbs."""

    actions = None
    sheet_template: str

    def get_urls(self) -> list[URLPattern]:
        steps: list[URLPattern] = [
            path(
                f"<int:object_id>/{step.slug}/",
                self.admin_site.admin_view(self.step_view),
                {"slug": step.slug},
                name=f"{self.opts.app_label}_{self.opts.model_name}_{step.verb}_{step.slug}",
            )
            for step in STEPS
        ]
        return [*steps, *super().get_urls()]

    def has_change_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        editable = obj is None or obj.is_editable
        return editable and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        return False

    def address_of(self, document: Document) -> str:
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

    # Steps

    def step_view(self, request: HttpRequest, object_id: int, slug: str) -> HttpResponseBase:
        step = STEP_BY_SLUG[slug]
        document = self.get_object(request, str(object_id))
        if document is None:
            raise Http404
        if not may(request.user, step.verb, document):
            raise PermissionDenied
        if request.method == "POST":
            return self.take_step(request, step, document)
        if step.slug == SUBMITTING:
            return self.ask_about_doubts(request, document)
        if not step.is_confirmed:
            return HttpResponseNotAllowed(["POST"])
        return self.confirm(request, step, document)

    def take_step(self, request: HttpRequest, step: Step, document: Document) -> HttpResponse:
        reason = {"reason": request.POST.get("reason", "")} if step.asks_reason else {}
        try:
            result = step.act(document=document, actor=request.user, **reason)
        except Refused as refused:
            if step.asks_reason and not reason["reason"].strip():
                return self.confirm(request, step, document, error=str(refused))
            messages.error(request, told(refused))
            return redirect(self.address_of(document))
        messages.success(request, step.done_for(document))
        if result is None:
            return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        return redirect(self.address_of(result))

    def confirm(
        self, request: HttpRequest, step: Step, document: Document, error: str = ""
    ) -> TemplateResponse:
        return self.page(
            request,
            "admin/regions/reviewed/confirm.html",
            document,
            {"step": step, "error": error, "title": step.label},
        )

    def ask_about_doubts(self, request: HttpRequest, document: Document) -> HttpResponse:
        """The last look before it is handed in, where something in it does not fit."""
        doubts = self.doubts_about(document)
        if not doubts or not document.is_editable:
            return redirect(self.address_of(document))
        template = "admin/regions/reviewed/doubts.html"
        return self.page(request, template, document, {"doubts": doubts, "title": _("Periksa")})

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
            messages.error(request, str(WrongStatus(document, Verb.EDIT)))
        return self.sheet(request, document)

    def sheet(self, request: HttpRequest, document: Document) -> TemplateResponse:
        extra = {"title": self.title_of(document), **self.sheet_context(document)}
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
            **self.review_context(request, document),
            "opts": self.opts,
            "original": document,
            "media": self.media,
            **extra,
        }
        return TemplateResponse(request, template, context)

    def review_context(self, request: HttpRequest, document: Document) -> dict[str, Any]:
        user = request.user
        assert isinstance(user, User)
        return {
            "steps": offered(document, user),
            "needs_another": needs_another(document, user),
            "history": History(document),
            "status_class": status_class(document),
        }

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Document | None = None,
    ) -> HttpResponse:
        if obj is not None:
            context |= self.review_context(request, obj)
        context["may_submit"] = may(request.user, Verb.SUBMIT, self.model)
        context["words"] = form_words()
        formsets = [one.formset for one in context["inline_admin_formsets"]]
        context["faults"] = list(faults_of(context["adminform"].form, formsets))
        return super().render_change_form(request, context, add, change, form_url, obj)

    # After saving

    def changeform_view(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """The rules may still refuse what the form let through: somebody was quicker."""
        request: HttpRequest = args[0]
        try:
            return super().changeform_view(*args, **kwargs)
        except Refused as refused:
            messages.error(request, told(refused))
            return redirect(request.path)

    def response_add(
        self, request: HttpRequest, obj: Document, post_url_continue: str | None = None
    ) -> HttpResponse:
        return self.respond_after_saving(request, obj)

    def response_change(self, request: HttpRequest, obj: Document) -> HttpResponse:
        return self.respond_after_saving(request, obj)

    def respond_after_saving(self, request: HttpRequest, document: Document) -> HttpResponse:
        if "_submit" in request.POST:
            if self.doubts_about(document):
                return redirect(self.address_of(document).removesuffix("change/") + "ajukan/")
            self.submit(request, document)
        else:
            messages.success(request, _("Draf disimpan: %s.") % document)
            for doubt in self.doubts_about(document):
                messages.warning(request, doubt)
        return redirect(self.address_of(document))

    def submit(self, request: HttpRequest, document: Document) -> None:
        assert isinstance(request.user, User)
        try:
            submit(document=document, actor=request.user)
        except Refused as refused:
            messages.error(request, _("Disimpan sebagai draf. %s") % refused)
        else:
            messages.success(request, str(STEP_BY_SLUG[SUBMITTING].done))

    def doubts_about(self, document: Document) -> list[str]:
        return []
