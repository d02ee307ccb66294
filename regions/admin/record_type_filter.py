"""The filter of the history by kind of record."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from regions.models import (
    AwardCategory,
    Benefit,
    Closing,
    Decision,
    Event,
    Source,
    Tariff,
    stated_models,
)

REFERENCE: tuple[type[Model], ...] = (
    AwardCategory,
    Benefit,
    Closing,
    Decision,
    Source,
    Tariff,
)


def name_of_kind(model: type[Model]) -> str:
    return capfirst(str(model._meta.verbose_name))


class RecordTypeFilter(admin.SimpleListFilter):
    title = _("jenis catatan")
    parameter_name = "jenis"

    def lookups(self, request: Any, model_admin: Any) -> list[tuple[str, str]]:
        models = [*stated_models(), *REFERENCE]
        named = [(str(one._meta.model_name), name_of_kind(one)) for one in models]
        return [
            ("submission", str(_("Laporan angka"))),
            ("universeedition", str(_("Edisi semesta"))),
            *sorted(named, key=lambda pair: pair[1]),
        ]

    def queryset(self, request: Any, queryset: QuerySet[Event]) -> QuerySet[Event]:
        chosen = self.value()
        if chosen == "submission":
            return queryset.filter(submission__isnull=False)
        if chosen == "universeedition":
            return queryset.filter(edition__isnull=False)
        return queryset.filter(record_type__model=chosen) if chosen else queryset
