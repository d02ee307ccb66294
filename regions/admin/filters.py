"""The filters of lists by period and by source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from regions.care import in_care
from regions.models import Source
from regions.periods import say_period

MOST_PERIODS = 24
MOST_SOURCES = 40


def rows_seen(model_admin: Any, request: Any) -> QuerySet[Any]:
    return in_care(model_admin.model._default_manager.all(), request.user)


class PeriodFilter(admin.SimpleListFilter):
    title = _("periode")
    parameter_name = "per"

    def lookups(self, request: Any, model_admin: Any) -> Iterator[tuple[str, str]]:
        rows = rows_seen(model_admin, request).order_by("-as_of")
        days = rows.values_list("as_of", flat=True).distinct()
        by_month = {f"{day:%Y-%m}": say_period(day, "month") for day in days}
        yield from list(by_month.items())[:MOST_PERIODS]

    def queryset(self, request: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        year, _dash, month = (self.value() or "").partition("-")
        if year.isdecimal() and month.isdecimal():
            return queryset.filter(as_of__year=year, as_of__month=month)
        return queryset


class SourceFilter(admin.SimpleListFilter):
    """The sources that rows of the list come from, newest first."""

    title = _("sumber")
    parameter_name = "sumber"
    template = "admin/regions/submission/_filter.html"

    def lookups(self, request: Any, model_admin: Any) -> list[tuple[str, str]]:
        used = rows_seen(model_admin, request).order_by().values("source")
        sources = Source.objects.filter(pk__in=used).order_by("-pk")[:MOST_SOURCES]
        return [(str(pk), title) for pk, title in sources.values_list("pk", "title")]

    def queryset(self, request: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value() or ""
        return queryset.filter(source=chosen) if chosen.isdecimal() else queryset
