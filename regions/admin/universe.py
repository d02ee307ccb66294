"""Editions of the worker universe: series are entered here, documents only read."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from regions.actions import enter_edition
from regions.admin.figure_inline import FigureInline
from regions.admin.reviewed import ReviewedAdmin
from regions.admin.scripts import ENTRY_SCRIPTS, ENTRY_STYLES
from regions.admin.sheet_edition import beside_previous
from regions.admin.steps import status_class
from regions.care import care_of
from regions.forms.universe import EditionForm, UniverseFigureForm, UniverseFormSet
from regions.models import EditionKind, UniverseEdition, UniverseFigure
from regions.periods import say_period


class UniverseFigureInline(FigureInline[UniverseFigure, UniverseEdition]):
    model = UniverseFigure
    form = UniverseFigureForm
    formset: Any = UniverseFormSet
    extra = 3
    verbose_name_plural = _("Angka semesta")

    def get_formset(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        formset: Any = super().get_formset(request, *args, **kwargs)
        formset.care = care_of(request.user)
        return formset

    def get_queryset(self, request: HttpRequest) -> QuerySet[UniverseFigure]:
        return super().get_queryset(request).select_related("region", "segment")


@admin.register(UniverseEdition)
class UniverseEditionAdmin(ReviewedAdmin[UniverseEdition]):
    form = EditionForm
    inlines = [UniverseFigureInline]
    autocomplete_fields = ["source"]
    change_form_template = "admin/regions/universeedition/change_form.html"
    sheet_template = "admin/regions/universeedition/sheet.html"
    fields = ["title", "publisher", "definition", "period", "source", "jakon_place", "note"]
    list_display = ["title", "publisher", "reference", "kind", "figure_count", "state"]
    list_filter = ["status", "kind"]
    search_fields = ["title", "publisher"]
    list_select_related = ["source"]
    ordering = ["-reference_date", "slug"]

    class Media:
        css = {"all": ENTRY_STYLES}
        js = ENTRY_SCRIPTS

    def get_queryset(self, request: HttpRequest) -> QuerySet[UniverseEdition]:
        return super().get_queryset(request).annotate(figure_number=Count("figures"))

    def has_change_permission(
        self, request: HttpRequest, obj: UniverseEdition | None = None
    ) -> bool:
        is_series = obj is None or obj.kind == EditionKind.SERIES
        return is_series and super().has_change_permission(request, obj)

    @admin.display(description=_("Tanggal acuan"), ordering="reference_date")
    def reference(self, edition: UniverseEdition) -> str:
        return say_period(edition.reference_date, edition.precision)

    @admin.display(description=_("Angka"))
    def figure_count(self, edition: UniverseEdition) -> SafeString:
        return format_html('<span class="num">{}</span>', getattr(edition, "figure_number", 0))

    @admin.display(description=_("Status"), ordering="status")
    def state(self, edition: UniverseEdition) -> SafeString:
        if edition.kind == EditionKind.FROM_DOCUMENT:
            return format_html('<span class="quiet">{}</span>', _("ikut laporannya"))
        return format_html(
            '<span class="{}">{}</span>', status_class(edition), edition.get_status_display()
        )

    def save_model(self, request: Any, obj: UniverseEdition, form: Any, change: bool) -> None:
        """Nothing yet: an edition is written with its figures, in ``save_related``."""

    def save_related(self, request: Any, form: Any, formsets: Any, change: bool) -> None:
        changed = formsets[0].save(commit=False)
        enter_edition(
            edition=form.instance,
            figures=changed,
            struck=formsets[0].deleted_objects,
            actor=request.user,
            seen=request.POST.get("seen"),
        )

    def sheet_context(self, document: UniverseEdition) -> dict[str, Any]:
        return {
            "period": say_period(document.reference_date, document.precision),
            **beside_previous(document),
        }
