"""Regions with their other names and codes, and where they belonged when."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from regions.access import office_of
from regions.admin.days import DAYS
from regions.admin.in_care import KeptUp, KeptUpInline
from regions.admin.region_pages import RegionPages
from regions.care import care_of
from regions.forms.region_field import label_of, suggestions
from regions.models import Placement, Region, RegionAlias, RegionCode
from regions.names import matches

MOST_SUGGESTIONS = 20


class AliasInline(KeptUpInline[RegionAlias, Region]):
    model = RegionAlias
    extra = 1


class CodeInline(KeptUpInline[RegionCode, Region]):
    model = RegionCode
    formfield_overrides = DAYS
    extra = 0


@admin.register(Region)
class RegionAdmin(RegionPages, KeptUp[Region]):
    """Read mostly: names and codes come from the ministry's list, aliases from people."""

    list_display = ["code", "called", "kind", "capital", "born_on"]
    list_display_links = ["code", "called"]
    list_filter = ["level", "kind"]
    search_fields = ["name"]
    readonly_fields = ["code", "level", "kind", "born_on"]
    inlines = [AliasInline, CodeInline]
    actions = None

    @admin.display(description=_("nama"), ordering="name")
    def called(self, region: Region) -> str:
        return region.full_name

    def get_urls(self) -> list[URLPattern]:
        suggest = path(
            "saran/", self.admin_site.admin_view(self.suggest), name="regions_region_suggest"
        )
        return [suggest, *super().get_urls()]

    def suggest(self, request: HttpRequest) -> JsonResponse:
        """What the region fields offer while somebody types."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        offered = suggestions(
            request.GET.get("term", ""), office_of(request.user), care_of(request.user)
        )
        regions = offered[:MOST_SUGGESTIONS]
        results = [{"id": str(region.pk), "text": label_of(region)} for region in regions]
        return JsonResponse({"results": results, "pagination": {"more": False}})

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Region], search_term: str
    ) -> tuple[QuerySet[Region], bool]:
        if not search_term.strip():
            return queryset, False
        return queryset.filter(code__in=[match.code for match in matches(search_term)]), False

    def has_add_permission(self, request: HttpRequest, *_args: Any) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, *_args: Any) -> bool:
        return False

    def view_on_site(self, obj: Region) -> str:
        return f"/wilayah/{obj.code}/"


@admin.register(Placement)
class PlacementAdmin(KeptUp[Placement]):
    list_display = ["region", "parent", "valid_from", "valid_until", "law"]
    list_select_related = ["region", "parent"]
    autocomplete_fields = ["region", "parent"]
    search_fields = ["region__name", "region__code", "parent__name"]
    formfield_overrides = DAYS
    actions = None

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Regions are handed on by number here; a code in the address is not one."""
        asked = super().get_changeform_initial_data(request)
        return {name: value for name, value in asked.items() if str(value).isdecimal()}
