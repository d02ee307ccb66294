"""A form field for a number of people; every form and importer reads it alike."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from regions.numbers import (
    looks_like_nik,
    parse_count,
    tidy,
    write_count,
)


class CountInput(forms.TextInput):
    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        usual = {"inputmode": "numeric", "autocomplete": "off", "class": "count", "size": 12}
        super().__init__({**usual, **(attrs or {})})


class CountField(forms.Field):
    """A whole number of people; blank is "not stated", never zero."""

    widget = CountInput

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values:
            return None
        return value if isinstance(value, int) else parse_count(str(value))

    def clean(self, value: Any) -> Any:
        return super().clean(tidy(value) if isinstance(value, str) else value)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, str) and looks_like_nik(value):
            return ""
        return write_count(value) if isinstance(value, int) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(tidy(data or ""))
        except ValidationError:
            return True
