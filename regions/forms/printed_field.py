"""A form field for a number as it was printed; every form and importer reads it alike."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from regions.forms.number_fields import CountInput
from regions.numbers import (
    PrintedNumber,
    looks_like_nik,
    parse_printed,
    tidy,
)


class PrintedNumberField(forms.Field):
    """A number as somebody printed it, with its decimals; a percent sign may stay."""

    widget = CountInput(attrs={"inputmode": "decimal"})

    def to_python(self, value: Any) -> PrintedNumber | None:
        if value in self.empty_values:
            return None
        return value if isinstance(value, PrintedNumber) else parse_printed(str(value))

    def clean(self, value: Any) -> Any:
        return super().clean(tidy(value) if isinstance(value, str) else value)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, str) and looks_like_nik(value):
            return ""
        return str(value) if isinstance(value, PrintedNumber) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(tidy(data or ""))
        except ValidationError:
            return True
