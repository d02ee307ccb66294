"""Dates in plain forms, typed as everywhere else: ``3 Juli 2026`` or ``03-07-2026``."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.models import Precision
from regions.periods import parse_period, say_period


class DayField(forms.CharField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        example = gettext_lazy("3 Juli 2026")
        self.widget.attrs.update({"autocomplete": "off", "placeholder": example, "size": 18})

    def clean(self, value: Any) -> Any:
        if isinstance(value, datetime.date):
            return value
        text = super().clean(value)
        if not text:
            return None
        period = parse_period(text)
        if period.precision != Precision.DAY:
            raise ValidationError(_("Tulis tanggal lengkap, misalnya 3 Juli 2026 atau 03-07-2026."))
        return period.day

    def prepare_value(self, value: Any) -> Any:
        return say_period(value, Precision.DAY) if isinstance(value, datetime.date) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.clean(initial) != self.clean(data))
        except ValidationError:
            return True
