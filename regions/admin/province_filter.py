"""The filter of lists by province."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from regions.care import care_of
from regions.models import Level, Placement, Region


class ProvinceFilter(admin.SimpleListFilter):
    """A province with everything that belongs to it today."""

    title = _("provinsi")
    parameter_name = "provinsi"
    template = "admin/regions/submission/_filter.html"

    def __init__(self, request: Any, params: Any, model: Any, model_admin: Any) -> None:
        self.path = getattr(model_admin, "region_path", "region")
        super().__init__(request, params, model, model_admin)

    def lookups(self, request: Any, model_admin: Any) -> list[tuple[str, str]]:
        provinces = Region.objects.filter(level=Level.PROVINCE).order_by("name")
        care = care_of(request.user)
        if not care.everywhere:
            around = Placement.objects.filter(region__in=care.regions, valid_until=None)
            inside = Q(pk__in=care.regions) | Q(pk__in=around.values("parent"))
            provinces = provinces.filter(inside)
        return list(provinces.values_list("code", "name"))

    def queryset(self, request: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if not self.value():
            return queryset
        inside = Placement.objects.filter(parent__code=self.value(), valid_until=None)
        own = queryset.filter(**{f"{self.path}__code": self.value()})
        return own | queryset.filter(**{f"{self.path}__in": inside.values("region")})
