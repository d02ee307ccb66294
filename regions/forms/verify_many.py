"""Which month of which province is to be verified."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.care import Actor, in_care
from regions.forms.period_field import PeriodField
from regions.models import Level, Placement, Precision, Region, today
from regions.periods import Period, last_month, month_end


class MonthForm(forms.Form):
    """``per=2026-10&provinsi=18``; without a province all that is looked after."""

    per = PeriodField(label=gettext_lazy("Bulan"))
    provinsi = forms.ChoiceField(label=gettext_lazy("Provinsi"), required=False)

    def __init__(self, data: Any, *, actor: Actor) -> None:
        usual = {"per": str(last_month(today()))}
        super().__init__(in_words(data) if data and "per" in data else None, initial=usual)
        field = self.fields["provinsi"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Semua")), *provinces_of(actor)]

    def clean_per(self) -> Period:
        said: Period = self.cleaned_data["per"]
        if said.precision == Precision.YEAR:
            raise ValidationError(_("Tulis satu bulan, misalnya Oktober 2026."))
        return Period(month_end(said.day), Precision.MONTH)


def in_words(data: Any) -> Any:
    """An address says ``2026-10``, its reader ``Oktober 2026``."""
    shown = data.copy()
    with suppress(ValidationError):
        shown["per"] = str(PeriodField().clean(shown["per"]))
    return shown


def provinces_of(actor: Actor) -> list[tuple[str, str]]:
    """Those in which something is looked after."""
    held = in_care(Region.objects.all(), actor)
    above = Placement.objects.filter(valid_until=None, region__in=held).values("parent")
    provinces = Region.objects.filter(level=Level.PROVINCE)
    found = (provinces.filter(pk__in=above) | provinces.filter(pk__in=held)).distinct()
    return list(found.order_by("name").values_list("code", "name"))
