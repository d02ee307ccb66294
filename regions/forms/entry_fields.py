"""Which form field a field of a model gets, so that everything is typed alike everywhere."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from regions.forms.amount_fields import PercentField, RupiahField
from regions.forms.day_field import DayField
from regions.forms.number_fields import CountField
from regions.forms.period_field import PeriodField
from regions.forms.region_field import RegionField
from regions.models import Region

RUPIAH = ("amount", "budget", "monthly", "rupiah")
PERIOD_HELP = _("Juni 2023, 30 Juni 2023 atau 2022")


def precision_of(field: models.Field[Any, Any]) -> str:
    """The field that says how precisely a date was said; blank where dates are whole."""
    name = "precision" if field.name == "as_of" else f"{field.name}_precision"
    return name if any(one.name == name for one in field.model._meta.fields) else ""


def entry_field(field: models.Field[Any, Any]) -> forms.Field | None:
    """The form field for ``field``; ``None`` where Django's own will do."""
    usual: dict[str, Any] = {
        "label": capfirst(field.verbose_name),
        "help_text": field.help_text,
        "required": not field.blank,
        "initial": field.default if field.has_default() else None,
    }
    if isinstance(field, models.ForeignKey):
        return RegionField(**usual) if field.related_model is Region else None
    if field.choices:
        return None
    if isinstance(field, models.DateField):
        return date_field(field, usual)
    if isinstance(field, models.DecimalField):
        return PercentField(**usual)
    if isinstance(field, models.BooleanField) and field.null:
        return YesNoField(**usual)
    if isinstance(field, models.IntegerField):
        return number_field(field, usual)
    return None


def number_field(field: models.Field[Any, Any], usual: dict[str, Any]) -> forms.Field:
    if isinstance(field, models.PositiveSmallIntegerField):  # years and ranks
        widget = forms.TextInput(attrs={"inputmode": "numeric", "size": 6, "autocomplete": "off"})
        told = {"invalid": _("Tulis angka bulat, misalnya 2.")}
        return forms.IntegerField(widget=widget, error_messages=told, **usual)
    return (RupiahField if field.name in RUPIAH else CountField)(**usual)


def date_field(field: models.Field[Any, Any], usual: dict[str, Any]) -> forms.Field:
    if not precision_of(field):
        return DayField(**usual)
    usual["help_text"] = usual["help_text"] or PERIOD_HELP
    return PeriodField(future=field.name != "as_of", **usual)


class YesNoField(forms.NullBooleanField):
    """What a source may also leave open."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.choices = [
            ("unknown", _("Tidak disebut")),
            ("true", _("Ya")),
            ("false", _("Tidak")),
        ]
