"""Which number stands where a printed one differs from the computed one."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions import actions
from regions.actions.decide import is_decidable
from regions.admin.decided import FigureSheet, figure_sheet
from regions.admin.record_words import Fact, facts_of
from regions.admin.reference import ReferenceAdmin
from regions.care import in_care
from regions.forms.decision import DecisionForm
from regions.models import Decision, Precision, PrintedFigure
from regions.periods import say_period


@admin.register(Decision)
class DecisionAdmin(ReferenceAdmin[Decision]):
    """Added from a report's page, for one printed number; afterwards only read."""

    form = DecisionForm
    add_form_template = "admin/regions/decision/add_form.html"
    fields = ["stands", "reason", "decided_on"]
    labels = {
        "stands": gettext_lazy("Angka mana yang berlaku?"),
        "reason": gettext_lazy("Mengapa?"),
        "decided_on": gettext_lazy("Diputuskan pada"),
    }
    region_path = "figure__submission__region"
    list_display = ["named", "place", "stands", "reason", "decided", "decided_by"]
    list_display_links = ["named"]
    list_filter = ["stands"]
    list_select_related = [
        *("figure__segment", "figure__submission__region", "figure__submission__office"),
        "decided_by",
    ]
    search_fields = ["reason", "figure__submission__region__name"]

    def has_change_permission(self, request: HttpRequest, obj: Decision | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Decision | None = None) -> bool:
        return False

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        """No link to an empty form: a decision is of a printed number."""
        return {**super().get_model_perms(request), "add": False}

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return super().changelist_view(
            request, {"has_add_permission": False, **(extra_context or {})}
        )

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        figure = figure_asked(request)
        if self.has_add_permission(request) and (figure is None or not is_decidable(figure)):
            told = _("Buka laporan yang disahkan, lalu pilih “Putuskan” di samping angka rilisnya.")
            messages.warning(request, told)
            return redirect("admin:regions_decision_changelist")
        title = {"title": _("Putuskan angka yang berlaku"), "single": True}
        shown = {"figure": figure_sheet(figure)} if figure else {}
        return super().add_view(request, form_url, {**(extra_context or {}), **title, **shown})

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Decision:
        decision: Decision = super().save_form(request, form, change)
        figure = figure_asked(request)
        assert figure is not None
        decision.figure = figure
        return decision

    def save_model(self, request: HttpRequest, obj: Decision, form: Any, change: bool) -> None:
        assert isinstance(request.user, User)
        actions.decide(decision=obj, actor=request.user)

    def respond_after_saving(self, request: HttpRequest, record: Decision) -> HttpResponse:
        messages.success(request, _("Keputusan dicatat: %s.") % record.get_stands_display())
        submission = record.figure.submission_id
        return redirect(reverse("admin:regions_submission_change", args=[submission]))

    def facts(self, record: Decision) -> list[Fact]:
        return facts_of(record, ["figure", *self.labels, "decided_by"], self.labels)

    @admin.display(description=gettext_lazy("Angka rilis"), ordering="figure__measure")
    def named(self, decision: Decision) -> str:
        return FigureSheet(decision.figure).what

    @admin.display(description=gettext_lazy("Wilayah/kantor"))
    def place(self, decision: Decision) -> str:
        return str(decision.figure.submission.region or decision.figure.submission.office)

    @admin.display(description=gettext_lazy("Diputuskan pada"), ordering="decided_on")
    def decided(self, decision: Decision) -> str:
        return say_period(decision.decided_on, Precision.DAY)


def figure_asked(request: HttpRequest) -> PrintedFigure | None:
    number = request.GET.get("figure", "")
    figures = PrintedFigure.objects.select_related(
        "segment", "submission__region", "submission__office", "submission__source"
    )
    if not number.isdecimal():
        return None
    return in_care(figures, request.user).filter(pk=number).first()
