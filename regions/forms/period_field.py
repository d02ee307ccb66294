"""The form field for a period."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from regions.periods import Period, parse_period, refuse_ancient, refuse_future


class PeriodField(forms.CharField):
    """One text field for a month, a day or a year; ``future`` allows a due date."""

    def __init__(self, *, future: bool = False, **kwargs: Any) -> None:
        self.future = future
        super().__init__(**kwargs)
        self.widget.attrs.update({"autocomplete": "off", "size": 18})

    def clean(self, value: Any) -> Any:
        text = super().clean(str(value) if isinstance(value, Period) else value)
        if not text:
            return None
        period = parse_period(text)
        refuse_ancient(period, text)
        if not self.future:
            refuse_future(period)
        return period

    def prepare_value(self, value: Any) -> Any:
        return str(value) if isinstance(value, Period) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.clean(initial) != self.clean(data))
        except ValidationError:
            return True
