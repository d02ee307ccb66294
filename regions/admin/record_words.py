"""What a record says, field by field, as a person reads it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias

from django.contrib import admin
from django.db import models
from django.db.models import Model
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from regions.admin.without import names_of
from regions.forms.entry_fields import RUPIAH, precision_of
from regions.models import Precision, PrintedFigure, Region, Source
from regions.numbers import write_count, write_percent
from regions.periods import say_period
from regions.rupiah import write_rupiah

Field: TypeAlias = "models.Field[Any, Any]"
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str
    url: str = ""


def facts_of(record: Model, names: list[str], labels: Mapping[str, Any]) -> list[Fact]:
    return [fact_of(record, record._meta.get_field(name), labels) for name in names]


def fact_of(record: Model, field: Any, labels: Mapping[str, Any]) -> Fact:
    value = getattr(record, field.name)
    precision = precision_of(field)
    said = getattr(record, precision) if precision else Precision.DAY
    return Fact(
        label=str(labels.get(field.name) or capfirst(field.verbose_name)),
        value=written(field, value, said),
        url=address_of(value) if isinstance(value, Model) else "",
    )


def written(field: Field, value: Any, precision: str = Precision.DAY) -> str:
    """A value of ``field``, of the row itself or as an event keeps it."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return _("ya") if value else _("tidak")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, list):  # codes of regions, such as those that a closing lacks
        return ", ".join(names_of(value))
    if isinstance(field, models.DateField):
        return written_day(value, precision)
    if isinstance(field, models.DecimalField):
        return written_percent(value)
    if isinstance(value, int):
        return written_number(field, value)
    return value.full_name if isinstance(value, Region) else str(value)


def written_day(value: Any, precision: str) -> str:
    day = value if isinstance(value, datetime.date) else datetime.date.fromisoformat(value)
    told = say_period(day, precision)
    return f"{told} ({_('tanggal pernyataan')})" if precision == Precision.STATEMENT else told


def written_percent(value: Any) -> str:
    try:
        return f"{write_percent(Decimal(value))}%"
    except InvalidOperation:
        return str(value)


def written_number(field: Field, value: int) -> str:
    if isinstance(field, models.PositiveSmallIntegerField):  # years and ranks
        return str(value)
    return write_rupiah(value) if field.name in RUPIAH else write_count(value)


def is_usual(record: Model, name: str) -> bool:
    """Whether nothing, or nothing but what stands there by itself, was said."""
    field: Any = record._meta.get_field(name)
    value = getattr(record, name)
    return value in (None, "") or (field.has_default() and value == field.get_default())


def address_of(row: Model) -> str:
    """Its own page, for what the reader may want to look up."""
    if isinstance(row, Region):
        return f"/wilayah/{row.code}/"
    if isinstance(row, Source):
        return f"/sumber/#{row.slug}"
    if isinstance(row, PrintedFigure):
        return reverse("admin:regions_submission_change", args=[row.submission_id])
    if not admin.site.is_registered(type(row)) or not hasattr(row, "status"):
        return ""
    return reverse(f"admin:regions_{row._meta.model_name}_change", args=[row.pk])
