"""Form fields for rupiah and percentages, typed as they are printed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from regions.forms.number_fields import CountField, CountInput
from regions.numbers import looks_like_nik, parse_percent, write_percent
from regions.rupiah import parse_rupiah, write_rupiah


class RupiahInput(CountInput):
    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        usual = {"inputmode": "text", "placeholder": _("misalnya Rp42.000.000")}
        super().__init__({**usual, **(attrs or {})})


class PercentInput(CountInput):
    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        usual = {"inputmode": "decimal", "placeholder": _("misalnya 38,39")}
        super().__init__({**usual, **(attrs or {})})


class RupiahField(CountField):
    """Whole rupiah; ``Rp`` may stay, and ``799 juta`` is understood."""

    widget = RupiahInput

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values:
            return None
        return value if isinstance(value, int) else parse_rupiah(str(value))

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, str) and looks_like_nik(value):
            return ""
        return write_rupiah(value) if isinstance(value, int) else value


class PercentField(CountField):
    """A percentage with a comma; the percent sign may stay."""

    widget = PercentInput

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values:
            return None
        return value if isinstance(value, Decimal) else parse_percent(str(value))

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, str) and looks_like_nik(value):
            return ""
        return write_percent(value) if isinstance(value, Decimal) else value
