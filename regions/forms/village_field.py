"""A field for a village of a regulation's region, by name or code, also without JavaScript."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from regions.forms.villages import label_of_village
from regions.models import Village


class VillageInput(forms.TextInput):
    """A text field with the villages to choose from, as the browser lists them."""

    villages: QuerySet[Village] | None = None

    def __init__(self) -> None:
        super().__init__(
            {"autocomplete": "off", "size": 40, "placeholder": gettext_lazy("Nama atau kode")}
        )

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        listed = f"{name}-villages"
        field = super().render(name, value, {**(attrs or {}), "list": listed}, renderer)
        options = format_html_join(
            "", '<option value="{}">', ((label_of_village(one),) for one in self.villages or ())
        )
        return format_html('{}<datalist id="{}">{}</datalist>', field, listed, options)


class VillageField(forms.CharField):
    """Its text; the form knows the region in which it is looked for."""

    widget = VillageInput

    def prepare_value(self, value: Any) -> Any:
        village = Village.objects.filter(pk=value).first() if isinstance(value, int) else value
        return label_of_village(village) if isinstance(village, Village) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.prepare_value(initial) or "") != bool(data) or (
            str(self.prepare_value(initial) or "") != str(data or "")
        )
