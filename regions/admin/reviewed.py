"""What the screens of submissions and of editions share: drafts, doubts, handing in."""

from __future__ import annotations

from typing import Any, TypeVar

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from regions.access import may
from regions.actions import Refused, submit
from regions.actions.refusals import DoubtsOpen, NikInReason, TooLong
from regions.admin.document_units import DocumentUnits
from regions.admin.faults import faults_of
from regions.admin.form_words import form_words
from regions.admin.history import History
from regions.admin.kept import saved
from regions.admin.reasons import asked_of, hand_in, typed_for_all
from regions.admin.refused_words import told
from regions.admin.stepped import SteppedAdmin
from regions.admin.steps import STEP_BY_SLUG, STEPS, Step, needs_another, offered, status_class
from regions.checks import Doubt
from regions.models import Submission, UniverseEdition, Verb

Document = TypeVar("Document", bound=Submission | UniverseEdition)


SUBMITTING = "ajukan"


class ReviewedAdmin(DocumentUnits[Document], SteppedAdmin[Document]):
    steps = STEPS

    def has_delete_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        return False

    def before_step(self, request: HttpRequest, step: Step, document: Document) -> HttpResponseBase:
        if step.slug == SUBMITTING:
            return self.ask_about_doubts(request, document)
        return super().before_step(request, step, document)

    def ask_about_doubts(
        self, request: HttpRequest, document: Document, error: str = ""
    ) -> HttpResponse:
        """The last look before it is handed in, where something in it does not fit."""
        doubts = self.doubts_about(document)
        if not doubts or not document.is_editable:
            return redirect(self.address_of(document))
        asked = {"asked": asked_of(doubts, request.POST), "all": typed_for_all(request.POST)}
        extra = {**asked, "error": error, "title": _("Periksa")}
        return self.page(request, "admin/regions/reviewed/doubts.html", document, extra)

    def take_step(self, request: HttpRequest, step: Step, document: Document) -> HttpResponse:
        """With the reasons for what does not fit; where one is missing it is asked again."""
        if step.slug == SUBMITTING and isinstance(document, Submission):
            try:
                hand_in(document, request.POST, request.user)
            except (DoubtsOpen, NikInReason, TooLong) as refused:
                return self.ask_about_doubts(request, document, str(refused))
            except Refused as refused:
                messages.error(request, told(refused, request.user))
            else:
                messages.success(request, step.done_for(document))
            return redirect(self.address_of(document))
        return super().take_step(request, step, document)

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
            context["doubts"] = self.doubts_about(obj)
        context["may_submit"] = may(request.user, Verb.SUBMIT, self.model)
        context["words"] = form_words()
        formsets = [one.formset for one in context["inline_admin_formsets"]]
        context["faults"] = list(faults_of(context["adminform"].form, formsets))
        page: HttpResponse = super().render_change_form(
            request, context, add, change, form_url, obj
        )
        return page

    # After saving

    def response_add(
        self, request: HttpRequest, obj: Document, post_url_continue: str | None = None
    ) -> HttpResponse:
        return saved(request, self.respond_after_saving(request, obj))

    def response_change(self, request: HttpRequest, obj: Document) -> HttpResponse:
        return saved(request, self.respond_after_saving(request, obj))

    def respond_after_saving(self, request: HttpRequest, document: Document) -> HttpResponse:
        if "_submit" in request.POST:
            if any(doubt.asks for doubt in self.doubts_about(document)):
                return redirect(self.address_of(document).removesuffix("change/") + "ajukan/")
            self.submit(request, document)
        else:
            messages.success(request, _("Draf disimpan: %s.") % document)
        return redirect(self.address_of(document))

    def submit(self, request: HttpRequest, document: Document) -> None:
        assert isinstance(request.user, User)
        try:
            submit(document=document, actor=request.user)
        except Refused as refused:
            messages.error(request, _("Disimpan sebagai draf. %s") % refused)
        else:
            messages.success(request, str(STEP_BY_SLUG[SUBMITTING].done))

    def doubts_about(self, document: Document) -> list[Doubt]:
        """What does not fit in it, each with its reason."""
        return []
