"""Form fields for counts and printed numbers; every form and importer reads them alike."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.numbers import (
    PrintedNumber,
    looks_like_nik,
    parse_count,
    parse_printed,
    tidy,
    write_count,
)

NIK_IN_TEXT = re.compile(r"(?<!\d)\d{16}(?!\d)")


def refuse_nik(text: str) -> str:
    """A note, unless it holds what looks like the number of a person."""
    if NIK_IN_TEXT.search(text):
        raise ValidationError(_("Catatan memuat 16 angka seperti NIK; hapus nomor orang itu."))
    return text


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
