"""Entering a submission, reading one, and the list of all."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import ForeignKey, QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from regions.access import may
from regions.actions import enter
from regions.admin.filters import PeriodFilter
from regions.admin.form_words import title_of_form
from regions.admin.month_pages import MonthPages
from regions.admin.printed import PrintedFigureInline
from regions.admin.province_filter import ProvinceFilter
from regions.admin.reconciliation_pages import ReconciliationPages
from regions.admin.scripts import ENTRY_SCRIPTS, ENTRY_STYLES
from regions.admin.sheet import sheet_of
from regions.admin.submission_list import SubmissionColumns, for_list, found
from regions.admin.submit_many import SubmitMany
from regions.admin.surroundings import outside_hint, source_hint, surroundings
from regions.admin.verify_many import VerifyMany
from regions.admin.without import without
from regions.checks import Doubt, doubts_of
from regions.forms.plain_autocomplete import PlainAutocomplete
from regions.forms.region_field import RegionField, labelled_or_none
from regions.forms.submission import SubmissionForm
from regions.models import Submission, Verb


@admin.register(Submission)
class SubmissionAdmin(SubmissionColumns, MonthPages, SubmitMany, VerifyMany, ReconciliationPages):
    form = SubmissionForm
    inlines = [PrintedFigureInline]
    autocomplete_fields = ["source", "office"]
    change_form_template = "admin/regions/submission/change_form.html"
    sheet_template = "admin/regions/submission/sheet.html"
    fields = [
        *("region", "office", "period", "statement", "source", "population", "region_basis"),
        *("total_rule", "breakdown", "provisional", "note"),
    ]
    list_display = [
        *("period", "place", "people", "segments", "population", "source_title"),
        *("state", "who"),
    ]
    list_display_links = ["period", "place"]
    list_filter = ["status", PeriodFilter, ProvinceFilter]
    list_per_page = 50
    actions = ["submit_chosen", "verify_chosen"]
    search_fields = ["region__name"]
    search_help_text = _("Nama, nama lain atau kode wilayah")
    ordering = ["-as_of", "region__code", "-pk"]

    class Media:
        css = {"all": ENTRY_STYLES}
        js = ENTRY_SCRIPTS

    def get_urls(self) -> list[URLPattern]:
        around = path(
            "sekitar/",
            self.admin_site.admin_view(self.surroundings_view),
            name="regions_submission_surroundings",
        )
        return [around, *super().get_urls()]

    def surroundings_view(self, request: HttpRequest) -> JsonResponse:
        """What the form shows around the figures as soon as place and date are known."""
        if not (may(request.user, Verb.CREATE, Submission) or self.has_change_permission(request)):
            raise PermissionDenied
        return JsonResponse(surroundings(request.GET, request.user))

    # The list

    def get_queryset(self, request: HttpRequest) -> QuerySet[Submission]:
        return super().get_queryset(request).select_related("region", "office", "source")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Submission], search_term: str
    ) -> tuple[QuerySet[Submission], bool]:
        return found(queryset, search_term), False

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return super().changelist_view(
            request, {"title": _("Laporan angka"), **(extra_context or {})}
        )

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        changelist = super().get_changelist_instance(request)
        changelist.result_list = for_list(changelist.result_list)
        return changelist

    # The form

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "region":
            return self.formfield_for_foreignkey(db_field, request, **kwargs)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name == "region":
            return RegionField(required=False, label=_("Wilayah"))
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = PlainAutocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """``?region=18.04&period=2023-06``: where a page's link or the last form left off."""
        asked = request.GET
        initial: dict[str, Any] = {"region": labelled_or_none(asked.get("region") or "")}
        initial["period"] = asked.get("period")
        return {name: value for name, value in initial.items() if value}

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        form = context["adminform"].form
        context |= {
            "grid": form.grid,
            "source_hint": source_hint(request.user, form.shown_day),
            "outside_hint": outside_hint(request.user, form.shown_place),
            "title": title_of_form(context.get("original")),
        }
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Submission, form: Any, change: bool) -> None:
        """Nothing yet: a submission is written with all that it says, in ``save_related``."""

    def save_related(self, request: Any, form: Any, formsets: Any, change: bool) -> None:
        printed = formsets[0]
        printed.save(commit=False)
        enter(
            submission=form.instance,
            stated=form.grid.stated(),
            printed=printed.standing(),
            struck=printed.deleted_objects,
            actor=request.user,
            seen=request.POST.get("seen"),
        )

    def doubts_about(self, document: Submission) -> list[Doubt]:
        return doubts_of(document)

    def title_of(self, document: Submission) -> str:
        return str(document.region or document.office)

    def sheet_context(self, document: Submission) -> dict[str, Any]:
        return {"sheet": sheet_of(document), "without": without(document)}
